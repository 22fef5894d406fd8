import type { ReferralId, ReferralStepId } from '@shared/contract/common';
import type { Referral, ReferralInput, ReferralStep } from '@shared/contract/referrals';
import { grouped } from '@shared/domain/grouped';
import { dayOfState } from '@shared/domain/referral-steps';
import type { ReadDb } from '../../db/handles';
import { referrals } from '../../db/schema';
import { entityFields, type RecordDefinition } from '../records/record-kind';
import type { KeptRecord } from '../records/records-repository';
import { appendStep, findLastStep, listSteps, type ReferralStepRow, withWrittenRequest } from './referrals-repository';

type Kept = KeptRecord<typeof referrals.$inferSelect>;

const toStep = (row: ReferralStepRow): ReferralStep => ({
  id: row.id,
  state: row.state,
  on: row.on,
  by: row.by,
  note: row.note,
});

function toReferrals(db: ReadDb, kept: readonly Kept[]): readonly Referral[] {
  const ids = kept.map(({ details }) => details.id);
  const steps = grouped(listSteps(db, ids).map((row) => [row.referralId, toStep(row)]));
  const written = withWrittenRequest(db, ids);
  return kept.map(({ record, details }) => ({
    ...entityFields<ReferralId>(record),
    state: details.state,
    fromProviderId: details.fromProviderId,
    toProviderId: record.providerId,
    expectation: details.expectation,
    urgency: details.urgency,
    reason: details.reason,
    requestedOn: details.requestedOn,
    sentOn: details.sentOn,
    appointmentOn: details.appointmentOn,
    appointmentAt: details.appointmentAt,
    note: record.note,
    steps: steps.get(details.id) ?? [],
    hasWrittenRequest: written.has(details.id),
    previousId: details.previousId,
  }));
}

const toColumns = (input: ReferralInput) => ({
  state: input.state,
  fromProviderId: input.fromProviderId,
  expectation: input.expectation,
  urgency: input.urgency,
  reason: input.reason,
  requestedOn: input.requestedOn,
  sentOn: input.sentOn,
  appointmentOn: input.appointmentOn,
  appointmentAt: input.appointmentAt,
});

const firstLine = (text: string | null): string | null => text?.split('\n', 1)[0] ?? null;

/** Named after the specialist asked; until one is chosen, after the first line of its reason. */
export const referralRecord: RecordDefinition<ReferralId, ReferralInput, typeof referrals, Referral> = {
  kind: 'referral',
  table: referrals,
  toSpine: (input) => ({
    providerId: input.toProviderId,
    title: input.toProviderId === null ? firstLine(input.reason) : null,
    date: input.requestedOn ?? input.sentOn ?? input.appointmentOn,
    status: input.state,
    note: input.note,
  }),
  toDetails: toColumns,
  otherProviders: (input) => [input.fromProviderId],
  toEntity: (db, kept) => {
    const [referral] = toReferrals(db, [kept]);
    if (!referral) throw new Error('one row in, one referral out');
    return referral;
  },
  toListed: toReferrals,
  toInput: (entity) => ({
    ...toColumns(entity),
    caseId: entity.caseId,
    toProviderId: entity.toProviderId,
    note: entity.note,
  }),
  /**
   * A state entered in the form is a step of its own, so that the history never skips one; on the day the form gives it,
   * else today's.
   */
  saveParts: (tx, id, _personId, input, { newId, today }) => {
    if (findLastStep(tx, id)?.state === input.state) return;
    // The id is random and new: this is where a step's id is made.
    appendStep(tx, {
      id: newId() as ReferralStepId,
      referralId: id,
      state: input.state,
      on: dayOfState(input.state, input) ?? today,
      by: null,
      note: null,
    });
  },
};
