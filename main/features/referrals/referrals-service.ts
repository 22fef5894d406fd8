import type { PersonId, ReferralId } from '@shared/contract/common';
import type { ReferralInput } from '@shared/contract/referrals';
import { fail, ok } from '@shared/contract/result';
import { type HandlersOf, instantOf, type RecordContext } from '../../core/context';
import type { WriteDb } from '../../db/handles';
import { inTransaction } from '../../db/transaction';
import { checkNamed } from '../records/record-rules';
import { toReferral, toReferralColumns } from './referrals-mapper';
import * as repository from './referrals-repository';

/** In the trash a referral keeps its source links, so that restoring brings them back. */
export function createReferralsHandlers({ db, clock, newId }: RecordContext): HandlersOf<'referrals'> {
  const now = () => instantOf(clock());
  return {
    'referrals.list': ({ personId, caseId }) => ok(repository.referralsOf(db, personId, caseId).all().map(toReferral)),
    'referrals.get': ({ id }) => orNotFound(repository.findReferral(db, id)),
    // The id is random and new: this is where a referral's id is made.
    'referrals.create': (input) => inTransaction(db, (tx) => create(tx, newId() as ReferralId, input, now())),
    'referrals.update': (input) => inTransaction(db, (tx) => update(tx, input, now())),
    'referrals.delete': ({ id }) =>
      repository.updateReferral(db, id, { deletedAt: now(), updatedAt: now() }) ? ok(null) : fail('not_found'),
    'referrals.restore': ({ id }) => {
      repository.restoreReferral(db, id, now());
      return orNotFound(repository.findReferral(db, id));
    },
  };
}

const orNotFound = (row: repository.ReferralRow | null) => (row ? ok(toReferral(row)) : fail('not_found'));

type CreateInput = ReferralInput & { readonly personId: PersonId };
function create(db: WriteDb, id: ReferralId, { personId, ...input }: CreateInput, now: string) {
  const verdict = checkNamed(db, {
    personId,
    caseId: input.caseId,
    providerIds: [input.fromProviderId, input.toProviderId],
  });
  if (!verdict.ok) return verdict;
  const row = { ...toReferralColumns(input), id, personId, createdAt: now, updatedAt: now };
  return ok(toReferral(repository.insertReferral(db, row)));
}

type UpdateInput = ReferralInput & { readonly id: ReferralId };
function update(db: WriteDb, { id, ...input }: UpdateInput, now: string) {
  const before = repository.findReferral(db, id);
  if (!before || before.deletedAt !== null) return fail('not_found');
  const named = {
    personId: before.personId,
    caseId: input.caseId,
    providerIds: [input.fromProviderId, input.toProviderId],
  };
  const verdict = checkNamed(db, named, [before.fromProviderId, before.toProviderId]);
  if (!verdict.ok) return verdict;
  return orNotFound(repository.updateReferral(db, id, { ...toReferralColumns(input), updatedAt: now }));
}
