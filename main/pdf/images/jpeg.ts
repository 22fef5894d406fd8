import { isKeptSegment } from '../jpeg-segments';
import { dict, name, type PdfDict } from '../objects';
import { checkSize, PictureError } from './picture-limits';
import { imageEntries } from './picture-pdf';

export interface EmbeddedPicture {
  readonly width: number;
  readonly height: number;
  /** EXIF orientation, 1 to 8. */
  readonly orientation: number;
  readonly image: PdfDict;
  readonly data: Uint8Array;
  readonly softMask?: { readonly image: PdfDict; readonly data: Uint8Array };
}

/** A JPEG as it may be embedded: its own coded data, every metadata segment and whatever follows its end left out. */
export function embedJpeg(bytes: Uint8Array): EmbeddedPicture {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 4 || file.readUInt16BE(0) !== 0xffd8) throw new PictureError('damaged');
  const parts: Buffer[] = [file.subarray(0, 2)];
  let frame: { width: number; height: number; components: number } | undefined;
  let orientation = 1;
  let isInverted = false;
  let at = 2;
  while (at + 4 <= file.length) {
    const marker = file[at + 1] ?? 0;
    if (file[at] !== 0xff || marker === 0xff || marker === 0) {
      at++;
      continue;
    }
    if (marker === 0xd9) break;
    const size = file.readUInt16BE(at + 2);
    const end = at + 2 + size;
    if (size < 2 || end > file.length) break;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame && size >= 8) {
      // Baseline, extended and progressive Huffman frames of 8 bits are what the PDF filter takes.
      if (marker > 0xc2 || file[at + 4] !== 8) throw new PictureError('unsupported');
      frame = { height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7), components: file[at + 9] ?? 0 };
    }
    const head = file.toString('latin1', at + 4, Math.min(end, at + 20));
    if (marker === 0xe1 && head.startsWith('Exif\0')) orientation = exifOrientation(file.subarray(at + 10, end));
    if (marker === 0xee && head.startsWith('Adobe')) isInverted = true;
    const dataEnd = marker === 0xda ? endOfScan(file, end) : end;
    if (isKeptSegment(marker, head)) parts.push(file.subarray(at, dataEnd));
    at = dataEnd;
  }
  if (frame === undefined) throw new PictureError('damaged');
  checkSize(frame.width, frame.height);
  const space = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' }[frame.components];
  if (space === undefined) throw new PictureError('unsupported');
  const image = imageEntries(frame.width, frame.height, space);
  image.set('Filter', name('DCTDecode'));
  if (frame.components === 4 && isInverted) image.set('Decode', [1, 0, 1, 0, 1, 0, 1, 0]);
  const data = Buffer.concat([...parts, Buffer.from([0xff, 0xd9])]);
  return { width: frame.width, height: frame.height, orientation, image, data };
}

/** Where a scan's coded data ends: at the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1] ?? 0xd9;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return file.length;
}

/** The orientation tag of an EXIF block (TIFF header first); 1 when there is none. */
function exifOrientation(block: Buffer): number {
  const isLittle = block.toString('latin1', 0, 2) === 'II';
  const short = (at: number) =>
    at + 2 > block.length ? 0 : isLittle ? block.readUInt16LE(at) : block.readUInt16BE(at);
  const long = (at: number) => (at + 4 > block.length ? 0 : isLittle ? block.readUInt32LE(at) : block.readUInt32BE(at));
  const directory = long(4);
  const count = Math.min(short(directory), 512);
  for (let index = 0; index < count; index++) {
    const entry = directory + 2 + index * 12;
    if (short(entry) === 0x0112) {
      const value = short(entry + 8);
      return value >= 1 && value <= 8 ? value : 1;
    }
  }
  return 1;
}

/** A JPEG made by us, ready to embed. */
export function encodedJpeg(data: Uint8Array, width: number, height: number, isGray: boolean): EmbeddedPicture {
  const image = imageEntries(width, height, isGray ? 'DeviceGray' : 'DeviceRGB');
  for (const [key, value] of dict({ Filter: name('DCTDecode') })) image.set(key, value);
  return { width, height, orientation: 1, image, data };
}
