import { z } from 'zod';
import { type CaseId, caseId, personId } from './common';
import type { DocumentKind } from './documents';
import { query } from './operation';
import type { RecordKind, RecordRef, SourcePlace } from './records';

export type TimelineEntry = {
  /** Calendar date, possibly partial; null stands at the end under "no date". */
  readonly date: string | null;
  readonly title: string;
  readonly source: SourcePlace | null;
} & (
  | {
      readonly kind: RecordKind;
      readonly ref: RecordRef;
      /** The case it belongs to, where it does. */
      readonly caseId: CaseId | null;
      /** The record's own state, certainty, category or kind: a code of its contract; null where it has none. */
      readonly status: string | null;
      /** Observations with a flag; 0 for everything but test results. */
      readonly flagged: number;
    }
  | { readonly kind: 'document'; readonly documentKind: DocumentKind }
);

export const timelineContract = {
  /** Newest first, undated last. */
  'timeline.list': query<readonly TimelineEntry[]>()({
    input: z.strictObject({ personId, caseId: caseId.nullable() }),
  }),
};
