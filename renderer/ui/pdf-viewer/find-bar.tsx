import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useText } from '../../i18n/use-text';
import classes from './find-bar.module.css';
import type { ViewerController, ViewerSnapshot } from './viewer-controller';

export type FindBarProps = {
  readonly controller: ViewerController;
  readonly state: ViewerSnapshot;
  readonly initial: string;
  readonly onClose: () => void;
};

/** Finds words in the open document; Enter goes on, Shift+Enter back, Escape closes. */
export function FindBar({ controller, state, initial, onClose }: FindBarProps) {
  const { t } = useText();
  const [text, setText] = useState(initial);
  const field = useRef<HTMLInputElement>(null);
  const { result, current, total } = state.find;

  useEffect(() => {
    if (initial === '') field.current?.focus();
  }, [initial]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks for the first words once the pages stand
  useEffect(() => {
    if (state.isReady && initial !== '') controller.find({ text: initial, isBackward: false, isAgain: false });
  }, [state.isReady, initial]);

  const look = (words: string) => {
    setText(words);
    if (words === '') controller.stopFinding();
    else controller.find({ text: words, isBackward: false, isAgain: false });
  };
  const again = (isBackward: boolean) => text !== '' && controller.find({ text, isBackward, isAgain: true });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') again(event.shiftKey);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const words = () => {
    if (text === '' || result === 'idle') return '';
    if (result === 'none') return t('documents.viewer.findNone');
    const count = t('documents.viewer.findCount', { current, total });
    return result === 'wrapped' ? `${count} · ${t('documents.viewer.findWrapped')}` : count;
  };
  return (
    <search className={classes.bar}>
      <input
        ref={field}
        type="search"
        className={classes.field}
        aria-label={t('documents.viewer.findLabel')}
        placeholder={t('documents.viewer.findLabel')}
        value={text}
        onChange={(event) => look(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span className={classes.result} role="status">
        {words()}
      </span>
      <Tooltip label={t('documents.viewer.findPrevious')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          c="var(--ink)"
          aria-label={t('documents.viewer.findPrevious')}
          onClick={() => again(true)}
        >
          <IconChevronUp size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('documents.viewer.findNext')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          c="var(--ink)"
          aria-label={t('documents.viewer.findNext')}
          onClick={() => again(false)}
        >
          <IconChevronDown size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('documents.viewer.findClose')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          c="var(--ink)"
          aria-label={t('documents.viewer.findClose')}
          onClick={onClose}
        >
          <IconX size={18} />
        </ActionIcon>
      </Tooltip>
    </search>
  );
}
