import { expect, it } from 'vitest';
import { findCase } from '../../../../main/features/cases/cases-repository';
import { gatherContent } from '../../../../main/features/packets/packet-content';
import { findPerson } from '../../../../main/features/people/people-repository';
import { openTestSession } from '../../../support/open-session';
import * as inputs from '../../../support/record-inputs';

async function openCase() {
  const session = await openTestSession();
  const { get, db, addDocument } = session;
  const { id: personId } = await get('people.create', inputs.personInput());
  const { id: doctor } = await get('providers.create', inputs.providerInput({ name: 'Dr. Nandri' }));
  const { id: caseId } = await get('cases.create', {
    personId,
    ...inputs.caseInput({ currentProviderId: doctor, specialty: 'oncology' }),
  });
  const { id: other } = await get('cases.create', { personId, ...inputs.caseInput({ title: 'Knee' }) });
  const { id: documentId } = await addDocument({ personId, pageCount: 3 });
  const contentIn = async (language: 'en' | 'fr') => {
    const [person, packetCase] = [findPerson(db, personId), findCase(db, caseId)];
    if (!person || !packetCase) throw new Error('just made');
    const chosen = [{ key: 'd1', document: await get('documents.get', { id: documentId }), pages: [2, 3] }];
    const recipient = { name: null, organization: null, fax: null };
    const items = [{ documentId, pages: [2, 3] }];
    const options = { caseId, language, pageSize: 'letter', recipient, items, password: null } as const;
    return gatherContent(db, person, packetCase, chosen, { ...options, items }, '2026-11-22');
  };
  const rowsIn = async (language: 'en' | 'fr') =>
    new Map((await contentIn(language)).summary.map(({ kind, rows }) => [kind, rows]));
  return { ...session, personId, caseId, other, doctor, documentId, contentIn, rowsIn };
}

it('gathers every kind in the order a specialist reads, each fact citing the packet page it stands on', async () => {
  const { get, personId, caseId, doctor, documentId, contentIn } = await openCase();
  const of = { personId };
  const diagnosis = await get('diagnoses.create', { ...of, ...inputs.diagnosisInput({ caseId }) });
  await get('treatments.create', {
    ...of,
    ...inputs.treatmentInput({ caseId, response: 'Partial', providerId: doctor }),
  });
  await get('procedures.create', { ...of, ...inputs.procedureInput({ caseId }) });
  await get('medications.create', { ...of, ...inputs.medicationInput({ isAsNeeded: true, reason: 'pain' }) });
  await get('allergies.create', { ...of, ...inputs.allergyInput() });
  await get('immunizations.create', { ...of, ...inputs.immunizationInput() });
  await get('familyHistory.create', { ...of, ...inputs.familyHistoryInput() });
  const observations = [inputs.observationInput({ flag: 'H' }), inputs.observationInput({ name: 'Sodium' })];
  await get('testResults.create', { ...of, ...inputs.testResultInput({ caseId, observations }) });
  await get('referrals.create', { ...of, ...inputs.referralInput({ caseId, fromProviderId: doctor }) });
  await get('authorizations.create', { ...of, ...inputs.authorizationInput({ caseId, referenceNumber: 'R-7' }) });
  const target = { kind: 'diagnosis' as const, id: diagnosis.id };
  for (const page of [1, 3]) await get('links.create', { documentId, page, area: null, target });
  const { summary, referringDoctor, currentDoctor, case: packetCase } = await contentIn('en');
  expect(summary.map(({ kind }) => kind)).toEqual([
    'diagnoses',
    'treatments',
    'procedures',
    'medications',
    'allergies',
    'immunizations',
    'family_history',
    'test_results',
    'referrals',
    'authorizations',
  ]);
  // Page 1 was not chosen; page 3 is the second the document takes here.
  expect(summary[0]?.rows).toEqual([
    {
      date: '2026-09-22',
      text: 'Adenocarcinoma',
      detail: 'Suspected',
      citations: [{ documentKey: 'd1', page: 2 }],
    },
  ]);
  expect(summary.slice(1).map(({ rows }) => [rows[0]?.text, rows[0]?.detail])).toEqual([
    ['Carboplatin and pemetrexed', 'Medication course · completed · until May 2026 · Response: Partial · Dr. Nandri'],
    ['Bronchoscopy with biopsy', null],
    ['Ramipril, 5 mg', 'by mouth, once a day, as needed · for pain'],
    ['Penicillin', 'Allergy · moderate · Hives'],
    ['Influenza', null],
    ['Breast cancer', 'began at age 61'],
    ['Chemistry panel', 'Potassium 5.6 mmol/L (H)'],
    ['Referral, specialist not named yet', 'Asked for · An opinion only'],
    ['PET scan', 'Provincial plan · submitted · reference R-7'],
  ]);
  expect({ referringDoctor, currentDoctor, specialty: packetCase.specialty }).toEqual({
    referringDoctor: 'Dr. Nandri',
    currentDoctor: 'Dr. Nandri',
    specialty: 'Oncology',
  });
});

