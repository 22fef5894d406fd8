const on = (document: string, page = 1) => ({ document, page });

type Fields = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
type Source = { readonly document: string; readonly page: number };

/**
 * One record of a kind beside diagnoses, results and referrals: `noun` as in the application's operations, `fields` as
 * its input, providers named by key.
 */
const entry = (
  noun: string,
  person: string,
  inCase: string | null,
  fields: Fields,
  sources: readonly Source[] = [],
) => ({ noun, person, case: inCase, fields, sources });

const MEDICATIONS = 'margaret-medications-2026-10-13.pdf';
const VISIT_T = 'thomas-neurochirurgie-2026-07-15.pdf';

const medication = (
  person: string,
  [name, dose, route, frequency, reason, startedOn]: readonly (string | null)[],
  prescriberId: string | null,
  document: string,
  more: Fields = {},
) =>
  entry(
    'medications',
    person,
    null,
    {
      name: name ?? '',
      dose: dose ?? null,
      route: route ?? null,
      frequency: frequency ?? null,
      isAsNeeded: false,
      prescriberId,
      reason: reason ?? null,
      startedOn: startedOn ?? null,
      stoppedOn: null,
      note: null,
      ...more,
    },
    [on(document)],
  );

const treatment = (person: string, inCase: string, fields: Fields, sources: readonly Source[]) =>
  entry(
    'treatments',
    person,
    inCase,
    { providerId: null, response: null, sideEffects: null, stopReason: null, note: null, ...fields },
    sources,
  );

const allergy = (person: string, fields: Fields, sources: readonly Source[]) =>
  entry('allergies', person, null, { type: 'allergy', category: 'medication', note: null, ...fields }, sources);

const relative = (person: string, kin: string, condition: string, sources: readonly Source[] = []) =>
  entry(
    'familyHistory',
    person,
    null,
    { relative: kin, condition, ageAtOnset: null, ageAtDeath: null, note: null },
    sources,
  );

const byMouth = 'by mouth';
const oral = 'par la bouche';

