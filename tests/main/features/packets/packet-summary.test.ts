import type { InputOf } from '@shared/contract';
import type { PacketPlan, PacketSectionKind } from '@shared/contract/packet-plan';
import { localDate } from '@shared/domain/local-date';
import { expect, it } from 'vitest';
import { findCase } from '../../../../main/features/cases/cases-repository';
import { type ContentRequest, gatherContent } from '../../../../main/features/packets/packet-content';
import { findPerson } from '../../../../main/features/people/people-repository';
import type { OverviewBlockKind, PacketContent } from '../../../../main/pdf/pages/packet-content-types';
import { openTestSession } from '../../../support/open-session';
import { citedAt, TOLD } from '../../../support/packet-content';
import * as inputs from '../../../support/record-inputs';

const KINDS = [
  'cover',
  'overview',
  'timeline',
  'contents',
  'summary',
  'background',
  'referral',
  'consults',
  'pathology',
  'imaging',
  'operative',
  'treatments',
  'labs',
  'questions',
  'opinions',
  'other',
] as const satisfies readonly PacketSectionKind[];

const planOf = (over: Partial<PacketPlan> = {}): PacketPlan => ({
  languages: ['en'],
  pageSize: 'letter',
  template: 'oncology',
  recipient: { name: null, organization: null, fax: null },
  sections: KINDS.map((kind) => ({ kind, isIncluded: true, hasOwnPages: true, items: [] })),
  labsFrom: null,
  redactedWords: [],
  redactedAreas: [],
  delivery: { preset: 'plain', isDuplex: false, partLimitMb: 10, reduceToDpi: null },
  attachesSummary: false,
  leftAsIs: [],
  supplementTo: null,
  ...over,
});

const pageOf = (page: number) => ({ page, turn: 0 }) as const;

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
  const { id: documentId } = await addDocument({ personId, pageCount: 3, documentDate: '2026-09-22' });
  const contentIn = async (
    language: 'en' | 'fr',
    over: Partial<PacketPlan> = {},
    more: Partial<ContentRequest> = {},
  ) => {
    const [person, packetCase] = [findPerson(db, personId), findCase(db, caseId)];
    if (!person || !packetCase) throw new Error('just made');
    const document = await get('documents.get', { id: documentId });
    const chosen = [{ key: 'd1', section: 'labs' as const, document, pages: [pageOf(2), pageOf(3)] }];
    const plan = planOf(over);
    return gatherContent(db, {
      person,
      packetCase,
      plan,
      chosen,
      date: localDate(new Date(2026, 10, 22)),
      language,
      firstNumber: 1,
      ...more,
    });
  };
  const link = (target: InputOf<'links.create'>['target'], page: number | null) =>
    get('links.create', { documentId, page, area: null, target });
  return { ...session, personId, caseId, other, doctor, documentId, contentIn, link };
}

const bodyOf = (content: PacketContent, kind: PacketSectionKind) =>
  content.sections.find((section) => section.kind === kind)?.body ?? null;

/** Headings and facts of a part, in the summary or on its own pages. */
function factsOf(content: PacketContent, kind: PacketSectionKind) {
  const bodies = content.sections.map(({ body }) => body);
  const groups = bodies.flatMap((body) => (body?.kind === 'facts' || body?.kind === 'labs' ? body.groups : []));
  return groups
    .filter(({ part }) => part === kind)
    .map((group) => [group.kind, ...group.rows.map(({ text, detail }) => [text, detail])]);
}

function overviewOf(content: PacketContent) {
  const body = bodyOf(content, 'overview');
  if (body?.kind !== 'overview') throw new Error('no overview');
  const rowsOf = (kind: OverviewBlockKind) => body.blocks.find((block) => block.kind === kind)?.rows ?? [];
  return { ...body, rowsOf };
}

function timelineOf(content: PacketContent) {
  const body = bodyOf(content, 'timeline');
  return body?.kind === 'timeline' ? body.rows : [];
}

function labsOf(content: PacketContent) {
  const body = bodyOf(content, 'labs');
  if (body?.kind !== 'labs') throw new Error('no laboratory part');
  return body;
}

