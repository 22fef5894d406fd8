import type { Referral, ReferralInput } from '@shared/contract/referrals';
import type { ReferralRow } from './referrals-repository';

export const toReferral = (row: ReferralRow): Referral => ({
  id: row.id,
  personId: row.personId,
  caseId: row.caseId,
  state: row.state,
  fromProviderId: row.fromProviderId,
  toProviderId: row.toProviderId,
  expectation: row.expectation,
  urgency: row.urgency,
  reason: row.reason,
  requestedOn: row.requestedOn,
  sentOn: row.sentOn,
  appointmentOn: row.appointmentOn,
  note: row.note,
  deletedAt: row.deletedAt,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
});

export const toReferralColumns = (input: ReferralInput) => ({
  caseId: input.caseId,
  state: input.state,
  fromProviderId: input.fromProviderId,
  toProviderId: input.toProviderId,
  expectation: input.expectation,
  urgency: input.urgency,
  reason: input.reason,
  requestedOn: input.requestedOn,
  sentOn: input.sentOn,
  appointmentOn: input.appointmentOn,
  note: input.note,
});
