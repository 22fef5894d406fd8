import { HEIGHTS } from './landscape.ts';
import { PORTAL_ROWS } from './portal.ts';

const on = (document: string, page = 1) => ({ document, page });

const diagnosis = (
  key: string, person: string, inCase: string | null, name: string, certainty: string, diagnosedOn: string | null, provider: string | null,
  note: string | null, sources: readonly { readonly document: string; readonly page: number }[],
) => ({ key, person, case: inCase, name, code: null, certainty, diagnosedOn, provider, note, sources });

export const diagnoses = [
  diagnosis('nodule-rul', 'margaret', 'nodule', 'Part-solid nodule, right upper lobe (14 mm)', 'confirmed', '2026-08-26', 'nandri', null, [on('margaret-ct-chest-2026-08-26.pdf', 2)]),
  diagnosis('adenocarcinoma', 'margaret', 'nodule', 'Lung adenocarcinoma', 'suspected', '2026-09-22', 'quill', 'Suspicious for, not diagnostic of. Two of four pathologists favoured it.', [on('margaret-pathology-2026-09-22.pdf')]),
  diagnosis('granuloma', 'margaret', 'nodule', 'Old granulomatous disease', 'suspected', '2019-03', null, 'The main alternative to cancer.', [on('margaret-chest-xray-2019-scan.pdf'), on('margaret-pathology-2026-09-22.pdf')]),
  diagnosis('pneumothorax', 'margaret', 'nodule', 'Pneumothorax after biopsy', 'resolved', '2026-09-15', 'nandri', null, [on('margaret-discharge-2026-09-17.pdf')]),
  diagnosis('hypertension-m', 'margaret', null, 'Hypertension', 'confirmed', '2014', 'abara', null, [on('margaret-respirology-2026-09-29.pdf')]),
  diagnosis('stenose-l4l5', 'thomas', 'stenose', 'Sténose canalaire sévère L4-L5', 'confirmed', '2026-06-11', 'rivenord', null, [on('thomas-irm-lombaire-2026-06-11.pdf')]),
  diagnosis('instabilite', 'thomas', 'stenose', 'Instabilité L4-L5', 'suspected', '2026-07-08', 'rivenord', 'Glissement de 5 mm à 8 mm en flexion-extension.', [on('thomas-neurochirurgie-2026-07-15.pdf')]),
  diagnosis('diabete', 'thomas', null, 'Diabète de type 2', 'confirmed', '2016', 'gasquet', null, [on('thomas-neurochirurgie-2026-07-15.pdf')]),
  diagnosis('celiac', 'lucas', 'stomach', 'Celiac disease', 'suspected', '2026-03-09', 'thistlewood', 'Blood test only; no biopsy.', [on('lucas-lab-2026-03-03.pdf')]),
  diagnosis('iron', 'lucas', 'stomach', 'Iron deficiency', 'confirmed', '2026-03-09', 'thistlewood', null, [on('lucas-lab-2026-03-03.pdf')]),
  diagnosis('appendicitis', 'lucas', 'stomach', 'Appendicitis', 'ruled_out', '2026-05-17', null, null, [on('lucas-emergency-2026-05-17.pdf')]),
];

type Row = readonly [name: string, value: string, unit: string | null, referenceRange: string | null, flag: string | null, page?: number];

const result = (
  key: string, person: string, inCase: string | null, category: string, title: string, document: string,
  dates: { readonly collectedOn: string; readonly receivedOn?: string; readonly reportedOn?: string },
  provider: string | null, accessionNumber: string | null, conclusion: string | null, rows: readonly Row[],
) => ({
  key, person, case: inCase, category, title, collectedOn: dates.collectedOn, receivedOn: dates.receivedOn ?? null, reportedOn: dates.reportedOn ?? null,
  provider, accessionNumber, conclusion, note: null, document,
  observations: rows.map(([name, value, unit, referenceRange, flag, page = 1]) => ({ name, value, unit, referenceRange, flag, page })),
});