it('puts each kind of fact in the part where a specialist looks for it', async () => {
  const { get, personId, caseId, doctor, contentIn } = await openCase();
  const of = { personId };
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
  await get('testResults.create', {
    ...of,
    ...inputs.testResultInput({
      caseId,
      category: 'pathology',
      title: 'Biopsy',
      conclusion: 'Benign',
      observations: [],
    }),
  });
  await get('referrals.create', { ...of, ...inputs.referralInput({ caseId, fromProviderId: doctor }) });
  await get('authorizations.create', { ...of, ...inputs.authorizationInput({ caseId, referenceNumber: 'R-7' }) });
  await get('materialLoans.create', {
    ...of,
    ...inputs.materialLoanInput({ caseId, kind: 'slides', holderId: doctor, accessionNumber: 'S26-1' }),
  });
  await get('materialLoans.create', {
    ...of,
    ...inputs.materialLoanInput({ caseId, kind: 'imaging_disc', description: 'CT of August' }),
  });
  const content = await contentIn('en');
  expect(factsOf(content, 'background')).toEqual([
    ['medications', ['Ramipril, 5 mg', 'by mouth, once a day, as needed · for pain']],
    ['allergies', ['Penicillin', 'Allergy · moderate · Hives']],
    ['immunizations', ['Influenza', null]],
    ['family_history', ['Breast cancer', 'began at age 61']],
  ]);
  expect(factsOf(content, 'referral')).toEqual([
    ['referrals', ['Referral, specialist not named yet', 'Asked for · An opinion only']],
    ['authorizations', ['PET scan', 'Provincial plan · submitted · reference R-7']],
  ]);
  expect(factsOf(content, 'operative')).toEqual([['procedures', ['Bronchoscopy with biopsy', null]]]);
  expect(factsOf(content, 'treatments')).toEqual([
    [
      'treatments',
      ['Carboplatin and pemetrexed', 'Medication course · completed · until May 2026 · Response: Partial · Dr. Nandri'],
    ],
  ]);
  expect(factsOf(content, 'labs')).toEqual([['lab_results', ['Chemistry panel', 'Potassium 5.6 mmol/L (H)']]]);
  const [results, materials] = factsOf(content, 'pathology');
  expect(results).toEqual(['pathology_results', ['Biopsy', 'Benign']]);
  expect(materials?.[0]).toBe('materials');
  expect(materials?.[1]?.[1]).toContain('held by Dr. Nandri · accession number S26-1');
  expect(factsOf(content, 'imaging').map(([kind, row]) => [kind, row?.[0]])).toEqual([['discs', 'CT of August']]);
  expect(content).toMatchObject({ referringDoctor: 'Dr. Nandri', currentDoctor: 'Dr. Nandri' });
  expect(content.case.specialty).toBe('Oncology');
});

it('leaves out parts that have nothing to say and nothing to show, and keeps the plan’s order', async () => {
  const { contentIn } = await openCase();
  const content = await contentIn('en');
  expect(content.sections.map(({ kind, documents }) => [kind, documents.length])).toEqual([
    ['cover', 0],
    ['overview', 0],
    ['timeline', 0],
    ['contents', 0],
    ['labs', 1],
  ]);
  const turned = planOf().sections.map((section) => ({ ...section, isIncluded: section.kind !== 'overview' }));
  const kinds = (await contentIn('en', { sections: [...turned].reverse() })).sections.map(({ kind }) => kind);
  expect(kinds).toEqual(['labs', 'contents', 'timeline', 'cover']);
});

it('shows the documents alone of a part whose own pages are not wanted', async () => {
  const { get, personId, caseId, contentIn } = await openCase();
  await get('testResults.create', { personId, ...inputs.testResultInput({ caseId }) });
  const sections = planOf().sections.map((section) => ({ ...section, hasOwnPages: section.kind !== 'labs' }));
  const labs = (await contentIn('en', { sections })).sections.find(({ kind }) => kind === 'labs');
  expect(labs?.body).toBeNull();
  expect(labs?.documents.map(({ key }) => key)).toEqual(['d1']);
});

