/** A name, decoded (`/A#42` is `AB`): comparing decoded names is what stops `/Java#53cript` from slipping by. */
export class PdfName {
  constructor(readonly value: string) {}
}

/** A string's bytes, one char a byte (latin1). */
export class PdfString {
  constructor(
    readonly value: string,
    readonly isHex: boolean,
  ) {}
}

export class PdfRef {
  constructor(
    readonly num: number,
    readonly gen: number,
  ) {}
}

export type PdfArray = PdfValue[];
export type PdfDict = Map<string, PdfValue>;
export type PdfValue = null | boolean | number | PdfName | PdfString | PdfRef | PdfArray | PdfDict;

/** Where a stream's raw bytes lie in its source. */
export interface StreamSpan {
  readonly start: number;
  readonly length: number;
}

/** An indirect object as it stands in the file; `stream` when its dictionary is followed by data. */
export interface PdfObject {
  readonly value: PdfValue;
  readonly stream?: StreamSpan;
}

/** The file does not obey the format in a way the reader cannot step over. */
export class PdfSyntaxError extends Error {
  override name = 'PdfSyntaxError';
}

/** A limit against hostile files was reached. */
export class PdfLimitError extends Error {
  override name = 'PdfLimitError';
}

const names = new Map<string, PdfName>();

/** The name object for `value`; common names are shared. */
export function name(value: string): PdfName {
  const known = names.get(value);
  if (known !== undefined) return known;
  const made = new PdfName(value);
  if (names.size < 4096) names.set(value, made);
  return made;
}

/** A dictionary from a plain record; undefined values are left out. */
export function dict(entries: Readonly<Record<string, PdfValue | undefined>>): PdfDict {
  const made: PdfDict = new Map();
  for (const [key, value] of Object.entries(entries)) if (value !== undefined) made.set(key, value);
  return made;
}

export const isDict = (value: PdfValue | undefined): value is PdfDict => value instanceof Map;
export const isArray = (value: PdfValue | undefined): value is PdfArray => Array.isArray(value);
export const nameOf = (value: PdfValue | undefined): string | undefined =>
  value instanceof PdfName ? value.value : undefined;

/** A text string: ASCII as it is, anything else as UTF-16 with its mark. */
export function textString(text: string): PdfString {
  if (/^[\x20-\x7e]*$/.test(text)) return new PdfString(text, false);
  let bytes = '\xfe\xff';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes += String.fromCharCode(unit >> 8, unit & 255);
  }
  return new PdfString(bytes, true);
}
