import type { ClinicalReport, Letterhead } from './clinical-report.ts';
import type { Letter } from './letter.ts';
import { identity } from './people.ts';

const KESTREL: Letterhead = {
  name: 'Kestrel River General Hospital',
  department: 'Ottawa, Ontario',
  address: '1 Kestrel River Way\nOttawa ON  K1A 0Z1\n613-555-0130',
  color: '#7a2e3b',
  face: 'Helvetica',
};
const FERNBROOK: Letterhead = {
  name: 'Fernbrook Family Health Team',
  department: 'Family medicine and paediatrics',
  address: '240 Fernbrook Road\nOttawa ON  K1A 0Z5\nTel. 613-555-0120  Fax 613-555-0121',
  color: '#2f6b45',
  face: 'Times',
};
const at = (department: string): Letterhead => ({ ...KESTREL, department });
const [name, birth, card, sex] = identity('margaret', 'en');
const who = [name, birth, card, sex].flatMap((field) => (field ? [field] : []));

export const ct: ClinicalReport = {
  head: at('Department of Medical Imaging'),
  language: 'en',
  title: 'CT chest with contrast',
  date: '2026-08-26',
  fields: [
    ...who,
    ['Exam date', '2026-08-26'],
    ['Accession', 'KR-CT-26-55102'],
    ['Ordered by', 'Dr. Helen Abara'],
    ['Reported', '2026-08-27'],
  ],
  blocks: [
    { heading: 'Clinical history' },
    {
      text: '70-year-old woman, ex-smoker (15 pack-years, stopped 1998). Cough for four months, 3 kg of weight loss. Nodule seen on a chest radiograph of 2026-08-11.',
    },
    { heading: 'Technique' },
    {
      text: 'Helical acquisition from the thoracic inlet to the adrenal glands after 70 mL of intravenous contrast. Slices of 1.25 mm, lung and soft tissue reconstructions. No immediate reaction. Dose-length product 212 mGy·cm.',
    },
    { heading: 'Comparison' },
    { text: 'Chest radiograph report of 2019-03-22 from another institution (images not available). No earlier CT.' },
    { heading: 'Findings' },
    {
      text: 'Lungs: There is a part-solid nodule in the posterior segment of the right upper lobe measuring 14 x 12 mm (series 4, image 118), with a solid component of 8 mm. The margin is lobulated with two fine spicules reaching the pleura, which is slightly drawn in. A 3 mm calcified granuloma lies in the right lower lobe. There is linear scarring at both apices, more on the right. No other nodule of 4 mm or more. No consolidation or pleural effusion.',
    },
    {
      text: 'Airways: The central airways are patent. Mild cylindrical bronchiectasis in the right upper lobe adjacent to the nodule.',
    },
    {
      text: 'Mediastinum and hila: A right lower paratracheal node (station 4R) measures 11 mm in short axis and contains a fatty hilum. Right hilar nodes measure up to 9 mm, one of them partly calcified. The heart is of normal size. There is mild calcification of the left anterior descending artery.',
    },
    {
      text: 'Upper abdomen: The adrenal glands are normal. A 9 mm cyst is seen in segment IV of the liver. No suspicious lesion in the part that was imaged.',
    },
    {
      text: 'Pleura and chest wall: Apart from the retraction described above the pleura is smooth. The breasts, axillae and lower neck show nothing of note. A 7 mm low-density nodule lies in the left lobe of the thyroid, below the size at which ultrasound is advised.',
    },
    {
      text: 'Vessels: No filling defect in the central or lobar pulmonary arteries. The thoracic aorta measures 34 mm and is mildly calcified.',
    },
    { text: 'Bones: Degenerative change of the thoracic spine. No destructive lesion.' },
    { heading: 'Measurements' },
    {
      table: [
        ['Finding', 'Series / image', 'Size', 'Previous'],
        ['Nodule, right upper lobe (whole)', '4 / 118', '14 x 12 mm', 'not measured'],
        ['Nodule, solid component', '4 / 118', '8 mm', 'not measured'],
        ['Node 4R, short axis', '3 / 61', '11 mm', 'none'],
        ['Node 10R, short axis', '3 / 74', '9 mm', 'none'],
      ],
      widths: [214, 100, 100, 90],
    },
    {
      text: 'Measured by hand on axial images with a lung window, largest diameter and the one at a right angle to it. Volumetry was not possible because of the pleural tag.',
    },
    { heading: 'Impression' },
    {
      numbered: [
        'Part-solid nodule of 14 mm in the right upper lobe, indeterminate. A primary lung adenocarcinoma is a concern. Granulomatous scarring is possible, given the apical change and the calcified nodes.',
        'Borderline right paratracheal and hilar nodes. They may be reactive.',
        'Tissue sampling or PET-CT is suggested, with discussion at the thoracic rounds.',
      ],
    },
    { text: 'Critical result: No. A copy was sent to Dr. P. Nandri, Respirology.' },
  ],
  signature: ['Dictated and electronically signed by Dr. Isidore Fallowfield, Radiologist', '2026-08-27 10:42'],
};

