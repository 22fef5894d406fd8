import { constants, inflateRawSync, inflateSync } from 'node:zlib';
import { isArray, isDict, nameOf, type PdfDict, PdfLimitError, PdfSyntaxError, type PdfValue } from './objects';

/** The names of a stream's filters in order; abbreviations spelled out. */
export function filterNames(value: PdfValue | undefined): string[] {
  const list = isArray(value) ? value : value === undefined || value === null ? [] : [value];
  return list.map((item) => nameOf(item) ?? '?').map((filter) => LONG_NAMES[filter] ?? filter);
}

const LONG_NAMES: Readonly<Record<string, string>> = {
  Fl: 'FlateDecode',
  LZW: 'LZWDecode',
  A85: 'ASCII85Decode',
  AHx: 'ASCIIHexDecode',
  RL: 'RunLengthDecode',
  DCT: 'DCTDecode',
  CCF: 'CCITTFaxDecode',
};

/** Undoes a chain of filters. `limit` bounds each step's output and is checked before memory is taken. */
export function decode(
  raw: Buffer,
  filters: readonly string[],
  parameters: readonly (PdfDict | null)[],
  limit: number,
): Buffer {
  let bytes = raw;
  filters.forEach((filter, index) => {
    const decoder = decoders[filter];
    if (decoder === undefined) throw new PdfSyntaxError('filter cannot be undone');
    const parameter = parameters[index] ?? null;
    bytes = unpredict(decoder(bytes, limit, parameter), parameter);
  });
  return bytes;
}

/** The decode parameters as a list beside the filters. */
export function parameterList(value: PdfValue | undefined, resolve: (value: PdfValue) => PdfValue): (PdfDict | null)[] {
  const list = isArray(value) ? value : value === undefined ? [] : [value];
  return list.map((item) => {
    const resolved = resolve(item);
    return isDict(resolved) ? resolved : null;
  });
}

type Decoder = (bytes: Buffer, limit: number, parameter: PdfDict | null) => Buffer;

const decoders: Readonly<Record<string, Decoder>> = {
  FlateDecode: inflate,
  LZWDecode: lzw,
  ASCIIHexDecode: asciiHex,
  ASCII85Decode: ascii85,
  RunLengthDecode: runLength,
};

/** Inflates as far as the data goes; a cut or damaged tail gives what came before it. */
export function inflate(bytes: Buffer, limit: number): Buffer {
  const options = { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH };
  try {
    return inflateSync(bytes, options);
  } catch (error) {
    if (isTooLong(error)) throw new PdfLimitError('inflates beyond the limit');
  }
  try {
    // A wrong checksum or header: the deflate data behind it is often whole.
    return inflateRawSync(bytes.subarray(2), options);
  } catch (error) {
    if (isTooLong(error)) throw new PdfLimitError('inflates beyond the limit');
    throw new PdfSyntaxError('damaged deflate data');
  }
}

// node:zlib marks its errors with a code; the type of a caught value says nothing.
const isTooLong = (error: unknown): boolean => (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';

function asciiHex(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1', 0, bytes.length);
  const end = text.indexOf('>');
  const digits = (end < 0 ? text : text.slice(0, end)).replace(/[^0-9a-fA-F]/g, '');
  return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex');
}

function ascii85(bytes: Buffer): Buffer {
  const out = Buffer.alloc(Math.ceil(bytes.length * 4) + 4);
  let size = 0;
  let group: number[] = [];
  const flush = (count: number) => {
    let value = 0;
    for (let at = 0; at < 5; at++) value = value * 85 + (group[at] ?? 84);
    for (let at = 0; at < count; at++) out[size++] = Math.floor(value / 256 ** (3 - at)) & 255;
    group = [];
  };
  for (const code of bytes) {
    if (code === 126) break;
    if (code === 122 && group.length === 0) {
      out.fill(0, size, size + 4);
      size += 4;
    } else if (code >= 33 && code <= 117) {
      group.push(code - 33);
      if (group.length === 5) flush(4);
    }
  }
  if (group.length > 1) flush(group.length - 1);
  return out.subarray(0, size);
}

function runLength(bytes: Buffer, limit: number): Buffer {
  const parts: Buffer[] = [];
  let size = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = bytes[at] ?? 128;
    if (length === 128) break;
    const count = length < 128 ? length + 1 : 257 - length;
    size += count;
    if (size > limit) throw new PdfLimitError('decodes beyond the limit');
    if (length < 128) parts.push(bytes.subarray(at + 1, at + 1 + count));
    else parts.push(Buffer.alloc(count, bytes[at + 1] ?? 0));
    at += length < 128 ? count + 1 : 2;
  }
  return Buffer.concat(parts);
}

