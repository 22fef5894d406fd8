import type { DocumentId } from '@shared/contract/common';
import type { DocumentKind } from '@shared/contract/documents';
import type { RecordEntry, TimelineEntry } from '@shared/contract/timeline';
import { localDate } from '@shared/domain/local-date';
import { toRecordRef } from '../records/record-kind';
import type { DecisionEntryRow, PacketEntryRow, RecordEntryRow, ReferralStepEntryRow } from './timeline-repository';

type Source = TimelineEntry['source'];

export const toRecordEntry = (row: RecordEntryRow, source: Source): RecordEntry => ({
  kind: row.kind,
  ref: toRecordRef(row.kind, row.id),
  caseId: row.caseId,
  date: row.date,
  title: row.title,
  status: row.status,
  flagged: row.flagged,
  source,
});

type DocumentEntryRow = {
  readonly id: DocumentId;
  readonly date: string | null;
  readonly title: string;
  readonly documentKind: DocumentKind;
};

/** A document is its own source. */
export const toDocumentEntry = (row: DocumentEntryRow): TimelineEntry => ({
  kind: 'document',
  date: row.date,
  title: row.title,
  documentKind: row.documentKind,
  source: { documentId: row.id, page: null, area: null },
});

export const toStepEntry = (row: ReferralStepEntryRow): TimelineEntry => ({
  kind: 'referral_step',
  referralId: row.referralId,
  caseId: row.caseId,
  date: row.date,
  title: row.title,
  state: row.state,
  by: row.by,
  source: null,
});

/** The day it was made is the computer's own, like every other day the family sees. */
export const toPacketEntry = (row: PacketEntryRow): TimelineEntry => ({
  kind: 'packet',
  packetId: row.id,
  date: localDate(new Date(row.createdAt)),
  title: row.recipient ?? '',
  pageCount: row.pageCount,
  source: null,
});

/** A decision may be written before its day is; going back to the first doctor is an entry only on a day. */
export function toDecisionEntries(row: DecisionEntryRow): readonly TimelineEntry[] {
  const entry = (part: 'decided' | 'follow_up', date: string | null): TimelineEntry => ({
    kind: 'decision',
    caseId: row.caseId,
    part,
    date,
    title: row.title,
    source: null,
  });
  return [
    ...(row.decidedOn !== null || row.decision !== null ? [entry('decided', row.decidedOn)] : []),
    ...(row.followUpOn === null ? [] : [entry('follow_up', row.followUpOn)]),
  ];
}
