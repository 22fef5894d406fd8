/** The text of one page of a document, lines as the page has them. */
export type PageText = { readonly page: number; readonly text: string };

/** A value read from a page, with the words on the page that say so. */
export type Read<Value> = { readonly value: Value; readonly words: string };

const LONGEST_WORDS = 90;

/** One kind of space, one kind of apostrophe; lines and everything else as printed. */
export const plainSpaces = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[^\S\r\n]+/g, ' ');

/** The lines of a page that hold something, from the top. */
export const linesOf = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .split(/[\r\n]+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');

/** Words to show as evidence: on one line, and no longer than a line. */
export function shownWords(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length <= LONGEST_WORDS ? words : `${words.slice(0, LONGEST_WORDS - 1).trimEnd()}…`;
}
