import type { CaseId, ProviderId, ReferralId, ReferralStepId } from '@shared/contract/common';
import type { IndependenceCheck } from '@shared/contract/referrals';
import { fail, ok, type Result } from '@shared/contract/result';
import { findTies, isComparable, isParallelInNovaScotia, isReferralOpen } from '@shared/domain/independence';
import { datesAfterStep } from '@shared/domain/referral-steps';
import type { HandlersOf, RecordContext } from '../../core/context';
import type { ReadDb } from '../../db/handles';
import { inTransaction } from '../../db/transaction';
import { findCase } from '../cases/cases-repository';
import { findPerson } from '../people/people-repository';
import { findProvider, isChoosable } from '../providers/providers-repository';
import { createRecordService } from '../records/record-service';
import { referralRecord } from './referrals-mapper';
import * as repository from './referrals-repository';

export function createReferralsHandlers(context: RecordContext): HandlersOf<'referrals'> {
  const { db, newId } = context;
  const records = createRecordService(context, referralRecord);
  return {
    'referrals.list': records.list,
    'referrals.get': records.get,
    'referrals.create': records.create,
    'referrals.update': records.update,
    'referrals.duplicate': records.duplicate,
    'referrals.delete': records.delete,
    'referrals.restore': records.restore,
    'referrals.recordStep': ({ id, ...step }) =>
      inTransaction(db, (tx) => {
        const found = records.get({ id });
        if (!found.ok || found.value.deletedAt !== null) return fail('not_found');
        // The id is random and new: this is where a step's id is made.
        repository.appendStep(tx, { id: newId() as ReferralStepId, referralId: id, ...step });
        const dates = datesAfterStep(found.value, step);
        const updated = records.update({ ...referralRecord.toInput(found.value), ...dates, id, state: step.state });
        return updated.ok ? updated : fail('not_found');
      }),
    'referrals.startNext': ({ id }) =>
      inTransaction(db, (tx) => {
        const found = records.get({ id });
        if (!found.ok || found.value.deletedAt !== null) return fail('not_found');
        const { personId, state, ...earlier } = found.value;
        if (isReferralOpen(state)) return fail('still_open');
        const next = records.create({
          ...referralRecord.toInput({ ...earlier, personId, state: 'draft' }),
          personId,
          toProviderId: null,
          requestedOn: null,
          sentOn: null,
          appointmentOn: null,
          appointmentAt: null,
        });
        if (!next.ok) return fail('not_found');
        repository.setPrevious(tx, next.value.id, id);
        return records.get({ id: next.value.id });
      }),
    'referrals.checkIndependence': ({ caseId, toProviderId, referralId }) =>
      checkIndependence(db, caseId, toProviderId, referralId),
  };
}

/** Compares the chosen specialist with the doctor whose opinion is being looked at again. */
function checkIndependence(
  db: ReadDb,
  caseId: CaseId,
  toProviderId: ProviderId,
  referralId: ReferralId | null,
): Result<IndependenceCheck, 'not_found' | 'provider_not_found'> {
  const found = findCase(db, caseId);
  if (!found) return fail('not_found');
  const chosen = findProvider(db, toProviderId);
  if (!chosen || !isChoosable(db, toProviderId)) return fail('provider_not_found');
  const current = found.currentProviderId === null ? null : findProvider(db, found.currentProviderId);
  const others = repository.otherReferralsOf(db, caseId, referralId);
  const jurisdiction = findPerson(db, found.personId)?.jurisdiction ?? null;
  return ok({
    ties: current ? findTies(chosen, current) : [],
    currentProviderName: current?.name ?? null,
    isComparable: current !== null && isComparable(chosen, current),
    isParallelInNovaScotia: isParallelInNovaScotia(jurisdiction, chosen.specialty, others),
  });
}
