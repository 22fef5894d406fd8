import type { RecordHit } from '@shared/contract/search';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/use-text';
import { useEntryWords } from '../../../lib/use-entry-words';
import { EntryLink } from '../../../ui/entry-link';
import { KindIcon } from '../../../ui/kind-icon';
import classes from './search-hits.module.css';

/** Unlike any other hit's. */
export function keyOfHit(hit: RecordHit): string {
  switch (hit.kind) {
    case 'case':
      return hit.caseId;
    case 'question':
      return `${hit.caseId} ${hit.text}`;
    case 'provider':
      return hit.providerId;
    case 'record':
      return hit.entry.ref.id;
  }
}

/** One case, question, care provider or record, which opens where it is kept. */
export function RecordHitLine({ hit }: { readonly hit: RecordHit }) {
  const { t, date } = useText();
  const entryWords = useEntryWords();
  if (hit.kind === 'record') {
    const { title, line } = entryWords(hit.entry);
    const when = hit.entry.date ? [date(hit.entry.date, 'short')] : [];
    return (
      <EntryLink personId={hit.personId} entry={hit.entry} className={classes.record}>
        <Words kind={hit.entry.kind} title={title} line={[line, ...when].filter(Boolean).join(' · ')} />
      </EntryLink>
    );
  }
  const { personId } = hit;
  if (hit.kind === 'provider')
    return (
      <Link
        to="/people/$personId/care-team"
        params={{ personId }}
        search={{ id: hit.providerId }}
        className={classes.record}
      >
        <Words kind="provider" title={hit.name} line={hit.specialty ?? t('kinds.one.provider')} />
      </Link>
    );
  return (
    <Link
      to="/people/$personId/cases/$caseId"
      params={{ personId, caseId: hit.caseId }}
      search={hit.kind === 'question' ? { section: 'questions' } : {}}
      className={classes.record}
    >
      <Words kind={hit.kind} title={hit.kind === 'case' ? hit.title : hit.text} line={t(`kinds.one.${hit.kind}`)} />
    </Link>
  );
}

type WordsProps = {
  readonly kind: Parameters<typeof KindIcon>[0]['kind'];
  readonly title: string;
  readonly line: string;
};

function Words({ kind, title, line }: WordsProps): ReactNode {
  return (
    <>
      <span className={classes.icon}>
        <KindIcon kind={kind} />
      </span>
      <span className={classes.words}>
        <span className={classes.name}>{title}</span>
        <span className={classes.facts}>{line}</span>
      </span>
    </>
  );
}
