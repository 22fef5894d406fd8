import { BlockReader } from './block-reader';
import { decode, filterNames, parameterList } from './filters';
import { Lexer, NEED_MORE } from './lexer';
import {
  isArray,
  isDict,
  nameOf,
  type PdfArray,
  type PdfDict,
  PdfLimitError,
  type PdfObject,
  PdfRef,
  PdfSyntaxError,
  type PdfValue,
  type StreamSpan,
} from './objects';
import { scanForObjects } from './repair';
import type { RandomAccessSource } from './source';
import { findEndOfStream } from './stream-end';
import { readXref } from './xref';
import type { ObjectStream, XrefTable } from './xref-table';

/** Decoded object streams and contents may not grow beyond this. */
const INFLATE_LIMIT = 96 * 1024 * 1024;
const NOTHING: PdfObject = { value: null };
const CACHED_OBJECTS = 3000;
const CACHED_OBJECT_STREAMS = 8;

/** One PDF, read by position. Objects are parsed when asked for; stream data is never read here but on demand. */
export class PdfReader {
  readonly blocks: BlockReader;
  private table: XrefTable = { entries: new Map(), generations: new Map(), trailer: new Map() };
  private isScanned = false;
  private readonly cache = new Map<number, PdfObject>();
  private readonly objectStreams = new Map<number, ObjectStream | null>();
  private readonly loading = new Set<number>();

  constructor(readonly source: RandomAccessSource) {
    this.blocks = new BlockReader(source);
    try {
      this.table = readXref(this.blocks, this);
      if (!isDict(this.resolve(this.table.trailer.get('Root')))) throw new PdfSyntaxError('no catalog');
    } catch (error) {
      if (error instanceof PdfLimitError) throw error;
      this.repair();
    }
  }

  get trailer(): PdfDict {
    return this.table.trailer;
  }

  /** True when the cross-reference was rebuilt by scanning the file. */
  get wasRepaired(): boolean {
    return this.isScanned;
  }

  get objectCount(): number {
    return this.table.entries.size;
  }

  /** Object numbers in the table, in no particular order. */
  objectNumbers(): IterableIterator<number> {
    return this.table.entries.keys();
  }

  /** Throws the cross-reference away and finds the objects by scanning; once. */
  repair(): void {
    if (this.isScanned) return;
    this.isScanned = true;
    this.cache.clear();
    this.objectStreams.clear();
    this.table = scanForObjects(this.blocks, this.table.trailer, this);
    // What was looked up during the scan was looked up in the old table.
    this.cache.clear();
    this.objectStreams.clear();
  }

  /** The object with this number; null when the file has none. Cycles in reading end in null. */
  fetch(num: number): PdfObject {
    const known = this.cache.get(num);
    if (known !== undefined) return known;
    const where = this.table.entries.get(num);
    if (where === undefined || this.loading.has(num)) return NOTHING;
    this.loading.add(num);
    try {
      const found = where >= 0 ? this.readAt(num, where) : this.readCompressed(num, -where - 1);
      if (this.cache.size >= CACHED_OBJECTS) this.cache.clear();
      this.cache.set(num, found);
      return found;
    } finally {
      this.loading.delete(num);
    }
  }

  /** The value behind a reference, through chains of references. */
  resolve(value: PdfValue | undefined): PdfValue {
    let at = value ?? null;
    for (let hops = 0; at instanceof PdfRef; hops++) {
      if (hops > 32) return null;
      at = this.fetch(at.num).value;
    }
    return at;
  }

  dictAt(value: PdfValue | undefined): PdfDict | undefined {
    const found = this.resolve(value);
    return isDict(found) ? found : undefined;
  }

  arrayAt(value: PdfValue | undefined): PdfArray | undefined {
    const found = this.resolve(value);
    return isArray(found) ? found : undefined;
  }

  numberAt(value: PdfValue | undefined): number | undefined {
    const found = this.resolve(value);
    return typeof found === 'number' ? found : undefined;
  }

  nameAt(value: PdfValue | undefined): string | undefined {
    return nameOf(this.resolve(value));
  }

  /** A stream's data with its filters undone, at most `limit` bytes. */
  decodeStream(dict: PdfDict, span: StreamSpan, limit = INFLATE_LIMIT): Buffer {
    if (span.length > limit) throw new PdfLimitError('stream beyond the limit');
    const filters = this.resolve(dict.get('Filter'));
    const names = filterNames(isArray(filters) ? filters.map((item) => this.resolve(item)) : filters);
    const parameters = parameterList(this.resolve(dict.get('DecodeParms')), (value) => this.resolve(value));
    const raw = Buffer.from(this.source.read(span.start, span.length));
    return decode(raw, names, parameters, limit);
  }

