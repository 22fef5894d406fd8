import type { TrendPoint } from '@shared/contract/trends';
import { trendNumbers } from '@shared/domain/trend-series';
import { expect, it } from 'vitest';
import { thinnedPoints } from '../../../../renderer/features/trends/components/thin-points';
import { drawnPoints } from '../../../../renderer/features/trends/components/trend-data';

const series = (values: readonly number[]) =>
  drawnPoints(
    values.map(
      (value, at): TrendPoint => ({
        // Only told apart here.
        observationId: String(at) as TrendPoint['observationId'],
        testResultId: 'report' as TrendPoint['testResultId'],
        date: new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10),
        value: String(value),
        unit: 'g/L',
        referenceRange: null,
        flag: null,
        source: null,
        ...trendNumbers(String(value), null),
      }),
    ),
  );

it('draws every point where there are few', () => {
  const points = series(Array.from({ length: 120 }, (_, at) => at % 7));
  expect(thinnedPoints(points)).toBe(points);
});

it('draws no more than it may, the first and the last among them, in order and none made up', () => {
  const points = series(Array.from({ length: 400 }, (_, at) => 100 + Math.round(50 * Math.sin(at / 3))));
  const thinned = thinnedPoints(points);
  expect(thinned.length).toBeLessThanOrEqual(120);
  expect(thinned.length).toBeGreaterThan(60);
  expect([thinned[0], thinned.at(-1)]).toEqual([points[0], points.at(-1)]);
  expect(thinned).toEqual(points.filter((point) => thinned.includes(point)));
});

it.each([1, 57, 200, 398])('loses neither a peak nor a trough, wherever it stands: %i of 400', (at) => {
  for (const odd of [900, 1]) {
    const points = series(Array.from({ length: 400 }, (_, index) => (index === at ? odd : 100)));
    expect(thinnedPoints(points).map(({ number }) => number)).toContain(odd);
  }
});
