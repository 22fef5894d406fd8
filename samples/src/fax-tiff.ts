import { type Picture, sample, toGrey } from './raster.ts';

// Run lengths of ITU-T T.4 tables 2 and 3: terminating codes 0 to 63, make-up codes 64 to 1728.
const WHITE_ENDS =
  '00110101 000111 0111 1000 1011 1100 1110 1111 10011 10100 00111 01000 001000 000011 110100 110101 101010 101011 0100111 0001100 0001000 0010111 0000011 0000100 0101000 0101011 0010011 0100100 0011000 00000010 00000011 00011010 00011011 00010010 00010011 00010100 00010101 00010110 00010111 00101000 00101001 00101010 00101011 00101100 00101101 00000100 00000101 00001010 00001011 01010010 01010011 01010100 01010101 00100100 00100101 01011000 01011001 01011010 01011011 01001010 01001011 00110010 00110011 00110100'.split(
    ' ',
  );
const BLACK_ENDS =
  '0000110111 010 11 10 011 0011 0010 00011 000101 000100 0000100 0000101 0000111 00000100 00000111 000011000 0000010111 0000011000 0000001000 00001100111 00001101000 00001101100 00000110111 00000101000 00000010111 00000011000 000011001010 000011001011 000011001100 000011001101 000001101000 000001101001 000001101010 000001101011 000011010010 000011010011 000011010100 000011010101 000011010110 000011010111 000001101100 000001101101 000011011010 000011011011 000001010100 000001010101 000001010110 000001010111 000001100100 000001100101 000001010010 000001010011 000000100100 000000110111 000000111000 000000100111 000000101000 000001011000 000001011001 000000101011 000000101100 000001011010 000001100110 000001100111'.split(
    ' ',
  );
const WHITE_MAKES =
  '11011 10010 010111 0110111 00110110 00110111 01100100 01100101 01101000 01100111 011001100 011001101 011010010 011010011 011010100 011010101 011010110 011010111 011011000 011011001 011011010 011011011 010011000 010011001 010011010 011000 010011011'.split(
    ' ',
  );
const BLACK_MAKES =
  '0000001111 000011001000 000011001001 000001011011 000000110011 000000110100 000000110101 0000001101100 0000001101101 0000001001010 0000001001011 0000001001100 0000001001101 0000001110010 0000001110011 0000001110100 0000001110101 0000001110110 0000001110111 0000001010010 0000001010011 0000001010100 0000001010101 0000001011010 0000001011011 0000001100100 0000001100101'.split(
    ' ',
  );
/** T.6 vertical modes for b1 - a1 from 3 (left) to -3 (right). */
const VERTICAL = ['0000010', '000010', '010', '1', '011', '000011', '0000011'];

/** The first column at or after `from` where the colour changes to other than `color`; the width when none does. */
function nextChange(row: Uint8Array, from: number, color: number): number {
  let at = from;
  while (at < row.length && row[at] === color) at++;
  return at;
}

function runCode(length: number, color: number): string {
  const [ends, makes] = color === 0 ? [WHITE_ENDS, WHITE_MAKES] : [BLACK_ENDS, BLACK_MAKES];
  const makeUp = length >= 64 ? (makes[Math.floor(length / 64) - 1] ?? '') : '';
  return makeUp + (ends[length % 64] ?? '');
}

/** One row against the row above, Group 4 (T.6). Ones are black. */
function encodeRow(row: Uint8Array, above: Uint8Array): string {
  const width = row.length;
  const colorAbove = (at: number) => (at < 0 ? 0 : (above[at] ?? 0));
  let code = '';
  let a0 = -1;
  let color = 0;
  while (a0 < width) {
    const start = Math.max(a0, 0);
    const a1 = nextChange(row, start, color);
    let b1 = a0 + 1;
    while (b1 < width && !(colorAbove(b1) !== color && colorAbove(b1 - 1) === color)) b1++;
    const b2 = nextChange(above, b1, 1 - color);
    if (b2 < a1) {
      code += '0001';
      a0 = b2;
      continue;
    }
    const vertical = VERTICAL[a1 - b1 + 3];
    if (vertical !== undefined) {
      // The table runs from left to right of b1.
      code += vertical;
      a0 = a1;
      color = 1 - color;
      if (a1 >= width) break;
      continue;
    }
    const a2 = nextChange(row, a1, 1 - color);
    code += `001${runCode(a1 - start, color)}${runCode(a2 - a1, 1 - color)}`;
    a0 = a2;
    if (a2 >= width) break;
  }
  return code;
}

