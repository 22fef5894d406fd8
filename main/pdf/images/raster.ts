import { deflateSync } from 'node:zlib';
import { name } from '../objects';
import { type EmbeddedPicture, encodedJpeg } from './jpeg';
import { encodeJpeg } from './jpeg-encoder';
import { imageEntries, rasterImage } from './picture-pdf';

const QUALITY = 88;
/** Letter paper at 300 dpi and a little more: finer pixels only make the packet heavier. */
const MAX_SIDE = 3600;
/** Fewer distinct tones than this in a sample of the picture: print or drawing, kept without loss. */
const FEW_TONES = 40;

/**
 * Decoded pixels ready to embed: one bit a pixel when they are black and white, without loss when they have few
 * tones, else as a JPEG no finer than print needs. Opacity is laid on white.
 */
export function embedRaster(rgba: Uint8Array, width: number, height: number): EmbeddedPicture {
  flatten(rgba);
  const bits = blackAndWhite(rgba, width, height);
  if (bits !== null) {
    const image = imageEntries(width, height, 'DeviceGray', 1);
    image.set('Filter', name('FlateDecode'));
    return { width, height, orientation: 1, image, data: deflateSync(bits, { level: 9 }) };
  }
  if (countTones(rgba) < FEW_TONES) return { width, height, orientation: 1, ...rasterImage(rgba, width, height) };
  const small = shrink(rgba, width, height);
  const isGray = isAllGray(small.rgba);
  return encodedJpeg(
    encodeJpeg(small.rgba, small.width, small.height, QUALITY, isGray),
    small.width,
    small.height,
    isGray,
  );
}

function flatten(rgba: Uint8Array): void {
  for (let at = 3; at < rgba.length; at += 4) {
    const alpha = rgba[at] ?? 255;
    if (alpha === 255) continue;
    for (let channel = at - 3; channel < at; channel++) {
      rgba[channel] = Math.round(((rgba[channel] ?? 0) * alpha + 255 * (255 - alpha)) / 255);
    }
    rgba[at] = 255;
  }
}

function blackAndWhite(rgba: Uint8Array, width: number, height: number): Buffer | null {
  const stride = Math.ceil(width / 8);
  const bits = Buffer.alloc(stride * height);
  for (let row = 0, at = 0; row < height; row++) {
    for (let column = 0; column < width; column++, at += 4) {
      const value = rgba[at] ?? 0;
      if ((value !== 0 && value !== 255) || rgba[at + 1] !== value || rgba[at + 2] !== value) return null;
      const to = row * stride + (column >> 3);
      if (value === 255) bits[to] = (bits[to] ?? 0) | (128 >> (column & 7));
    }
  }
  return bits;
}

function countTones(rgba: Uint8Array): number {
  const tones = new Set<number>();
  const step = Math.max(4, Math.floor(rgba.length / 4 / 20_000) * 4);
  for (let at = 0; at < rgba.length && tones.size < FEW_TONES; at += step) {
    tones.add(((rgba[at] ?? 0) << 16) | ((rgba[at + 1] ?? 0) << 8) | (rgba[at + 2] ?? 0));
  }
  return tones.size;
}

function isAllGray(rgba: Uint8Array): boolean {
  for (let at = 0; at < rgba.length; at += 4) if (rgba[at] !== rgba[at + 1] || rgba[at] !== rgba[at + 2]) return false;
  return true;
}

/** Averages squares of pixels by a whole factor until no side is longer than print needs. */
function shrink(rgba: Uint8Array, width: number, height: number) {
  const factor = Math.floor(Math.max(width, height) / MAX_SIDE);
  if (factor < 2) return { rgba, width, height };
  const [w, h] = [Math.floor(width / factor), Math.floor(height / factor)];
  const made = new Uint8Array(w * h * 4);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      for (let channel = 0; channel < 4; channel++) {
        let sum = 0;
        for (let dy = 0; dy < factor; dy++) {
          const row = (y * factor + dy) * width + x * factor;
          for (let dx = 0; dx < factor; dx++) sum += rgba[(row + dx) * 4 + channel] ?? 0;
        }
        made[(y * w + x) * 4 + channel] = sum / (factor * factor);
      }
    }
  }
  return { rgba: made, width: w, height: h };
}
