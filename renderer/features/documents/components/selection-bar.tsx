import { ActionIcon, Button, Menu } from '@mantine/core';
import type { PersonId } from '@shared/contract/common';
import { type Document, documentKind } from '@shared/contract/documents';
import { MOST_AT_ONCE } from '@shared/contract/filing';
import { IconFolderPlus, IconTag, IconTextRecognition, IconTrash, IconUserQuestion, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { useCaseOptions } from '../../../lib/use-case-options';
import { useRecognition } from '../../../lib/use-recognition';
import { MoveDialog } from '../../../ui/move/move-dialog';
import classes from './selection-bar.module.css';
import { useChangeDocuments, useTrashDocuments } from './use-filing';

export type SelectionBarProps = {
  readonly personId: PersonId;
  /** At least one, all of that person. */
  readonly documents: readonly Document[];
  readonly onClear: () => void;
};

const quiet = { variant: 'subtle', color: 'gray', c: 'var(--ink)', px: 'xs' } as const;

/** What can be done with several documents at once; each action is undone as one. */
export function SelectionBar({ personId, documents, onClear }: SelectionBarProps) {
  const { t, number } = useText();
  const [isMoving, setMoving] = useState(false);
  const trash = useTrashDocuments();
  const { read, isReading, isStarting } = useRecognition();
  const count = documents.length;
  const isTooMany = count > MOST_AT_ONCE;
  const [first] = documents;
  // A failure is already shown as a notice; the selection stays then.
  const finish = (work: Promise<void>) => void work.then(onClear, () => undefined);
  return (
    <section className={classes.bar} aria-label={t('documents.selection.title')}>
      <p className={classes.count} role="status">
        {t('documents.selection.count', { count })}
        {isTooMany ? ` ${t('documents.selection.tooMany', { most: number(MOST_AT_ONCE) })}` : null}
      </p>
      <AddToCase personId={personId} documents={documents} isDisabled={isTooMany} onWork={finish} />
      <SetKind documents={documents} isDisabled={isTooMany} onWork={finish} />
      {documents.some(({ unreadPages }) => unreadPages > 0) ? (
        <Button
          {...quiet}
          leftSection={<IconTextRecognition size={16} aria-hidden />}
          disabled={isTooMany || documents.some(isReading)}
          loading={isStarting}
          onClick={() => read(documents)}
        >
          {t('documents.recognition.selected')}
        </Button>
      ) : null}
      <Button
        {...quiet}
        leftSection={<IconUserQuestion size={16} aria-hidden />}
        disabled={isTooMany}
        onClick={() => setMoving(true)}
      >
        {t('documents.selection.move')}
      </Button>
      <Button
        {...quiet}
        leftSection={<IconTrash size={16} aria-hidden />}
        disabled={isTooMany}
        onClick={() => finish(trash(documents))}
      >
        {t('documents.selection.trash')}
      </Button>
      <ActionIcon {...quiet} size="lg" aria-label={t('documents.selection.clear')} onClick={onClear}>
        <IconX size={17} />
      </ActionIcon>
      {isMoving && first ? (
        <MoveDialog
          fromPersonId={personId}
          items={documents.map(({ id }) => ({ kind: 'document', id }))}
          title={first.title}
          onClose={() => setMoving(false)}
          onMoved={() => {
            setMoving(false);
            onClear();
          }}
        />
      ) : null}
    </section>
  );
}

type ActionProps = {
  readonly documents: readonly Document[];
  readonly isDisabled: boolean;
  readonly onWork: (work: Promise<void>) => void;
};

function AddToCase({ personId, documents, isDisabled, onWork }: ActionProps & { readonly personId: PersonId }) {
  const { t } = useText();
  const cases = useCaseOptions(personId);
  const change = useChangeDocuments();
  if (cases.length === 0) return null;
  const add = ({ value, label }: (typeof cases)[number]) =>
    onWork(
      change(
        documents.map(({ id, caseIds }) => ({ id, caseIds: [...new Set([...caseIds, value])] })),
        t('documents.selection.added', { count: documents.length, title: label }),
      ),
    );
  return (
    <Menu position="top-start">
      <Menu.Target>
        <Button {...quiet} leftSection={<IconFolderPlus size={16} aria-hidden />} disabled={isDisabled}>
          {t('documents.selection.addToCase')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {cases.map((option) => (
          <Menu.Item
            key={option.value}
            disabled={documents.every(({ caseIds }) => caseIds.includes(option.value))}
            onClick={() => add(option)}
          >
            {option.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function SetKind({ documents, isDisabled, onWork }: ActionProps) {
  const { t } = useText();
  const change = useChangeDocuments();
  const set = (kind: Document['kind']) =>
    onWork(
      change(
        documents.map(({ id }) => ({ id, kind })),
        t('documents.selection.kindSet', { count: documents.length, kind: t(`documents.kind.${kind}`) }),
      ),
    );
  return (
    <Menu position="top-start">
      <Menu.Target>
        <Button {...quiet} leftSection={<IconTag size={16} aria-hidden />} disabled={isDisabled}>
          {t('documents.selection.setKind')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {documentKind.options.map((kind) => (
          <Menu.Item key={kind} onClick={() => set(kind)}>
            {t(`documents.kind.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
