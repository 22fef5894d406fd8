import { Button } from '@mantine/core';
import type { Document, DocumentDetails, FilingSuggestion } from '@shared/contract/documents';
import { IconTrash } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { invoke, useCommand } from '../../../lib/api';
import { workOf } from '../../../lib/form-work';
import { FailureNotice } from '../../../ui/failure-notice';
import { DocumentFields } from './document-fields';
import { detailsNow, useDocumentForm } from './document-form';
import { FilingFields } from './filing-fields';
import type { FilingTarget } from './filing-target';
import classes from './inbox-form.module.css';
import { PersonEvidence } from './person-evidence';
import { PersonMismatch } from './person-mismatch';
import { suggestedDetails } from './suggested';
import { useChangeDocuments, usePersonName, useTrashDocuments } from './use-filing';

export type InboxFormProps = {
  readonly document: Document;
  readonly suggestion: FilingSuggestion;
  readonly target: FilingTarget;
  readonly onTarget: (target: FilingTarget) => void;
  /** Called once the document has left the inbox. */
  readonly onFiled: () => void;
};

/**
 * Says what one document is and whose; Enter files it. What was read from its pages is offered with the words it was
 * read from. What was typed is kept when another one is opened.
 */
export function InboxForm({ document, suggestion, target, onTarget, onFiled }: InboxFormProps) {
  const text = useText();
  const { t } = text;
  const person = usePersonName(target.personId);
  const [isPersonMissing, setPersonMissing] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const title = useRef<HTMLInputElement>(null);
  const update = useCommand('documents.update', { isFailureShown: true });
  const [isFiling, setFiling] = useState(false);
  const change = useChangeDocuments();
  const trash = useTrashDocuments();
  // The fields begin with it; what is read anew meanwhile does not change them under the reader's hands.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a document
  const begun = useMemo(() => suggestedDetails(text, document, suggestion), [document.id]);

  const save = async (details: DocumentDetails) => {
    const { personId, caseId } = target;
    if (personId === null) {
      setPersonMissing(true);
      return;
    }
    setFiling(true);
    try {
      await update.mutateAsync({ id: document.id, ...details });
      form.resetDirty();
      const filed = { id: document.id, personId, caseIds: caseId === null ? [] : [caseId] };
      await change([filed], t('documents.inbox.filed', { person }));
      onFiled();
    } finally {
      setFiling(false);
    }
  };
  // Failures stand in the form.
  const { form, submit } = useDocumentForm(
    { ...document, ...begun.details },
    (details) => void save(details).catch(() => undefined),
  );

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
  const suggested = suggestion.person?.personId === target.personId ? suggestion.person : null;
  const doubted = target.personId ?? suggestion.doubtfulPersonId;
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
          personHelp={suggested ? <PersonEvidence person={suggested} /> : null}
          caseHelp={
            suggested?.caseId && suggested.caseId === target.caseId ? t('documents.suggest.droppedOnCase') : null
          }
          warning={suggestion.mismatches
            .filter(({ personId }) => personId === doubted)
            .map(({ personId, mismatch }) => (
              <PersonMismatch key={mismatch.kind} personId={personId} mismatch={mismatch} />
            ))}
        />
        <DocumentFields form={form} titleRef={title} evidence={begun.evidence} />
      </div>
      <footer className={classes.foot}>
        <FailureNotice error={update.error} />
        <Button type="submit" fullWidth loading={isFiling}>
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