export const operative: ClinicalReport = {
  head: at('Endoscopy Unit'),
  language: 'en',
  title: 'Operative report: bronchoscopy with EBUS',
  date: '2026-09-15',
  fields: [
    ...who,
    ['Procedure date', '2026-09-15'],
    ['Visit', 'KR-26-090415'],
    ['Operator', 'Dr. Priya Nandri'],
    ['Assistant', 'R. Penhallow, RRT'],
  ],
  blocks: [
    { heading: 'Pre-operative diagnosis' },
    { text: 'Part-solid nodule, right upper lobe, 14 mm; borderline 4R and 10R nodes.' },
    { heading: 'Procedure' },
    {
      text: 'Flexible bronchoscopy, radial EBUS with transbronchial biopsy of the right upper lobe nodule, linear EBUS with needle aspiration of stations 4R and 10R, bronchoalveolar lavage.',
    },
    { heading: 'Sedation' },
    {
      text: 'Midazolam 3 mg and fentanyl 75 µg intravenously in divided doses; lidocaine 2 % topically. Oxygen saturation stayed at 94 % or above on 3 L/min.',
    },
    { heading: 'Findings' },
    {
      text: 'Vocal cords move normally. Trachea and carina normal. No lesion was seen inside the bronchi on either side. Radial EBUS in RB2 gave an eccentric view of the nodule: the probe lay beside it, not within.',
    },
    {
      table: [
        ['Specimen', 'Site', 'Passes', 'On-site assessment'],
        ['A', 'Right upper lobe, transbronchial', '6', 'Atypical cells, few'],
        ['B', 'Node 4R', '4', 'Adequate lymphocytes'],
        ['C', 'Node 10R', '3', 'Adequate; granuloma suspected'],
        ['D', 'Lavage RB2', '-', 'Sent for culture and cytology'],
      ],
      widths: [80, 190, 70, 164],
    },
    { heading: 'Complications' },
    {
      text: 'Small right apical pneumothorax (12 mm) on the film taken two hours after the procedure. Admitted for observation. Blood loss under 10 mL.',
    },
    { heading: 'Plan' },
    {
      list: [
        'Admit overnight, repeat film in the morning.',
        'Results in one week, clinic visit booked for 2026-09-29.',
        'No flying for four weeks.',
      ],
    },
  ],
  signature: ['Electronically signed by Dr. Priya Nandri, Respirology', '2026-09-15 16:20'],
};

