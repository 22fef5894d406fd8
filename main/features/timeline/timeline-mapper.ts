import type { DiagnosisId, DocumentId, ReferralId, TestResultId } from '@shared/contract/common';
import type { Certainty } from '@shared/contract/diagnoses';
import type { DocumentKind } from '@shared/contract/documents';
import type { ReferralState } from '@shared/contract/referrals';
import type { TestCategory } from '@shared/contract/test-results';
import type { TimelineEntry } from '@shared/contract/timeline';

type Source = TimelineEntry['source'];
type Dated<Id> = { readonly id: Id; readonly date: string | null; readonly title: string };

export const toDiagnosisEntry = (
  row: Dated<DiagnosisId> & { readonly certainty: Certainty },
  source: Source,
): TimelineEntry => ({
  kind: 'diagnosis',
  ref: { kind: 'diagnosis', id: row.id },
  date: row.date,
  title: row.title,
  certainty: row.certainty,
  source,
});

export const toTestResultEntry = (
  row: Dated<TestResultId> & { readonly category: TestCategory },
  flagged: number,
  source: Source,
): TimelineEntry => ({
  kind: 'test_result',
  ref: { kind: 'test_result', id: row.id },
  date: row.date,
  title: row.title,
  category: row.category,
  flagged,
  source,
});

export const toReferralEntry = (
  row: Dated<ReferralId> & { readonly state: ReferralState },
  source: Source,
): TimelineEntry => ({
  kind: 'referral',
  ref: { kind: 'referral', id: row.id },
  date: row.date,
  title: row.title,
  state: row.state,
  source,
});

/** A document is its own source. */
export const toDocumentEntry = (row: Dated<DocumentId> & { readonly documentKind: DocumentKind }): TimelineEntry => ({
  kind: 'document',
  date: row.date,
  title: row.title,
  documentKind: row.documentKind,
  source: { documentId: row.id, page: null },
});
