/** Side of a block in pixels: a line of print and its gap at fax resolution. */
export const BLOCK = 32;
/** Tones are counted in 16 steps. */
const STEPS = 16;
/** A step counts with this share of a block. Print has paper, ink, and little between; pictures have many steps. */
const STEP_SHARE = 0.04;
const MANY_STEPS = 4;
/** As much paper as this in a block makes it print, however blurred. */
const PAPER_SHARE = 0.3;
/** A page's paper is its commonest light tone, when that is common enough. */
const [LIGHT, COMMON] = [160, 0.15];
/** How much darker than the page's paper is still paper. */
const PAPER_RANGE = 32;
/** Nearly all of a block in three neighbouring steps: no ink on it. */
const FLAT_SHARE = 0.96;
/** A flat tint darker than this is meant to be seen; lighter ones only hinder what is printed on them. */
const TINT = 176;

type Kind = 'print' | 'photo' | 'tint' | 'light' | 'paper';

interface BlockMap {
  readonly across: number;
  /** By block: 1 where tones are kept as a pattern of dots, 0 where pixels are either ink or paper. */
  readonly isDotted: Uint8Array;
}

/**
 * Tells the blocks of a page that hold a picture from those that hold print. Print is made black and white by what is
 * around each pixel; a picture so treated would be blots, and print with dots would be hard to read.
 */
export function mapBlocks(tones: Uint8Array, width: number, height: number): BlockMap {
  const [across, down] = [Math.ceil(width / BLOCK), Math.ceil(height / BLOCK)];
  const paper = paperTone(tones);
  let kinds: readonly Kind[] = Array.from({ length: across * down }, (_, index) => {
    const [left, top] = [(index % across) * BLOCK, Math.floor(index / across) * BLOCK];
    const counts = countTones(tones, width, left, top, Math.min(width, left + BLOCK), Math.min(height, top + BLOCK));
    return kindOf(counts, paper);
  });
  const countAround = (index: number, isCounted: (kind: Kind) => boolean): number => {
    const [column, row] = [index % across, Math.floor(index / across)];
    let count = 0;
    for (let y = Math.max(0, row - 1); y <= Math.min(down - 1, row + 1); y++) {
      for (let x = Math.max(0, column - 1); x <= Math.min(across - 1, column + 1); x++) {
        const kind = kinds[y * across + x];
        if (y * across + x !== index && kind !== undefined && isCounted(kind)) count++;
      }
    }
    return count;
  };
  const isPhoto = (kind: Kind) => kind === 'photo';
  // A lone block is heavy print; a gap in a picture, or a sky beside it, is part of it.
  kinds = kinds.map((kind, index) => (kind === 'photo' && countAround(index, isPhoto) < 3 ? 'print' : kind));
  for (let round = 0; round < 3; round++) {
    kinds = kinds.map((kind, index) => {
      const near = countAround(index, isPhoto);
      return near >= 5 || ((kind === 'tint' || kind === 'light') && near >= 2) ? 'photo' : kind;
    });
  }
  const isDotted = Uint8Array.from(kinds, (kind, index) => {
    if (kind === 'photo') return 1;
    return kind === 'tint' && countAround(index, (other) => other === 'print') === 0 ? 1 : 0;
  });
  return { across, isDotted };
}

function paperTone(tones: Uint8Array): number {
  const counts = countTones(tones, tones.length, 0, 0, tones.length, 1);
  let tone = 255;
  for (let at = LIGHT; at < 256; at++) if ((counts[at] as number) >= (counts[tone] as number)) tone = at;
  let common = 0;
  for (let at = Math.max(0, tone - STEPS); at < Math.min(256, tone + STEPS); at++) common += counts[at] as number;
  return common >= tones.length * COMMON ? tone : 255;
}

function countTones(
  tones: Uint8Array,
  width: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
): Uint32Array {
  const counts = new Uint32Array(256);
  for (let y = top; y < bottom; y++) {
    for (let at = y * width + left, end = y * width + right; at < end; at++) {
      const tone = tones[at] as number;
      counts[tone] = (counts[tone] as number) + 1;
    }
  }
  return counts;
}

function kindOf(counts: Uint32Array, paper: number): Kind {
  const steps = new Array<number>(STEPS).fill(0);
  let [total, onPaper] = [0, 0];
  counts.forEach((count, tone) => {
    steps[tone >> 4] = (steps[tone >> 4] ?? 0) + count;
    total += count;
    if (tone >= paper - PAPER_RANGE) onPaper += count;
  });
  const three = (step: number) => (steps[step - 1] ?? 0) + (steps[step] ?? 0) + (steps[step + 1] ?? 0);
  let main = 0;
  for (let step = 1; step < STEPS; step++) if (three(step) > three(main)) main = step;
  if (three(main) >= total * FLAT_SHARE) {
    const tone = main * STEPS + STEPS / 2;
    if (tone >= paper - PAPER_RANGE) return 'paper';
    return tone < TINT ? 'tint' : 'light';
  }
  if (onPaper >= total * PAPER_SHARE) return 'print';
  const used = steps.flatMap((count, step) => (count >= total * STEP_SHARE ? [step] : []));
  // Steps without a gap are a shade that runs from one tone to another; ink on a tint leaves one.
  const isShade = used.length >= 3 && (used[used.length - 1] ?? 0) - (used[0] ?? 0) === used.length - 1;
  return used.length >= MANY_STEPS || isShade ? 'photo' : 'print';
}
