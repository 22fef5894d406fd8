import { expect, it } from 'vitest';
import { openTestSession } from '../../../support/open-session';
import { allergyInput, personInput } from '../../../support/record-inputs';

async function openPerson() {
  const session = await openTestSession();
  const { id: personId } = await session.get('people.create', personInput());
  const saidOn = async () => (await session.get('allergies.noneKnown', { personId })).saidOn;
  return { ...session, personId, saidOn };
}

it('concludes nothing from an empty list: none known is a statement with its day, and can be taken back', async () => {
  const { get, personId, saidOn } = await openPerson();
  expect(await saidOn()).toBeNull();
  const said = { saidOn: '2026-11-22', saidBy: null };
  expect(await get('allergies.sayNoneKnown', { personId, ...said })).toEqual(said);
  expect(await saidOn()).toBe('2026-11-22');
  await get('allergies.sayNoneKnown', { personId, saidOn: null, saidBy: null });
  expect(await saidOn()).toBeNull();
});

it('keeps whose word it is for as long as the statement stands', async () => {
  const { get, personId } = await openPerson();
  const said = await get('allergies.sayNoneKnown', { personId, saidOn: '2026-11', saidBy: '  Sophie Roy ' });
  expect(said).toEqual({ saidOn: '2026-11', saidBy: 'Sophie Roy' });
  expect(await get('allergies.noneKnown', { personId })).toEqual(said);
  await get('allergies.create', { personId, ...allergyInput() });
  expect(await get('allergies.noneKnown', { personId })).toEqual({ saidOn: null, saidBy: null });
  const takenBack = await get('allergies.sayNoneKnown', { personId, saidOn: null, saidBy: 'Sophie Roy' });
  expect(takenBack).toEqual({ saidOn: null, saidBy: null });
});

it('takes the statement back with the first allergy, and with one that comes back from the trash', async () => {
  const { get, personId, saidOn } = await openPerson();
  await get('allergies.sayNoneKnown', { personId, saidOn: '2026-11-22', saidBy: null });
  const { id } = await get('allergies.create', { personId, ...allergyInput() });
  expect(await saidOn()).toBeNull();
  await get('allergies.delete', { id });
  await get('allergies.sayNoneKnown', { personId, saidOn: '2026-11', saidBy: null });
  await get('allergies.restore', { id });
  expect(await saidOn()).toBeNull();
});

it('refuses the statement while an allergy is recorded', async () => {
  const { get, failureOf, personId } = await openPerson();
  await get('allergies.create', { personId, ...allergyInput() });
  expect(await failureOf('allergies.sayNoneKnown', { personId, saidOn: '2026', saidBy: null })).toBe('has_allergies');
});

it('keeps the statement when an allergy could not be added', async () => {
  const { get, failureOf, personId, saidOn } = await openPerson();
  await get('allergies.sayNoneKnown', { personId, saidOn: '2026-11-22', saidBy: null });
  const { id: other } = await get('people.create', personInput());
  const { id: caseId } = await get('cases.create', {
    personId: other,
    title: 'Other',
    reason: 'other',
    question: null,
    state: 'doubt',
    specialty: null,
    currentProviderId: null,
    openedOn: null,
    note: null,
  });
  expect(await failureOf('allergies.create', { personId, ...allergyInput({ caseId }) })).toBe('other_person');
  expect(await saidOn()).toBe('2026-11-22');
});

it('moved to somebody else, an allergy takes that person’s statement back too', async () => {
  const { get, personId } = await openPerson();
  const { id: lucas } = await get('people.create', personInput({ givenName: 'Lucas' }));
  await get('allergies.sayNoneKnown', { personId: lucas, saidOn: '2026-11-22', saidBy: null });
  const { id } = await get('allergies.create', { personId, ...allergyInput() });
  await get('filing.move', { items: [{ item: { kind: 'allergy', id }, caseIds: [] }], toPersonId: lucas });
  expect(await get('allergies.noneKnown', { personId: lucas })).toEqual({ saidOn: null, saidBy: null });
});
