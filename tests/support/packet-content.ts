import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PacketFonts } from '../../main/pdf/pages/generated-types';
import type {
  ChartPoint,
  Citations,
  FactRow,
  LabsBody,
  PacketContent,
  PacketSection,
} from '../../main/pdf/pages/packet-content-types';

const require = createRequire(import.meta.url);
const font = (path: string) => new Uint8Array(readFileSync(require.resolve(`@fontsource/${path}.woff`)));
const SCRIPTS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext'];
const faces = (weight: 400 | 600) => [
  ...SCRIPTS.map((script) => font(`inter/files/inter-${script}-${weight}-normal`)),
  font(`noto-sans-canadian-aboriginal/files/noto-sans-canadian-aboriginal-canadian-aboriginal-${weight}-normal`),
  font('noto-sans-math/files/noto-sans-math-latin-400-normal'),
];

/** The packet's faces, as the application loads them. */
export const testFonts: PacketFonts = { regular: faces(400), bold: faces(600) };

export const TOLD: Citations = { places: [], earlierPages: [], isOnPaper: false };

/** Written on this page (1-based among those taken) of a document of the packet. */
export const citedAt = (documentKey: string, page = 1): Citations => ({
  places: [{ documentKey, page }],
  earlierPages: [],
  isOnPaper: true,
});

export const factRow = (over: Partial<FactRow> = {}): FactRow => ({
  date: '2026-03-02',
  text: 'Un fait',
  detail: null,
  citations: TOLD,
  ...over,
});

/** A consultation note of three pages and a laboratory report of one. */
export const NOTE = {
  key: 'd1',
  title: 'Note de consultation, cardiologie',
  kind: 'consult_note',
  date: '2026-03-02',
  provider: 'Dr Marc Lavoie',
  pageCount: 3,
  ofPages: 5,
  scan: 'without_text',
  note: null,
} as const;
export const REPORT = {
  key: 'd2',
  title: 'Bilan sanguin',
  kind: 'lab',
  date: '2026-01-14',
  provider: null,
  pageCount: 1,
  ofPages: 1,
  scan: null,
  note: 'password_needed',
} as const;

/** A part that says what its kind says, unless told otherwise. */
export const section = (over: Partial<PacketSection> & Pick<PacketSection, 'kind'>): PacketSection => ({
  key: over.kind,
  body: null,
  documents: [],
  ...over,
});

/** Cover, overview, contents, and two parts with a document each; in French unless told otherwise. */
export function packetContent(over: Partial<PacketContent> = {}): PacketContent {
  return {
    language: 'fr',
    pageSize: 'letter',
    isBlack: false,
    date: '2026-11-22',
    firstNumber: 1,
    earlier: null,
    person: {
      fullName: 'Thérèse Bélanger-Côté',
      preferredName: 'Tété',
      birthDate: '1954-12-28',
      sex: 'female',
      healthNumber: 'TEST 5412 2816',
      jurisdiction: 'QC',
      preferredLanguage: 'fr',
      phone: '4185550123',
      email: 'therese@example.invalid',
      address: '12, rue de l’Érable\nQuébec (Québec)  G1R 2B5',
      actingFor: { name: 'Élise Côté', basis: 'power_of_attorney', phone: '4185550124', validUntil: '2027-06-01' },
    },
    case: {
      title: 'Sténose aortique : quelle intervention?',
      reason: 'unclear_treatment',
      question:
        'Un remplacement valvulaire par cathéter serait-il préférable à une chirurgie à cœur ouvert, compte tenu de mon âge et de ma fonction rénale?',
      specialty: 'Cardiologie',
    },
    recipient: { name: 'Dre Nguyễn Thị Ánh', organization: 'Clinique de cardiologie', fax: '5145550199' },
    referringDoctor: 'Dr Marc Lavoie',
    currentDoctor: 'Dre Inès Roy',
    sections: [
      section({ kind: 'cover', body: { kind: 'cover' } }),
      section({
        kind: 'overview',
        body: {
          kind: 'overview',
          questions: ['Quels sont les risques pour mes reins?', 'Combien de temps puis-je attendre?'],
          moreQuestions: 4,
          blocks: [
            {
              kind: 'diagnoses',
              rows: [
                factRow({
                  text: 'Sténose aortique sévère',
                  detail: 'Confirmé · 2 mars 2026',
                  citations: citedAt('d1', 2),
                }),
                factRow({ date: null, text: 'Hypertension artérielle' }),
              ],
            },
            { kind: 'medications', rows: [factRow({ text: 'Furosémide, 40 mg', detail: 'une fois par jour' })] },
            { kind: 'allergies', rows: [] },
          ],
          urgency: 'Semi-urgente',
          expectation: 'Un avis seulement',
          referral: citedAt('d1'),
        },
      }),
      section({ kind: 'contents', body: { kind: 'contents' } }),
      section({ kind: 'consults', documents: [NOTE] }),
      section({
        kind: 'labs',
        body: {
          kind: 'labs',
          from: null,
          tables: [],
          charts: [],
          chartsLeftOut: 0,
          groups: [
            {
              kind: 'lab_results',
              part: 'labs',
              rows: [
                factRow({
                  date: '2026-01-14',
                  text: 'Créatinine 132 µmol/L (H)',
                  detail: '45 – 90 µmol/L',
                  citations: {
                    places: [
                      { documentKey: 'd2', page: 1 },
                      { documentKey: 'd1', page: 1 },
                    ],
                    earlierPages: [],
                    isOnPaper: true,
                  },
                }),
              ],
            },
          ],
        },
        documents: [REPORT],
      }),
    ],
    outstanding: [],
    redactions: [],
    ...over,
  };
}

/** A value of a chart, marked by its report or not. */
export const chartPoint = (date: string, number: number, flag: string | null = null): ChartPoint => ({
  date,
  day: Date.parse(date) / 86_400_000,
  number,
  value: String(number),
  isBound: false,
  low: 3.5,
  high: 5,
  flag,
});

/** Potassium on four days, the last marked, in a table and a chart. */
export function labsBody(over: Partial<LabsBody> = {}): LabsBody {
  const dates = ['2026-01-14', '2026-02-14', '2026-03-14', '2026-04-14'];
  const numbers = [4.1, 4.4, 4.9, 5.6];
  return {
    kind: 'labs',
    from: null,
    tables: [
      {
        title: 'Ions',
        columns: dates.map((date) => ({ date, citations: citedAt('d2') })),
        lines: [
          {
            name: 'Potassium',
            unit: 'mmol/L',
            range: '3,5 à 5,0',
            values: numbers.map((number, index) => ({
              text: String(number),
              isMarked: index === 3,
              note: index === 3 ? 'élevé' : null,
            })),
            citations: citedAt('d2'),
          },
        ],
        datesLeftOut: 0,
      },
    ],
    charts: [
      {
        name: 'Potassium',
        unit: 'mmol/L',
        range: '3,5 à 5,0',
        points: dates.map((date, index) => chartPoint(date, numbers[index] ?? 0, index === 3 ? 'élevé' : null)),
        citations: citedAt('d2'),
      },
    ],
    chartsLeftOut: 0,
    groups: [{ kind: 'lab_results', part: 'labs', rows: [factRow({ text: 'Ions', citations: citedAt('d2') })] }],
    ...over,
  };
}
