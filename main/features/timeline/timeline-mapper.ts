import type { DocumentId } from '@shared/contract/common';
import type { DocumentKind } from '@shared/contract/documents';
import type { TimelineEntry } from '@shared/contract/timeline';
import { toRecordRef } from '../records/record-kind';
import type { RecordEntryRow } from './timeline-repository';

type Source = TimelineEntry['source'];

export const toRecordEntry = (row: RecordEntryRow, source: Source): TimelineEntry => ({
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
