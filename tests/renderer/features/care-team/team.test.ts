import type { CareTeamMember } from '@shared/contract/care-team';
import type { Provider } from '@shared/contract/providers';
import { expect, it } from 'vitest';
import { directoryOf, placeOf, rolesOf, teamOf } from '../../../../renderer/features/care-team/components/team';

// Only what the team is made of.
const provider = (id: string) => ({ id, name: id, organization: null, hospital: null }) as unknown as Provider;
const member = (of: string, role: CareTeamMember['role']) =>
  ({ id: `${of} ${role}`, role, note: null, provider: provider(of) }) as unknown as CareTeamMember;

const members = [member('a', 'family_doctor'), member('b', 'surgeon'), member('a', 'records_office')];

it('names a provider once with all roles, in the order of the first', () => {
  expect(teamOf(members).map((row) => [row.provider.id, rolesOf(row)])).toEqual([
    ['a', ['family_doctor', 'records_office']],
    ['b', ['surgeon']],
  ]);
});

it("keeps those that only the rest of the family knows in the family's list", () => {
  const rows = directoryOf([provider('a'), provider('c')], members);
  expect(rows.map((row) => [row.provider.id, rolesOf(row).length])).toEqual([
    ['a', 2],
    ['c', 0],
  ]);
});

it('says a name that practice and hospital share once', () => {
  expect(placeOf({ organization: 'Kestrel River', hospital: 'Kestrel River' })).toBe('Kestrel River');
  expect(placeOf({ organization: 'Clinic', hospital: 'Hospital' })).toBe('Clinic · Hospital');
});
