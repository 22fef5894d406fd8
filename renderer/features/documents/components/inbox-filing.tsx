import type { CaseId, DocumentId, PersonId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import { MOST_AT_ONCE } from '@shared/contract/filing';
import { useState } from 'react';
import { useOperation } from '../../../lib/api';
import { FormSkeleton } from '../../../ui/page-skeleton';
import { type FilingTarget, suggestedTarget } from './filing-target';
import { InboxBulkForm } from './inbox-bulk-form';
import { InboxForm } from './inbox-form';
import classes from './inbox-form.module.css';
import { personOfAll } from './suggested';

export type InboxFilingProps = {
  readonly document: Document;
  /** Read ahead, so that it is ready when this one is filed. */
  readonly next: Document | null;
  /** Filed together when there are two or more. */
  readonly selected: readonly Document[];
  readonly onFiled: () => void;
  readonly onSelection: (ids: ReadonlySet<DocumentId>) => void;
};

/**
 * The form beside the page. Each document begins with whom its own pages name; what was chosen for it is remembered
 * while others are looked at.
 */
export function InboxFiling({ document, next, selected, onFiled, onSelection }: InboxFilingProps) {
  const [targets, setTargets] = useState<ReadonlyMap<DocumentId, FilingTarget>>(new Map());
  const [together, setTogether] = useState<FilingTarget | null>(null);
  const [lastCases, setLastCases] = useState<ReadonlyMap<PersonId, CaseId | null>>(new Map());
  const isTogether = selected.length > 1;
  const { data: [suggestion] = [] } = useOperation('documents.suggest', { ids: [document.id] });
  useOperation('documents.suggest', { ids: next ? [next.id] : [] }, { enabled: next !== null });
  const { data: suggestions = [] } = useOperation(
    'documents.suggest',
    { ids: selected.map(({ id }) => id) },
    { enabled: isTogether && selected.length <= MOST_AT_ONCE },
  );
  const remember = ({ personId, caseId }: FilingTarget) => {
    if (personId !== null) setLastCases(new Map(lastCases).set(personId, caseId));
  };
  if (isTogether) {
    const personId = personOfAll(suggestions);
    const target = together ?? { personId, caseId: (personId && lastCases.get(personId)) ?? null };
    const done = () => {
      remember(target);
      setTogether(null);
      onSelection(new Set());
    };
    return (
      <InboxBulkForm
        documents={selected}
        suggestions={suggestions}
        target={target}
        onTarget={setTogether}
        onKeep={(kept) => onSelection(new Set(kept.map(({ id }) => id)))}
        onDone={done}
      />
    );
  }
  if (!suggestion)
    return (
      <div className={classes.fields}>
        <FormSkeleton />
      </div>
    );
  const target = targets.get(document.id) ?? suggestedTarget(suggestion, lastCases);
  return (
    <InboxForm
      key={document.id}
      document={document}
      suggestion={suggestion}
      target={target}
      onTarget={(chosen) => setTargets(new Map(targets).set(document.id, chosen))}
      onFiled={() => {
        remember(target);
        onFiled();
      }}
    />
  );
}
