import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bytesSource, imageToPdf, openPdfium, PictureError, prepareDocument, sniffMediaType } from '../../../main/pdf';
import { encodeJpeg } from '../../../main/pdf/images/jpeg-encoder';
import { crc32 } from '../../support/crc32';
import { searchable } from '../../support/pdf-samples';

/** A picture whose top left quarter is red, on white. */
function quarter(width: number, height: number): Uint8Array {
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let y = 0; y < height / 2; y++) {
    for (let x = 0; x < width / 2; x++) rgba.set([220, 20, 20, 255], (y * width + x) * 4);
  }
  return rgba;
}

function withExif(jpeg: Uint8Array, orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(0x0112, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from('GPS canary-gps')]);
  const head = Buffer.from([0xff, 0xe1, 0, body.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2), Buffer.from('canary-trailer')]);
}

function png(
  width: number,
  height: number,
  colorType: number,
  rows: Buffer,
  more: readonly [string, Buffer][] = [],
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, colorType, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const out = Buffer.alloc(8 + body.length);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(crc32(body), 4 + body.length);
    return out;
  };
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...more.map(([type, data]) => chunk(type, data)),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function rowsOf(rgba: Uint8Array, width: number, height: number, channels: number): Buffer {
  const rows = Buffer.alloc((width * channels + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let channel = 0; channel < channels; channel++) {
        rows[y * (width * channels + 1) + 1 + x * channels + channel] = rgba[(y * width + x) * 4 + channel] ?? 0;
      }
    }
  }
  return rows;
}

/** An uncompressed RGB TIFF of several pages. */
function tiff(pages: number, width: number, height: number): Buffer {
  const parts: Buffer[] = [Buffer.from('II*\0\x08\0\0\0', 'latin1')];
  let position = 8;
  for (let page = 0; page < pages; page++) {
    const rgba = quarter(width, height);
    const pixels = Buffer.alloc(width * height * 3);
    for (let at = 0; at < width * height; at++) pixels.set(rgba.subarray(at * 4, at * 4 + 3), at * 3);
    const tags: [number, number, number][] = [
      [256, 3, width],
      [257, 3, height],
      [258, 3, 8],
      [259, 3, 1],
      [262, 3, 2],
      [273, 4, position + 2 + 9 * 12 + 4],
      [277, 3, 3],
      [278, 3, height],
      [279, 4, pixels.length],
    ];
    const directory = Buffer.alloc(2 + tags.length * 12 + 4);
    directory.writeUInt16LE(tags.length, 0);
    tags.forEach(([tag, type, value], index) => {
      directory.writeUInt16LE(tag, 2 + index * 12);
      directory.writeUInt16LE(type, 4 + index * 12);
      directory.writeUInt32LE(1, 6 + index * 12);
      directory.writeUInt32LE(value, 10 + index * 12);
    });
    position += directory.length + pixels.length;
    directory.writeUInt32LE(page + 1 < pages ? position : 0, directory.length - 4);
    parts.push(directory, pixels);
  }
  return Buffer.concat(parts);
}

/** Where the red is on the first page, as seen: the corner nearest to it. */
async function redCorner(pdf: Uint8Array): Promise<string> {
  const document = await openPdfium(pdf);
  const picture = document.render(0, { dpi: 36 });
  document.close();
  if (picture === null) throw new Error('page cannot be drawn');
  let [x, y, count] = [0, 0, 0];
  let [left, right, top, bottom] = [picture.width, 0, picture.height, 0];
  for (let at = 0; at < picture.rgba.length; at += 4) {
    const [r = 0, g = 0, b = 0] = picture.rgba.subarray(at, at + 3);
    const column = (at / 4) % picture.width;
    const row = Math.floor(at / 4 / picture.width);
    if (r > 150 && g < 90 && b < 90) {
      x += column;
      y += row;
      count++;
      left = Math.min(left, column);
      right = Math.max(right, column);
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
    }
  }
  if (count < 20 || count < (right - left) * (bottom - top) * 0.9) return 'no clean red corner';
  return `${y / count < picture.height / 2 ? 'top' : 'bottom'} ${x / count < picture.width / 2 ? 'left' : 'right'}`;
}

const jpeg = () => encodeJpeg(quarter(160, 96), 160, 96, 90, false);

