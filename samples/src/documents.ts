import { renderReport } from './clinical-report.ts';
import { phoneExif } from './exif.ts';
import { encodeFax } from './fax-tiff.ts';
import { intakeForm } from './intake-form.ts';
import { encodeJpeg } from './jpeg.ts';
import { growthChart, symptomDiary } from './landscape.ts';
import { renderLetter } from './letter.ts';
import { makePdf } from './pdf.ts';
import type { PersonKey } from './people.ts';
import { encodePng } from './png.ts';
import { portalPage } from './portal.ts';
import { asPhoto, asScan, quarterLeft, rasterize } from './raster.ts';
import * as lucas from './reports-lucas.ts';
import * as margaret from './reports-margaret.ts';
import * as thomas from './reports-thomas.ts';

/** How one committed file is filed. Field names are those of the application's documents. */
export interface SampleDocument {
  readonly file: string;
  readonly person: PersonKey;
  readonly cases: readonly string[];
  readonly title: string;
  readonly kind: string;
  readonly documentDate: string;
  readonly provider: string | null;
  readonly note: string | null;
  /** What importing should find. */
  readonly condition: 'readable' | 'password_needed' | 'unreadable';
  readonly hasText: boolean;
  readonly password?: string;
}
export interface Source extends SampleDocument {
  readonly render: () => Promise<Uint8Array>;
}

type Rest = Partial<Pick<Source, 'cases' | 'note' | 'condition' | 'hasText' | 'password'>>;

function source(
  file: string,
  person: PersonKey,
  kind: string,
  documentDate: string,
  provider: string | null,
  title: string,
  render: () => Promise<Uint8Array>,
  rest: Rest = {},
): Source {
  return {
    file,
    person,
    cases: CASE_OF[person],
    title,
    kind,
    documentDate,
    provider,
    note: null,
    condition: 'readable',
    hasText: true,
    ...rest,
    render,
  };
}

const CASE_OF: Readonly<Record<PersonKey, readonly string[]>> = {
  margaret: ['nodule'],
  thomas: ['stenose'],
  lucas: ['stomach'],
  sophie: [],
};

async function scan(): Promise<Uint8Array> {
  const page = await rasterize(await renderReport(margaret.oldRadiograph), 0, 130);
  const picture = encodeJpeg(asScan(page, 1.3, 41), 46);
  return makePdf(
    {
      title: 'scan0017',
      author: 'Scanner',
      date: '2026-10-02',
      language: 'en',
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
    },
    (doc) => {
      doc.image(Buffer.from(picture), 0, 0, { width: 612, height: 792 });
    },
  );
}

async function photo(): Promise<Uint8Array> {
  const page = await rasterize(await renderReport(lucas.visitSheet), 0, 140);
  return encodeJpeg(quarterLeft(asPhoto(page, 1080, 1440, 7)), 58, phoneExif('2026:06:02 17:48:21'));
}

async function fax(): Promise<Uint8Array> {
  const pages = await Promise.all(thomas.demande.map(async (letter) => rasterize(await renderLetter(letter), 0, 204)));
  return encodeFax(pages);
}

/** Cut where a broken download ends: pages are there, the table that finds them is not. */
async function truncated(): Promise<Uint8Array> {
  const whole = await renderReport(thomas.emg);
  return whole.subarray(0, Math.floor(whole.length * 0.55));
}

