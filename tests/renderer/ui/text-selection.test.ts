import { expect, it } from 'vitest';
import { areaAround } from '../../../renderer/ui/pdf-viewer/text-selection';
import { sparkPoints } from '../../../renderer/ui/sparkline';

const page = { left: 100, top: 200, right: 700, bottom: 1000 };

it('the area of selected words is their union on the page, with a little air', () => {
  const area = areaAround(
    [
      { left: 162, top: 282, right: 300, bottom: 298 },
      { left: 162, top: 302, right: 398, bottom: 318 },
    ],
    page,
  );
  expect(area.x).toBeCloseTo(0.1);
  expect(area.y).toBeCloseTo(0.1);
  expect(area.x + area.width).toBeCloseTo(0.5);
  expect(area.y + area.height).toBeCloseTo(0.15);
});

it('never leaves the page', () => {
  const area = areaAround([{ left: 90, top: 190, right: 900, bottom: 1100 }], page);
  expect(area).toEqual({ x: 0, y: 0, width: 1, height: 1 });
});

it('a course that does not change runs level, in the middle', () => {
  const points = sparkPoints([5, 5, 5]);
  expect(new Set(points.map(({ y }) => y)).size).toBe(1);
  expect(sparkPoints([1, 2]).map(({ y }) => y)).toEqual([26, 4]);
});