function encodePage(rows: readonly Uint8Array[], width: number): Buffer {
  let above: Uint8Array = new Uint8Array(width);
  const parts: string[] = [];
  for (const row of rows) {
    parts.push(encodeRow(row, above));
    above = row;
  }
  const bits = `${parts.join('')}000000000001000000000001`;
  const bytes = Buffer.alloc(Math.ceil(bits.length / 8));
  for (let at = 0; at < bits.length; at++)
    if (bits[at] === '1') bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (128 >> (at & 7));
  return bytes;
}

const WIDTH = 1728;
const HEIGHT = 2156;

/** Fine-mode fax pixels, 204 x 196 dots an inch: dark enough is black. */
function faxRows(page: Picture): readonly Uint8Array[] {
  const grey = toGrey(page);
  return Array.from({ length: HEIGHT }, (_, y) =>
    Uint8Array.from({ length: WIDTH }, (_, x) =>
      sample(grey, (x * (grey.width - 1)) / (WIDTH - 1), (y * (grey.height - 1)) / (HEIGHT - 1), 0, 255) < 150 ? 1 : 0,
    ),
  );
}

/** A several-page fax as a TIFF, Group 4, little-endian. */
export function encodeFax(pages: readonly Picture[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from([0x49, 0x49, 42, 0, 0, 0, 0, 0])];
  let size = 8;
  let link: { readonly buffer: Buffer; readonly at: number } = { buffer: parts[0] ?? Buffer.alloc(8), at: 4 };
  pages.forEach((page, index) => {
    const strip = encodePage(faxRows(page), WIDTH);
    const padded = strip.length % 2 === 0 ? strip : Buffer.concat([strip, Buffer.alloc(1)]);
    const ratios = Buffer.alloc(16);
    [204, 1, 196, 1].forEach((value, at) => {
      ratios.writeUInt32LE(value, at * 4);
    });
    const ratiosAt = size + padded.length;
    const entries: readonly (readonly [number, 3 | 4 | 5, number, number])[] = [
      [254, 4, 1, 2],
      [256, 4, 1, WIDTH],
      [257, 4, 1, HEIGHT],
      [258, 3, 1, 1],
      [259, 3, 1, 4],
      [262, 3, 1, 0],
      [266, 3, 1, 1],
      [273, 4, 1, size],
      [277, 3, 1, 1],
      [278, 4, 1, HEIGHT],
      [279, 4, 1, strip.length],
      [282, 5, 1, ratiosAt],
      [283, 5, 1, ratiosAt + 8],
      [296, 3, 1, 2],
      [297, 3, 2, index | (pages.length << 16)],
    ];
    const directory = Buffer.alloc(2 + entries.length * 12 + 4);
    directory.writeUInt16LE(entries.length, 0);
    entries.forEach(([tag, type, count, value], at) => {
      directory.writeUInt16LE(tag, 2 + at * 12);
      directory.writeUInt16LE(type, 4 + at * 12);
      directory.writeUInt32LE(count, 6 + at * 12);
      directory.writeUInt32LE(value, 10 + at * 12);
    });
    const directoryAt = ratiosAt + 16;
    link.buffer.writeUInt32LE(directoryAt, link.at);
    link = { buffer: directory, at: directory.length - 4 };
    parts.push(padded, ratios, directory);
    size = directoryAt + directory.length;
  });
  return Buffer.concat(parts);
}
