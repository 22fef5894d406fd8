import type { BlockReader } from './block-reader';
import { isWhite } from './lexer';

const WORD = 'endstream';
const CHUNK = 256 * 1024;

/**
 * The true length of the stream data at `start`: the declared one when `endstream` follows it, else what a search for
 * `endstream` finds, else the rest of the file.
 */
export function findEndOfStream(blocks: BlockReader, start: number, declared: number | undefined): number {
  if (declared !== undefined && declared >= 0 && Number.isInteger(declared) && start + declared <= blocks.size) {
    const after = blocks.peek(start + declared, 24);
    let at = 0;
    while (at < after.length && isWhite(after[at] ?? 0)) at++;
    const word = after.toString('latin1', at, at + WORD.length);
    if (word === WORD || word.startsWith('endobj')) return declared;
  }
  for (let from = start; from < blocks.size; from += CHUNK - WORD.length) {
    const bytes = blocks.peek(from, CHUNK);
    const found = bytes.indexOf(WORD);
    if (found < 0) continue;
    let end = from + found;
    // The end-of-line before the word belongs to the syntax, not to the data.
    const tail = blocks.peek(Math.max(start, end - 2), end - Math.max(start, end - 2));
    if (tail[tail.length - 1] === 10) end -= tail[tail.length - 2] === 13 ? 2 : 1;
    else if (tail[tail.length - 1] === 13) end -= 1;
    return Math.max(0, end - start);
  }
  return Math.max(0, Math.min(declared ?? Number.POSITIVE_INFINITY, blocks.size - start));
}
