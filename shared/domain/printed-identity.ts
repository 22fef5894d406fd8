import { normalizeHealthNumber } from './health-number';
import { type PageText, plainSpaces, shownWords } from './page-text';
import { parsePrintedDate } from './printed-date';

/** A birth date that a page calls one. `candidates` are two where day and month cannot be told apart. */
export type PrintedBirth = { readonly page: number; readonly words: string; readonly candidates: readonly string[] };
/** A health number that a page calls one, as compared: capitals and digits only. */
export type PrintedNumber = { readonly page: number; readonly words: string; readonly number: string };

const MONTH = String.raw`\p{L}{3,9}\.?`;
/** A whole date in any of the ways `parsePrintedDate` reads. */
export const PRINTED_DATE = [
  String.raw`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}`,
  String.raw`\d{1,2}[-/.]\d{1,2}[-/.]\d{4}`,
  String.raw`\d{1,2}(?:er|st|nd|rd|th)?[ -]${MONTH}[ ,-]{1,2}\d{4}`,
  String.raw`${MONTH}[ -]\d{1,2}(?:st|nd|rd|th)?,? ?\d{4}`,
  String.raw`\d{4}[ -]${MONTH}[ -]\d{1,2}`,
  String.raw`\d{8}`,
].join('|');

const BIRTH_LABEL = [
  'date of birth',
  'birth ?date',
  String.raw`d\.?o\.?b\.?`,
  'born(?: on)?',
  '(?:date de )?naissance',
  String.raw`d\.?d\.?n\.?`,
  String.raw`n[ée]+(?: ?\(e\))? le`,
].join('|');
/** A label may explain the form it wants, `(YYYY-MM-DD)`, and stand on the line above its value. */
const HINT = String.raw`(?: ?\([^)\n]{1,20}\))?[ :]{0,3}\s{0,2}`;
const BIRTH = new RegExp(String.raw`(?<![\p{L}\d])(?:${BIRTH_LABEL})${HINT}(${PRINTED_DATE})(?!\d)`, 'giu');

/** Before a label: it speaks of somebody beside the person the paper is about. */
const RELATIVE =
  /(?:mother|father|parent|spouse|husband|wife|son|daughter|child(?:ren)?|baby|sister|brother|subscriber|guardian|mère|père|conjointe?|époux|épouse|fils|fille|enfants?|bébé|sœur|soeur|frère|tuteur|tutrice)(?:'s)?,?(?: (?:was|is|est))? ?$/iu;

/** Every birth date that the pages call one; a relative's is left out. Two-digit years are not read. */
export function birthDatesOn(pages: readonly PageText[]): readonly PrintedBirth[] {
  return pages.flatMap(({ page, text }) => {
    const plain = plainSpaces(text);
    return [...plain.matchAll(BIRTH)].flatMap((match) => {
      const read = parsePrintedDate(match[1] ?? '');
      if (read.kind === 'none' || RELATIVE.test(plain.slice(Math.max(0, match.index - 30), match.index))) return [];
      const candidates = read.kind === 'date' ? [read.date] : read.candidates;
      return [{ page, words: shownWords(match[0]), candidates }];
    });
  });
}

const NUMBER_LABEL = [
  String.raw`health ?card(?: (?:number|no\.?|n[°º]))?`,
  'health (?:insurance |services )?number',
  String.raw`ohip(?: (?:number|no\.?))?`,
  'hcn|hin|phn|phin|mcp|nam|ramq',
  String.raw`medicare(?: (?:number|no\.?))?`,
  'carte[ -]santé',
  "(?:carte |numéro |no )?d'assurance[ -]maladie",
].join('|');
/** Four letters and eight digits in Quebec, seven to twelve digits elsewhere. */
const NUMBER = String.raw`[A-Z]{4}[ -]?\d{4}[ -]?\d{4}|\d(?:[ -]?\d){6,11}`;
const LABELLED_NUMBER = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${NUMBER_LABEL})(?: ?\([^)\n]{1,20}\))?[ :#]{0,3}\s{0,2}(${NUMBER})(?:[ -]?[A-Z]{2}(?!\p{L}))?`,
  'giu',
);

/** Every health number that the pages call one. */
export const healthNumbersOn = (pages: readonly PageText[]): readonly PrintedNumber[] =>
  pages.flatMap(({ page, text }) =>
    [...plainSpaces(text).matchAll(LABELLED_NUMBER)].map((match) => ({
      page,
      words: shownWords(match[0]),
      number: normalizeHealthNumber(match[1] ?? ''),
    })),
  );
