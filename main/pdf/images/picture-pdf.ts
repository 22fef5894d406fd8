import { deflateSync } from 'node:zlib';
import { dict, name, type PdfDict, type PdfRef, type PdfValue } from '../objects';
import { PdfOutput } from '../output';
import { PageFrame } from '../page-frame';
import { round } from '../stamp-fonts';

/** One page of a picture-only PDF: an image stream and where it goes. */
export interface PicturePage {
  /** Page size in points. */
  readonly width: number;
  readonly height: number;
  /** The picture's place on the page: the matrix from the unit square. */
  readonly matrix: readonly [number, number, number, number, number, number];
  readonly image: PdfDict;
  readonly data: Uint8Array;
  /** An opacity mask of the same size, 8 bits a pixel, deflated. */
  readonly softMask?: { readonly image: PdfDict; readonly data: Uint8Array };
  readonly rotate?: number;
}

/** Writes pages that each hold one picture, and nothing else: no metadata, no text. Null gives an empty page. */
export function writePicturePdf(count: number, page: (index: number) => PicturePage | null): Uint8Array {
  const chunks: Buffer[] = [];
  const output = new PdfOutput({ write: (chunk) => chunks.push(Buffer.from(chunk)) }, undefined, () => {});
  const frame = new PageFrame(output, { from: 1, to: count });
  for (let index = 0; index < count; index++) {
    const made = page(index);
    if (made === null) {
      frame.write(index + 1, dict({ MediaBox: [0, 0, 612, 792], Resources: new Map<string, PdfValue>() }));
      continue;
    }
    const { width, height, matrix, image, data, softMask, rotate } = made;
    const ref = output.allocate();
    const entries: PdfDict = new Map(image);
    if (softMask !== undefined) {
      const mask = output.allocate();
      output.stream(mask, new Map(softMask.image), Buffer.from(softMask.data));
      entries.set('SMask', mask);
    }
    output.stream(ref, entries, Buffer.from(data.buffer, data.byteOffset, data.byteLength));
    const content = output.allocate();
    output.stream(content, new Map(), Buffer.from(`q ${matrix.map(round).join(' ')} cm /I Do Q\n`, 'latin1'));
    frame.write(
      index + 1,
      dict({
        MediaBox: [0, 0, round(width), round(height)],
        Rotate: rotate === undefined || rotate === 0 ? undefined : rotate,
        Resources: dict({ XObject: dict({ I: ref }) }),
        Contents: content,
      }),
    );
  }
  const root: PdfRef = output.allocate();
  output.object(root, dict({ Type: name('Catalog'), Pages: frame.finish() }));
  output.finish(root, undefined);
  return Buffer.concat(chunks);
}

/** Image entries for 8-bit samples, compressed; gray when no pixel has a color. */
export function rasterImage(rgba: Uint8Array, width: number, height: number): { image: PdfDict; data: Uint8Array } {
  let isGray = true;
  for (let at = 0; at < rgba.length && isGray; at += 4) {
    isGray = rgba[at] === rgba[at + 1] && rgba[at] === rgba[at + 2];
  }
  const channels = isGray ? 1 : 3;
  const stride = width * channels;
  // The PNG "up" filter: neighbouring rows of a page are alike, so this is most of the compression.
  const rows = Buffer.alloc((stride + 1) * height);
  for (let row = 0; row < height; row++) {
    const to = row * (stride + 1);
    rows[to] = 2;
    for (let column = 0; column < width; column++) {
      const from = (row * width + column) * 4;
      for (let channel = 0; channel < channels; channel++) {
        const above = row > 0 ? (rgba[from - width * 4 + channel] ?? 0) : 0;
        rows[to + 1 + column * channels + channel] = ((rgba[from + channel] ?? 0) - above) & 255;
      }
    }
  }
  return { image: rasterEntries(width, height, isGray), data: deflateSync(rows, { level: 6 }) };
}

/** The entries of 8-bit rows with the PNG "up" filter, compressed. */
export function rasterEntries(width: number, height: number, isGray: boolean): PdfDict {
  const image = imageEntries(width, height, isGray ? 'DeviceGray' : 'DeviceRGB');
  image.set('Filter', name('FlateDecode'));
  image.set('DecodeParms', dict({ Predictor: 12, Colors: isGray ? 1 : 3, Columns: width }));
  return image;
}

/** The entries every 8-bit image has. */
export function imageEntries(width: number, height: number, colorSpace: string, depth = 8): PdfDict {
  const entries: Record<string, PdfValue> = {
    Type: name('XObject'),
    Subtype: name('Image'),
    Width: width,
    Height: height,
    BitsPerComponent: depth,
    ColorSpace: name(colorSpace),
  };
  return dict(entries);
}