/** Everything but the laboratory reports, which carry their own numbers. */
export const sources: readonly Source[] = [
  source(
    'margaret-ct-chest-2026-08-26.pdf',
    'margaret',
    'imaging',
    '2026-08-26',
    'nandri',
    'CT chest with contrast',
    () => renderReport(margaret.ct),
  ),
  source(
    'margaret-bronchoscopy-2026-09-15.pdf',
    'margaret',
    'operative_report',
    '2026-09-15',
    'nandri',
    'Bronchoscopy with EBUS',
    () => renderReport(margaret.operative),
  ),
  source(
    'margaret-discharge-2026-09-17.pdf',
    'margaret',
    'discharge_summary',
    '2026-09-17',
    'nandri',
    'Discharge summary, pneumothorax',
    () => renderReport(margaret.discharge),
  ),
  source(
    'margaret-pathology-2026-09-22.pdf',
    'margaret',
    'pathology',
    '2026-09-22',
    'quill',
    'Pathology KR-S-26-20877',
    () => renderReport(margaret.pathology),
  ),
  source(
    'margaret-respirology-2026-09-29.pdf',
    'margaret',
    'consult_note',
    '2026-09-29',
    'nandri',
    'Respirology consultation',
    () => renderReport(margaret.consult),
  ),
  source(
    'margaret-referral-2026-10-13.pdf',
    'margaret',
    'referral_letter',
    '2026-10-13',
    'abara',
    'Referral to Dr. Osterlund',
    () => renderLetter(margaret.referral),
  ),
  source(
    'margaret-medications-2026-10-13.pdf',
    'margaret',
    'medication_list',
    '2026-10-13',
    null,
    'Medication list, pharmacy',
    () => renderReport(margaret.medications),
  ),
  source(
    'margaret-authorization-2026-10-14.pdf',
    'margaret',
    'authorization',
    '2026-10-14',
    'abara',
    'Authorization to release records',
    () => renderLetter(margaret.authorization),
  ),
  source(
    'margaret-lung-function-2026-09-02.pdf',
    'margaret',
    'other',
    '2026-09-02',
    'nandri',
    'Pulmonary function report',
    () => renderReport(margaret.functionTests),
    {
      condition: 'password_needed',
      password: 'maple-kayak-27',
      note: 'From the hospital portal; opens with the password given at the visit.',
    },
  ),
  source(
    'margaret-chest-xray-2019-scan.pdf',
    'margaret',
    'imaging',
    '2019-03-22',
    null,
    'Chest radiograph, 2019 (scan)',
    scan,
    { hasText: false, note: 'Scanned from paper; the films are not available.' },
  ),
  source('thomas-irm-lombaire-2026-06-11.pdf', 'thomas', 'imaging', '2026-06-11', 'gasquet', 'IRM lombosacrée', () =>
    renderReport(thomas.irm),
  ),
  source(
    'thomas-emg-2026-06-25-incomplet.pdf',
    'thomas',
    'other',
    '2026-06-25',
    'gasquet',
    'Électromyogramme (fichier incomplet)',
    truncated,
    { condition: 'unreadable', hasText: false, note: 'Téléchargement interrompu; à redemander.' },
  ),
  source(
    'thomas-neurochirurgie-2026-07-15.pdf',
    'thomas',
    'consult_note',
    '2026-07-15',
    'rivenord',
    'Consultation en neurochirurgie',
    () => renderReport(thomas.consultation),
  ),
  source(
    'thomas-demande-consultation-2026-08-04.tif',
    'thomas',
    'referral_letter',
    '2026-08-04',
    'gasquet',
    'Demande de consultation (télécopie)',
    fax,
    { hasText: false },
  ),
  source('thomas-assurance-2026-09-21.pdf', 'thomas', 'insurance', '2026-09-21', null, 'Décision de l’assureur', () =>
    renderLetter(thomas.insurance),
  ),
  source('lucas-emergency-2026-05-17.pdf', 'lucas', 'discharge_summary', '2026-05-17', null, 'Emergency visit', () =>
    renderReport(lucas.emergency),
  ),
  source(
    'lucas-growth-chart-2026-06-02.pdf',
    'lucas',
    'other',
    '2026-06-02',
    'thistlewood',
    'Growth record',
    growthChart,
    { note: 'Landscape page stored on its side with /Rotate 90.' },
  ),
  source(
    'lucas-visit-sheet-2026-06-02.jpg',
    'lucas',
    'other',
    '2026-06-02',
    'thistlewood',
    'After-visit sheet (photo)',
    photo,
    { hasText: false },
  ),
  source(
    'lucas-symptom-diary-2026-06.pdf',
    'lucas',
    'other',
    '2026-06-14',
    null,
    'Symptom and food diary',
    symptomDiary,
    { note: 'Printed sideways; turn before sending.' },
  ),
  source(
    'lucas-questionnaire-2026-10-20.pdf',
    'lucas',
    'other',
    '2026-10-20',
    'baekmore',
    'Pre-visit questionnaire (filled form)',
    intakeForm,
  ),
  source(
    'sophie-portal-2026-02-12.png',
    'sophie',
    'lab',
    '2026-02-11',
    'larkhollow',
    'Blood work (portal screenshot)',
    async () => encodePng(await rasterize(await portalPage(), 0, 110)),
    { hasText: false },
  ),
];
