import { describe, expect, it } from 'vitest';
import { openTestSession } from '../../../support/open-session';
import { caseInput, diagnosisInput, medicationInput, personInput, providerInput } from '../../../support/record-inputs';

async function openFamily() {
  const session = await openTestSession();
  const { get } = session;
  const { id: margaret } = await get('people.create', personInput());
  const { id: lucas } = await get('people.create', personInput({ givenName: 'Lucas' }));
  const { id: caseId } = await get('cases.create', {
    personId: margaret,
    ...caseInput({ title: 'Nodule in the lung', question: 'Is the heart sound?' }),
  });
  await get('questions.create', { caseId, text: 'Could a biopsy wait?' });
  const { id: roy } = await get('providers.create', providerInput({ name: 'Dr. Cécile Roy', specialty: 'Oncology' }));
  await get('careTeam.add', { personId: margaret, providerId: roy, role: 'second_opinion', note: '' });
  await get('medications.create', { personId: margaret, ...medicationInput({ name: 'Salbutamol' }) });
  await get('diagnoses.create', { personId: lucas, ...diagnosisInput({ name: 'Cœur: nodule, benign' }) });
  const find = async (text: string, personId: typeof margaret | null = null) =>
    (await get('search.records', { text, personId })).map((hit) => (hit.kind === 'record' ? hit.entry.kind : hit.kind));
  return { ...session, margaret, lucas, find };
}

describe('search in what the family wrote down', () => {
  it('finds cases, questions, doctors of the care team and records by the beginnings of their words', async () => {
    const { find } = await openFamily();
    expect(await find('nodu')).toEqual(['case', 'diagnosis']);
    expect(await find('biopsy could')).toEqual(['question']);
    expect(await find('roy onco')).toEqual(['provider']);
    expect(await find('salb')).toEqual(['medication']);
    // The middle of a word is no beginning.
    expect(await find('odule')).toEqual([]);
  });

  it('takes accents and ligatures for their letters', async () => {
    const { find } = await openFamily();
    expect(await find('CECILE')).toEqual(['provider']);
    expect(await find('coeur')).toEqual(['diagnosis']);
  });

  it('keeps to one person when asked, and finds nothing without a word', async () => {
    const { find, margaret, lucas } = await openFamily();
    expect(await find('nodule', margaret)).toEqual(['case']);
    expect(await find('nodule', lucas)).toEqual(['diagnosis']);
    expect(await find(' … ')).toEqual([]);
  });

  it('leaves out what lies in the trash', async () => {
    const { get, find, margaret } = await openFamily();
    const [medication] = await get('medications.list', { personId: margaret, caseId: null });
    if (!medication) throw new Error('no medication');
    await get('medications.delete', { id: medication.id });
    expect(await find('salbutamol')).toEqual([]);
  });
});