/** The wider record, worded as the documents word it. */
export const records = [
  medication(
    'margaret',
    ['Perindopril erbumine', '4 mg', byMouth, 'every morning', 'blood pressure', '2014-06'],
    'abara',
    MEDICATIONS,
  ),
  medication(
    'margaret',
    ['Levothyroxine', '75 µg', byMouth, 'every morning, empty stomach', 'thyroid', '2009-11'],
    'abara',
    MEDICATIONS,
  ),
  medication(
    'margaret',
    ['ASA (enteric coated)', '81 mg', byMouth, 'at supper', 'heart protection', '2018-02'],
    'abara',
    MEDICATIONS,
  ),
  medication('margaret', ['Vitamin D3', '1000 IU', byMouth, 'every morning', 'bones', '2016'], null, MEDICATIONS),
  medication(
    'margaret',
    ['Acetaminophen', '500 mg', byMouth, 'at most 6 a day', 'pain', '2026-09'],
    null,
    MEDICATIONS,
    { isAsNeeded: true },
  ),
  medication(
    'margaret',
    ['Salbutamol inhaler', '100 µg, 2 puffs', null, 'before bed', 'cough', '2026-09-29'],
    'nandri',
    MEDICATIONS,
    { isAsNeeded: true },
  ),
  medication('margaret', ['Atorvastatin', '20 mg', byMouth, null, null, null], null, MEDICATIONS, {
    stoppedOn: '2026-05-02',
    note: 'Muscle ache',
  }),
  allergy(
    'margaret',
    {
      substance: 'Sulfonamide antibiotics',
      reaction: 'Rash',
      severity: 'unknown',
      notedOn: '1994',
    },
    [on('margaret-discharge-2026-09-17.pdf'), on(MEDICATIONS)],
  ),
  relative('margaret', 'father', 'Tuberculosis, treated in the 1950s', [on('margaret-respirology-2026-09-29.pdf')]),
  entry(
    'procedures',
    'margaret',
    'nodule',
    {
      name: 'Bronchoscopy with transbronchial biopsy and EBUS of stations 4R and 10R',
      performedOn: '2026-09-15',
      providerId: 'nandri',
      place: 'Kestrel River General Hospital',
      outcome: 'Probe beside the nodule, not within. Small pneumothorax afterwards.',
      note: null,
    },
    [on('margaret-bronchoscopy-2026-09-15.pdf')],
  ),
  entry(
    'procedures',
    'margaret',
    null,
    {
      name: 'Cholecystectomy',
      performedOn: '2003',
      providerId: null,
      place: null,
      outcome: null,
      note: null,
    },
    [on('margaret-respirology-2026-09-29.pdf')],
  ),
  treatment(
    'margaret',
    'nodule',
    {
      kind: 'other',
      name: 'Oxygen and observation for a pneumothorax',
      status: 'completed',
      startedOn: '2026-09-15',
      endedOn: '2026-09-17',
      providerId: 'nandri',
      response: 'Resolved without a drain.',
    },
    [on('margaret-discharge-2026-09-17.pdf')],
  ),
  treatment(
    'margaret',
    'nodule',
    {
      kind: 'medication_course',
      name: 'Amoxicillin 500 mg three times a day',
      status: 'completed',
      startedOn: '2026-08-12',
      endedOn: '2026-08-19',
      response: 'The cough stayed.',
    },
    [on(MEDICATIONS)],
  ),
  entry('recordRequests', 'margaret', 'nodule', {
    custodianId: 'kestrel',
    jurisdiction: 'ON',
    items: ['imaging_images', 'pathology_reports', 'operative_notes', 'discharge_summaries', 'consult_letters'],
    otherItems: 'Specimen KR-S-26-20877: loan of 14 slides and blocks A1, B1, C1',
    periodFrom: '2026-08-01',
    periodTo: null,
    status: 'sent',
    method: 'fax',
    requestedOn: '2026-11-02',
    dueOn: '2026-12-02',
    feeEstimate: '$30.00',
    feePaid: null,
    receivedOn: null,
    note: 'Health Records said that the disc is ready first.',
  }),
  entry(
    'materialLoans',
    'margaret',
    'nodule',
    {
      kind: 'slides',
      description: '14 slides and blocks A1, B1, C1 of the lung biopsy',
      holderId: 'kestrel',
      borrowerId: 'osterlund',
      accessionNumber: 'KR-S-26-20877',
      itemIds: 'A1, B1, C1',
      status: 'requested',
      requestedOn: '2026-11-02',
      sentOn: null,
      carrier: null,
      trackingNumber: null,
      receivedOn: null,
      returnDueOn: null,
      returnedOn: null,
      note: null,
    },
    [on('margaret-pathology-2026-09-22.pdf')],
  ),
  entry('authorizations', 'margaret', 'nodule', {
    payer: 'provincial_plan',
    programme: 'PET Scans Ontario',
    formNumber: null,
    applicantId: 'nandri',
    service: 'PET-CT of the chest',
    approvedProviderId: null,
    status: 'submitted',
    submittedOn: '2026-09-29',
    referenceNumber: null,
    decidedOn: null,
    validFrom: null,
    validUntil: null,
    conditions: null,
    appealBy: null,
    note: 'About six weeks, the clinic said.',
  }),
  entry('consultations', 'margaret', 'nodule', {
    providerId: 'osterlund',
    status: 'attended',
    mode: 'phone',
    heldOn: '2026-11-18',
    startsAt: '13:20',
    durationMinutes: 20,
    place: null,
    attendees: 'Margaret, Sophie',
    preparation: null,
    notes: 'Dr. Osterlund had read the referral and the CT report. The slides have not come yet.',
  }),
  entry('consultations', 'margaret', 'nodule', {
    providerId: 'osterlund',
    status: 'planned',
    mode: 'in_person',
    heldOn: '2026-12-08',
    startsAt: '10:30',
    durationMinutes: 45,
    place: 'Sable Bay Cancer Centre, Level 2, Room 214',
    attendees: 'Margaret, Sophie',
    preparation: 'Bring the disc of the CT and the medication list. Printed questions.',
    notes: null,
  }),
  entry(
    'opinions',
    'margaret',
    'nodule',
    {
      order: 'first',
      providerId: 'nandri',
      givenOn: '2026-09-29',
      diagnosis: 'More likely than not an early adenocarcinoma. Old granulomatous disease is the main alternative.',
      recommendedTreatment: 'Removal of the right upper lobe by a thoracic surgeon, without another biopsy.',
      alternatives: null,
      rationale: 'The biopsy is not conclusive; PET-CT is requested.',
      urgency: 'Surgery proposed for January 2027',
      confidence: 'More likely than not',
      note: null,
    },
    [on('margaret-respirology-2026-09-29.pdf')],
  ),
  entry('opinions', 'margaret', 'nodule', {
    order: 'second',
    providerId: 'osterlund',
    givenOn: '2026-11-18',
    diagnosis: 'Indeterminate until the slides are read again and the PET-CT is done.',
    recommendedTreatment: 'Navigational bronchoscopy or CT-guided biopsy before any surgery.',
    alternatives: 'Wedge resection with frozen section; lobectomy only if it shows cancer.',
    rationale: 'The probe lay beside the nodule, and granulomas in node 10R make a scar a real possibility.',
    urgency: 'Weeks, not days',
    confidence: 'Could not say before the slides',
    note: 'By phone; to be confirmed at the visit.',
  }),
  medication('thomas', ['Metformine', '850 mg', oral, 'deux fois par jour', 'diabète', '2016'], 'gasquet', VISIT_T),
  medication('thomas', ['Empagliflozine', '10 mg', oral, 'une fois par jour', 'diabète', null], 'gasquet', VISIT_T),
  medication('thomas', ['Ramipril', '5 mg', oral, 'une fois par jour', null, null], 'gasquet', VISIT_T),
  medication('thomas', ['Rosuvastatine', '20 mg', oral, 'une fois par jour', null, null], 'gasquet', VISIT_T),
  medication('thomas', ['Acide acétylsalicylique', '80 mg', oral, 'une fois par jour', null, null], 'gasquet', VISIT_T),
  medication('thomas', ['Prégabaline', '75 mg', oral, 'au coucher', 'douleur des jambes', null], 'gasquet', VISIT_T),
  treatment(
    'thomas',
    'stenose',
    {
      kind: 'therapy',
      name: 'Physiothérapie, douze séances',
      status: 'completed',
      startedOn: '2025-09',
      endedOn: '2025-12',
      response: 'Amélioration partielle.',
    },
    [on(VISIT_T)],
  ),
  treatment(
    'thomas',
    'stenose',
    {
      kind: 'other',
      name: 'Épidurale cortisonée',
      status: 'completed',
      startedOn: '2026-03-20',
      endedOn: null,
      response: 'Soulagement de trois semaines.',
      sideEffects: 'Hausse de la glycémie.',
    },
    [on(VISIT_T)],
  ),
  entry(
    'authorizations',
    'thomas',
    'stenose',
    {
      payer: 'private_insurer',
      programme: 'Mutuelle du Héron-Cendré',
      formNumber: null,
      applicantId: 'gasquet',
      service: 'Déplacement pour un deuxième avis (Québec)',
      approvedProviderId: 'boisnoir',
      status: 'approved',
      submittedOn: '2026-09-02',
      referenceNumber: 'HC-26-771204',
      decidedOn: '2026-09-21',
      validFrom: null,
      validUntil: null,
      conditions: 'Sur preuve de rendez-vous.',
      appealBy: null,
      note: null,
    },
    [on('thomas-assurance-2026-09-21.pdf')],
  ),
  entry(
    'authorizations',
    'thomas',
    'stenose',
    {
      payer: 'private_insurer',
      programme: 'Mutuelle du Héron-Cendré',
      formNumber: null,
      applicantId: 'gasquet',
      service: 'Orthèse lombaire rigide',
      approvedProviderId: null,
      status: 'denied',
      submittedOn: '2026-09-02',
      referenceNumber: 'HC-26-771204',
      decidedOn: '2026-09-21',
      validFrom: null,
      validUntil: null,
      conditions: null,
      appealBy: '2026-12-20',
      note: null,
    },
    [on('thomas-assurance-2026-09-21.pdf')],
  ),
  entry('recordRequests', 'thomas', 'stenose', {
    custodianId: 'rivenord',
    jurisdiction: 'QC',
    items: ['imaging_images', 'imaging_reports', 'consult_letters'],
    otherItems: null,
    periodFrom: '2026-06',
    periodTo: null,
    status: 'sent',
    method: 'mail',
    requestedOn: '2026-10-20',
    dueOn: null,
    feeEstimate: null,
    feePaid: null,
    receivedOn: null,
    note: null,
  }),
  entry(
    'opinions',
    'thomas',
    'stenose',
    {
      order: 'first',
      providerId: 'rivenord',
      givenOn: '2026-07-15',
      diagnosis: 'Sténose lombaire sévère et symptomatique en L4-L5, avec instabilité probable.',
      recommendedTreatment: 'Fusion instrumentée de L4-L5.',
      alternatives: 'Une décompression seule est possible, mais expose à un glissement accru.',
      rationale: null,
      urgency: null,
      confidence: null,
      note: null,
    },
    [on(VISIT_T)],
  ),
];