it('cites the packet page a fact stands on, a paper left out, or nobody but the patient', async () => {
  const { get, personId, caseId, contentIn, link, addDocument } = await openCase();
  const make = (name: string) => get('diagnoses.create', { personId, ...inputs.diagnosisInput({ caseId, name }) });
  const here = await make('Here');
  const dropped = await make('Dropped');
  const elsewhere = await make('Elsewhere');
  await make('Told');
  // Page 1 was not chosen; page 3 is the second the document takes here.
  for (const page of [1, 3]) await link({ kind: 'diagnosis', id: here.id }, page);
  await link({ kind: 'diagnosis', id: dropped.id }, 1);
  const { id: away } = await addDocument({ personId });
  const target = { kind: 'diagnosis' as const, id: elsewhere.id };
  await get('links.create', { documentId: away, page: 1, area: null, target });
  const { rowsOf } = overviewOf(await contentIn('en'));
  const citations = new Map(rowsOf('diagnoses').map((row) => [row.text, row.citations]));
  expect(citations.get('Here')).toEqual(citedAt('d1', 2));
  const onPaper = { places: [], earlierPages: [], isOnPaper: true };
  expect([citations.get('Dropped'), citations.get('Elsewhere')]).toEqual([onPaper, onPaper]);
  expect(citations.get('Told')).toEqual(TOLD);
});

it('cites the earlier packet’s page number in a supplement', async () => {
  const { get, personId, caseId, contentIn, link, documentId } = await openCase();
  const { id } = await get('diagnoses.create', { personId, ...inputs.diagnosisInput({ caseId }) });
  await link({ kind: 'diagnosis', id }, 3);
  const entry = { documentId, title: 'Lab report', contentId: 'x', treatment: 'copied' } as const;
  const before = {
    createdAt: '2026-10-01T15:00:00.000Z',
    firstNumber: 1,
    pageCount: 40,
    manifest: [{ ...entry, pages: [pageOf(3), pageOf(1)], firstPage: 34, pageCount: 2 }],
  };
  const content = await contentIn('en', {}, { before, chosen: [], firstNumber: 41 });
  expect(content.earlier).toEqual({ date: '2026-10-01', firstPage: 1, lastPage: 40 });
  expect(overviewOf(content).rowsOf('diagnoses')[0]?.citations).toEqual({
    places: [],
    earlierPages: [34],
    isOnPaper: true,
  });
});

it('says on one page what is asked, of what and how soon', async () => {
  const { get, personId, caseId, contentIn } = await openCase();
  for (const text of ['One?', 'Two?', 'Three?', 'Four?', 'Five?']) await get('questions.create', { caseId, text });
  const diagnosis = (name: string, certainty: 'suspected' | 'confirmed' | 'ruled_out') =>
    get('diagnoses.create', { personId, ...inputs.diagnosisInput({ caseId, name, certainty }) });
  await diagnosis('Lymphoma', 'suspected');
  await diagnosis('Tuberculosis', 'ruled_out');
  await diagnosis('Adenocarcinoma', 'confirmed');
  await get('treatments.create', { personId, ...inputs.treatmentInput({ caseId, name: 'Old', status: 'completed' }) });
  await get('treatments.create', { personId, ...inputs.treatmentInput({ caseId, name: 'Next', status: 'planned' }) });
  await get('referrals.create', { personId, ...inputs.referralInput({ caseId, urgency: 'urgent' }) });
  const body = overviewOf(await contentIn('en'));
  expect(body.questions).toEqual(['One?', 'Two?', 'Three?']);
  expect(body.moreQuestions).toBe(2);
  expect(body.rowsOf('diagnoses').map(({ text, detail }) => [text, detail?.split(' · ')[0]])).toEqual([
    ['Adenocarcinoma', 'Confirmed'],
    ['Lymphoma', 'Suspected'],
  ]);
  expect(body.rowsOf('treatments').map(({ text }) => text)).toEqual(['Next', 'Old']);
  expect([body.urgency, body.expectation]).toEqual(['Urgent', 'An opinion only']);
});

