import type { BlockReader } from './block-reader';
import { isDigit, isWhite, Lexer, NEED_MORE } from './lexer';
import { isDict, nameOf, type PdfDict, PdfRef, PdfSyntaxError } from './objects';
import { MAX_OBJECT_NUMBER, type ObjectParser, type XrefTable } from './xref-table';

const CHUNK = 1024 * 1024;
const OVERLAP = 64;

/**
 * Rebuilds the cross-reference by looking for `num gen obj` from the file's start to its end, in chunks. Later objects
 * replace earlier ones of the same number, as an incremental save would. `known` is the trailer that was read, if any.
 */
export function scanForObjects(blocks: BlockReader, known: PdfDict, reader: ObjectParser): XrefTable {
  const table: XrefTable = { entries: new Map(), generations: new Map(), trailer: new Map(known) };
  const trailers: number[] = [];
  for (let from = 0; from < blocks.size; from += CHUNK) {
    const start = Math.max(0, from - OVERLAP);
    const bytes = blocks.peek(start, CHUNK + from - start);
    findObjects(bytes, start, table);
    for (let at = bytes.indexOf('trailer'); at >= 0; at = bytes.indexOf('trailer', at + 7)) trailers.push(start + at);
  }
  for (const at of trailers.slice(-64)) mergeTrailer(blocks, at, table.trailer);
  learnFromStreams(reader, table);
  return table;
}

function findObjects(bytes: Buffer, start: number, table: XrefTable): void {
  for (let at = bytes.indexOf('obj'); at >= 0; at = bytes.indexOf('obj', at + 3)) {
    let left = at - 1;
    while (left >= 0 && isWhite(bytes[left] ?? 0)) left--;
    const genEnd = left;
    while (left >= 0 && isDigit(bytes[left] ?? 0)) left--;
    if (left === genEnd || left < 0 || !isWhite(bytes[left] ?? 0) || genEnd - left > 5) continue;
    while (left >= 0 && isWhite(bytes[left] ?? 0)) left--;
    const numEnd = left;
    while (left >= 0 && isDigit(bytes[left] ?? 0)) left--;
    if (left === numEnd || numEnd - left > 10) continue;
    // Digits that touch a chunk's first byte may be cut; the overlap of the chunk before has seen them whole.
    if (left < 0 && start > 0) continue;
    const num = Number(bytes.toString('latin1', left + 1, numEnd + 1));
    if (num <= MAX_OBJECT_NUMBER) table.entries.set(num, start + left + 1);
  }
}

function mergeTrailer(blocks: BlockReader, at: number, into: PdfDict): void {
  try {
    const view = blocks.view(at + 7, 16 * 1024);
    const trailer = new Lexer(view, 0, true).value();
    if (!isDict(trailer)) return;
    for (const key of ['Root', 'Encrypt', 'ID', 'Size']) {
      const value = trailer.get(key);
      if (value !== undefined) into.set(key, value);
    }
  } catch (error) {
    if (!(error instanceof PdfSyntaxError) && error !== NEED_MORE) throw error;
  }
}

/** What only the objects themselves tell: what object streams hold, stream trailers, and the catalog. */
function learnFromStreams(reader: ObjectParser, table: XrefTable): void {
  let catalog: number | undefined;
  for (const [num, offset] of [...table.entries]) {
    let parsed: ReturnType<ObjectParser['parseIndirect']>;
    const head = reader.blocks.view(offset, 512).toString('latin1', 0, 400);
    if (!head.includes('/ObjStm') && !head.includes('/XRef') && !head.includes('/Catalog')) continue;
    try {
      parsed = reader.parseIndirect(offset);
    } catch (error) {
      if (error instanceof PdfSyntaxError || error === NEED_MORE) continue;
      throw error;
    }
    const { value, stream } = parsed.object;
    if (!isDict(value)) continue;
    const type = nameOf(value.get('Type'));
    if (type === 'Catalog') catalog = num;
    if (type === 'XRef')
      for (const key of ['Root', 'Encrypt', 'ID']) {
        const found = value.get(key);
        if (found !== undefined) table.trailer.set(key, found);
      }
    if (type === 'ObjStm' && stream !== undefined && !table.trailer.has('Encrypt')) {
      const holder = reader.openObjectStream(value, stream);
      if (holder === null) continue;
      for (const inner of holder.offsets.keys()) {
        const direct = table.entries.get(inner);
        // Of two versions of an object the one that stands later in the file is the newer.
        if (direct === undefined || direct < 0 || direct < offset) table.entries.set(inner, -num - 1);
      }
      for (const [inner, at] of holder.offsets) {
        if (holder.bytes.toString('latin1', at, at + 200).includes('/Catalog')) catalog ??= inner;
      }
    }
  }
  const root = table.trailer.get('Root');
  if (catalog !== undefined && !(root instanceof PdfRef && table.entries.has(root.num))) {
    table.trailer.set('Root', new PdfRef(catalog, 0));
  }
}