export const discharge: ClinicalReport = {
  head: at('Medicine, 5 West'),
  language: 'en',
  title: 'Discharge summary',
  date: '2026-09-17',
  fields: [
    ...who,
    ['Admitted', '2026-09-15'],
    ['Discharged', '2026-09-17'],
    ['Attending', 'Dr. Priya Nandri'],
    ['Family doctor', 'Dr. Helen Abara'],
  ],
  blocks: [
    { heading: 'Most responsible diagnosis' },
    { text: 'Right pneumothorax after transbronchial biopsy, small, resolved without a drain.' },
    { heading: 'Other diagnoses' },
    { list: ['Right upper lobe nodule under investigation', 'Hypertension', 'Hypothyroidism'] },
    { heading: 'Course in hospital' },
    {
      text: 'Mrs. Tessier was observed on oxygen at 2 L/min. The pneumothorax measured 12 mm on 2026-09-15 and 5 mm on 2026-09-16, and could not be seen on 2026-09-17. She stayed comfortable, with a saturation of 95 % on room air at discharge.',
    },
    { heading: 'Medications at discharge' },
    {
      table: [
        ['Medication', 'Dose', 'When', 'Change'],
        ['Perindopril', '4 mg', 'once a day', 'continue'],
        ['Levothyroxine', '75 µg', 'once a day, empty stomach', 'continue'],
        ['Acetaminophen', '500 mg', 'every 6 hours if needed', 'new, 5 days'],
        ['ASA', '81 mg', 'once a day', 'hold until 2026-09-22'],
      ],
      widths: [150, 90, 164, 100],
    },
    { heading: 'Allergies' },
    { text: 'Sulfonamide antibiotics (rash, 1994).' },
    { heading: 'Follow-up' },
    {
      list: [
        'Respirology clinic 2026-09-29 for biopsy results.',
        'Return to Emergency for new chest pain or breathlessness.',
        'Pending at discharge: pathology KR-S-26-20877, lavage culture for mycobacteria (up to 8 weeks).',
      ],
    },
  ],
  signature: ['Dr. F. Underhallow (PGY-2) for Dr. Priya Nandri', 'Electronically signed 2026-09-17 11:05'],
};

export const pathology: ClinicalReport = {
  head: at('Department of Pathology and Laboratory Medicine'),
  language: 'en',
  title: 'Surgical pathology report',
  date: '2026-09-22',
  fields: [
    ...who,
    ['Specimen no.', 'KR-S-26-20877'],
    ['Collected', '2026-09-15'],
    ['Received', '2026-09-15'],
    ['Reported', '2026-09-22'],
    ['Submitted by', 'Dr. Priya Nandri'],
    ['Status', 'FINAL'],
  ],
  blocks: [
    { heading: 'Diagnosis' },
    {
      numbered: [
        'Lung, right upper lobe, transbronchial biopsy (A): Atypical pneumocyte proliferation, suspicious for but not diagnostic of adenocarcinoma with lepidic growth. See comment.',
        'Lymph node, station 4R, needle aspirate (B): Lymphocytes present. Negative for malignant cells.',
        'Lymph node, station 10R, needle aspirate (C): Non-necrotizing granulomatous inflammation. Negative for malignant cells.',
        'Bronchoalveolar lavage (D): Macrophages and reactive bronchial cells. Negative for malignant cells.',
      ],
    },
    { heading: 'Comment' },
    {
      text: 'Specimen A holds two fragments of alveolar tissue, 1 mm each, lined by mildly atypical pneumocytes. Neither invasion nor a complete lesion edge can be judged in so small a sample. The changes may represent the edge of a well-differentiated adenocarcinoma, or a reactive process next to a scar; the granulomas in node 10R make the second a real possibility. More tissue is recommended if it would change management. The case was shown at departmental rounds on 2026-09-21: two of four pathologists favoured adenocarcinoma.',
    },
    { heading: 'Clinical information' },
    { text: 'Part-solid nodule 14 mm, right upper lobe. Ex-smoker. Rule out malignancy.' },
    { heading: 'Gross description' },
    {
      text: 'A: Six tan fragments in formalin, 0.1 to 0.2 cm, all submitted in block A1. B: Needle rinse, cell block B1. C: Needle rinse, cell block C1. D: 40 mL of cloudy fluid.',
    },
    { heading: 'Microscopic description' },
    {
      text: 'A1: Six levels examined. Four fragments are bronchial wall with mild chronic inflammation. Two fragments are alveolar parenchyma; the septa are mildly thickened and lined by cuboidal pneumocytes with nuclear enlargement, small nucleoli and occasional intranuclear inclusions. No mitoses, no necrosis, no desmoplasia.',
    },
    {
      text: 'C1: Loose clusters of epithelioid histiocytes among lymphocytes. Ziehl-Neelsen and Grocott stains: no organisms seen.',
    },
    {
      text: 'B1: Mixed lymphocytes, germinal centre fragments and anthracotic macrophages. D: Ciliated cells, macrophages and a few neutrophils; no fungal or viral change is seen on the Papanicolaou stain.',
    },
    { heading: 'Immunohistochemistry' },
    {
      table: [
        ['Stain', 'Block', 'Result'],
        ['TTF-1', 'A1', 'Positive in the atypical cells'],
        ['Napsin A', 'A1', 'Positive'],
        ['p40', 'A1', 'Negative'],
        ['Ki-67', 'A1', 'About 3 %'],
        ['PD-L1 (22C3)', 'A1', 'Not done: fewer than 100 cells'],
      ],
      widths: [140, 100, 264],
    },
    { heading: 'Slides and blocks' },
    {
      text: 'Blocks A1, B1, C1 and 14 slides are held at this department. Loans for review: 613-555-0134, request in writing with the specimen number.',
    },
  ],
  signature: ['Dr. Amos Quill, Anatomical Pathology', 'Electronically signed 2026-09-22 14:12'],
};