it('says on that page too what is concluded, marked, done, taken and not borne, and of what nothing was recorded', async () => {
  const { get, personId, caseId, contentIn } = await openCase();
  const empty = overviewOf(await contentIn('en'));
  expect(empty.blocks.map(({ kind, rows }) => [kind, rows.length])).toEqual([
    ['diagnoses', 0],
    ['treatments', 0],
    ['medications', 0],
    ['allergies', 0],
  ]);
  const report = (over: Parameters<typeof inputs.testResultInput>[0]) =>
    get('testResults.create', { personId, ...inputs.testResultInput({ caseId, ...over }) });
  await report({ category: 'pathology', title: 'Biopsy', collectedOn: '2026-09-15', conclusion: 'Benign' });
  const panel = (potassium: string, flag: string | null, sodium: string | null) => [
    inputs.observationInput({ name: 'Potassium', value: potassium, flag }),
    ...(sodium === null ? [] : [inputs.observationInput({ name: 'Sodium', value: sodium, unit: 'mmol/L', flag: 'L' })]),
  ];
  await report({ collectedOn: '2026-01-05', title: 'Old panel', observations: panel('5.9', 'H', '128') });
  await report({ collectedOn: '2026-03-05', title: 'New panel', observations: panel('4.1', null, null) });
  await get('procedures.create', { personId, ...inputs.procedureInput({ caseId, performedOn: '2026-09-15' }) });
  await get('medications.create', { personId, ...inputs.medicationInput() });
  await get('allergies.create', { personId, ...inputs.allergyInput() });
  const { rowsOf } = overviewOf(await contentIn('en'));
  const said = (kind: OverviewBlockKind) => rowsOf(kind).map(({ text, detail }) => [text, detail]);
  expect(said('pathology')).toEqual([['Biopsy', 'Sep 15, 2026 · Benign']]);
  // Of each test the newest value counts: potassium is marked no more.
  expect(said('labs')).toEqual([['Old panel', 'Jan 5, 2026 · Sodium 128 mmol/L (L)']]);
  expect(said('treatments')).toEqual([['Bronchoscopy with biopsy', 'Sep 15, 2026']]);
  expect(said('medications')).toEqual([['Ramipril, 5 mg', 'once a day']]);
  expect(said('allergies')).toEqual([['Penicillin', 'Allergy · moderate · Hives']]);
});

it('tells a visit once where a referral booked it and a consultation is recorded, citing both', async () => {
  const { get, personId, caseId, doctor, contentIn, link } = await openCase();
  const referral = await get('referrals.create', {
    personId,
    ...inputs.referralInput({ caseId, toProviderId: doctor, appointmentOn: '2026-12-08' }),
  });
  await link({ kind: 'referral', id: referral.id }, 2);
  const visits = async () =>
    timelineOf(await contentIn('en'))
      .filter(({ date }) => date === '2026-12-08')
      .map(({ text, citations }) => [text, citations]);
  expect(await visits()).toEqual([['Appointment with Dr. Nandri', citedAt('d1')]]);
  const booked = { caseId, providerId: doctor, status: 'planned', heldOn: '2026-12-08' } as const;
  await get('consultations.create', { personId, ...inputs.consultationInput(booked) });
  expect(await visits()).toEqual([['Consultation with Dr. Nandri', citedAt('d1')]]);
});

it('has a page of questions for a question too long for the front pages, even where it is the only one', async () => {
  const { get, caseId, contentIn } = await openCase();
  expect(bodyOf(await contentIn('en'), 'questions')).toBeNull();
  const question = 'Would it be better to wait? '.repeat(40);
  await get('cases.update', { id: caseId, ...inputs.caseInput({ question }) });
  expect(bodyOf(await contentIn('en'), 'questions')).toEqual({ kind: 'questions', questions: [] });
});

it('tells everything dated oldest first, a document only where no fact of its day cites it', async () => {
  const { get, personId, caseId, other, contentIn, link } = await openCase();
  await get('treatments.create', {
    personId,
    ...inputs.treatmentInput({
      caseId,
      name: 'Radiation',
      startedOn: '2026-03-01',
      endedOn: '2026-04',
      status: 'stopped',
    }),
  });
  await get('procedures.create', { personId, ...inputs.procedureInput({ caseId, performedOn: '2024' }) });
  await get('procedures.create', {
    personId,
    ...inputs.procedureInput({ caseId, name: 'Undated', performedOn: null }),
  });
  await get('procedures.create', { personId, ...inputs.procedureInput({ caseId: other, name: 'Knee' }) });
  const rows = async () => timelineOf(await contentIn('en')).map(({ date, text }) => [date, text]);
  const before = [
    ['2024', 'Bronchoscopy with biopsy'],
    ['2026-03-01', 'Started: Radiation'],
    ['2026-04', 'Ended: Radiation'],
  ];
  expect(await rows()).toEqual([...before, ['2026-09-22', 'Lab report']]);
  const { id } = await get('diagnoses.create', { personId, ...inputs.diagnosisInput({ caseId }) });
  await link({ kind: 'diagnosis', id }, 2);
  expect(await rows()).toEqual([...before, ['2026-09-22', 'Diagnosis: Adenocarcinoma']]);
});

