import type { BlockReader } from './block-reader';
import { Lexer, NEED_MORE } from './lexer';
import { isArray, isDict, nameOf, type PdfDict, PdfLimitError, PdfSyntaxError, type PdfValue } from './objects';
import { MAX_OBJECT_NUMBER, type ObjectParser, type XrefTable } from './xref-table';

const MAX_SECTIONS = 4096;
const MAX_ENTRIES = 4_000_000;

/** Reads every cross-reference section from the newest to the oldest; the newest word on an object counts. */
export function readXref(blocks: BlockReader, reader: ObjectParser): XrefTable {
  const header = headerOffset(blocks);
  const table: XrefTable = { entries: new Map(), generations: new Map(), trailer: new Map() };
  const free = new Set<number>();
  const seen = new Set<number>();
  const waiting = [startOffset(blocks)];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    if (seen.has(at)) continue;
    seen.add(at);
    if (seen.size > MAX_SECTIONS) throw new PdfLimitError('too many cross-reference sections');
    const trailer = readSection(blocks, reader, at, header, table, free);
    if (table.trailer.size === 0) for (const [key, value] of trailer) table.trailer.set(key, value);
    for (const key of ['Root', 'Encrypt', 'ID'])
      if (!table.trailer.has(key)) {
        const value = trailer.get(key);
        if (value !== undefined) table.trailer.set(key, value);
      }
    // A hybrid file's stream section comes before its previous one.
    const previous = trailer.get('Prev');
    const hybrid = trailer.get('XRefStm');
    const next = [hybrid, previous].filter((value): value is number => typeof value === 'number' && value >= 0);
    waiting.unshift(...next.map((value) => value + (value + header < blocks.size ? header : 0)));
  }
  return table;
}

/** Bytes before `%PDF-`; offsets count from there in files that carry a prefix. */
function headerOffset(blocks: BlockReader): number {
  const found = blocks.peek(0, 1024).indexOf('%PDF-');
  return found < 0 ? 0 : found;
}

function startOffset(blocks: BlockReader): number {
  const from = Math.max(0, blocks.size - 2048);
  const tail = blocks.peek(from, blocks.size - from);
  const at = tail.lastIndexOf('startxref');
  if (at < 0) throw new PdfSyntaxError('no startxref');
  const offset = new Lexer(tail, at + 9, true).integer();
  if (offset < 0) throw new PdfSyntaxError('no startxref');
  return offset + headerOffset(blocks);
}

function readSection(
  blocks: BlockReader,
  reader: ObjectParser,
  at: number,
  header: number,
  table: XrefTable,
  free: Set<number>,
): PdfDict {
  for (let least = 4096; ; least *= 8) {
    const view = blocks.view(at, least);
    const isWhole = at + view.length >= blocks.size;
    const lexer = new Lexer(view, 0, isWhole);
    try {
      if (!lexer.takeWord('xref')) return readStreamSection(reader, at, header, table, free);
      return readClassic(lexer, header, table, free);
    } catch (error) {
      if (error !== NEED_MORE || isWhole) throw error;
      if (least > 256 * 1024 * 1024) throw new PdfLimitError('cross-reference beyond the limit');
      least = Math.max(least, view.length);
    }
  }
}

function add(table: XrefTable, free: Set<number>, num: number, where: number | null, gen: number): void {
  if (num < 0 || num > MAX_OBJECT_NUMBER || table.entries.has(num) || free.has(num)) return;
  if (table.entries.size >= MAX_ENTRIES || free.size >= MAX_ENTRIES) throw new PdfLimitError('too many objects');
  if (where === null) {
    free.add(num);
    return;
  }
  table.entries.set(num, where);
  if (gen > 0) table.generations.set(num, gen);
}

function readClassic(lexer: Lexer, header: number, table: XrefTable, free: Set<number>): PdfDict {
  const found: [num: number, where: number | null, gen: number][] = [];
  for (;;) {
    let first = lexer.integer();
    if (first < 0) break;
    const count = lexer.integer();
    if (count < 0) throw new PdfSyntaxError('bad subsection');
    for (let index = 0; index < count; index++) {
      const offset = lexer.integer();
      // A subsection that counts too many entries ends where the next thing begins.
      if (offset < 0) break;
      const gen = lexer.integer();
      lexer.skipWhite();
      const word = lexer.word();
      if (gen < 0 || (word !== 'n' && word !== 'f')) throw new PdfSyntaxError('bad entry');
      // Some writers start the first subsection at 1 though its first entry is the head of the free list.
      if (index === 0 && first === 1 && word === 'f' && gen === 65535) first = 0;
      found.push([first + index, word === 'n' && offset > 0 ? offset + header : null, gen]);
    }
  }
  if (!lexer.takeWord('trailer')) throw new PdfSyntaxError('no trailer');
  const trailer = lexer.value();
  if (!isDict(trailer)) throw new PdfSyntaxError('bad trailer');
  for (const [num, where, gen] of found) add(table, free, num, where, gen);
  return trailer;
}

function readStreamSection(
  reader: ObjectParser,
  at: number,
  header: number,
  table: XrefTable,
  free: Set<number>,
): PdfDict {
  const { object } = reader.parseIndirect(at);
  if (!isDict(object.value) || object.stream === undefined) throw new PdfSyntaxError('no cross-reference here');
  if (nameOf(object.value.get('Type')) !== 'XRef') throw new PdfSyntaxError('not a cross-reference stream');
  readStreamEntries(reader.decodeStream(object.value, object.stream), object.value, header, table, free);
  return object.value;
}

function readStreamEntries(bytes: Buffer, dict: PdfDict, header: number, table: XrefTable, free: Set<number>): void {
  const widths = numbers(dict.get('W'));
  const [w0 = 0, w1 = 0, w2 = 0] = widths;
  const step = w0 + w1 + w2;
  if (widths.length < 3 || step === 0 || w0 > 8 || w1 > 8 || w2 > 8) throw new PdfSyntaxError('bad widths');
  const size = dict.get('Size');
  const index = dict.has('Index') ? numbers(dict.get('Index')) : [0, typeof size === 'number' ? size : 0];
  const field = (from: number, width: number) => {
    let value = 0;
    for (let byte = 0; byte < width; byte++) value = value * 256 + (bytes[from + byte] ?? 0);
    return value;
  };
  let from = 0;
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    const first = index[pair] ?? 0;
    const count = index[pair + 1] ?? 0;
    for (let at = 0; at < count && from + step <= bytes.length; at++, from += step) {
      const type = w0 === 0 ? 1 : field(from, w0);
      const second = field(from + w0, w1);
      const third = field(from + w0 + w1, w2);
      if (type === 1) add(table, free, first + at, second + header, third);
      else if (type === 2) add(table, free, first + at, -second - 1, 0);
      else if (type === 0) add(table, free, first + at, null, third);
    }
  }
}

function numbers(value: PdfValue | undefined): number[] {
  if (!isArray(value)) return [];
  return value.filter((item): item is number => typeof item === 'number' && item >= 0 && Number.isInteger(item));
}
