import { type BundleProblem, type Json, listAt, problem, textAt } from './check-json';
import { DOCUMENT_CODE, SECTION_CODES } from './section-codes';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNSAFE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}|[^\S \t\r\n]/u;
const LOINC_CODES: readonly string[] = [DOCUMENT_CODE, ...Object.values(SECTION_CODES)];
/** FHIR's own code lists; clinical terminologies have licences that do not let us hand their codes out. */
const OWN_LISTS = 'http://terminology.hl7.org/CodeSystem/';
const DIV = /^<div xmlns="http:\/\/www\.w3\.org\/1999\/xhtml" xml:lang="([a-z]{2}-CA)" lang="\1">(.*)<\/div>$/s;
const TAG = /<(\/?)(p|ul|li|br)(\/?)>|[<>]|&(?!(?:amp|lt|gt|quot);)/g;

/** What holds of every value in the document: nothing empty, nothing unreadable, no code that is not ours to use. */
export function checkValues(value: Json, at = '', language = ''): readonly BundleProblem[] {
  if (value === undefined) return [];
  if (value === null || value === '') return [{ rule: 'empty_value', at }];
  if (typeof value === 'string') return problem(UNSAFE.test(value) || value.trim() === '', 'unsafe_text', at);
  if (typeof value !== 'object') return [];
  if (Array.isArray(value))
    return [
      ...problem(value.length === 0, 'empty_value', at),
      ...value.flatMap((item, index) => checkValues(item, `${at}[${index}]`, language)),
    ];
  const spoken = language || textAt(value, 'language');
  const inner = Object.entries(value).filter(([, each]) => each !== undefined);
  return [
    ...problem(inner.length === 0, 'empty_value', at),
    ...listAt(value, 'coding').flatMap((coding) => checkCoding(coding, at)),
    ...checkDiv(textAt(value, 'div'), spoken, at),
    ...inner.flatMap(([key, each]) => checkValues(each, at === '' ? key : `${at}.${key}`, spoken)),
  ];
}

function checkCoding(coding: Json, at: string): readonly BundleProblem[] {
  const system = textAt(coding, 'system');
  const code = textAt(coding, 'code');
  const isOurs =
    (system === 'http://loinc.org' && LOINC_CODES.includes(code)) ||
    (system.startsWith(OWN_LISTS) && code !== '') ||
    system === 'urn:ietf:bcp:47';
  return problem(!isOurs, 'foreign_code', at);
}

/** Narrative: one div in the document's language, balanced, of these few elements and without attributes. */
function checkDiv(div: string, language: string, at: string): readonly BundleProblem[] {
  if (div === '') return [];
  const match = DIV.exec(div);
  if (!match) return [{ rule: 'unsafe_narrative', at }];
  return [
    ...problem(match[1] !== language, 'narrative_language', at),
    ...problem(!isBalanced(match[2] ?? ''), 'unsafe_narrative', at),
  ];
}

function isBalanced(body: string): boolean {
  const open: string[] = [];
  for (const [, isClosing, name, isSingle] of body.matchAll(TAG)) {
    // A sign that is part of no known element or entity.
    if (name === undefined) return false;
    if (isClosing === '/' && open.pop() !== name) return false;
    if (isClosing === '' && isSingle === '') open.push(name);
  }
  return open.length === 0 && body !== '';
}
