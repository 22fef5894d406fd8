/** `npm run torture` sets it: fault tests then run their whole count instead of a slice. */
export const isTorture = process.env.DOSSIER_TORTURE === '1';

/** How often a fault test repeats: a slice in ordinary runs, the security design's aim under torture. */
export const times = (slice: number, whole: number): number => (isTorture ? whole : slice);

/** Enough for the whole count on a slow machine. */
export const TORTURE_TIMEOUT_MS = isTorture ? 6 * 60 * 60 * 1000 : 120_000;

/** A generator of numbers in [0, below), the same for the same seed. */
export function seededRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
