import { expect, it } from 'vitest';
import { openTestSession } from '../../../support/open-session';
import { personInput, providerInput } from '../../../support/record-inputs';

async function openTeam() {
  const session = await openTestSession();
  const { id: personId } = await session.get('people.create', personInput());
  const add = async (
    name: string,
    role: 'family_doctor' | 'surgeon' | 'records_office',
    note: string | null = null,
  ) => {
    const provider = await session.get('providers.create', providerInput({ name }));
    return session.get('careTeam.add', { personId, providerId: provider.id, role, note });
  };
  return { ...session, personId, add };
}

it('lists by role, then by name whatever the accents', async () => {
  const { get, personId, add } = await openTeam();
  await add('Archives', 'records_office');
  await add('Dr. Zimmer', 'surgeon');
  await add('Dr. Écuyer', 'surgeon');
  await add('Dr. Fabre', 'surgeon');
  await add('Dr. Young', 'family_doctor');
  const listed = await get('careTeam.list', { personId });
  expect(listed.map(({ provider }) => provider.name)).toEqual([
    'Dr. Young',
    'Dr. Écuyer',
    'Dr. Fabre',
    'Dr. Zimmer',
    'Archives',
  ]);
});

it('changes only the note of one who has that role already, and takes them in another role too', async () => {
  const { get, personId, add } = await openTeam();
  const first = await add('Dr. Roy', 'surgeon', 'Mondays');
  const providerId = first.provider.id;
  const again = await get('careTeam.add', { personId, providerId, role: 'surgeon', note: 'Tuesdays' });
  expect(again).toEqual({ ...first, note: 'Tuesdays' });
  await get('careTeam.add', { personId, providerId, role: 'family_doctor', note: null });
  expect((await get('careTeam.list', { personId })).map(({ role }) => role)).toEqual(['family_doctor', 'surgeon']);
});

it('leaves out one whose entry is in the trash, and shows them again once restored', async () => {
  const { get, personId, add } = await openTeam();
  const { provider } = await add('Dr. Roy', 'surgeon');
  await get('providers.delete', { id: provider.id });
  expect(await get('careTeam.list', { personId })).toEqual([]);
  await get('providers.restore', { id: provider.id });
  expect(await get('careTeam.list', { personId })).toHaveLength(1);
});

it('removes one member and no other', async () => {
  const { get, personId, add } = await openTeam();
  const one = await add('Dr. Roy', 'surgeon');
  const two = await add('Dr. Abara', 'family_doctor');
  await get('careTeam.remove', { id: one.id });
  expect(await get('careTeam.list', { personId })).toEqual([two]);
});
