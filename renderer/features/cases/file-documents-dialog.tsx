import { Button, Checkbox, Group, Modal } from '@mantine/core';
import type { DocumentId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import { type FormEvent, useState } from 'react';
import { useText } from '../../i18n/use-text';
import classes from './file-documents-dialog.module.css';

export type FileDocumentsDialogProps = {
  /** The person's documents that are not in the case yet, in the order they are shown. */
  readonly documents: readonly Document[];
  readonly isBusy: boolean;
  readonly onFile: (ids: readonly DocumentId[]) => void;
  readonly onClose: () => void;
};

/** Chooses among what is already filed under the person, many at once. */
export function FileDocumentsDialog({ documents, isBusy, onFile, onClose }: FileDocumentsDialogProps) {
  const { t, date } = useText();
  const [chosen, setChosen] = useState<ReadonlySet<DocumentId>>(new Set());
  const isAll = chosen.size === documents.length;
  const toggle = (id: DocumentId) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.size > 0) onFile(documents.filter(({ id }) => chosen.has(id)).map(({ id }) => id));
  };
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('cases.documents.choose.title')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <form onSubmit={submit}>
        <p className={classes.text}>{t('cases.documents.choose.text')}</p>
        <Checkbox
          data-autofocus
          label={t('cases.documents.choose.all')}
          checked={isAll}
          indeterminate={chosen.size > 0 && !isAll}
          onChange={() => setChosen(isAll ? new Set() : new Set(documents.map(({ id }) => id)))}
        />
        <ul className={classes.list}>
          {documents.map((document) => (
            <li key={document.id} className={classes.row}>
              <Checkbox
                label={document.title}
                description={[
                  t(`documents.kind.${document.kind}`),
                  document.documentDate ? date(document.documentDate) : t('common.date.undated'),
                ].join(' · ')}
                checked={chosen.has(document.id)}
                onChange={() => toggle(document.id)}
              />
            </li>
          ))}
        </ul>
        <Group justify="flex-end" mt="md" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.action.cancel')}
          </Button>
          <Button type="submit" loading={isBusy} disabled={chosen.size === 0}>
            {t('cases.documents.choose.confirm', { count: chosen.size })}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
