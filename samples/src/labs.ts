import type { LabReport, LabRow, LabSection } from './lab-report.ts';
import { identity } from './people.ts';

const LARKHOLLOW = {
  name: 'Larkhollow Medical Laboratories',
  tagline: 'Community laboratory services',
  address: '900 Larkhollow Parkway, Kanata ON  K2A 0Z3\nClient services 1-844-555-0188',
  color: '#14606b',
};
const CORMORAN = {
  name: 'Laboratoires Cormoran-Bleu',
  tagline: 'Analyses de biologie médicale',
  address: '77, boul. du Cormoran, Gatineau (Québec)  J8A 0Z2\n1-855-555-0177',
  color: '#23477f',
};

/** The flag the laboratory prints, from its own printed range; `a-b`, `< x` and `>= x`. */
function flagFor(value: string, range: string, marks: readonly [low: string, high: string]): string {
  const number = Number(value.replace(',', '.').replace(/^[<>]=?\s*/, ''));
  const [low, high] = range.split(' - ').map((end) => Number(end.replace(',', '.')));
  if (range.startsWith('< '))
    return number >= Number(range.slice(2).replace(',', '.')) && !value.startsWith('<') ? marks[1] : '';
  if (range.startsWith('>= ')) return number < Number(range.slice(3).replace(',', '.')) ? marks[0] : '';
  if (low === undefined || high === undefined || Number.isNaN(low) || Number.isNaN(number)) return '';
  if (number < low) return marks[0];
  return number > high ? marks[1] : '';
}

type Line = readonly [name: string, value: string, range: string, unit: string, flag?: string, comment?: string];

const rows = (lines: readonly Line[], marks: readonly [string, string] = ['L', 'H']): readonly LabRow[] =>
  lines.map(([name, value, range, unit, flag, comment]) => ({
    name,
    value,
    range,
    unit,
    flag: flag ?? flagFor(value, range, marks),
    ...(comment === undefined ? {} : { comment }),
  }));

