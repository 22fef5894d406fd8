/** Repeatable choices: the same seed gives the same family. */
export type Random = {
  /** 0 up to but not including `below`. */
  int(below: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** True in about `share` of the cases, 0 to 1. */
  chance(share: number): boolean;
  uuid(): string;
  /** A calendar date within the last `years` before 2026-11-22. */
  date(years: number): string;
};

const LAST_DAY = Date.UTC(2026, 10, 22);
const DAY_MS = 86_400_000;

/** Mulberry32, a small generator that is good enough for filler. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (below: number) => Math.floor(next() * below);
  return {
    int,
    pick(items) {
      const item = items[int(items.length)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
    chance: (share) => next() < share,
    uuid() {
      const hex = Array.from({ length: 32 }, () => int(16).toString(16));
      hex[12] = '4';
      hex[16] = '89ab'.charAt(int(4));
      const text = hex.join('');
      return [0, 8, 12, 16, 20].map((from, at) => text.slice(from, [8, 12, 16, 20, 32][at])).join('-');
    },
    date: (years) => new Date(LAST_DAY - int(years * 365) * DAY_MS).toISOString().slice(0, 10),
  };
}
