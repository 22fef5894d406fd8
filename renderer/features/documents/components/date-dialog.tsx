import { Button, Group, Modal, Radio, Stack } from '@mantine/core';
import { partialDate } from '@shared/contract/common';
import { parsePrintedDate } from '@shared/domain/printed-date';
import { type FormEvent, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { invoke, useCommand } from '../../../lib/api';
import { dateInput } from '../../../lib/date-input';
import { oneLine, type UseAsRequest } from '../../../lib/use-as';
import { useUndo } from '../../../lib/use-undo';
import { FailureNotice } from '../../../ui/failure-notice';
import { Notice } from '../../../ui/notice';
import { PartialDateField } from '../../../ui/partial-date-field';
import { UseAsLead } from '../../../ui/use-as-lead';
import { detailsOf } from './document-form';

/** A date with its label in front ("Collected on: 14-MAR-2024"), as it may be selected. */
const readDate = (text: string) => {
  const whole = parsePrintedDate(oneLine(text));
  return whole.kind === 'none' ? parsePrintedDate(oneLine(text).replace(/^[^\d:]*:\s*/, '')) : whole;
};

/** Sets the document's date from selected text; two readings are asked, none is typed. Undo sets it back. */
export function DateDialog({ request, onClose }: { readonly request: UseAsRequest; readonly onClose: () => void }) {
  const { t, date } = useText();
  const offerUndo = useUndo();
  const { document, text } = request;
  const read = readDate(text);
  const [typed, setTyped] = useState(read.kind === 'date' ? read.date : '');
  const [isWrong, setWrong] = useState(false);
  const update = useCommand('documents.update', { isFailureShown: true });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const documentDate = partialDate.safeParse(dateInput(typed));
    setWrong(!documentDate.success);
    if (!documentDate.success) return;
    const before = { id: document.id, ...detailsOf(document) };
    update.mutate(
      { ...before, documentDate: documentDate.data },
      {
        onSuccess: () => {
          offerUndo({
            message: t('useAs.dateSaved', { date: date(documentDate.data) }),
            undo: () => invoke('documents.update', before),
          });
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('useAs.dateTitle')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <UseAsLead request={request} isLinked={false} />
        <Stack gap="md" mt="md">
          {read.kind === 'ambiguous' ? (
            <Radio.Group label={t('useAs.dateAmbiguous')} value={typed} onChange={setTyped}>
              <Stack gap={8} mt={6}>
                {read.candidates.map((candidate) => (
                  <Radio key={candidate} value={candidate} label={date(candidate)} />
                ))}
              </Stack>
            </Radio.Group>
          ) : null}
          {read.kind === 'none' && text !== '' ? <Notice>{t('useAs.dateNone')}</Notice> : null}
          <PartialDateField
            label={t('useAs.dateField')}
            value={typed}
            onChange={setTyped}
            error={isWrong ? t('common.field.date') : null}
            data-autofocus
          />
          {document.documentDate ? (
            <span style={{ fontSize: '0.9063rem', color: 'var(--ink-soft)' }}>
              {t('useAs.dateNow', { date: date(document.documentDate) })}
            </span>
          ) : null}
        </Stack>
        <FailureNotice error={update.error} />
        <Group justify="flex-end" mt="xl" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.action.cancel')}
          </Button>
          <Button type="submit" loading={update.isPending}>
            {t('useAs.dateSave')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
