import { foldText } from './fold-text';
import { linesOf, type Read, shownWords } from './page-text';
import { namesKind } from './printed-details';

/** Where the patient's particulars begin: a report's title stands above them. */
const PARTICULARS = /^(?:patiente?|client|name|nom|surname|last name|date of birth|dob|health card)\b/i;
const PARTICULARS_WITHIN = 30;
const LONGEST_TITLE = 90;

/** What a letter says it is about. */
const SUBJECT = /^(?:subject|re|objet|sujet)\s*:\s*(.{6,})$/i;
const SUBJECT_WITHIN = 40;
/** A letter's subject line often only says whom it is about. */
const PARTICULAR = /\b(?:born|dob|date of birth|health card|née? le|naissance|nam)\b/i;

const ADDRESS =
  /\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b|\b\d{3}[-. ]\d{3}[-. ]\d{4}\b|\b\d-\d{3}-\d{3}-\d{4}\b|^\d+[\w-]*,? .*\b(?:street|st|road|rd|avenue|ave|way|court|lane|drive|parkway|blvd|boul|rue|chemin|boulevard)\b|^(?:tel|tél|fax|téléc|www|http)|@/i;
/** Says how far a report has come, not what it is. */
const STATUS = /^(?:final|preliminary|amended|corrected|rapport|report|copy|copie|page|confidential|confidentiel)\b/i;
const SENTENCE = /[.!?]$/;

/**
 * A title from the first page: the line over the patient's particulars, what a letter says it is about, or a short line
 * that names a kind of document. Null when the page has no title of its own: a laboratory's letterhead is none.
 */
export function readTitle(firstPage: string, isName: (line: string) => boolean): Read<string> | null {
  const lines = linesOf(firstPage);
  const line = headingOver(lines) ?? subjectOf(lines, isName) ?? lines.slice(0, PARTICULARS_WITHIN).find(isHeading);
  if (line === undefined) return null;
  const value = line.replace(/\s*[:;,]$/, '').slice(0, LONGEST_TITLE);
  return { value: value.charAt(0).toUpperCase() + value.slice(1), words: shownWords(line) };
}

function headingOver(lines: readonly string[]): string | undefined {
  const at = lines.slice(0, PARTICULARS_WITHIN).findIndex((line) => PARTICULARS.test(line));
  for (const line of lines.slice(0, Math.max(0, at)).reverse()) {
    // What is above an address is the letterhead.
    if (ADDRESS.test(line)) return undefined;
    if (isTitle(line)) return line;
  }
  return undefined;
}

function subjectOf(lines: readonly string[], isName: (line: string) => boolean): string | undefined {
  for (const line of lines.slice(0, SUBJECT_WITHIN)) {
    const subject = SUBJECT.exec(line)?.[1]?.trim();
    if (subject && !PARTICULAR.test(subject) && !isName(subject) && subject.length <= LONGEST_TITLE) return subject;
  }
  return undefined;
}

const isTitle = (line: string): boolean =>
  line.length <= LONGEST_TITLE &&
  !SENTENCE.test(line) &&
  !STATUS.test(line) &&
  foldText(line).replace(/[^a-z]/g, '').length > 3;

/** "Department of Medical Imaging" says where, not what. */
const isHeading = (line: string): boolean =>
  isTitle(line) &&
  !ADDRESS.test(line) &&
  !/^(?:department|service|unit|clinic)\b|laborator/i.test(line) &&
  namesKind(line);