function lzw(bytes: Buffer, limit: number, parameter: PdfDict | null): Buffer {
  const early = parameter?.get('EarlyChange') === 0 ? 0 : 1;
  const prefix = new Uint16Array(4097);
  const last = new Uint8Array(4097);
  const lengths = new Uint16Array(4097);
  for (let code = 0; code < 256; code++) {
    last[code] = code;
    lengths[code] = 1;
  }
  let out = Buffer.allocUnsafe(Math.min(limit, Math.max(1024, bytes.length * 4)));
  let size = 0;
  let next = 258;
  let width = 9;
  let previous = -1;
  let bits = 0;
  let held = 0;
  const room = (more: number) => {
    if (size + more <= out.length) return;
    if (size + more > limit) throw new PdfLimitError('decodes beyond the limit');
    const bigger = Buffer.allocUnsafe(Math.min(limit, Math.max(out.length * 2, size + more)));
    out.copy(bigger, 0, 0, size);
    out = bigger;
  };
  const emit = (code: number): number => {
    const length = lengths[code] ?? 0;
    room(length);
    let at = code;
    for (let index = length - 1; index >= 0; index--) {
      out[size + index] = last[at] ?? 0;
      at = prefix[at] ?? 0;
    }
    size += length;
    return out[size - length] ?? 0;
  };
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    held += 8;
    if (held < width) continue;
    held -= width;
    const code = (bits >> held) & ((1 << width) - 1);
    bits &= (1 << held) - 1;
    if (code === 257) break;
    if (code === 256) {
      next = 258;
      width = 9;
      previous = -1;
      continue;
    }
    if (code > next || (code >= next && previous < 0)) break;
    if (previous >= 0 && next < 4096) {
      prefix[next] = previous;
      lengths[next] = (lengths[previous] ?? 0) + 1;
      if (code === next) {
        let first = previous;
        while ((lengths[first] ?? 1) > 1) first = prefix[first] ?? 0;
        last[next] = last[first] ?? 0;
        emit(code);
      } else last[next] = emit(code);
      next++;
    } else emit(code);
    previous = code;
    if (next + early >= 1 << width && width < 12) width++;
  }
  return out.subarray(0, size);
}

function unpredict(bytes: Buffer, parameter: PdfDict | null): Buffer {
  const number = (key: string, otherwise: number) => {
    const value = parameter?.get(key);
    return typeof value === 'number' && value > 0 && value < 1e6 ? Math.floor(value) : otherwise;
  };
  const predictor = number('Predictor', 1);
  if (predictor < 2) return bytes;
  const colors = number('Colors', 1);
  const depth = number('BitsPerComponent', 8);
  const stride = Math.ceil((number('Columns', 1) * colors * depth) / 8);
  const step = Math.max(1, (colors * depth) >> 3);
  if (predictor === 2) return depth === 8 ? unpredictTiff(bytes, stride, step) : bytes;
  return unpredictPng(bytes, stride, step);
}

function unpredictTiff(bytes: Buffer, stride: number, step: number): Buffer {
  const out = Buffer.from(bytes);
  for (let row = 0; row < out.length; row += stride) {
    const end = Math.min(row + stride, out.length);
    for (let at = row + step; at < end; at++) out[at] = ((out[at] ?? 0) + (out[at - step] ?? 0)) & 255;
  }
  return out;
}

/** Undoes PNG row filters; rows are `stride` bytes behind one filter byte. */
export function unpredictPng(bytes: Buffer, stride: number, step: number): Buffer {
  const rows = Math.ceil(bytes.length / (stride + 1));
  const out = Buffer.alloc(rows * stride);
  let size = 0;
  for (let row = 0; row < rows; row++) {
    const from = row * (stride + 1);
    const filter = bytes[from];
    const count = Math.min(stride, bytes.length - from - 1);
    const to = row * stride;
    for (let at = 0; at < count; at++) {
      const raw = bytes[from + 1 + at] ?? 0;
      const left = at >= step ? (out[to + at - step] ?? 0) : 0;
      const up = row > 0 ? (out[to + at - stride] ?? 0) : 0;
      let add = 0;
      if (filter === 1) add = left;
      else if (filter === 2) add = up;
      else if (filter === 3) add = (left + up) >> 1;
      else if (filter === 4) add = paeth(left, up, at >= step && row > 0 ? (out[to + at - stride - step] ?? 0) : 0);
      out[to + at] = (raw + add) & 255;
    }
    size = to + Math.max(0, count);
  }
  return out.subarray(0, size);
}

/** The PNG filter of that name. */
export function paeth(left: number, up: number, corner: number): number {
  const toLeft = Math.abs(up - corner);
  const toUp = Math.abs(left - corner);
  const toCorner = Math.abs(left + up - 2 * corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
