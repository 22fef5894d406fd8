import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { encodeFax } from '../../../../main/pdf/images/fax-encoder';
import { seeded } from '../../../bench/pdf-inputs';
import { hasProgram } from '../../../support/pdf-samples';
import { ask, pageOf } from './drawn-samples';

/** Decodes TIFFs with libtiff. */
const IMAGE_MAGICK = 'convert';

/** A TIFF of one strip of coded data: for a decoder that is not a PDF reader's. */
function tiffOf(coded: Uint8Array, width: number, height: number): Buffer {
  const tags = [
    [256, width],
    [257, height],
    [258, 1],
    [259, 4],
    [262, 0],
    [273, 8],
    [277, 1],
    [278, height],
    [279, coded.length],
  ];
  const directory = Buffer.alloc(2 + tags.length * 12 + 4);
  directory.writeUInt16LE(tags.length, 0);
  tags.forEach(([tag = 0, value = 0], index) => {
    directory.writeUInt16LE(tag, 2 + index * 12);
    directory.writeUInt16LE(4, 4 + index * 12);
    directory.writeUInt32LE(1, 6 + index * 12);
    directory.writeUInt32LE(value, 10 + index * 12);
  });
  const head = Buffer.from('II*\0\0\0\0\0', 'latin1');
  const padded = Buffer.concat([coded, Buffer.alloc(coded.length % 2)]);
  head.writeUInt32LE(8 + padded.length, 4);
  return Buffer.concat([head, padded, directory]);
}

/** The pixels as libtiff decodes them. */
function decodedByTiff(coded: Uint8Array, width: number, height: number): Buffer {
  const gray = ask(IMAGE_MAGICK, ['tiff:{}', '-depth', '8', 'gray:-'], tiffOf(coded, width, height));
  return gray.map((tone) => (tone < 128 ? 1 : 0)) as Buffer;
}

/** The pixels as poppler decodes them. */
function decodedByPdf(coded: Uint8Array, width: number, height: number): Buffer {
  const entries = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 1/ColorSpace/DeviceGray`;
  const bytes = pageOf('612 0 0 792 0 0 cm /Im Do', '', {
    6: {
      entries: `${entries}/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns ${width}/Rows ${height}>>`,
      data: Buffer.from(coded),
    },
  });
  const bitmap = ask('pdfimages', ['{}', '{out}'], bytes, '-000.pbm');
  const rows = bitmap.subarray(bitmap.length - Math.ceil(width / 8) * height);
  const bit = (x: number, y: number) => ((rows[y * Math.ceil(width / 8) + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
  return Buffer.from(Uint8Array.from({ length: width * height }, (_, at) => bit(at % width, Math.floor(at / width))));
}

const random = seeded(7);
const noise = (width: number, height: number, share: number) =>
  Uint8Array.from({ length: width * height }, () => (random() < share ? 1 : 0));
/** Runs of every length up to a row's, so that every code is used. */
const bars = (width: number, height: number) =>
  Uint8Array.from({ length: width * height }, (_, at) => {
    const row = Math.floor(at / width);
    const column = at % width;
    return Math.floor((column + (row % 7)) / (row + 1)) % 2;
  });

const SAMPLES = [
  ['white', 17, 5, new Uint8Array(17 * 5)],
  ['black', 1728, 9, new Uint8Array(1728 * 9).fill(1)],
  ['noise', 333, 200, noise(333, 200, 0.5)],
  ['speckles', 1700, 300, noise(1700, 300, 0.01)],
  ['bars of every width', 1728, 1728, bars(1728, 1728)],
  ['rows longer than any code', 6000, 40, noise(6000, 40, 0.3).map((bit, at) => (at % 6000 > 5700 ? bit : 0))],
  ['one pixel', 1, 1, Uint8Array.of(1)],
] as const;

describe('fax coding', () => {
  it.skipIf(!hasProgram('pdfimages')).each(SAMPLES)('is decoded by a PDF reader: %s', (_, width, height, pixels) => {
    expect(decodedByPdf(encodeFax(pixels, width, height), width, height).equals(pixels)).toBe(true);
  });

  it.skipIf(spawnSync(IMAGE_MAGICK, ['-version']).error !== undefined).each(SAMPLES)(
    'is decoded by a TIFF reader: %s',
    (_, width, height, pixels) => {
      expect(decodedByTiff(encodeFax(pixels, width, height), width, height).equals(pixels)).toBe(true);
    },
  );
});
