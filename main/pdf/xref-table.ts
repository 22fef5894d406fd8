import type { BlockReader } from './block-reader';
import type { PdfDict, PdfObject, StreamSpan } from './objects';

/** Highest object number believed; a hostile one must not make tables grow. */
export const MAX_OBJECT_NUMBER = 0x7fffff;

/** Where objects are: an offset from 0, or minus (object stream's number + 1). */
export interface XrefTable {
  readonly entries: Map<number, number>;
  readonly generations: Map<number, number>;
  readonly trailer: PdfDict;
}

/** An object stream, decoded. */
export interface ObjectStream {
  readonly bytes: Buffer;
  /** By object number: the offset of its value. */
  readonly offsets: ReadonlyMap<number, number>;
}

/** What building a table needs of the reader: parsing at a place, before there is a table. */
export interface ObjectParser {
  readonly blocks: BlockReader;
  parseIndirect(offset: number): { readonly num: number; readonly object: PdfObject };
  decodeStream(dict: PdfDict, span: StreamSpan): Buffer;
  openObjectStream(dict: PdfDict, span: StreamSpan): ObjectStream | null;
}
