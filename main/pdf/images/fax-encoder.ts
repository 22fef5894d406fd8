import { BLACK_RUNS, END_OF_LINE, HORIZONTAL, LONGEST_RUN, PASS, VERTICAL_CODES, WHITE_RUNS } from './fax-codes';

/**
 * Black and white pixels as a fax machine codes them (ITU-T T.6, "Group 4"). `pixels` has a byte for each, from the top
 * left, 1 for black.
 */
export function encodeFax(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const out = new CodeWriter(Math.max(1024, (width * height) >> 5));
  let above = edgesOf(pixels, 0, 0);
  for (let row = 0; row < height; row++) {
    const line = edgesOf(pixels, row * width, width);
    encodeLine(out, line, above, width);
    above = line;
  }
  out.code(END_OF_LINE);
  out.code(END_OF_LINE);
  return out.finish();
}

/** Where the color changes along a row that begins white. */
function edgesOf(pixels: Uint8Array, from: number, width: number): readonly number[] {
  const edges: number[] = [];
  let color = 0;
  for (let at = 0; at < width; at++) {
    if (pixels[from + at] === color) continue;
    color ^= 1;
    edges.push(at);
  }
  return edges;
}

/**
 * One row against the one above. The names are the recommendation's: a0 is how far the row is coded, a1 and a2 its next
 * edges, b1 the first edge above that is right of a0 and of the opposite color, b2 the one after b1.
 */
function encodeLine(out: CodeWriter, line: readonly number[], above: readonly number[], width: number): void {
  let a0 = -1;
  let color = 0;
  let next = 0;
  let nextAbove = 0;
  while (a0 < width) {
    const a1 = line[next] ?? width;
    // Edges above to black have even places, so the search steps by pairs.
    while (nextAbove > 0 && (above[nextAbove - 1] ?? width) > a0) nextAbove--;
    while ((above[nextAbove] ?? width) <= a0 || (nextAbove & 1) !== color) {
      if (nextAbove >= above.length) break;
      nextAbove++;
    }
    const b1 = above[nextAbove] ?? width;
    const b2 = above[nextAbove + 1] ?? width;
    if (b2 < a1) {
      out.code(PASS);
      a0 = b2;
      continue;
    }
    const shift = a1 - b1;
    if (shift >= -3 && shift <= 3) {
      out.code(VERTICAL_CODES[shift + 3] ?? 0);
      a0 = a1;
      color ^= 1;
      next++;
    } else {
      const a2 = line[next + 1] ?? width;
      out.code(HORIZONTAL);
      writeRun(out, color, a1 - Math.max(0, a0));
      writeRun(out, color ^ 1, a2 - a1);
      a0 = a2;
      next += 2;
    }
  }
}

function writeRun(out: CodeWriter, color: number, length: number): void {
  const table = color === 0 ? WHITE_RUNS : BLACK_RUNS;
  let left = length;
  for (; left > LONGEST_RUN + 63; left -= LONGEST_RUN) out.code(table[63 + LONGEST_RUN / 64] ?? 0);
  if (left > 63) out.code(table[63 + (left >> 6)] ?? 0);
  out.code(table[left & 63] ?? 0);
}

class CodeWriter {
  private size = 0;
  private held = 0;
  private count = 0;

  constructor(room: number) {
    this.out = Buffer.allocUnsafe(room);
  }

  private out: Buffer;

  /** Codes have 13 digits at most: what is held never outgrows 32 bits. */
  code(entry: number): void {
    const length = entry & 31;
    this.held = (this.held << length) | (entry >>> 5);
    this.count += length;
    while (this.count >= 8) {
      this.count -= 8;
      if (this.size === this.out.length) this.out = Buffer.concat([this.out, Buffer.allocUnsafe(this.out.length)]);
      this.out[this.size++] = (this.held >>> this.count) & 255;
    }
    this.held &= (1 << this.count) - 1;
  }

  finish(): Uint8Array {
    if (this.count > 0) this.code(((8 - this.count) & 31) | 0);
    return this.out.subarray(0, this.size);
  }
}