describe('media type', () => {
  it.each([
    ['application/pdf', 'junk before\n%PDF-1.4'],
    ['image/jpeg', '\xff\xd8\xff\xe0'],
    ['image/png', '\x89PNG\r\n\x1a\n'],
    ['image/tiff', 'MM\0*'],
    ['image/heic', '\0\0\0\x18ftypmif1\0\0\0\0heic'],
  ])('is %s by its first bytes', (type, head) => {
    expect(sniffMediaType(Buffer.from(head, 'latin1'))).toBe(type);
  });

  it('is none for text, an archive, a video and nothing', () => {
    for (const head of ['hello', 'PK\x03\x04', '\0\0\0\x18ftypisom\0\0\0\0mp42', '']) {
      expect(sniffMediaType(Buffer.from(head, 'latin1'))).toBeNull();
    }
  });
});

describe('picture to PDF', () => {
  it.each([
    [1, 'top left'],
    [2, 'top right'],
    [3, 'bottom right'],
    [4, 'bottom left'],
    [5, 'top left'],
    [6, 'top right'],
    [7, 'bottom right'],
    [8, 'bottom left'],
  ])('shows a JPEG of EXIF orientation %i upright', async (orientation, corner) => {
    expect(await redCorner(await imageToPdf(withExif(jpeg(), orientation), 'image/jpeg'))).toBe(corner);
  });

  it('keeps a JPEG’s coded data and none of its metadata', async () => {
    const source = withExif(jpeg(), 1);
    expect(source.includes('canary-gps')).toBe(true);
    const pdf = Buffer.from(await imageToPdf(source, 'image/jpeg'));
    expect(searchable(pdf)).not.toContain('canary');
    expect(searchable(pdf)).not.toContain('Exif');
    const scan = Buffer.from(jpeg()).subarray(-200, -2);
    expect(pdf.includes(scan)).toBe(true);
  });

  it('shows PNGs: plain, with opacity, with a palette', async () => {
    const rgba = quarter(120, 80);
    expect(await redCorner(await imageToPdf(png(120, 80, 2, rowsOf(rgba, 120, 80, 3)), 'image/png'))).toBe('top left');
    for (let at = 3; at < rgba.length; at += 4) if (rgba[at - 1] === 255) rgba[at] = 0;
    expect(await redCorner(await imageToPdf(png(120, 80, 6, rowsOf(rgba, 120, 80, 4)), 'image/png'))).toBe('top left');
    const indexes = Buffer.alloc(121 * 80);
    for (let y = 0; y < 80; y++) for (let x = 0; x < 120; x++) indexes[y * 121 + 1 + x] = x < 60 && y < 40 ? 1 : 0;
    const palette: [string, Buffer] = ['PLTE', Buffer.from([255, 255, 255, 220, 20, 20])];
    expect(await redCorner(await imageToPdf(png(120, 80, 3, indexes, [palette]), 'image/png'))).toBe('top left');
  });

  it('shows a HEIC photo', async () => {
    // Made by an encoder of somebody else's, from the same picture as the others here.
    const photo = readFileSync(new URL('../../fixtures/quarter.heic', import.meta.url));
    expect(sniffMediaType(photo)).toBe('image/heic');
    expect(await redCorner(await imageToPdf(photo, 'image/heic'))).toBe('top left');
  });

  it('makes a page of each TIFF page', async () => {
    const pdf = await imageToPdf(tiff(3, 90, 120), 'image/tiff');
    expect((await prepareDocument(bytesSource(pdf))).pageCount).toBe(3);
    expect(await redCorner(pdf)).toBe('top left');
  });

  it('fits the picture on letter paper, upright or lying', async () => {
    const pageOf = async (width: number, height: number) => {
      const picture = encodeJpeg(quarter(width, height), width, height, 80, false);
      return (await prepareDocument(bytesSource(await imageToPdf(picture, 'image/jpeg')))).pages[0];
    };
    expect(await pageOf(64, 128)).toEqual({ width: 612, height: 792, rotate: 0 });
    expect(await pageOf(128, 64)).toEqual({ width: 792, height: 612, rotate: 0 });
  });

  it.each([
    ['image/jpeg', '\xff\xd8\xff'],
    ['image/png', '\x89PNG\r\n\x1a\n'],
    ['image/tiff', 'II*\0\xff\xff\xff\x7f'],
    ['image/heic', '\0\0\0\x18ftypheic\0\0\0\0heic'],
  ] as const)('refuses a damaged %s by name', async (type, head) => {
    await expect(imageToPdf(Buffer.from(head, 'latin1'), type)).rejects.toThrow(PictureError);
  });

  it('refuses a picture that claims more pixels than memory allows, before decoding', async () => {
    const huge = png(4, 4, 6, Buffer.alloc(17 * 4));
    huge.writeUInt32BE(100_000, 16);
    huge.writeUInt32BE(100_000, 20);
    await expect(imageToPdf(huge, 'image/png')).rejects.toMatchObject({ reason: 'too_large' });
  });
});