it('holds all medications and allergies of the person, and nothing else of another case', async () => {
  const { get, personId, other, rowsIn } = await openCase();
  const of = { personId };
  await get('medications.create', { ...of, ...inputs.medicationInput({ caseId: other }) });
  await get('medications.create', { ...of, ...inputs.medicationInput({ name: 'Stopped', stoppedOn: '2026-11-22' }) });
  await get('allergies.create', { ...of, ...inputs.allergyInput({ caseId: other }) });
  await get('immunizations.create', { ...of, ...inputs.immunizationInput({ caseId: other }) });
  await get('familyHistory.create', { ...of, ...inputs.familyHistoryInput({ caseId: other }) });
  await get('diagnoses.create', { ...of, ...inputs.diagnosisInput({ caseId: other }) });
  const rows = await rowsIn('en');
  expect([...rows.keys()]).toEqual(['medications', 'allergies']);
  expect(rows.get('medications')?.map(({ text }) => text)).toEqual(['Ramipril, 5 mg']);
});

it('says that no allergies are known only where somebody said so', async () => {
  const { get, personId, rowsIn } = await openCase();
  expect((await rowsIn('fr')).has('allergies')).toBe(false);
  await get('allergies.sayNoneKnown', { personId, saidOn: '2026-11-20', saidBy: null });
  expect((await rowsIn('fr')).get('allergies')).toEqual([
    { date: '2026-11-20', text: 'Aucune allergie connue', detail: null, citations: [] },
  ]);
  await get('allergies.sayNoneKnown', { personId, saidOn: '2026-11-20', saidBy: 'Sophie Roy' });
  expect((await rowsIn('fr')).get('allergies')?.[0]?.detail).toBe('selon Sophie Roy');
  expect((await rowsIn('en')).get('allergies')?.[0]?.detail).toBe('as said by Sophie Roy');
});

it('leaves the family’s own notes at home', async () => {
  const { get, personId, caseId, contentIn } = await openCase();
  const note = 'What we think of him';
  await get('diagnoses.create', { personId, ...inputs.diagnosisInput({ caseId, note }) });
  await get('treatments.create', { personId, ...inputs.treatmentInput({ caseId, note }) });
  await get('checklist.set', { caseId, code: 'tumour_markers', state: 'missing', note });
  expect(JSON.stringify(await contentIn('en'))).not.toContain(note);
});

it('lists what is missing and what was asked for, in the packet’s language', async () => {
  const { get, personId, caseId, contentIn } = await openCase();
  await get('recordRequests.create', {
    personId,
    ...inputs.recordRequestInput({ caseId, items: ['pathology_reports'], dueOn: '2026-12-02' }),
  });
  await get('checklist.set', { caseId, code: 'radiation_summary', state: 'not_applicable', note: null });
  const { outstanding } = await contentIn('en');
  expect(outstanding).toContainEqual({
    state: 'requested',
    title: 'Pathology reports',
    detail: 'Asked for; answer due December 2, 2026',
  });
  expect(outstanding).toContainEqual({ state: 'missing', title: 'Tumour markers', detail: null });
  expect(outstanding.map(({ title }) => title)).not.toContain('Radiation summary');
  const french = (await contentIn('fr')).outstanding;
  expect(french).toHaveLength(outstanding.length);
  expect(french.map(({ title }) => title)).not.toContain('Tumour markers');
});
