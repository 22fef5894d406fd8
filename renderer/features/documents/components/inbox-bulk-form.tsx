import { Button, Checkbox } from '@mantine/core';
import type { ProviderId } from '@shared/contract/common';
import { type Document, documentDetails, type FilingSuggestion } from '@shared/contract/documents';
import { MOST_AT_ONCE } from '@shared/contract/filing';
import { IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { dateInput } from '../../../lib/date-input';
import { Notice } from '../../../ui/notice';
import { PartialDateField } from '../../../ui/partial-date-field';
import { ProviderField } from '../../../ui/provider-field';
import { FilingFields } from './filing-fields';
import type { FilingTarget } from './filing-target';
import classes from './inbox-form.module.css';
import { suggestedDetails } from './suggested';
import { useChangeDocuments, usePersonName, useTrashDocuments } from './use-filing';

export type InboxBulkFormProps = {
  /** Two or more. */
  readonly documents: readonly Document[];
  /** What was read from them; empty while it is being read. */
  readonly suggestions: readonly FilingSuggestion[];
  readonly target: FilingTarget;
  readonly onTarget: (target: FilingTarget) => void;
  /** Narrows the selection to these. */
  readonly onKeep: (documents: readonly Document[]) => void;
  readonly onDone: () => void;
};

/**
 * Files several documents under one person as one action, with one undo. Each takes its own title, sender and date from
 * its pages, unless a sender or a date is given for all.
 */
export function InboxBulkForm({ documents, suggestions, target, onTarget, onKeep, onDone }: InboxBulkFormProps) {
  const text = useText();
  const { t, list, number } = text;
  const person = usePersonName(target.personId);
  const [isPersonMissing, setPersonMissing] = useState(false);
  const [providerId, setProviderId] = useState<ProviderId | null>(null);
  const [date, setDate] = useState('');
  const [isDateWrong, setDateWrong] = useState(false);
  const [usesPages, setUsesPages] = useState(true);
  const [isFiling, setFiling] = useState(false);
  const change = useChangeDocuments();
  const trash = useTrashDocuments();
  const count = documents.length;
  const isTooMany = count > MOST_AT_ONCE;
  const read = new Map(suggestions.map((suggestion) => [suggestion.documentId, suggestion]));
  const doubted = documents.filter(({ id }) =>
    read.get(id)?.mismatches.some(({ personId }) => personId === target.personId),
  );
  const named = suggestions.filter((suggestion) => suggestion.person?.personId === target.personId).length;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { personId, caseId } = target;
    const forAll = documentDetails.shape.documentDate.safeParse(dateInput(date));
    setPersonMissing(personId === null);
    setDateWrong(!forAll.success);
    if (personId === null || !forAll.success) return;
    const filed = documents.map((document) => {
      const suggestion = usesPages ? read.get(document.id) : undefined;
      const { title, kind, documentDate, ...own } = suggestion
        ? suggestedDetails(text, document, suggestion).details
        : document;
      return {
        id: document.id,
        personId,
        caseIds: caseId === null ? [] : [caseId],
        title,
        kind,
        documentDate: forAll.data ?? documentDate,
        providerId: providerId ?? own.providerId,
      };
    });
    setFiling(true);
    change(filed, t('documents.inbox.filedMany', { count, person }))
      // A failure is already shown as a notice; the selection stays.
      .then(onDone, () => undefined)
      .finally(() => setFiling(false));
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <div className={classes.fields}>
        <h2 className={classes.title}>{t('documents.inbox.bulkTitle', { count })}</h2>
        {isTooMany ? (
          <Notice tone="warn">{t('documents.selection.tooMany', { most: number(MOST_AT_ONCE) })}</Notice>
        ) : null}
        <FilingFields
          target={target}
          onTarget={(next) => {
            setPersonMissing(false);
            onTarget(next);
          }}
          error={isPersonMissing ? t('documents.inbox.personNeeded') : null}
          personHelp={named > 0 ? t('documents.suggest.namedOn', { count: named, total: count }) : null}
          warning={
            doubted.length > 0 ? (
              <Notice
                tone="warn"
                action={
                  doubted.length < count ? (
                    <Button
                      variant="default"
                      size="compact-sm"
                      onClick={() => onKeep(documents.filter((document) => !doubted.includes(document)))}
                    >
                      {t('documents.inbox.bulkLeaveOut')}
                    </Button>
                  ) : null
                }
              >
                {t('documents.mismatch.several', {
                  person,
                  count: doubted.length,
                  titles: list(
                    doubted.slice(0, MOST_NAMED).map(({ title }) => t('documents.suggest.quoted', { title })),
                  ),
                })}
              </Notice>
            ) : null
          }
        />
        <Checkbox
          label={t('documents.inbox.bulkUsePages')}
          description={t('documents.inbox.bulkHelp')}
          checked={usesPages}
          onChange={(event) => setUsesPages(event.currentTarget.checked)}
        />
        <ProviderField
          label={t('documents.inbox.bulkProvider')}
          description={t('documents.inbox.bulkLeaveEmpty')}
          value={providerId}
          onChange={setProviderId}
        />
        <PartialDateField
          label={t('documents.inbox.bulkDate')}
          description={t('documents.inbox.bulkLeaveEmpty')}
          value={date}
          onChange={(next) => {
            setDateWrong(false);
            setDate(next);
          }}
          error={isDateWrong ? t('common.date.partialHint') : null}
        />
      </div>
      <footer className={classes.foot}>
        <Button type="submit" loading={isFiling} disabled={isTooMany}>
          {person ? t('documents.inbox.fileUnder', { person }) : t('documents.inbox.bulkFile')}
        </Button>
        <div className={classes.under}>
          <Button variant="subtle" color="gray" c="var(--ink)" size="compact-sm" onClick={onDone}>
            {t('documents.inbox.clearSelection')}
          </Button>
          <Button
            variant="subtle"
            color="gray"
            c="var(--ink-soft)"
            size="compact-sm"
            leftSection={<IconTrash size={16} aria-hidden />}
            disabled={isTooMany}
            onClick={() => void trash(documents).then(onDone, () => undefined)}
          >
            {t('documents.inbox.bulkTrash')}
          </Button>
        </div>
      </footer>
    </form>
  );
}

/** Titles named in a notice; its count says how many there are. */
const MOST_NAMED = 3;