interface Draw {
  readonly file: string;
  readonly date: string;
  readonly reported: string;
  readonly accession: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Two years of one person's blood work; each analyte as [name, range, unit]. A draw prints what it has values for. */
const HEMATOLOGY = [
  ['Hemoglobin', '120 - 160', 'g/L'],
  ['Hematocrit', '0.350 - 0.450', 'L/L'],
  ['Red cell count', '4.00 - 5.10', 'x10^12/L'],
  ['MCV', '80 - 100', 'fL'],
  ['White cell count', '4.0 - 11.0', 'x10^9/L'],
  ['Neutrophils', '2.0 - 7.5', 'x10^9/L'],
  ['Lymphocytes', '1.0 - 3.5', 'x10^9/L'],
  ['Eosinophils', '0.0 - 0.5', 'x10^9/L'],
  ['Platelets', '150 - 400', 'x10^9/L'],
] as const;
const CHEMISTRY = [
  ['Glucose, fasting', '3.6 - 6.0', 'mmol/L'],
  ['Hemoglobin A1c', '< 6.0', '%'],
  ['Creatinine', '50 - 100', 'µmol/L'],
  ['eGFR (CKD-EPI)', '>= 60', 'mL/min/1.73 m2'],
  ['Sodium', '135 - 145', 'mmol/L'],
  ['Potassium', '3.5 - 5.0', 'mmol/L'],
  ['Calcium', '2.15 - 2.55', 'mmol/L'],
  ['Albumin', '35 - 50', 'g/L'],
  ['ALT', '< 36', 'U/L'],
  ['Alkaline phosphatase', '40 - 120', 'U/L'],
  ['Bilirubin, total', '< 21', 'µmol/L'],
  ['C-reactive protein', '< 5.0', 'mg/L'],
  ['LDH', '120 - 250', 'U/L'],
] as const;
const LIPIDS = [
  ['Cholesterol, total', '< 5.20', 'mmol/L'],
  ['LDL cholesterol', '< 3.50', 'mmol/L'],
  ['HDL cholesterol', '>= 1.30', 'mmol/L'],
  ['Triglycerides', '< 1.70', 'mmol/L'],
  ['TSH', '0.32 - 4.00', 'mIU/L'],
  ['Ferritin', '12 - 300', 'µg/L'],
] as const;
const MARKERS = [
  ['Carcinoembryonic antigen (CEA)', '< 5.0', 'µg/L'],
  ['INR', '0.9 - 1.2', ''],
  ['aPTT', '25 - 38', 's'],
] as const;
const GROUPS = [
  ['Hematology', HEMATOLOGY],
  ['Chemistry', CHEMISTRY],
  ['Lipids, thyroid and iron', LIPIDS],
  ['Tumour marker and coagulation', MARKERS],
] as const;

function series(...values: readonly string[]): Readonly<Record<string, string>> {
  const names = GROUPS.flatMap(([, analytes]) => analytes.map(([name]) => name));
  return Object.fromEntries(names.flatMap((name, index) => (values[index] ? [[name, values[index] ?? '']] : [])));
}

const DRAWS: readonly Draw[] = [
  {
    file: 'margaret-lab-2024-10-08.pdf',
    date: '2024-10-08',
    reported: '2024-10-09',
    accession: 'LH-24-281-0417',
    values: series(
      '134',
      '0.402',
      '4.51',
      '89',
      '6.8',
      '4.1',
      '1.9',
      '0.2',
      '248',
      '5.4',
      '5.7',
      '71',
      '79',
      '140',
      '4.3',
      '2.34',
      '43',
      '22',
      '78',
      '9',
      '<0.5',
      '',
      '5.61',
      '3.42',
      '1.48',
      '1.55',
      '2.11',
      '64',
    ),
  },
  {
    file: 'margaret-lab-2025-04-15.pdf',
    date: '2025-04-15',
    reported: '2025-04-16',
    accession: 'LH-25-105-1190',
    values: series(
      '131',
      '0.396',
      '4.44',
      '89',
      '7.0',
      '4.3',
      '1.8',
      '0.2',
      '262',
      '5.6',
      '5.8',
      '74',
      '75',
      '139',
      '4.4',
      '2.36',
      '42',
      '24',
      '81',
      '8',
      '2.1',
      '',
      '4.62',
      '2.51',
      '1.52',
      '1.29',
    ),
  },
  {
    file: 'margaret-lab-2025-10-21.pdf',
    date: '2025-10-21',
    reported: '2025-10-22',
    accession: 'LH-25-294-0733',
    values: series(
      '127',
      '0.385',
      '4.36',
      '88',
      '7.9',
      '5.2',
      '1.7',
      '0.3',
      '301',
      '5.9',
      '6.1',
      '77',
      '72',
      '138',
      '4.6',
      '2.41',
      '40',
      '29',
      '94',
      '7',
      '6.8',
      '',
      '',
      '',
      '',
      '',
      '2.40',
      '48',
    ),
  },
  {
    file: 'margaret-lab-2026-04-14.pdf',
    date: '2026-04-14',
    reported: '2026-04-16',
    accession: 'LH-26-104-0952',
    values: series(
      '121',
      '0.369',
      '4.22',
      '87',
      '8.6',
      '5.9',
      '1.6',
      '0.4',
      '344',
      '5.8',
      '6.2',
      '82',
      '67',
      '137',
      '4.5',
      '2.49',
      '38',
      '33',
      '108',
      '8',
      '11.4',
      '231',
      '4.40',
      '2.33',
      '1.46',
      '1.34',
    ),
  },
  {
    file: 'margaret-lab-2026-10-06.pdf',
    date: '2026-10-06',
    reported: '2026-10-07',
    accession: 'LH-26-279-1308',
    values: series(
      '116',
      '0.354',
      '4.09',
      '87',
      '9.4',
      '6.8',
      '1.4',
      '0.6',
      '412',
      '6.3',
      '6.3',
      '86',
      '63',
      '134',
      '4.7',
      '2.58',
      '36',
      '38',
      '131',
      '9',
      '18.2',
      '268',
      '4.35',
      '2.30',
      '1.41',
      '1.41',
      '2.26',
      '37',
      '6.8',
      '1.0',
      '31',
    ),
  },
];

function margaret({ values, ...draw }: Draw): LabReport {
  const sections: LabSection[] = GROUPS.flatMap(([heading, analytes]) => {
    const lines = analytes.flatMap(([name, range, unit]): readonly Line[] => {
      const value = values[name];
      if (value === undefined) return [];
      const comment =
        name === 'Carcinoembryonic antigen (CEA)'
          ? 'Not diagnostic by itself; also raised in smokers and in benign lung disease.'
          : undefined;
      return [comment === undefined ? [name, value, range, unit] : [name, value, range, unit, 'H', comment]];
    });
    return lines.length === 0 ? [] : [{ heading, rows: rows(lines) }];
  });
  return {
    laboratory: LARKHOLLOW,
    language: 'en',
    title: 'Laboratory report',
    date: draw.date,
    accession: draw.accession,
    patient: identity('margaret', 'en'),
    specimen: [
      ['Accession', draw.accession],
      ['Collected', `${draw.date} 08:${draw.date.slice(8)}`],
      ['Received', `${draw.date} 13:40`],
      ['Reported', draw.reported],
      ['Ordered by', 'Dr. Helen Abara, Fernbrook FHT'],
    ],
    sections,
    comments: [
      'Reference ranges are for the age and sex stated above. Fasting status as declared by the patient: 12 hours.',
      ...(values['Carcinoembryonic antigen (CEA)'] === undefined
        ? []
        : [
            'Copy to: Dr. Priya Nandri, Respirology, Kestrel River General Hospital.',
            'Sodium, platelet and CRP results were repeated on the same specimen and agree.',
          ]),
    ],
  };
}

const lucas: LabReport = {
  laboratory: LARKHOLLOW,
  language: 'en',
  title: 'Laboratory report',
  date: '2026-03-03',
  accession: 'LH-26-062-0288',
  patient: identity('lucas', 'en'),
  specimen: [
    ['Accession', 'LH-26-062-0288'],
    ['Collected', '2026-03-03 09:05'],
    ['Received', '2026-03-03 12:10'],
    ['Reported', '2026-03-09'],
    ['Ordered by', 'Dr. N. Thistlewood, Fernbrook'],
  ],
  sections: [
    {
      heading: 'Hematology',
      rows: rows([
        ['Hemoglobin', '112', '115 - 150', 'g/L'],
        ['MCV', '74', '77 - 95', 'fL'],
        ['White cell count', '7.2', '4.5 - 13.5', 'x10^9/L'],
        ['Platelets', '388', '150 - 450', 'x10^9/L'],
        ['Ferritin', '9', '15 - 150', 'µg/L'],
      ]),
    },
    {
      heading: 'Celiac serology',
      rows: rows([
        ['tTG antibody, IgA', '48.2', '< 15.0', 'U/mL', 'H'],
        ['Endomysial antibody, IgA', '1:80', '< 1:10', 'titre', 'A', 'Immunofluorescence, monkey oesophagus.'],
        ['Immunoglobulin A, total', '1.42', '0.53 - 2.04', 'g/L'],
        ['Deamidated gliadin antibody, IgG', '31', '< 20', 'U/mL', 'H'],
      ]),
    },
    {
      heading: 'Chemistry',
      rows: rows([
        ['C-reactive protein', '<0.5', '< 5.0', 'mg/L'],
        ['ALT', '39', '< 30', 'U/L'],
        ['Albumin', '41', '35 - 50', 'g/L'],
        ['Vitamin D, 25-hydroxy', '46', '75 - 150', 'nmol/L'],
        ['TSH', '2.05', '0.60 - 4.80', 'mIU/L'],
      ]),
    },
    {
      heading: 'Stool',
      rows: rows([
        ['Helicobacter pylori antigen', 'Negative', 'Negative', ''],
        ['Calprotectin', '62', '< 50', 'µg/g', 'H'],
        ['Ova and parasites', 'Pending', 'None detected', '', '', 'A supplementary report will follow.'],
      ]),
    },
  ],
  comments: [
    'A raised tTG IgA with a positive endomysial antibody makes celiac disease likely. Do not start a gluten-free diet before specialist advice.',
  ],
};

const thomas = (
  date: string,
  reported: string,
  accession: string,
  first: readonly Line[],
  second: readonly Line[],
): LabReport => ({
  laboratory: CORMORAN,
  language: 'fr',
  title: 'Résultats d’analyses',
  date,
  accession,
  patient: identity('thomas', 'fr'),
  specimen: [
    ['Requête', accession],
    ['Prélevé le', `${date} 07:50`],
    ['Reçu le', `${date} 11:20`],
    ['Rapporté le', reported],
    ['Demandeur', 'Dr É. Gasquet, GMF Hirondelles'],
  ],
  sections: [
    { heading: 'Hématologie', rows: rows(first, ['↓', '↑']) },
    { heading: 'Biochimie', rows: rows(second, ['↓', '↑']) },
  ],
  comments: [
    'Les intervalles de référence valent pour l’âge et le sexe indiqués. Patient à jeun depuis 10 heures, selon sa déclaration.',
  ],
});

/** Every laboratory report: the file it becomes and the person it belongs to. */
export const labReports: readonly {
  readonly file: string;
  readonly person: 'margaret' | 'thomas' | 'lucas';
  readonly report: LabReport;
}[] = [
  ...DRAWS.map((draw) => ({ file: draw.file, person: 'margaret' as const, report: margaret(draw) })),
  {
    file: 'thomas-analyses-2025-11-18.pdf',
    person: 'thomas',
    report: thomas(
      '2025-11-18',
      '2025-11-19',
      'CB-25-322-0641',
      [
        ['Hémoglobine', '142', '135 - 175', 'g/L'],
        ['Leucocytes', '6,4', '4,0 - 11,0', 'x10^9/L'],
        ['Plaquettes', '221', '150 - 400', 'x10^9/L'],
      ],
      [
        ['Glucose à jeun', '8,1', '3,6 - 6,0', 'mmol/L'],
        ['Hémoglobine glyquée (HbA1c)', '7,6', '< 6,0', '%'],
        ['Créatinine', '98', '60 - 110', 'µmol/L'],
        ['DFG estimé', '66', '>= 60', 'mL/min/1,73 m2'],
        ['Sodium', '139', '135 - 145', 'mmol/L'],
        ['Potassium', '4,8', '3,5 - 5,0', 'mmol/L'],
        ['Cholestérol LDL', '1,92', '< 2,00', 'mmol/L'],
        ['Vitamine B12', '141', '150 - 650', 'pmol/L'],
        ['Protéine C réactive', '2,4', '< 5,0', 'mg/L'],
      ],
    ),
  },
  {
    file: 'thomas-analyses-2026-09-08.pdf',
    person: 'thomas',
    report: thomas(
      '2026-09-08',
      '2026-09-09',
      'CB-26-251-0219',
      [
        ['Hémoglobine', '138', '135 - 175', 'g/L'],
        ['Leucocytes', '6,9', '4,0 - 11,0', 'x10^9/L'],
        ['Plaquettes', '215', '150 - 400', 'x10^9/L'],
      ],
      [
        ['Glucose à jeun', '7,2', '3,6 - 6,0', 'mmol/L'],
        ['Hémoglobine glyquée (HbA1c)', '7,1', '< 6,0', '%'],
        ['Créatinine', '104', '60 - 110', 'µmol/L'],
        ['DFG estimé', '61', '>= 60', 'mL/min/1,73 m2'],
        ['Sodium', '140', '135 - 145', 'mmol/L'],
        ['Potassium', '5,2', '3,5 - 5,0', 'mmol/L'],
        ['Cholestérol LDL', '1,78', '< 2,00', 'mmol/L'],
        ['Vitamine B12', '312', '150 - 650', 'pmol/L'],
        ['Protéine C réactive', '1,9', '< 5,0', 'mg/L'],
        ['Anticorps anti-nucléaires', 'Négatif', 'Négatif', ''],
      ],
    ),
  },
  { file: 'lucas-lab-2026-03-03.pdf', person: 'lucas', report: lucas },
];
