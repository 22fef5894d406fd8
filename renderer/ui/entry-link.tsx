import type { CaseId, PersonId } from '@shared/contract/common';
import type { RecordRef } from '@shared/contract/records';
import type { TimelineEntry } from '@shared/contract/timeline';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CasePlace } from '../lib/case-place';
import { placeOfRef } from '../lib/journey';
import { recordPageOf } from '../lib/record-kinds';
import { placeSearch } from './pdf-viewer/page-area';

export type EntryLinkProps = {
  readonly personId: PersonId;
  readonly entry: TimelineEntry;
  readonly className: string | undefined;
  readonly children: ReactNode;
};

/** What belongs to the journey opens at its place in its case, other records on their screen, papers in the viewer. */
export function EntryLink({ personId, entry, className, children }: EntryLinkProps) {
  const shared = { className, 'data-main': true, params: { personId }, children } as const;
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
  return <span className={className}>{children}</span>;
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
