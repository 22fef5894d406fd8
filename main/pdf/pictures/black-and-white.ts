import { BLOCK, mapBlocks } from './tone-blocks';

/** What surrounds a pixel for its threshold, at fax resolution: a little more than a line of print. */
const REACH = 20;
/** Sauvola's sensitivity and the range of deviations; a low sensitivity keeps faint print. */
const SENSITIVITY = 0.2;
const DEVIATION = 128;
/** Ink whatever is around it: the inside of a black bar has nothing lighter near it. */
const ALWAYS_INK = 80;

/**
 * Black and white pixels (1 black) of gray tones: print by a threshold that follows its surroundings (Sauvola's), so
 * that gray paper and tinted rows turn white and their print black; pictures as dots (Floyd and Steinberg's).
 */
export function toBlackAndWhite(tones: Uint8Array, width: number, height: number): Uint8Array {
  const pixels = new Uint8Array(width * height);
  const { across, isDotted } = mapBlocks(tones, width, height);
  threshold(tones, width, height, pixels);
  if (isDotted.includes(1)) {
    spreadDots(
      tones,
      width,
      height,
      pixels,
      (x, y) => isDotted[Math.floor(y / BLOCK) * across + Math.floor(x / BLOCK)] === 1,
    );
  }
  return pixels;
}

/** Sums slide with the window, so that the time does not depend on its size. Typed arrays are read within bounds. */
function threshold(tones: Uint8Array, width: number, height: number, pixels: Uint8Array): void {
  const sums = new Float64Array(width);
  const squares = new Float64Array(width);
  const addRow = (row: number, sign: number) => {
    for (let x = 0, at = row * width; x < width; x++, at++) {
      const tone = tones[at] as number;
      sums[x] = (sums[x] as number) + sign * tone;
      squares[x] = (squares[x] as number) + sign * tone * tone;
    }
  };
  for (let row = 0; row < Math.min(REACH, height); row++) addRow(row, 1);
  for (let y = 0; y < height; y++) {
    if (y + REACH < height) addRow(y + REACH, 1);
    if (y - REACH - 1 >= 0) addRow(y - REACH - 1, -1);
    const rows = Math.min(height - 1, y + REACH) - Math.max(0, y - REACH) + 1;
    let sum = 0;
    let square = 0;
    for (let x = 0; x < Math.min(REACH, width); x++) {
      sum += sums[x] as number;
      square += squares[x] as number;
    }
    for (let x = 0, at = y * width; x < width; x++, at++) {
      if (x + REACH < width) {
        sum += sums[x + REACH] as number;
        square += squares[x + REACH] as number;
      }
      if (x - REACH - 1 >= 0) {
        sum -= sums[x - REACH - 1] as number;
        square -= squares[x - REACH - 1] as number;
      }
      const count = rows * (Math.min(width - 1, x + REACH) - Math.max(0, x - REACH) + 1);
      const mean = sum / count;
      const deviation = Math.sqrt(Math.max(0, square / count - mean * mean));
      const limit = mean * (1 + SENSITIVITY * (deviation / DEVIATION - 1));
      const tone = tones[at] as number;
      pixels[at] = tone < ALWAYS_INK || tone < limit ? 1 : 0;
    }
  }
}

/** Each pixel's error goes to the neighbours that come after it, in rows that run left and right by turns. */
function spreadDots(
  tones: Uint8Array,
  width: number,
  height: number,
  pixels: Uint8Array,
  isDotted: (x: number, y: number) => boolean,
): void {
  let here = new Float32Array(width + 2);
  let below = new Float32Array(width + 2);
  for (let y = 0; y < height; y++) {
    const step = y % 2 === 0 ? 1 : -1;
    for (let x = step > 0 ? 0 : width - 1; x >= 0 && x < width; x += step) {
      if (!isDotted(x, y)) continue;
      const at = y * width + x;
      const wanted = (tones[at] as number) + (here[x + 1] as number);
      const isBlack = wanted < 128;
      pixels[at] = isBlack ? 1 : 0;
      const error = wanted - (isBlack ? 0 : 255);
      here[x + 1 + step] = (here[x + 1 + step] as number) + (error * 7) / 16;
      below[x + 1 - step] = (below[x + 1 - step] as number) + (error * 3) / 16;
      below[x + 1] = (below[x + 1] as number) + (error * 5) / 16;
      below[x + 1 + step] = (below[x + 1 + step] as number) + error / 16;
    }
    [here, below] = [below, here];
    below.fill(0);
  }
}
