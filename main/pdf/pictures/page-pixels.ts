import { encodedJpeg } from '../images/jpeg';
import { encodeJpeg } from '../images/jpeg-encoder';
import type { Picture } from '../pdfium';
import type { Edges } from './areas';
import type { CodedPicture } from './drawn-page';

/** The parts of red, green and blue in a tone, of 256. */
const [RED, GREEN, BLUE] = [77, 150, 29];
/** Channels further apart than this are a color that someone would miss; scanners and JPEG give gray a little. */
const COLOR_SPREAD = 48;
/** As many such pixels as a letter of small print has: a red flag in a column of results counts. */
const COLOR_PIXELS = 48;

/** Whether a picture loses nothing that is seen when it is made gray. */
function looksGray({ rgba }: Picture): boolean {
  let colored = 0;
  for (let at = 0; at < rgba.length; at += 4) {
    // Typed arrays are read within their bounds here and below.
    const r = rgba[at] as number;
    const g = rgba[at + 1] as number;
    const b = rgba[at + 2] as number;
    if (r === g && g === b) continue;
    if (Math.max(r, g, b) - Math.min(r, g, b) > COLOR_SPREAD && ++colored > COLOR_PIXELS) return false;
  }
  return true;
}

/** Tones from 0 black to 255 white, a byte a pixel. */
export function tonesOf({ rgba, width, height }: Picture): Uint8Array {
  const tones = new Uint8Array(width * height);
  for (let at = 0, to = 0; to < tones.length; at += 4, to++) {
    tones[to] = ((rgba[at] as number) * RED + (rgba[at + 1] as number) * GREEN + (rgba[at + 2] as number) * BLUE) >> 8;
  }
  return tones;
}

/** Print stays clean at this quality; letters at 200 dpi show no rings when magnified twice. */
const QUALITY = 85;

export function codeAsJpeg(picture: Picture, quality = QUALITY): CodedPicture {
  const isGray = looksGray(picture);
  const { rgba, width, height } = picture;
  return encodedJpeg(encodeJpeg(rgba, width, height, quality, isGray), width, height, isGray);
}

/** The pixels that an area touches, from the first row and column to before the last. */
export function pixelsOf(edges: Edges, width: number, height: number, more = 0) {
  const cut = (value: number, size: number) => Math.min(size, Math.max(0, value));
  return {
    left: cut(Math.floor(edges.left * width) - more, width),
    top: cut(Math.floor(edges.top * height) - more, height),
    right: cut(Math.ceil(edges.right * width) + more, width),
    bottom: cut(Math.ceil(edges.bottom * height) + more, height),
  };
}

/** How far apart the least and the most of each of an area's samples are: red, green and blue, or tones. */
export function contrastWithin(
  samples: Uint8Array,
  { width, height, channels }: { width: number; height: number; channels: 1 | 4 },
  edges: Edges,
): number {
  const { left, top, right, bottom } = pixelsOf(edges, width, height);
  let contrast = 0;
  for (let channel = 0; channel < Math.min(3, channels); channel++) {
    let [least, most] = [255, 0];
    for (let y = top; y < bottom; y++) {
      const end = (y * width + right) * channels;
      for (let at = (y * width + left) * channels + channel; at < end; at += channels) {
        const sample = samples[at] as number;
        if (sample < least) least = sample;
        if (sample > most) most = sample;
      }
    }
    contrast = Math.max(contrast, most - least);
  }
  return contrast;
}
