import type { CaseId, PersonId } from '@shared/contract/common';
import type { RecordRef } from '@shared/contract/records';
import type { TimelineEntry } from '@shared/contract/timeline';
import { IconFileSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/use-text';
import type { CasePlace } from '../../../lib/case-place';
import { placeOfRef } from '../../../lib/journey';
import { recordPageOf } from '../../../lib/record-kinds';
import { KindIcon } from '../../../ui/kind-icon';
import { placeSearch } from '../../../ui/pdf-viewer/page-area';
import classes from './timeline-line.module.css';
import { useEntryWords } from './use-entry-words';

export type TimelineLineProps = { readonly personId: PersonId; readonly entry: TimelineEntry };

/** One entry: its day, what it is, and the page it comes from. */
export function TimelineLine({ personId, entry }: TimelineLineProps) {
  const { date } = useText();
  const { title, line } = useEntryWords()(entry);
  return (
    <div className={classes.line}>
      <span className={classes.date}>{entry.date ? date(entry.date, 'short') : null}</span>
      <span className={classes.icon} data-kind={entry.kind}>
        <KindIcon kind={entry.kind} />
      </span>
      <MainLink personId={personId} entry={entry}>
        <span className={classes.title}>{title}</span>
        <span className={classes.meta}>{line}</span>
      </MainLink>
      {entry.kind === 'document' ? null : <SourceLink personId={personId} entry={entry} />}
    </div>
  );
}

/** What belongs to the journey opens at its place in its case, other records on their screen, papers in the viewer. */
function MainLink({ personId, entry, children }: TimelineLineProps & { readonly children: ReactNode }) {
  const shared = { className: classes.main, 'data-main': true, params: { personId }, children } as const;
  if (entry.kind === 'packet') {
    const params = { personId, packetId: entry.packetId };
    return <Link {...shared} to="/people/$personId/packets/$packetId" params={params} />;
  }
  const inCase = placeInCase(entry);
  if (inCase !== null) {
    const params = { personId, caseId: inCase.caseId };
    return <Link {...shared} to="/people/$personId/cases/$caseId" params={params} search={inCase.place} />;
  }
  const ref = refOf(entry);
  const page = ref === null ? null : recordPageOf(ref.kind);
  if (ref !== null && page !== null) return <Link {...shared} to={page} search={{ id: ref.id }} />;
  if (entry.source)
    return (
      <Link
        {...shared}
        to="/people/$personId/documents/$documentId"
        params={{ personId, documentId: entry.source.documentId }}
        search={placeSearch(entry.source)}
      />
    );
  return <span className={classes.main}>{children}</span>;
}

type PagedRef = Exclude<RecordRef, { kind: 'case' }>;

/** The record an entry is about; a step is about its referral. */
function refOf(entry: TimelineEntry): PagedRef | null {
  if (entry.kind === 'referral_step') return { kind: 'referral', id: entry.referralId };
  return 'ref' in entry && entry.ref.kind !== 'case' ? entry.ref : null;
}

function placeInCase(entry: TimelineEntry): { readonly caseId: CaseId; readonly place: CasePlace } | null {
  if (entry.kind === 'decision') return { caseId: entry.caseId, place: { section: 'opinions' } };
  const ref = refOf(entry);
  const place = ref && placeOfRef(ref);
  return place && 'caseId' in entry && entry.caseId !== null ? { caseId: entry.caseId, place } : null;
}

function SourceLink({ personId, entry }: TimelineLineProps) {
  const { t } = useText();
  if (!entry.source) return null;
  const { documentId, page } = entry.source;
  const { title } = entry;
  return (
    <Link
      to="/people/$personId/documents/$documentId"
      params={{ personId, documentId }}
      search={placeSearch(entry.source)}
      className={classes.source}
      aria-label={page === null ? t('timeline.openSource', { title }) : t('timeline.openSourceAt', { title, page })}
    >
      <IconFileSearch size={15} aria-hidden />
      {page === null ? t('documents.link.onWhole') : t('timeline.sourcePage', { page })}
    </Link>
  );
}