  /** Parses `num gen obj …` at an offset. Answers the object's own number too, for readers that only know the place. */
  parseIndirect(offset: number): { num: number; gen: number; object: PdfObject } {
    for (let least = 1024; ; least *= 8) {
      const view = this.blocks.view(offset, least);
      const isWhole = offset + view.length >= this.blocks.size;
      try {
        return this.parseIndirectIn(view, offset, isWhole);
      } catch (error) {
        if (error !== NEED_MORE || isWhole) throw error;
        if (least > 64 * 1024 * 1024) throw new PdfLimitError('object beyond the limit');
        least = Math.max(least, view.length);
      }
    }
  }

  private parseIndirectIn(view: Buffer, offset: number, isWhole: boolean) {
    const lexer = new Lexer(view, 0, isWhole);
    const num = lexer.integer();
    const gen = lexer.integer();
    if (num < 0 || gen < 0 || !lexer.takeWord('obj')) throw new PdfSyntaxError('no object here');
    lexer.skipWhite();
    let value: PdfValue;
    try {
      value = lexer.value();
    } catch (error) {
      if (!(error instanceof PdfSyntaxError)) throw error;
      value = null;
    }
    if (!isDict(value) || !lexer.takeWord('stream')) return { num, gen, object: { value } };
    // After the keyword comes CR LF or LF; a lone CR is met in the wild.
    let start = offset + lexer.at;
    const after = this.blocks.peek(start, 2);
    if (after[0] === 13) start += after[1] === 10 ? 2 : 1;
    else if (after[0] === 10) start += 1;
    else if (after[0] === 32 && after[1] === 10) start += 2;
    const length = this.numberAt(value.get('Length'));
    return { num, gen, object: { value, stream: { start, length: findEndOfStream(this.blocks, start, length) } } };
  }

  private readAt(num: number, offset: number): PdfObject {
    try {
      const found = this.parseIndirect(offset);
      if (found.num === num) return found.object;
    } catch (error) {
      if (!(error instanceof PdfSyntaxError)) throw error;
    }
    // The table is wrong here, so it may be wrong anywhere: find the objects by their own words.
    if (this.isScanned) return NOTHING;
    this.repair();
    const again = this.table.entries.get(num);
    if (again === undefined) return NOTHING;
    return again >= 0 ? this.readAt(num, again) : this.readCompressed(num, -again - 1);
  }

  private readCompressed(num: number, streamNumber: number): PdfObject {
    const holder = this.objectStream(streamNumber);
    const offset = holder?.offsets.get(num);
    if (holder === null || offset === undefined || offset >= holder.bytes.length) return NOTHING;
    try {
      return { value: new Lexer(holder.bytes, offset, true).value() };
    } catch (error) {
      if (error instanceof PdfSyntaxError) return NOTHING;
      throw error;
    }
  }

  /** The object stream with this number, decoded; null when it cannot be read. */
  private objectStream(num: number): ObjectStream | null {
    const known = this.objectStreams.get(num);
    if (known !== undefined) return known;
    // An object stream inside an object stream is not allowed, and would be a way to loop.
    const where = this.table.entries.get(num);
    const found = where !== undefined && where >= 0 ? this.fetch(num) : NOTHING;
    const made = found.stream && isDict(found.value) ? this.openObjectStream(found.value, found.stream) : null;
    if (this.objectStreams.size >= CACHED_OBJECT_STREAMS) {
      const oldest = this.objectStreams.keys().next().value;
      if (oldest !== undefined) this.objectStreams.delete(oldest);
    }
    this.objectStreams.set(num, made);
    return made;
  }

  /** Parses an object stream's header. Used by the scan too, which learns from it what the stream holds. */
  openObjectStream(dict: PdfDict, span: StreamSpan): ObjectStream | null {
    const count = this.numberAt(dict.get('N')) ?? 0;
    const first = this.numberAt(dict.get('First')) ?? 0;
    let bytes: Buffer;
    try {
      bytes = this.decodeStream(dict, span);
    } catch (error) {
      if (error instanceof PdfSyntaxError) return null;
      throw error;
    }
    const offsets = new Map<number, number>();
    const lexer = new Lexer(bytes.subarray(0, first), 0, true);
    for (let index = 0; index < count; index++) {
      const num = lexer.integer();
      const offset = lexer.integer();
      if (num < 0 || offset < 0) break;
      if (!offsets.has(num)) offsets.set(num, first + offset);
    }
    return { bytes, offsets };
  }
}
