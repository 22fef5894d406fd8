import { deflateSync } from 'node:zlib';
import { inflate, unpredictPng } from '../filters';
import { dict, name, type PdfDict, PdfString } from '../objects';
import type { EmbeddedPicture } from './jpeg';
import { checkMemory, checkSize, PictureError } from './picture-limits';
import { imageEntries, rasterEntries, rasterImage } from './picture-pdf';
import { eachPngRow } from './png-rows';
import { RowDeflater } from './row-deflater';

interface Png {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colorType: number;
  readonly isInterlaced: boolean;
  readonly palette: Buffer;
  readonly transparency: Buffer | undefined;
  /** Compressed, in pieces as they stand in the file. */
  readonly data: readonly Buffer[];
}

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

function parse(file: Buffer): Png {
  if (file.length < 33 || file.toString('latin1', 12, 16) !== 'IHDR') throw new PictureError('damaged');
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const [depth = 0, colorType = 0] = file.subarray(24, 26);
  checkSize(width, height);
  if (!DEPTHS[colorType]?.includes(depth)) throw new PictureError('damaged');
  const data: Buffer[] = [];
  let palette: Buffer = Buffer.alloc(0);
  let transparency: Buffer | undefined;
  for (let at = 8; at + 8 <= file.length; ) {
    const size = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const body = file.subarray(at + 8, at + 8 + size);
    if (type === 'IDAT') data.push(body);
    else if (type === 'PLTE') palette = body.subarray(0, 768);
    else if (type === 'tRNS') transparency = body;
    else if (type === 'IEND') break;
    at += 12 + size;
  }
  if (data.length === 0 || (colorType === 3 && palette.length < 3)) throw new PictureError('damaged');
  return {
    width,
    height,
    depth,
    colorType,
    isInterlaced: file[28] === 1,
    palette,
    transparency,
    data,
  };
}

/** A PNG ready to embed: its own compressed data when the format allows, else decoded, opacity as a soft mask. */
export async function embedPng(bytes: Uint8Array): Promise<EmbeddedPicture> {
  const png = parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const { width, height } = png;
  const isDirect = !png.isInterlaced && png.transparency === undefined && png.colorType < 4;
  if (isDirect) return { width, height, orientation: 1, image: directEntries(png), data: Buffer.concat(png.data) };
  return png.isInterlaced ? embedInterlaced(png) : embedByRows(png);
}

/** Twice over the data: what it needs is known only when all of it was seen, and all of it would not fit the memory. */
async function embedByRows(png: Png): Promise<EmbeddedPicture> {
  const { width, height } = png;
  const bits = (CHANNELS[png.colorType] ?? 1) * png.depth;
  const shape = { stride: Math.ceil((width * bits) / 8), height, step: Math.max(1, bits >> 3) };
  const rgba = new Uint8Array(width * 4);
  let isGray = true;
  let isOpaque = true;
  const count = await eachPngRow(png.data, shape, (samples) => {
    fillRow(rgba, png, samples);
    for (let at = 0; at < rgba.length; at += 4) {
      if (rgba[at + 3] !== 255) isOpaque = false;
      if (rgba[at] !== rgba[at + 1] || rgba[at] !== rgba[at + 2]) isGray = false;
    }
    return undefined;
  });
  if (count === 0) throw new PictureError('damaged');
  const channels = isGray ? 1 : 3;
  const colors = new RowDeflater();
  const mask = isOpaque ? null : new RowDeflater();
  let above = new Uint8Array(width * channels);
  const write = async (samples: Uint8Array) => {
    const made = colorRow(samples, channels, above);
    above = made.plain;
    await colors.write(made.filtered);
    await mask?.write(alphaRow(samples));
  };
  await eachPngRow(png.data, shape, (samples) => {
    fillRow(rgba, png, samples);
    return write(rgba);
  });
  // Rows that are not there are blank, and not opaque where others are not.
  rgba.fill(isOpaque ? 255 : 0);
  for (let row = count; row < height; row++) await write(rgba);
  const image = rasterEntries(width, height, isGray);
  const picture = { width, height, orientation: 1, image, data: await colors.finish() };
  return mask === null ? picture : { ...picture, softMask: { image: maskEntries(png), data: await mask.finish() } };
}

function alphaRow(rgba: Uint8Array): Buffer {
  const alpha = Buffer.alloc(rgba.length / 4);
  for (let at = 0; at < alpha.length; at++) alpha[at] = rgba[at * 4 + 3] ?? 255;
  return alpha;
}

/** A row's colours, as they are and with the PNG "up" filter: neighbouring rows are alike. */
function colorRow(rgba: Uint8Array, channels: number, above: Uint8Array) {
  const plain = new Uint8Array(above.length);
  const filtered = Buffer.alloc(above.length + 1);
  filtered[0] = 2;
  for (let at = 0, from = 0; at < plain.length; from += 4) {
    for (let channel = 0; channel < channels; channel++, at++) {
      const value = rgba[from + channel] ?? 0;
      plain[at] = value;
      filtered[at + 1] = value - (above[at] ?? 0);
    }
  }
  return { plain, filtered };
}

function maskEntries({ width, height }: Png): PdfDict {
  const mask = imageEntries(width, height, 'DeviceGray');
  mask.set('Filter', name('FlateDecode'));
  return mask;
}

