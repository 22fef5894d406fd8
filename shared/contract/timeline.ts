import { z } from 'zod';
import { caseId, type DocumentId, personId } from './common';
import type { Certainty } from './diagnoses';
import type { DocumentKind } from './documents';
import { query } from './operation';
import type { RecordRef } from './records';
import type { ReferralState } from './referrals';
import type { TestCategory } from './test-results';

export type TimelineEntry = {
  /** Calendar date, possibly partial; null stands at the end under "no date". */
  readonly date: string | null;
  readonly title: string;
  readonly source: { readonly documentId: DocumentId; readonly page: number | null } | null;
} & (
  | { readonly kind: 'diagnosis'; readonly ref: RecordRef; readonly certainty: Certainty }
  | { readonly kind: 'test_result'; readonly ref: RecordRef; readonly category: TestCategory; readonly flagged: number }
  | { readonly kind: 'referral'; readonly ref: RecordRef; readonly state: ReferralState }
  | { readonly kind: 'document'; readonly documentKind: DocumentKind }
);

export const timelineContract = {
  /** Newest first, undated last. */
  'timeline.list': query<readonly TimelineEntry[]>()({
    input: z.strictObject({ personId, caseId: caseId.nullable() }),
  }),
};
