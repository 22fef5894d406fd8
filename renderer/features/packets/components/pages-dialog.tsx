import { Button, Group, Modal, TextInput } from '@mantine/core';
import type { Document } from '@shared/contract/documents';
import type { PlanItem } from '@shared/contract/packet-plan';
import { type FormEvent, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { pageRangeText, readPageRange } from './page-range';

export type PagesDialogProps = {
  readonly document: Document;
  /** Null when the plan no longer has it. */
  readonly item: PlanItem | null;
  /** Null for all of them. */
  readonly onChoose: (pages: readonly number[] | null) => void;
  readonly onClose: () => void;
};

/** The pages of one document that go in, typed as a person would say them. */
export function PagesDialog({ document, item, onChoose, onClose }: PagesDialogProps) {
  const { t } = useText();
  const [text, setText] = useState(item?.pages ? pageRangeText(item.pages.map(({ page }) => page)) : '');
  const [isTried, setTried] = useState(false);
  const range = readPageRange(text, document.pageCount);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!range.ok) return;
    onChoose(range.pages);
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('packets.pages.title', { title: document.title })}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <form onSubmit={submit}>
        <TextInput
          data-autofocus
          label={t('packets.pages.label')}
          description={t('packets.pages.help', { count: document.pageCount })}
          error={isTried && !range.ok ? t('packets.pages.wrong', { count: document.pageCount }) : null}
          placeholder={t('packets.pages.all')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="xl" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.action.cancel')}
          </Button>
          <Button type="submit">{t('packets.pages.use')}</Button>
        </Group>
      </form>
    </Modal>
  );
}
