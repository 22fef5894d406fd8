import { z } from 'zod';
import {
  caseId,
  clockTime,
  line,
  paragraph,
  partialDate,
  providerId,
  type ReferralId,
  type ReferralStepId,
  referralId,
} from './common';
import { command, query } from './operation';
import { type RecordEntity, recordOperations } from './records';

export const referralState = z.enum([
  'draft',
  'requested',
  'sent',
  'received',
  'accepted',
  'wait_listed',
  'booked',
  'rescheduled',
  'declined',
  'cancelled',
  'completed',
  'report_received',
]);
export const referralExpectation = z.enum(['opinion_only', 'treat', 'transfer', 'shared_care']);
export const referralUrgency = z.enum(['routine', 'semi_urgent', 'urgent', 'emergent']);
export type ReferralState = z.infer<typeof referralState>;

export const referralInput = z.strictObject({
  caseId: caseId.nullable(),
  state: referralState,
  /** The doctor who asks. */
  fromProviderId: providerId.nullable(),
  /** The specialist asked. */
  toProviderId: providerId.nullable(),
  expectation: referralExpectation.nullable(),
  urgency: referralUrgency.nullable(),
  reason: paragraph(4000),
  requestedOn: partialDate.nullable(),
  sentOn: partialDate.nullable(),
  appointmentOn: partialDate.nullable(),
  appointmentAt: clockTime.nullable(),
  note: paragraph(),
});
export type ReferralInput = z.infer<typeof referralInput>;

/** One thing that happened to a referral, in the order it happened. */
export const referralStepInput = z.strictObject({
  state: referralState,
  on: partialDate.nullable(),
  /** Who did it, in the user's words. */
  by: line(200),
  note: paragraph(2000),
});
export type ReferralStep = Readonly<z.infer<typeof referralStepInput>> & { readonly id: ReferralStepId };

export type Referral = Readonly<ReferralInput> &
  RecordEntity<ReferralId> & {
    /** In the order they were written. */
    readonly steps: readonly ReferralStep[];
    /** True once a referral letter is linked to it: the written request is on file. */
    readonly hasWrittenRequest: boolean;
    /** The declined or cancelled one this one follows. */
    readonly previousId: ReferralId | null;
  };

/** Why the chosen specialist may not be independent: what both share, as written in their entries. */
export type SharedTie = { readonly kind: 'hospital' | 'practice' | 'network' | 'same_person'; readonly name: string };
export type IndependenceCheck = {
  /** Empty when nothing is shared or too little is known to say. */
  readonly ties: readonly SharedTie[];
  /** Null when the case names no current doctor. */
  readonly currentProviderName: string | null;
  /** False when hospital, practice and network are unknown for one of the two: nothing can be compared. */
  readonly isComparable: boolean;
  /** Nova Scotia: one consultant at a time per discipline and problem; set when another open referral exists there. */
  readonly isParallelInNovaScotia: boolean;
};

export const referralsContract = {
  ...recordOperations<Referral>()('referrals', referralInput, referralId),
  /** Adds a step and moves the referral to its state; a request or sending not dated yet takes the step's day. */
  'referrals.recordStep': command<Referral>()({
    input: referralStepInput.extend({ id: referralId }),
    failures: ['not_found'],
  }),
  /** Starts the next referral after a declined or cancelled one: same reason, no specialist yet. */
  'referrals.startNext': command<Referral>()({
    input: z.strictObject({ id: referralId }),
    failures: ['not_found', 'still_open'],
  }),
  'referrals.checkIndependence': query<IndependenceCheck>()({
    input: z.strictObject({ caseId, toProviderId: providerId, referralId: referralId.nullable() }),
    failures: ['not_found', 'provider_not_found'],
  }),
};