export const consult: ClinicalReport = {
  head: { ...KESTREL, department: 'Respirology Clinic', face: 'Times' },
  language: 'en',
  title: 'Consultation note: Respirology',
  date: '2026-09-29',
  fields: [
    ...who,
    ['Seen on', '2026-09-29'],
    ['Referred by', 'Dr. Helen Abara'],
    ['Seen by', 'Dr. Priya Nandri'],
    ['Present', 'Patient, daughter'],
  ],
  blocks: [
    {
      text: 'Thank you for referring Mrs. Tessier, a 70-year-old retired librarian, about a nodule of the right upper lobe. She came with her daughter, Sophie.',
    },
    { heading: 'History' },
    {
      text: 'Dry cough since the spring, worse at night. She has lost 3 kg since April. No haemoptysis, fever or night sweats. She smoked 15 pack-years and stopped in 1998. Her father was treated for tuberculosis in the 1950s; she was never treated. She kept budgerigars until 2015.',
    },
    { heading: 'Past history' },
    { text: 'Hypertension since 2014. Hypothyroidism. Cholecystectomy 2003. Allergy: sulfonamide antibiotics (rash).' },
    { heading: 'Examination' },
    {
      text: 'Comfortable. Weight 61.4 kg. Saturation 96 % on room air, heart rate 78, blood pressure 134/80. No clubbing, no palpable nodes. Chest clear.',
    },
    { heading: 'Investigations' },
    {
      list: [
        'CT 2026-08-26: part-solid nodule of 14 mm, right upper lobe; 4R node 11 mm.',
        'Bronchoscopy 2026-09-15: probe eccentric to the nodule; small pneumothorax.',
        'Pathology KR-S-26-20877: suspicious for, not diagnostic of, adenocarcinoma; granulomas in 10R.',
        'Pulmonary function 2026-09-02: FEV1 2.01 L (98 % predicted), DLCO 71 % predicted.',
      ],
    },
    { heading: 'Impression' },
    {
      text: 'The nodule is more likely than not an early adenocarcinoma. The biopsy is not conclusive. Old granulomatous disease is the main alternative.',
    },
    { heading: 'Plan' },
    {
      numbered: [
        'I recommend removal of the right upper lobe by a thoracic surgeon, without another biopsy.',
        'PET-CT is requested; the wait is about six weeks.',
        'QuantiFERON and the mycobacterial culture are awaited.',
        'Mrs. Tessier asks for a second opinion before surgery. I support this and will forward the file.',
      ],
    },
  ],
  signature: ['Dr. Priya Nandri, MD, FRCPC, Respirology', 'Dictated, not read. cc: Dr. Helen Abara'],
};

export const functionTests: ClinicalReport = {
  head: at('Pulmonary Function Laboratory'),
  language: 'en',
  title: 'Pulmonary function report',
  date: '2026-09-02',
  userPassword: 'maple-kayak-27',
  fields: [
    ...who,
    ['Test date', '2026-09-02'],
    ['Height / weight', '162 cm / 61.9 kg'],
    ['Ordered by', 'Dr. Priya Nandri'],
    ['Technologist', 'R. Penhallow, RRT'],
  ],
  blocks: [
    { heading: 'Results' },
    {
      table: [
        ['Measurement', 'Result', 'Predicted', '% predicted', 'Lower limit'],
        ['FVC (L)', '2.68', '2.63', '102', '1.98'],
        ['FEV1 (L)', '2.01', '2.05', '98', '1.52'],
        ['FEV1/FVC', '0.75', '0.78', '96', '0.66'],
        ['TLC (L)', '4.71', '4.88', '97', '3.90'],
        ['RV (L)', '2.02', '2.07', '98', '1.39'],
        ['DLCO (mL/min/mmHg)', '14.1', '19.9', '71', '15.0'],
      ],
      widths: [164, 80, 80, 90, 90],
    },
    { heading: 'Interpretation' },
    {
      text: 'Spirometry and lung volumes are normal. Diffusing capacity is mildly reduced. Effort and repeatability were acceptable.',
    },
    { text: 'This file is protected by the password that was given to you at your visit.' },
  ],
  signature: ['Electronically signed by Dr. Priya Nandri, Respirology', '2026-09-03 09:30'],
};

