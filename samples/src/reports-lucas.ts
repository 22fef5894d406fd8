import type { ClinicalReport, Letterhead } from './clinical-report.ts';
import { identity } from './people.ts';

const OTTER: Letterhead = {
  name: 'Otter Creek Children’s Hospital',
  department: 'Emergency Department',
  address: '4 Otter Creek Court\nOttawa ON  K1A 0Z2\n613-555-0160',
  color: '#b0561f',
  face: 'Helvetica',
};
const [name, birth, card, sex] = identity('lucas', 'en');
export const lucasFields = [name, birth, card, sex].flatMap((field) => (field ? [field] : []));

export const emergency: ClinicalReport = {
  head: OTTER,
  language: 'en',
  title: 'Emergency discharge summary',
  date: '2026-05-17',
  fields: [
    ...lucasFields,
    ['Arrived', '2026-05-17 19:12'],
    ['Left', '2026-05-18 00:40'],
    ['Physician', 'Dr. M. Castellane'],
    ['Weight', '31.2 kg'],
  ],
  blocks: [
    { heading: 'Reason for visit' },
    {
      text: 'Belly pain for two days on the right side, vomiting once. Known iron deficiency; celiac blood test positive in March, specialist visit not yet booked.',
    },
    { heading: 'Assessment' },
    {
      text: 'Temperature 37.1 °C, heart rate 92. Abdomen soft, tender around the navel, no guarding. Ultrasound: appendix seen, 5 mm, normal. Several mesenteric nodes up to 8 mm.',
    },
    { heading: 'Tests' },
    {
      table: [
        ['Test', 'Result', 'Range', 'Units'],
        ['White cell count', '8.1', '4.5 - 13.5', 'x10^9/L'],
        ['C-reactive protein', '3.2', '< 5.0', 'mg/L'],
        ['Hemoglobin', '110 L', '115 - 150', 'g/L'],
        ['Urinalysis', 'Negative', 'Negative', ''],
      ],
      widths: [180, 110, 120, 94],
    },
    { heading: 'Diagnosis' },
    { text: 'Abdominal pain, cause not found. Appendicitis is ruled out.' },
    { heading: 'Instructions given' },
    {
      list: [
        'Keep eating as usual, gluten included, until a specialist has seen Lucas.',
        'Acetaminophen 400 mg every 6 hours if needed.',
        'Come back for fever, vomiting that does not stop, or pain that moves to the lower right.',
        'See Dr. Thistlewood within two weeks about the celiac result.',
      ],
    },
  ],
  signature: ['Electronically signed by Dr. M. Castellane', '2026-05-18 00:31'],
};

/** The sheet that was photographed on the kitchen table. */
export const visitSheet: ClinicalReport = {
  head: {
    name: 'Fernbrook Family Health Team',
    department: 'After-visit sheet',
    address: '240 Fernbrook Road\nOttawa ON  K1A 0Z5\n613-555-0120',
    color: '#2f6b45',
    face: 'Helvetica',
  },
  language: 'en',
  title: 'What we talked about today',
  date: '2026-06-02',
  fields: [...lucasFields, ['Visit', '2026-06-02'], ['Seen by', 'Dr. Noor Thistlewood']],
  blocks: [
    { heading: 'Why you came' },
    { text: 'Stomach aches, tired, blood test from March.' },
    { heading: 'What we found' },
    {
      list: [
        'Weight 31.0 kg. Height 138.4 cm.',
        'Iron is low (ferritin 9).',
        'One celiac test is high. It needs a specialist.',
      ],
    },
    { heading: 'What to do' },
    {
      numbered: [
        'Iron drops: 60 mg once a day with orange juice.',
        'Do NOT stop gluten yet.',
        'Referral to Dr. Baekmore at Otter Creek. They will call you.',
        'Come back in 3 months.',
      ],
    },
    { heading: 'Your questions' },
    { text: 'Next time: does he need a scope? What about school lunches?' },
  ],
  signature: ['N. Thistlewood'],
};
