import type { DrawnPoint } from './trend-data';

/** Points further apart than their own width on a chart of the usual size. */
const MOST_DRAWN = 120;

/**
 * The points to draw of many: the first, the last, and of each stretch of neighbours its lowest and its highest, so
 * that no peak is lost and no value is made up. All of them where there are few; in the order given, oldest first.
 */
export function thinnedPoints(points: readonly DrawnPoint[], most: number = MOST_DRAWN): readonly DrawnPoint[] {
  if (points.length <= most) return points;
  const kept = new Set([0, points.length - 1]);
  const stretches = Math.floor((most - kept.size) / 2);
  for (let at = 0; at < stretches; at++) {
    const start = Math.floor((at * points.length) / stretches);
    const end = Math.floor(((at + 1) * points.length) / stretches);
    kept.add(extreme(points, start, end, 1)).add(extreme(points, start, end, -1));
  }
  return points.filter((_, index) => kept.has(index));
}

/** Where the highest (`sign` 1) or lowest (-1) of a stretch stands; the earliest where several are alike. */
function extreme(points: readonly DrawnPoint[], start: number, end: number, sign: 1 | -1): number {
  const valueAt = (index: number) => sign * (points[index]?.number ?? 0);
  let best = start;
  for (let index = start + 1; index < end; index++) if (valueAt(index) > valueAt(best)) best = index;
  return best;
}