/** Results other than laboratory reports; values exactly as the documents print them. */
export const otherResults = [
  result('ct', 'margaret', 'nodule', 'imaging', 'CT chest with contrast', 'margaret-ct-chest-2026-08-26.pdf', { collectedOn: '2026-08-26', reportedOn: '2026-08-27' }, 'nandri', 'KR-CT-26-55102',
    'Part-solid nodule of 14 mm in the right upper lobe, indeterminate. Borderline right paratracheal and hilar nodes.',
    [['Nodule, right upper lobe (whole)', '14 x 12', 'mm', null, null], ['Nodule, solid component', '8', 'mm', null, null], ['Node 4R, short axis', '11', 'mm', null, null], ['Node 10R, short axis', '9', 'mm', null, null]]),
  result('xray-2019', 'margaret', 'nodule', 'imaging', 'Chest radiograph', 'margaret-chest-xray-2019-scan.pdf', { collectedOn: '2019-03-22', reportedOn: '2019-03-23' }, null, '19-4471',
    'Right apical density, probably old granulomatous disease; repeat advised.', [['Nodular density, right apex', '10', 'mm', null, null]]),
  result('pathology', 'margaret', 'nodule', 'pathology', 'Transbronchial biopsy and node aspirates', 'margaret-pathology-2026-09-22.pdf', { collectedOn: '2026-09-15', receivedOn: '2026-09-15', reportedOn: '2026-09-22' }, 'quill', 'KR-S-26-20877',
    'A: suspicious for but not diagnostic of adenocarcinoma. B, D: negative. C: non-necrotizing granulomas.',
    [['TTF-1', 'Positive in the atypical cells', null, null, null, 2], ['Napsin A', 'Positive', null, null, null, 2], ['p40', 'Negative', null, null, null, 2], ['Ki-67', 'About 3 %', null, null, null, 2]]),
  result('lung-function', 'margaret', 'nodule', 'functional', 'Pulmonary function', 'margaret-lung-function-2026-09-02.pdf', { collectedOn: '2026-09-02', reportedOn: '2026-09-03' }, 'nandri', null,
    'Normal spirometry; diffusing capacity mildly reduced.', [['FEV1', '2.01', 'L', null, null], ['FVC', '2.68', 'L', null, null], ['FEV1/FVC', '0.75', null, null, null], ['DLCO', '14.1', 'mL/min/mmHg', null, null]]),
  result('irm', 'thomas', 'stenose', 'imaging', 'IRM de la colonne lombosacrée', 'thomas-irm-lombaire-2026-06-11.pdf', { collectedOn: '2026-06-11', reportedOn: '2026-06-15' }, 'gasquet', 'VP-IRM-26-3081',
    'Sténose canalaire sévère en L4-L5 sur antélisthésis de grade I.', [['Diamètre du canal, L3-L4', '10', 'mm', null, null], ['Diamètre du canal, L4-L5', '6', 'mm', null, null], ['Antélisthésis L4-L5', '5', 'mm', null, null]]),
  result('emergency-labs', 'lucas', 'stomach', 'lab', 'Emergency blood and urine tests', 'lucas-emergency-2026-05-17.pdf', { collectedOn: '2026-05-17' }, null, null, null,
    [['White cell count', '8.1', 'x10^9/L', '4.5 - 13.5', null], ['C-reactive protein', '3.2', 'mg/L', '< 5.0', null], ['Hemoglobin', '110', 'g/L', '115 - 150', 'L'], ['Urinalysis', 'Negative', null, 'Negative', null]]),
  result('growth', 'lucas', 'stomach', 'functional', 'Growth record', 'lucas-growth-chart-2026-06-02.pdf', { collectedOn: '2026-06-02' }, 'thistlewood', null, 'Slower growth over the last eight months.',
    HEIGHTS.slice(-1).flatMap(([, , height, weight]): readonly Row[] => [['Height', height.toFixed(1), 'cm', null, null], ['Weight', weight, 'kg', null, null]])),
  result('portal', 'sophie', null, 'lab', 'Blood work', 'sophie-portal-2026-02-12.png', { collectedOn: '2026-02-11' }, 'larkhollow', null, null,
    PORTAL_ROWS.map(([name, value, unit, range, flag]): Row => [name, value, unit, range, flag === '' ? null : flag])),
];

export const referrals = [
  {
    key: 'referral-nodule', person: 'margaret', case: 'nodule', state: 'booked', fromProvider: 'abara', toProvider: 'osterlund', expectation: 'opinion_only', urgency: 'semi_urgent',
    reason: 'Is there enough evidence of cancer to justify a lobectomy, or should more tissue be obtained first?', requestedOn: '2026-10-01', sentOn: '2026-10-13', appointmentOn: '2026-12-08',
    note: 'Bring the disc of the CT. Daughter attends.', sources: [on('margaret-referral-2026-10-13.pdf')],
  },
  {
    key: 'referral-stenose', person: 'thomas', case: 'stenose', state: 'wait_listed', fromProvider: 'gasquet', toProvider: 'boisnoir', expectation: 'opinion_only', urgency: 'semi_urgent',
    reason: 'La fusion est-elle nécessaire, ou une décompression seule suffirait-elle ?', requestedOn: '2026-07-20', sentOn: '2026-08-04', appointmentOn: null,
    note: null, sources: [on('thomas-demande-consultation-2026-08-04.tif')],
  },
  {
    key: 'referral-stomach', person: 'lucas', case: 'stomach', state: 'requested', fromProvider: 'thistlewood', toProvider: 'baekmore', expectation: 'treat', urgency: 'routine',
    reason: 'Positive celiac serology, iron deficiency, slower growth.', requestedOn: '2026-06-02', sentOn: null, appointmentOn: null,
    note: 'The family has not had a call yet.', sources: [on('lucas-visit-sheet-2026-06-02.jpg')],
  },
];