it('sets values of one test and unit side by side as printed, with each range that differs', async () => {
  const { get, personId, caseId, contentIn, link } = await openCase();
  const report = async (
    collectedOn: string,
    lines: readonly Partial<Parameters<typeof inputs.observationInput>[0]>[],
  ) =>
    get('testResults.create', {
      personId,
      ...inputs.testResultInput({
        caseId,
        collectedOn,
        observations: lines.map((line) => inputs.observationInput(line)),
      }),
    });
  const potassium = { name: 'Potassium', unit: 'mmol/L', referenceRange: '3.5 - 5.0' };
  await report('2026-01-05', [{ ...potassium, value: '4,1' }]);
  await report('2026-02-05', [{ ...potassium, value: '< 5.6', flag: 'H', referenceRange: '3.6 - 5.2' }]);
  const { id } = await report('2026-03-05', [
    { ...potassium, value: '5.9', flag: 'HH', page: 3 },
    { ...potassium, value: '16.4', unit: 'mg/dL' },
  ]);
  await link({ kind: 'test_result', id }, 2);
  const labs = labsOf(await contentIn('en'));
  expect(labs.tables).toHaveLength(1);
  expect(labs.tables[0]?.columns.map(({ date }) => date)).toEqual(['2026-01-05', '2026-02-05', '2026-03-05']);
  const [first, second] = labs.tables[0]?.lines ?? [];
  expect([first?.unit, first?.range]).toEqual(['mmol/L', '3.5 - 5.0']);
  expect(first?.values).toEqual([
    { text: '4,1', isMarked: false, note: null },
    { text: '< 5.6', isMarked: true, note: 'high, range 3.6\u00a0-\u00a05.2' },
    { text: '5.9', isMarked: true, note: 'very high' },
  ]);
  // The line's own page goes before the page at which the report was linked.
  expect(first?.citations).toEqual(citedAt('d1', 2));
  expect([second?.unit, second?.values.map((value) => value?.text ?? null)]).toEqual(['mg/dL', [null, null, '16.4']]);
  expect(labs.charts.map(({ name, unit }) => [name, unit])).toEqual([['Potassium', 'mmol/L']]);
  expect(labs.charts[0]?.points.map(({ number, isBound, low, flag }) => [number, isBound, low, flag])).toEqual([
    [4.1, false, 3.5, null],
    [5.6, true, 3.6, 'high'],
    [5.9, false, 3.5, 'very high'],
  ]);
});

it('leaves values of before the chosen date out of tables and charts, never out of the list of reports', async () => {
  const { get, personId, caseId, contentIn } = await openCase();
  for (const collectedOn of ['2024-05-05', '2025-06', '2026-01-05', '2026-02-05'])
    await get('testResults.create', {
      personId,
      ...inputs.testResultInput({ caseId, collectedOn, observations: [inputs.observationInput()] }),
    });
  const labs = labsOf(await contentIn('en', { labsFrom: '2026' }));
  expect(labs.tables.flatMap(({ columns }) => columns.map(({ date }) => date))).toEqual(['2026-01-05', '2026-02-05']);
  expect(labs.charts).toEqual([]);
  expect(labs.groups[0]?.rows).toHaveLength(4);
});

it('draws the tests most often marked, and says how many more there are', async () => {
  const { get, personId, caseId, contentIn } = await openCase();
  const names = Array.from({ length: 15 }, (_, index) => `Test ${index + 1}`);
  for (const collectedOn of ['2026-01-05', '2026-02-05', '2026-03-05'])
    await get('testResults.create', {
      personId,
      ...inputs.testResultInput({
        caseId,
        collectedOn,
        observations: names.map((name) => inputs.observationInput({ name, flag: name === 'Test 9' ? 'L' : null })),
      }),
    });
  const { charts, chartsLeftOut } = labsOf(await contentIn('en'));
  expect([charts.length, chartsLeftOut, charts[0]?.name]).toEqual([12, 3, 'Test 9']);
});

