import { z } from 'zod';
import { type CaseId, caseId, type PacketId, personId, type ReferralId } from './common';
import type { DocumentKind } from './documents';
import { query } from './operation';
import type { RecordKind, RecordRef, SourcePlace } from './records';
import type { ReferralState } from './referrals';

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
  /** A dated step of a referral that the referral's own line does not say; its title is the referral's. */
  | {
      readonly kind: 'referral_step';
      readonly referralId: ReferralId;
      readonly caseId: CaseId | null;
      readonly state: ReferralState;
      /** Who did it, in the family's words. */
      readonly by: string | null;
    }
  /** A packet that was made, on the day it was; its title is the recipient, empty where none was named. */
  | { readonly kind: 'packet'; readonly packetId: PacketId; readonly pageCount: number }
  /** What was decided under a case, and the day of going back to the first doctor; its title is the case's. */
  | { readonly kind: 'decision'; readonly caseId: CaseId; readonly part: 'decided' | 'follow_up' }
);

/** An entry that is a record of its own. */
export type RecordEntry = Extract<TimelineEntry, { readonly ref: RecordRef }>;

export const timelineContract = {
  /** Newest first, undated last. */
  'timeline.list': query<readonly TimelineEntry[]>()({
    input: z.strictObject({ personId, caseId: caseId.nullable() }),
  }),
};