export const referral: Letter = {
  head: FERNBROOK,
  language: 'en',
  title: 'Referral for a second opinion',
  date: '2026-10-13',
  printedDate: 'October 13, 2026',
  isSigned: true,
  to: [
    'Dr. Wendell Osterlund',
    'Thoracic Oncology, Sable Bay Cancer Centre',
    '55 Sable Bay Drive, Toronto ON  M5A 0Z2',
    'Fax 416-555-0171',
  ],
  subject: [
    'RE: Margaret TESSIER, born 1956-05-14, Ontario health card 9876-543-217-AB',
    '402-77 Millrace Lane, Ottawa ON  K1A 0Z8, 613-555-0117',
  ],
  blocks: [
    { text: 'Dear Dr. Osterlund,' },
    {
      text: 'Reason for referral: SECOND OPINION on an indeterminate nodule of the right upper lobe. Expectation: opinion only. Urgency: semi-urgent, surgery is proposed for January 2027.',
    },
    {
      text: 'Specific question: Is there enough evidence of cancer to justify a lobectomy, or should more tissue be obtained first (navigational bronchoscopy, CT-guided or wedge biopsy)?',
    },
    {
      text: 'Mrs. Tessier is 70 and well apart from treated hypertension and hypothyroidism. CT on 2026-08-26 showed a part-solid nodule of 14 mm with borderline nodes. Transbronchial biopsy on 2026-09-15 was suspicious for, but not diagnostic of, adenocarcinoma; node 10R held granulomas. It was followed by a small pneumothorax that resolved. Dr. Nandri recommends lobectomy and supports this request.',
    },
    {
      text: 'Over two years her haemoglobin has gone from 134 to 116 g/L and her C-reactive protein from under 0.5 to 18.2 mg/L. CEA was 6.8 µg/L on 2026-10-06.',
    },
    { heading: 'Medications and allergies' },
    {
      text: 'Perindopril 4 mg daily, levothyroxine 75 µg daily, ASA 81 mg daily, vitamin D 1000 IU daily. Allergy: sulfonamide antibiotics (rash).',
    },
    { heading: 'Pending' },
    { text: 'PET-CT (requested 2026-09-29), mycobacterial culture, QuantiFERON.' },
    { heading: 'Enclosed' },
    {
      text: 'CT report, pathology report, operative report, discharge summary, consultation note, laboratory results 2024 to 2026, medication list. Images are available through the regional archive. Other physicians involved: Dr. Priya Nandri, Respirology.',
    },
  ],
  closing: ['With thanks,', 'Dr. Helen Abara, MD, CCFP', 'Fernbrook Family Health Team'],
};

export const authorization: Letter = {
  head: FERNBROOK,
  language: 'en',
  title: 'Authorization to release health records',
  date: '2026-10-14',
  printedDate: 'October 14, 2026',
  isSigned: true,
  to: ['Health Records, Kestrel River General Hospital', '1 Kestrel River Way, Ottawa ON  K1A 0Z1'],
  subject: ['Authorization to release personal health information'],
  blocks: [
    {
      text: 'I, Margaret Tessier, born May 14, 1956, Ontario health card 9876-543-217-AB, authorize Kestrel River General Hospital to release the records listed below to Dr. Wendell Osterlund, Sable Bay Cancer Centre, and to my daughter, Sophie Tessier.',
    },
    {
      list: [
        'CT chest of 2026-08-26: report and images (DICOM)',
        'Pathology KR-S-26-20877: report, 14 slides, blocks A1, B1 and C1 on loan',
        'Bronchoscopy and discharge summary, September 2026',
        'Clinic notes, Respirology, from 2026-08-01',
      ],
    },
    {
      text: 'I would like an electronic copy. Please send a written estimate of any fee before you begin. This authorization ends on April 30, 2027. I may withdraw it in writing at any time.',
    },
    { text: 'Witness: Sophie Tessier, 18 Larkspur Crescent, Ottawa ON.' },
  ],
  closing: ['Signed in Ottawa,', 'Margaret Tessier'],
};

