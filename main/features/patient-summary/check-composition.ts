import { type BundleProblem, type Json, listAt, problem, textAt, valueAt } from './check-json';
import { DOCUMENT_CODE, REQUIRED_SECTIONS, SECTION_CODES } from './section-codes';

const DATE = /^\d{4}-\d{2}-\d{2}/;
const LOINC = 'http://loinc.org';
const KNOWN: readonly string[] = Object.values(SECTION_CODES);
/** R4's words for an empty list that a family's record can use; `nilknown` only of what somebody said. */
const REASONS = ['unavailable', 'notasked', 'nilknown'];
const codeOf = (section: Json) => textAt(section, 'code', 'coding', 0, 'code');

/** The rules of PS-CA's Composition and its sections. */
export function checkComposition(composition: Json, at: string): readonly BundleProblem[] {
  const sections = listAt(composition, 'section');
  const codes = sections.map(codeOf);
  const isComplete =
    textAt(composition, 'status') === 'final' &&
    textAt(composition, 'type', 'coding', 0, 'system') === LOINC &&
    textAt(composition, 'type', 'coding', 0, 'code') === DOCUMENT_CODE &&
    textAt(composition, 'subject', 'reference') !== '' &&
    DATE.test(textAt(composition, 'date')) &&
    textAt(composition, 'author', 0, 'reference') !== '' &&
    textAt(composition, 'title') !== '';
  return [
    ...problem(!isComplete, 'composition_incomplete', at),
    ...problem(new Set(codes).size !== codes.length, 'section_twice', `${at}.section`),
    ...REQUIRED_SECTIONS.flatMap((code) => problem(!codes.includes(code), 'section_missing', `${at}.section ${code}`)),
    ...sections.flatMap((section, index) => checkSection(section, `${at}.section[${index}]`)),
  ];
}

function checkSection(section: Json, at: string): readonly BundleProblem[] {
  const code = codeOf(section);
  const isRequired = REQUIRED_SECTIONS.some((required) => required === code);
  const entries = listAt(section, 'entry').length;
  const reason = textAt(section, 'emptyReason', 'coding', 0, 'code');
  const isBoth = entries > 0 && valueAt(section, 'emptyReason') !== undefined;
  const isNeither = isRequired && entries === 0 && reason === '';
  const isOddReason = reason !== '' && !REASONS.includes(reason);
  const isClaim = reason === 'nilknown' && code !== SECTION_CODES.allergies;
  return [
    ...problem(textAt(section, 'title') === '' || textAt(section, 'text', 'div') === '', 'section_incomplete', at),
    ...problem(
      textAt(section, 'code', 'coding', 0, 'system') !== LOINC || !KNOWN.includes(code),
      'section_unknown',
      at,
    ),
    ...problem(valueAt(section, 'section') !== undefined, 'section_incomplete', `${at}.section`),
    ...problem(isBoth || isNeither || isOddReason || isClaim, 'section_neither_filled_nor_explained', at),
  ];
}