/** Said by the family; an empty list says nothing. */
export const noKnownAllergies = [{ person: 'lucas', saidOn: '2026-06-02', saidBy: 'Sophie Tessier' }];

const question = (inCase: string, text: string, answer: string | null = null) => ({
  case: inCase,
  text,
  answer,
  answeredOn: answer === null ? null : '2026-11-18',
});

/** In the order to be asked. */
export const questions = [
  question('nodule', 'Could the nodule be a scar from an old infection?', 'Yes; it cannot be told from the samples.'),
  question('nodule', 'Would another biopsy change what you recommend?'),
  question('nodule', 'What would we lose by waiting for the PET-CT?', 'Nothing that matters, if it is weeks.'),
  question('nodule', 'If it is cancer, is a smaller operation possible?'),
  question('nodule', 'Who do we call if something changes before the visit?'),
  question('stenose', 'La fusion est-elle nécessaire, ou une décompression seule suffirait-elle?'),
  question('stenose', 'Quel est le risque d’infection avec mon diabète?'),
  question('stenose', 'Combien de temps avant de marcher, puis de conduire?'),
];

export const careTeam = [
  { person: 'margaret', provider: 'abara', role: 'family_doctor', note: null },
  { person: 'margaret', provider: 'nandri', role: 'current_specialist', note: null },
  { person: 'margaret', provider: 'osterlund', role: 'second_opinion', note: null },
  { person: 'margaret', provider: 'kestrel', role: 'records_office', note: 'Fax first, then call.' },
  { person: 'thomas', provider: 'gasquet', role: 'family_doctor', note: null },
  { person: 'thomas', provider: 'rivenord', role: 'current_specialist', note: null },
  { person: 'thomas', provider: 'boisnoir', role: 'second_opinion', note: null },
  { person: 'lucas', provider: 'thistlewood', role: 'current_specialist', note: null },
];
