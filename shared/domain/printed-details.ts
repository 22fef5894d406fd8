import type { DocumentKind } from '../contract/documents';
import { stripAccents } from './fold-text';
import { linesOf, plainSpaces, type Read, shownWords } from './page-text';
import { parsePrintedDate } from './printed-date';
import { PRINTED_DATE } from './printed-identity';

/** Headings that name one kind of document, in both languages, without accents. */
const HEADINGS: readonly (readonly [DocumentKind, RegExp])[] = [
  ['pathology', /\b(surgical )?pathology (report|consultation)\b|\brapport (de |d'anatomo)?pathologi(e|que)\b/i],
  [
    'imaging',
    /\b(department of (medical|diagnostic) imaging|service d'imagerie medicale)\b|\b(diagnostic imaging|radiology|ultrasound|mri|ct|x-ray|mammography|imaging) report\b|\brapport (d'imagerie|de radiologie|d'echographie|de tomodensitometrie)\b/i,
  ],
  ['operative_report', /\boperative (report|note)\b|\bprotocole operatoire\b/i],
  ['discharge_summary', /\bdischarge summary\b|\b(sommaire|resume) de (conge|l'hospitalisation|sortie)\b/i],
  ['medication_list', /\b(current )?medication list\b|\blist of medications\b|\bliste (de |des )?medicaments\b/i],
  [
    'referral_letter',
    /\breferral (letter|request|form)\b|\b(lettre|demande) (de consultation|d'aiguillage|de reference)\b/i,
  ],
  ['consult_note', /\bconsult(ation)? (note|report|letter)\b|\b(note|rapport) de consultation\b/i],
  [
    'authorization',
    /\b(prior authorization|prior approval|authorization letter)\b|\bauthorization (to|for the) (release|disclos)|\bautorisation prealable\b|\bautorisation de (communiquer|divulguer)\b/i,
  ],
  [
    'lab',
    /\blab(oratory)? (report|results?)\b|\b(medical|clinical|community) laborator(y|ies)\b|\banalyses de biologie medicale\b|\b(rapport|resultats) (de laboratoire|d'analyses?)\b/i,
  ],
];
/** A heading stands near the top of the first page. */
const HEADING_CHARACTERS = 600;

/**
 * The text without accents, of the same length as with them, so that a place found in one is the place in the other.
 * A letter whose accent cannot be taken off alone stays as it is.
 */
const withoutAccents = (text: string): string => Array.from(text, bare).join('');
function bare(letter: string): string {
  const plain = stripAccents(letter);
  return plain.length === letter.length ? plain : letter;
}

/** The kind that the first page's heading names, when it names exactly one. */
export function readKind(firstPage: string): Read<DocumentKind> | null {
  const top = plainSpaces(firstPage).replace(/\s+/g, ' ').slice(0, HEADING_CHARACTERS);
  const plain = withoutAccents(top);
  const found = HEADINGS.flatMap(([kind, heading]) => {
    const match = heading.exec(plain);
    return match ? [{ value: kind, words: shownWords(top.slice(match.index, match.index + match[0].length)) }] : [];
  });
  const [only] = found;
  return found.length === 1 && only ? only : null;
}

/** The kind that a line names, as the whole of what a heading says. */
export const namesKind = (line: string): boolean => HEADINGS.some(([, heading]) => heading.test(withoutAccents(line)));

/** The clinical date comes before the date of the paper. */
const DATE_LABELS: readonly RegExp[] = [
  '(?:date(?: and time)? collected|collected(?: on)?|collection date|specimen collected|prelev(?:e|ement)(?: le)?|date (?:de|du) prelevement)',
  "(?:exam(?:ination)? date|date of (?:exam(?:ination)?|service|procedure|operation|surgery|visit|consultation|discharge)|study date|procedure date|discharge date|discharged(?: on)?|arrived(?: on)?|seen on|date (?:de l'|d')examen|examen|vue? le|date (?:de |du )(?:la )?(?:consultation|l'operation|chirurgie|visite|sortie|conge))",
  '(?:report date|date of report|reported(?: on)?|date du rapport)',
  '(?:letter date|date of letter|date de la lettre)',
  '(?:printed(?: on)?|date printed|imprime(?:e)? le)',
].map((label) => new RegExp(String.raw`\b${label}[:\s]{1,4}(${PRINTED_DATE})(?!\d)`, 'giu'));

/** The date the first page says it is of, when it says one only and it can be read one way only. */
export function readDate(firstPage: string): Read<string> | null {
  const text = plainSpaces(firstPage);
  const plain = withoutAccents(text);
  for (const label of DATE_LABELS) {
    const printed = [...plain.matchAll(label)].map((match) => ({
      date: match[1] ?? '',
      words: shownWords(text.slice(match.index, match.index + match[0].length)),
    }));
    if (printed.length > 0) return onlyDate(printed);
  }
  return letterDate(text);
}

type Printed = { readonly date: string; readonly words: string };

/** Two dates, or one that can be read two ways, is for a person to decide. */
function onlyDate(printed: readonly Printed[]): Read<string> | null {
  const dates = new Set(
    printed.map(({ date }) => {
      const read = parsePrintedDate(date);
      return read.kind === 'date' ? read.date : null;
    }),
  );
  const [only] = dates;
  const [first] = printed;
  return dates.size === 1 && only && first ? { value: only, words: first.words } : null;
}

/** Lines from the top among which a letter has its date. */
const LETTER_HEAD = 12;
const ALONE = new RegExp(String.raw`^(?:[\p{L} .-]{2,30}, )?(?:le )?(${PRINTED_DATE})$`, 'iu');

/** A letter's date has a line to itself, after the place where it was written at most. */
function letterDate(text: string): Read<string> | null {
  const printed = linesOf(text)
    .slice(0, LETTER_HEAD)
    .flatMap((line) => {
      const match = ALONE.exec(line);
      return match ? [{ date: match[1] ?? '', words: shownWords(line) }] : [];
    });
  return printed.length === 0 ? null : onlyDate(printed);
}