it('compares the first and the second opinion, with what a person judged', async () => {
  const { get, personId, caseId, contentIn } = await openCase();
  const opinion = (order: 'first' | 'second', diagnosis: string) =>
    get('opinions.create', {
      personId,
      ...inputs.opinionInput({ caseId, order, diagnosis, recommendedTreatment: `Only the ${order}'s words` }),
    });
  const { id: firstId } = await opinion('first', 'Lymphoma');
  expect(bodyOf(await contentIn('en'), 'opinions')).toBeNull();
  const { id: secondId } = await opinion('second', 'Lymphoma.');
  await get('opinions.judge', { firstId, secondId, aspect: 'recommendedTreatment', mark: 'agree' });
  const body = bodyOf(await contentIn('en'), 'opinions');
  if (body?.kind !== 'opinions') throw new Error('no comparison');
  const marks = new Map(body.rows.map(({ aspect, mark, isJudged }) => [aspect, [mark, isJudged]]));
  expect(marks.get('diagnosis')).toEqual(['agree', false]);
  expect(marks.get('recommendedTreatment')).toEqual(['agree', true]);
});

it('tells of consultations that were held, and of no others', async () => {
  const { get, personId, caseId, doctor, contentIn } = await openCase();
  const held = { caseId, providerId: doctor, status: 'attended', notes: 'Suggests waiting.' } as const;
  await get('consultations.create', { personId, ...inputs.consultationInput({ ...held, mode: 'video' }) });
  await get('consultations.create', { personId, ...inputs.consultationInput({ caseId, status: 'planned' }) });
  const [group] = factsOf(await contentIn('en'), 'consults');
  expect(group?.slice(1).map((row) => row[0])).toEqual(['Dr. Nandri']);
  expect(group?.[1]?.[1]).toContain('Suggests waiting.');
});

it('holds all medications and allergies of the person, and nothing else of another case', async () => {
  const { get, personId, other, contentIn } = await openCase();
  const of = { personId };
  await get('medications.create', { ...of, ...inputs.medicationInput({ caseId: other }) });
  await get('medications.create', { ...of, ...inputs.medicationInput({ name: 'Stopped', stoppedOn: '2026-11-22' }) });
  await get('allergies.create', { ...of, ...inputs.allergyInput({ caseId: other }) });
  await get('immunizations.create', { ...of, ...inputs.immunizationInput({ caseId: other }) });
  await get('familyHistory.create', { ...of, ...inputs.familyHistoryInput({ caseId: other }) });
  await get('diagnoses.create', { ...of, ...inputs.diagnosisInput({ caseId: other, name: 'Torn meniscus' }) });
  const content = await contentIn('en');
  expect(factsOf(content, 'background').map(([kind, row]) => [kind, row?.[0]])).toEqual([
    ['medications', 'Ramipril, 5 mg'],
    ['allergies', 'Penicillin'],
  ]);
  expect(JSON.stringify(content)).not.toContain('Torn meniscus');
});

it('says that no allergies are known only where somebody said so, and who', async () => {
  const { get, personId, contentIn } = await openCase();
  expect(factsOf(await contentIn('fr'), 'background')).toEqual([]);
  await get('allergies.sayNoneKnown', { personId, saidOn: '2026-11-20', saidBy: 'Élise' });
  expect(factsOf(await contentIn('fr'), 'background')).toEqual([
    ['allergies', ['Aucune allergie connue', 'selon Élise']],
  ]);
});

it('leaves the family’s own notes at home', async () => {
  const { get, personId, caseId, contentIn } = await openCase();
  const note = 'What we think of him';
  await get('diagnoses.create', { personId, ...inputs.diagnosisInput({ caseId, note }) });
  await get('treatments.create', { personId, ...inputs.treatmentInput({ caseId, note }) });
  await get('testResults.create', { personId, ...inputs.testResultInput({ caseId, note }) });
  await get('materialLoans.create', { personId, ...inputs.materialLoanInput({ caseId, note }) });
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

it('counts the areas to be removed on each page that is in the packet, and names none of their words', async () => {
  const { documentId, contentIn } = await openCase();
  const area = { x: 0.1, y: 0.1, width: 0.2, height: 0.05 };
  const redactedAreas = [1, 3, 3].map((page) => ({ documentId, page, area }));
  const { redactions } = await contentIn('en', { redactedAreas, redactedWords: ['Secret'] });
  expect(redactions).toEqual([{ place: { documentKey: 'd1', page: 2 }, areas: 2 }]);
});
