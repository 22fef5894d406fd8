import type { TrendPoint } from '@shared/contract/trends';

/** A value that can be drawn: a dated number. */
export type DrawnPoint = TrendPoint & { readonly date: string; readonly number: number; readonly time: number };

/** A stretch of time over which reports print one range; null times run to the chart's edge, null ends are open. */
export type Band = {
  readonly from: number | null;
  readonly to: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly printed: string;
};

const DAY = 86_400_000;

/** Milliseconds (UTC) at which a calendar date stands; a month or a year alone stands at its middle. */
export function timeOf(date: string): number {
  const [year = 1970, month, day] = date.split('-').map(Number);
  if (month === undefined) return Date.UTC(year, 6, 1);
  return day === undefined ? Date.UTC(year, month - 1, 15) : Date.UTC(year, month - 1, day);
}

/** The dated numbers, oldest first. Words and undated values are for the table only. */
export const drawnPoints = (points: readonly TrendPoint[]): readonly DrawnPoint[] =>
  points
    .flatMap((point) =>
      point.number === null || point.date === null
        ? []
        : [{ ...point, number: point.number, date: point.date, time: timeOf(point.date) }],
    )
    .sort((left, right) => left.time - right.time);

/** The printed ranges as bands, each reaching half-way to the reports that print another one or none. */
export function bandsOf(points: readonly DrawnPoint[]): readonly Band[] {
  const bands: Band[] = [];
  let open: { readonly start: number | null; readonly point: DrawnPoint } | null = null;
  const close = (to: number | null) => {
    if (open?.point.referenceRange && (open.point.low !== null || open.point.high !== null))
      bands.push({
        from: open.start,
        to,
        low: open.point.low,
        high: open.point.high,
        printed: open.point.referenceRange,
      });
  };
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (before && before.low === point.low && before.high === point.high) return;
    const middle = before ? (before.time + point.time) / 2 : null;
    close(middle);
    open = { start: middle, point };
  });
  close(null);
  return bands;
}

/** Lowest and highest value to show: all points and printed ends, with a little air. */
export function valueSpan(points: readonly DrawnPoint[], bands: readonly Band[]): readonly [number, number] {
  const ends = bands.flatMap(({ low, high }) => [low, high]).filter((end) => end !== null);
  const all = [...points.map(({ number }) => number), ...ends];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const air = high === low ? Math.abs(high) * 0.1 || 1 : (high - low) * 0.06;
  return [low >= 0 ? Math.max(0, low - air) : low - air, high + air];
}

/** Four to seven round values that hold the span: steps of 1, 2, 2.5 or 5 times a power of ten. */
export function valueTicks([low, high]: readonly [number, number]): readonly number[] {
  const rough = (high - low) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((times) => times * power).find((one) => one >= rough) ?? rough;
  const first = Math.floor(low / step);
  const count = Math.ceil(high / step) - first;
  // Multiplied, not added up, so that 0.1 + 0.2 stays 0.3; then rounded to what the step can show.
  const digits = Math.max(0, 1 - Math.floor(Math.log10(step)));
  return Array.from({ length: count + 1 }, (_, index) => Number(((first + index) * step).toFixed(digits)));
}

/** First and last moment to show; one day alone gets a month of air on each side. */
export function timeSpan(points: readonly DrawnPoint[]): readonly [number, number] {
  const times = points.map(({ time }) => time);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const air = first === last ? 30 * DAY : (last - first) * 0.05;
  return [first - air, last + air];
}

/** A moment as its calendar month, `YYYY-MM`, or its day where the span is short. */
export const tickDate = (time: number, span: readonly [number, number]): string =>
  new Date(time).toISOString().slice(0, span[1] - span[0] > 120 * DAY ? 7 : 10);

/** Four moments evenly apart. */
export const timeTicks = ([first, last]: readonly [number, number]): readonly number[] =>
  [0.06, 0.353, 0.647, 0.94].map((part) => first + (last - first) * part);

/** Newest first, undated last: the order of a table. */
export const newestFirst = (points: readonly TrendPoint[]): readonly TrendPoint[] => [
  ...points.filter(({ date }) => date !== null).reverse(),
  ...points.filter(({ date }) => date === null),
];