/** Its rows come in seven passes, so it is decoded whole. */
function embedInterlaced(png: Png): EmbeddedPicture {
  const { width, height } = png;
  const sampleBytes = ((CHANNELS[png.colorType] ?? 1) * png.depth) / 8;
  // The samples twice, and once more while filters are undone; colours, mask, and what is written.
  checkMemory(width * height * (sampleBytes * 3 + 8));
  const rgba = decodePixels(png);
  const alpha = Buffer.alloc(width * height);
  let isOpaque = true;
  for (let at = 0; at < alpha.length; at++) {
    const value = rgba[at * 4 + 3] ?? 255;
    alpha[at] = value;
    if (value !== 255) isOpaque = false;
  }
  const picture = { width, height, orientation: 1, ...rasterImage(rgba, width, height) };
  return isOpaque ? picture : { ...picture, softMask: { image: maskEntries(png), data: deflateSync(alpha) } };
}

function directEntries(png: Png): PdfDict {
  const image = imageEntries(png.width, png.height, png.colorType === 2 ? 'DeviceRGB' : 'DeviceGray', png.depth);
  if (png.colorType === 3) {
    const entries = Math.floor(png.palette.length / 3);
    const table = new PdfString(png.palette.toString('latin1', 0, entries * 3), true);
    image.set('ColorSpace', [name('Indexed'), name('DeviceRGB'), entries - 1, table]);
  }
  image.set('Filter', name('FlateDecode'));
  image.set(
    'DecodeParms',
    dict({ Predictor: 15, Colors: CHANNELS[png.colorType] ?? 1, BitsPerComponent: png.depth, Columns: png.width }),
  );
  return image;
}

/** Adam7: each pass's first column and row, and its steps. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

function decodePixels(png: Png): Uint8Array {
  const { width, height, depth } = png;
  const channels = CHANNELS[png.colorType] ?? 1;
  const bits = channels * depth;
  const strideOf = (columns: number) => Math.ceil((columns * bits) / 8);
  const raw = inflate(Buffer.concat(png.data), (strideOf(width) + 1) * height * 2 + 65536);
  const rgba = new Uint8Array(width * height * 4);
  let from = 0;
  for (const [left, top, stepX, stepY] of png.isInterlaced ? PASSES : ([[0, 0, 1, 1]] as const)) {
    const columns = Math.ceil((width - left) / stepX);
    const rows = Math.ceil((height - top) / stepY);
    if (columns <= 0 || rows <= 0) continue;
    const stride = strideOf(columns);
    const samples = unpredictPng(raw.subarray(from, from + (stride + 1) * rows), stride, Math.max(1, bits >> 3));
    from += (stride + 1) * rows;
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const to = ((top + row * stepY) * width + left + column * stepX) * 4;
        setPixel(rgba, to, png, samples, row * stride, column);
      }
    }
  }
  return rgba;
}

/** One row as RGBA. */
function fillRow(rgba: Uint8Array, png: Png, samples: Buffer): void {
  const { width, depth, colorType } = png;
  if (depth < 8 || colorType < 4) {
    for (let column = 0; column < width; column++) setPixel(rgba, column * 4, png, samples, 0, column);
    return;
  }
  // By far the most common, and the largest.
  const size = depth >> 3;
  const isGray = colorType === 4;
  const pixel = (isGray ? 2 : 4) * size;
  for (let to = 0, from = 0; to < rgba.length; to += 4, from += pixel) {
    const first = samples[from] ?? 0;
    rgba[to] = first;
    rgba[to + 1] = isGray ? first : (samples[from + size] ?? 0);
    rgba[to + 2] = isGray ? first : (samples[from + 2 * size] ?? 0);
    rgba[to + 3] = samples[from + pixel - size] ?? 0;
  }
}

function sample(samples: Buffer, rowStart: number, index: number, depth: number): number {
  if (depth >= 8) return samples[rowStart + index * (depth >> 3)] ?? 0;
  const bit = index * depth;
  return ((samples[rowStart + (bit >> 3)] ?? 0) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
}

function setPixel(rgba: Uint8Array, to: number, png: Png, samples: Buffer, rowStart: number, column: number): void {
  const { depth, colorType, transparency, palette } = png;
  const channels = CHANNELS[colorType] ?? 1;
  const get = (channel: number) => sample(samples, rowStart, column * channels + channel, depth);
  const widen = (value: number) => (depth >= 8 ? value : Math.round((value * 255) / ((1 << depth) - 1)));
  const first = get(0);
  let alpha = 255;
  if (colorType === 3) {
    for (let channel = 0; channel < 3; channel++) rgba[to + channel] = palette[first * 3 + channel] ?? 0;
    alpha = transparency?.[first] ?? 255;
  } else {
    const isGray = channels < 3;
    for (let channel = 0; channel < 3; channel++) rgba[to + channel] = widen(isGray ? first : get(channel));
    if (colorType >= 4) alpha = get(channels - 1);
    else if (transparency !== undefined) {
      // The one transparent color, two bytes a channel; compared in the high byte for 16-bit samples.
      const key = (channel: number) => transparency[channel * 2 + (depth === 16 ? 0 : 1)];
      const isKey = isGray ? key(0) === first : key(0) === first && key(1) === get(1) && key(2) === get(2);
      if (isKey) alpha = 0;
    }
  }
  rgba[to + 3] = alpha;
}
