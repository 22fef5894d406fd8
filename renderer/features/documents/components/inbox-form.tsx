import { Button } from '@mantine/core';
import type { Document, DocumentDetails } from '@shared/contract/documents';
import { IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { invoke, useCommand } from '../../../lib/api';
import { workOf } from '../../../lib/form-work';
import { useNotify } from '../../../lib/use-notify';
import { FailureNotice } from '../../../ui/failure-notice';
import { DocumentFields } from './document-fields';
import { detailsNow, useDocumentForm } from './document-form';
import { FilingFields } from './filing-fields';
import type { FilingTarget } from './filing-target';
import classes from './inbox-form.module.css';
import { usePersonName, useTrashDocuments } from './use-filing';

export type InboxFormProps = {
  readonly document: Document;
  readonly target: FilingTarget;
  readonly onTarget: (target: FilingTarget) => void;
  /** Called once the document has left the inbox. */
  readonly onFiled: () => void;
};

/** Says what one document is and whose; Enter files it. What was typed is kept when another one is opened. */
export function InboxForm({ document, target, onTarget, onFiled }: InboxFormProps) {
  const { t } = useText();
  const notify = useNotify();
  const person = usePersonName(target.personId);
  const [isPersonMissing, setPersonMissing] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const title = useRef<HTMLInputElement>(null);
  const update = useCommand('documents.update', { isFailureShown: true });
  const file = useCommand('documents.file', { isFailureShown: true });
  const trash = useTrashDocuments();

  const save = async (details: DocumentDetails) => {
    const { personId, caseId } = target;
    if (personId === null) {
      setPersonMissing(true);
      return;
    }
    await update.mutateAsync({ id: document.id, ...details });
    form.resetDirty();
    await file.mutateAsync({ ids: [document.id], personId, caseId });
    notify.done(t('documents.inbox.filed', { person }));
    onFiled();
  };
  // Failures stand in the form.
  const { form, submit } = useDocumentForm(document, (details) => void save(details).catch(() => undefined));

  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const latest = useRef(form);
  latest.current = form;
  useEffect(() => {
    const left = element.current;
    const keep = () => {
      const details = latest.current.isDirty() ? detailsNow(latest.current.getValues()) : null;
      if (details) invoke('documents.update', { id: document.id, ...details }).catch(() => undefined);
    };
    return () => {
      const work = left && workOf(left);
      if (work) void work.then(keep);
      else keep();
    };
  }, [document.id]);

  const remove = () => {
    form.resetDirty();
    void trash([document]).then(onFiled, () => undefined);
  };
  return (
    <form ref={element} className={classes.form} onSubmit={submit} aria-label={t('documents.inbox.form')}>
      <div className={classes.fields}>
        <FilingFields
          target={target}
          onTarget={(next) => {
            setPersonMissing(false);
            onTarget(next);
          }}
          error={isPersonMissing ? t('documents.inbox.personNeeded') : null}
        />
        <DocumentFields form={form} titleRef={title} />
      </div>
      <footer className={classes.foot}>
        <FailureNotice error={update.error ?? file.error} />
        <Button type="submit" fullWidth loading={update.isPending || file.isPending}>
          {person ? t('documents.inbox.fileUnder', { person }) : t('documents.inbox.fileIt')}
        </Button>
        <div className={classes.under}>
          <span className={classes.hint}>{t('documents.inbox.fileHint')}</span>
          <Button
            variant="subtle"
            color="gray"
            c="var(--ink-soft)"
            size="compact-sm"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={remove}
          >
            {t('documents.inbox.trash')}
          </Button>
        </div>
      </footer>
    </form>
  );
}
