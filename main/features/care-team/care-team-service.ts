import { type CareTeamMember, careTeamRole } from '@shared/contract/care-team';
import type { CareTeamMemberId } from '@shared/contract/common';
import { fail, ok } from '@shared/contract/result';
import { type HandlersOf, instantOf, type RecordContext } from '../../core/context';
import { compareNames } from '../../core/name-order';
import { inTransaction } from '../../db/transaction';
import { findPerson } from '../people/people-repository';
import { toProvider } from '../providers/providers-mapper';
import { isChoosable } from '../providers/providers-repository';
import * as repository from './care-team-repository';

const toMember = ({ member, provider }: repository.MemberRow): CareTeamMember => ({
  id: member.id,
  personId: member.personId,
  role: member.role,
  note: member.note,
  provider: toProvider(provider),
});

const compareMembers = (left: CareTeamMember, right: CareTeamMember): number =>
  careTeamRole.options.indexOf(left.role) - careTeamRole.options.indexOf(right.role) ||
  compareNames(left.provider.name, right.provider.name);

export function createCareTeamHandlers({ db, clock, newId }: RecordContext): HandlersOf<'careTeam'> {
  return {
    'careTeam.list': ({ personId }) => ok(repository.membersOf(db, personId).map(toMember).sort(compareMembers)),
    'careTeam.add': (input) =>
      inTransaction(db, (tx) => {
        if (!findPerson(tx, input.personId)) return fail('not_found');
        if (!isChoosable(tx, input.providerId)) return fail('provider_not_found');
        // The id is random and new: this is where a member's id is made.
        const id = newId() as CareTeamMemberId;
        return ok(toMember(repository.saveMember(tx, { ...input, id, createdAt: instantOf(clock()) })));
      }),
    'careTeam.remove': ({ id }) => (repository.deleteMember(db, id) ? ok(null) : fail('not_found')),
  };
}
