import type { DocumentKind } from '@shared/contract/documents';
import { parsePrintedDate } from '@shared/domain/printed-date';

const LONGEST_TITLE = 300;
/** Controls, bidi marks, zero-width characters: nothing a title should hide. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

/** A first title from the file's name: extension, underscores and invisible characters gone. Never empty. */
export function titleFromFileName(fileName: string): string {
  const stem = fileName
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\.[a-z0-9]{1,5}$/i, '');
  const words = stem.replace(/[_\s]+/gu, ' ').trim();
  return (words === '' ? fileName.replace(INVISIBLE, '').trim() || 'Document' : words).slice(0, LONGEST_TITLE);
}

/** Headings that name one kind of document, in both languages, without accents. */
const HEADINGS: readonly (readonly [DocumentKind, RegExp])[] = [
  ['pathology', /\b(surgical )?pathology (report|consultation)\b|\brapport (de |d'anatomo)?pathologi(e|que)\b/],
  [
    'imaging',
    /\b(department of (medical|diagnostic) imaging|service d'imagerie medicale)\b|\b(diagnostic imaging|radiology|ultrasound|mri|ct|x-ray|mammography|imaging) report\b|\brapport (d'imagerie|de radiologie|d'echographie|de tomodensitometrie)\b/,
  ],
  ['operative_report', /\boperative (report|note)\b|\bprotocole operatoire\b/],
  ['discharge_summary', /\bdischarge summary\b|\b(sommaire|resume) de (conge|l'hospitalisation|sortie)\b/],
  ['medication_list', /\b(current )?medication list\b|\blist of medications\b|\bliste (de |des )?medicaments\b/],
  [
    'referral_letter',
    /\breferral (letter|request|form)\b|\b(lettre|demande) (de consultation|d'aiguillage|de reference)\b/,
  ],
  ['consult_note', /\bconsult(ation)? (note|report|letter)\b|\b(note|rapport) de consultation\b/],
  ['authorization', /\b(prior authorization|prior approval|authorization letter)\b|\bautorisation prealable\b/],
  [
    'lab',
    /\blab(oratory)? (report|results?)\b|\b(medical|clinical|community) laborator(y|ies)\b|\banalyses de biologie medicale\b|\b(rapport|resultats) (de laboratoire|d'analyses?)\b/,
  ],
];
/** A heading stands near the top of the first page. */
const HEADING_CHARACTERS = 600;

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2018\u2019]/g, "'")
    .toLowerCase()
    .replace(/\s+/g, ' ');

/** The kind its heading names, when it names exactly one. */
export function guessKind(firstPageText: string): DocumentKind {
  const top = plain(firstPageText).slice(0, HEADING_CHARACTERS);
  const found = HEADINGS.filter(([, heading]) => heading.test(top));
  return found.length === 1 && found[0] ? found[0][0] : 'other';
}

const DATE = String.raw`[:\s]{1,4}((?:\d{4}[-/.]?\d{2}[-/.]?\d{2})|(?:\d{1,2}(?:er|st|nd|rd|th)?[ -][a-z]{3,9}\.?[ -,]{1,2}\d{4})|(?:[a-z]{3,9}\.? \d{1,2}, ?\d{4})|(?:\d{1,2}[-/]\d{1,2}[-/]\d{4}))`;
/** The clinical date comes before the date of the paper. */
const DATE_LABELS: readonly RegExp[] = [
  '(?:date(?: and time)? collected|collected(?: on)?|collection date|specimen collected|prelev(?:e|ement)(?: le)?|date (?:de|du) prelevement)',
  "(?:exam(?:ination)? date|date of (?:exam(?:ination)?|service|procedure|operation|surgery|visit|consultation)|study date|procedure date|seen on|date (?:de l'|d')examen|examen|vue? le|date de (?:la )?(?:consultation|l'operation|chirurgie|visite))",
  '(?:report date|date of report|reported(?: on)?|date du rapport)',
  '(?:letter date|date of letter|date de la lettre)',
].map((label) => new RegExp(label + DATE, 'g'));

/** The date the document says it is of, when it says one only and it can be read one way only. */
export function guessDate(firstPageText: string): string | null {
  const text = plain(firstPageText);
  for (const label of DATE_LABELS) {
    const printed = new Set([...text.matchAll(label)].map((match) => match[1] ?? ''));
    if (printed.size === 0) continue;
    const read = [...printed].map(parsePrintedDate);
    const dates = new Set(read.map((date) => (date.kind === 'date' ? date.date : null)));
    const [only] = dates;
    // Two dates, or one that can be read two ways, is for a person to decide.
    return dates.size === 1 && only ? only : null;
  }
  return null;
}
