import { fold } from './fold-text';

/** A phrase with as many digits as this is a number, however it is spaced. */
const NUMBER_DIGITS = 4;
/** A line's end inside a word, with its hyphen when it has one. */
const BREAK = '(?:-?[ ]*[\\r\\n]+[ ]*)?';
const BETWEEN_WORDS = '[\\s-]+';
/** Forms have a box for each letter, and headings may be spaced out. */
const BETWEEN_BOXES = '[ |]{1,3}';
/** What is printed inside numbers; a wider gap is the next column. */
const BETWEEN_DIGITS = '[\\s\\-./()#:|_]{0,3}';
/** Between the parts of a phrase with a number, an address or a date, as it is written: "5, 1950", "12 / 34". */
const BETWEEN_PARTS = '[^\\p{L}\\p{N}]{0,5}';

const quote = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/**
 * How a phrase is looked for in folded text; null when there is nothing to look for. A phrase is found whole, not inside
 * a longer word, over the ends of lines, and with a space where it has a hyphen or the other way around. A number
 * (four digits or more) is found with or without what separates its parts.
 */
export function wordPattern(phrase: string): RegExp | null {
  const folded = fold(phrase).trim();
  const bare = folded.replace(/[^\p{L}\p{N}]+/gu, '');
  if (bare === '') return folded === '' ? null : new RegExp(quote(folded), 'gu');
  const isNumber = (bare.match(/\p{N}/gu)?.length ?? 0) >= NUMBER_DIGITS;
  if (isNumber) {
    const body = numberBody(folded);
    return new RegExp(`${notInside(bare, 'before')}${body}${notInside(bare, 'after')}`, 'gu');
  }
  const words = folded.split(/[\s-]+/).filter((word) => word !== '');
  const plain = words.map((word) => [...word].map(quote).join(BREAK)).join(BETWEEN_WORDS);
  const spaced = words.map((word) => [...word].map(quote).join(BETWEEN_BOXES)).join(BETWEEN_WORDS);
  const body = words.some((word) => word.length > 2) ? `(?:${plain}|${spaced})` : plain;
  return new RegExp(`${edge(folded, 'before')}${body}${edge(folded, 'after')}`, 'gu');
}

/** A number's letters and digits; where the phrase itself has a comma or other sign, the page may have any. */
function numberBody(phrase: string): string {
  const parts = phrase.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
  return parts.map((part) => [...part].map(quote).join(BETWEEN_DIGITS)).join(BETWEEN_PARTS);
}

/** A letter right before or after makes it another word. */
function edge(phrase: string, side: 'before' | 'after'): string {
  const at = side === 'before' ? phrase.slice(0, 1) : phrase.slice(-1);
  if (!/[\p{L}\p{N}]/u.test(at)) return '';
  return side === 'before' ? '(?<![\\p{L}\\p{N}])' : '(?![\\p{L}\\p{N}])';
}

/** A digit right before or after a number's own digit makes it another number; letters may be a version code. */
function notInside(bare: string, side: 'before' | 'after'): string {
  const at = side === 'before' ? bare.slice(0, 1) : bare.slice(-1);
  const kind = /\p{N}/u.test(at) ? '\\p{N}' : '\\p{L}';
  return side === 'before' ? `(?<!${kind})` : `(?!${kind})`;
}
