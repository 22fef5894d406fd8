import type { TrendPoint } from '@shared/contract/trends';
import { trendNumbers } from '@shared/domain/trend-series';
import { describe, expect, it } from 'vitest';
import {
  bandsOf,
  drawnPoints,
  newestFirst,
  timeOf,
  timeSpan,
  valueSpan,
  valueTicks,
} from '../../../../renderer/features/trends/components/trend-data';

const point = (date: string | null, value: string, referenceRange: string | null = null): TrendPoint => ({
  // Only told apart here.
  observationId: `${date} ${value}` as TrendPoint['observationId'],
  testResultId: 'report' as TrendPoint['testResultId'],
  date,
  value,
  unit: 'g/L',
  referenceRange,
  flag: null,
  source: null,
  ...trendNumbers(value, referenceRange),
});

describe('what is drawn of a test', () => {
  it('is its dated numbers, oldest first; words and undated values are left to the table', () => {
    const drawn = drawnPoints([
      point('2024-03', '12,5'),
      point('2023', 'Pending'),
      point(null, '9'),
      point('2022', '<5'),
    ]);
    expect(drawn.map(({ number, comparator }) => [number, comparator])).toEqual([
      [5, '<'],
      [12.5, null],
    ]);
  });

  it('stands at the middle of what is known of its date', () => {
    expect(timeOf('2024-03-09')).toBe(Date.UTC(2024, 2, 9));
    expect(timeOf('2024-03')).toBe(Date.UTC(2024, 2, 15));
    expect(timeOf('2024')).toBe(Date.UTC(2024, 6, 1));
  });
});

describe('the printed range', () => {
  it('is one band from edge to edge while every report prints the same', () => {
    const bands = bandsOf(drawnPoints([point('2024-01-01', '5', '3 - 7'), point('2024-02-01', '6', '3 - 7')]));
    expect(bands).toEqual([{ from: null, to: null, low: 3, high: 7, printed: '3 - 7' }]);
  });

  it('changes half-way between reports that print another one', () => {
    const bands = bandsOf(drawnPoints([point('2024-01-01', '5', '3 - 7'), point('2024-01-03', '6', '< 8')]));
    const middle = Date.UTC(2024, 0, 2);
    expect(bands).toEqual([
      { from: null, to: middle, low: 3, high: 7, printed: '3 - 7' },
      { from: middle, to: null, low: null, high: 8, printed: '< 8' },
    ]);
  });

  it('is never invented where a report prints none, or prints words', () => {
    expect(bandsOf(drawnPoints([point('2024', '5'), point('2025', '6', 'None detected')]))).toEqual([]);
  });
});

describe('the axes', () => {
  it('hold every value and every end of the range', () => {
    const points = drawnPoints([point('2024-01-01', '5', '3 - 7'), point('2024-02-01', '9', '3 - 7')]);
    const [low, high] = valueSpan(points, bandsOf(points));
    expect(low).toBeLessThan(3);
    expect(high).toBeGreaterThan(9);
  });

  it.each([
    [
      [27.26, 143.7],
      [25, 50, 75, 100, 125, 150],
    ],
    [
      [0.9, 1.42],
      [0.8, 1, 1.2, 1.4, 1.6],
    ],
    [
      [-3, 4],
      [-4, -2, 0, 2, 4],
    ],
  ] as const)('are labelled with round values: %j', (span, ticks) => {
    expect(valueTicks(span)).toEqual(ticks);
  });

  it('give one value alone some room', () => {
    const points = drawnPoints([point('2024-01-01', '5')]);
    const [first, last] = timeSpan(points);
    expect(last).toBeGreaterThan(first);
    const [low, high] = valueSpan(points, []);
    expect(high).toBeGreaterThan(low);
  });
});

it('the table goes from the newest back, with undated values last', () => {
  const rows = newestFirst([point('2022', '1'), point('2024', '2'), point(null, '3')]);
  expect(rows.map(({ value }) => value)).toEqual(['2', '1', '3']);
});
