import { z } from 'zod';
import {
  caseId,
  type Instant,
  type PersonId,
  paragraph,
  partialDate,
  personId,
  providerId,
  type ReferralId,
  referralId,
} from './common';
import { RECORD_FAILURES } from './diagnoses';
import { command, query } from './operation';

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
  note: paragraph(),
});
export type ReferralInput = z.infer<typeof referralInput>;
export type Referral = Readonly<ReferralInput> & {
  readonly id: ReferralId;
  readonly personId: PersonId;
  readonly deletedAt: Instant | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};

const one = z.strictObject({ id: referralId });

export const referralsContract = {
  /** Newest request first, undated last. */
  'referrals.list': query<readonly Referral[]>()({ input: z.strictObject({ personId, caseId: caseId.nullable() }) }),
  'referrals.get': query<Referral>()({ input: one, failures: ['not_found'] }),
  'referrals.create': command<Referral>()({ input: referralInput.extend({ personId }), failures: RECORD_FAILURES }),
  'referrals.update': command<Referral>()({
    input: referralInput.extend({ id: referralId }),
    failures: RECORD_FAILURES,
  }),
  'referrals.delete': command<null>()({ input: one, failures: ['not_found'] }),
  'referrals.restore': command<Referral>()({ input: one, failures: ['not_found'] }),
};