export const medications: ClinicalReport = {
  head: {
    name: 'Millrace Neighbourhood Pharmacy',
    department: 'Medication review',
    address: '75 Millrace Lane\nOttawa ON  K1A 0Z8\n613-555-0125',
    color: '#3d4f8f',
    face: 'Inter',
  },
  language: 'en',
  title: 'Current medication list',
  date: '2026-10-13',
  fields: [
    ...who,
    ['Printed', '2026-10-13'],
    ['Pharmacist', 'J. Wainscott, RPh'],
    ['Allergies', 'Sulfonamides (rash)'],
    ['Kidney function', 'eGFR 63 (2026-10-06)'],
  ],
  blocks: [
    {
      table: [
        ['Medication', 'Dose and route', 'When', 'For', 'Prescriber', 'Since'],
        ['Perindopril erbumine', '4 mg by mouth', 'Morning', 'Blood pressure', 'Dr. H. Abara', '2014-06'],
        ['Levothyroxine', '75 µg by mouth', 'Morning, empty stomach', 'Thyroid', 'Dr. H. Abara', '2009-11'],
        ['ASA (enteric coated)', '81 mg by mouth', 'Supper', 'Heart protection', 'Dr. H. Abara', '2018-02'],
        ['Vitamin D3', '1000 IU by mouth', 'Morning', 'Bones', 'Over the counter', '2016'],
        ['Acetaminophen', '500 mg by mouth', 'If needed, at most 6 a day', 'Pain', 'Over the counter', '2026-09'],
        ['Salbutamol inhaler', '100 µg, 2 puffs', 'If needed, before bed', 'Cough', 'Dr. P. Nandri', '2026-09-29'],
      ],
      widths: [104, 86, 92, 78, 84, 60],
    },
    { heading: 'Stopped in the last year' },
    {
      list: [
        'Atorvastatin 20 mg: stopped 2026-05-02, muscle ache',
        'Amoxicillin 500 mg three times a day: 2026-08-12 to 2026-08-19, cough',
      ],
    },
    { heading: 'Pharmacist’s note' },
    {
      text: 'ASA was held from 2026-09-15 to 2026-09-22 around the biopsy. Please tell the pharmacy of any planned procedure.',
    },
  ],
  signature: ['Reviewed with the patient by J. Wainscott, RPh, 2026-10-13'],
};

/** An old report that exists only on paper; it becomes a scan. */
export const oldRadiograph: ClinicalReport = {
  head: {
    name: 'Pinehurst District Hospital',
    department: 'X-ray Department',
    address: '6 Pinehurst Street\nSudbury ON  P3A 0Z1',
    color: '#333333',
    face: 'Times',
  },
  language: 'en',
  title: 'Chest radiograph, two views',
  date: '2019-03-22',
  fields: [
    ...who,
    ['Exam date', '2019-03-22'],
    ['Film no.', '19-4471'],
    ['Ordered by', 'Emergency, Dr. L. Marchbank'],
    ['Typed', '2019-03-23'],
  ],
  blocks: [
    { heading: 'History' },
    { text: 'Fall on ice. Right-sided rib pain.' },
    { heading: 'Report' },
    {
      text: 'No rib fracture is seen. There is no pneumothorax. Linear scarring is noted at the right apex, with a 10 mm nodular density beside it that may be part of the scar. A calcified granuloma lies in the right lower zone. The heart is not enlarged.',
    },
    { heading: 'Opinion' },
    {
      text: 'No acute injury. Right apical density, probably old granulomatous disease. Comparison with earlier films, or a repeat in three months, is advised.',
    },
  ],
  signature: ['L. Harrowgate, MD, Radiologist'],
};
