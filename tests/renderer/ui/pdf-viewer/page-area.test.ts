import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areaBetween,
  areaFromText,
  areaToText,
  moveArea,
  type PageArea,
  type QuarterTurn,
  resizeArea,
  rotateArea,
  unrotateArea,
} from '../../../../renderer/ui/pdf-viewer/page-area';

const corner = fc.record({
  x: fc.double({ min: 0, max: 1, noNaN: true }),
  y: fc.double({ min: 0, max: 1, noNaN: true }),
});
const area = fc.tuple(corner, corner).map(([from, to]) => areaBetween(from, to));
const turn = fc.constantFrom<QuarterTurn>(0, 90, 180, 270);
const close = (left: PageArea, right: PageArea) => {
  for (const key of ['x', 'y', 'width', 'height'] as const) expect(left[key]).toBeCloseTo(right[key], 9);
};

describe('an area of a page', () => {
  it('is the same whichever corner the drag began at', () => {
    const expected = { x: 0.25, y: 0.5, width: 0.5, height: 0.25 };
    expect(areaBetween({ x: 0.25, y: 0.5 }, { x: 0.75, y: 0.75 })).toEqual(expected);
    expect(areaBetween({ x: 0.75, y: 0.75 }, { x: 0.25, y: 0.5 })).toEqual(expected);
  });

  it('stays inside the page when the drag leaves it', () => {
    expect(areaBetween({ x: 0.5, y: 0.5 }, { x: 7, y: -3 })).toEqual({ x: 0.5, y: 0, width: 0.5, height: 0.5 });
  });

  it('goes to the top right when its page is turned clockwise', () => {
    close(rotateArea({ x: 0, y: 0, width: 0.2, height: 0.1 }, 90), { x: 0.9, y: 0, width: 0.1, height: 0.2 });
  });

  it('comes back from any turn to where it was', () => {
    fc.assert(fc.property(area, turn, (one, by) => close(unrotateArea(rotateArea(one, by), by), one)));
  });

  it('never leaves the page by moving or sizing', () => {
    const step = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(area, step, step, (one, dx, dy) => {
        for (const next of [moveArea(one, dx, dy), resizeArea(one, dx, dy)]) {
          expect(next.x).toBeGreaterThanOrEqual(0);
          expect(next.x + next.width).toBeLessThanOrEqual(1 + 1e-9);
          expect(next.y + next.height).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });

  it('travels in an address', () => {
    const place = { x: 0.125, y: 0.25, width: 0.5, height: 0.0625 };
    expect(areaFromText(areaToText(place))).toEqual(place);
  });

  it.each(['', 'a,b,c,d', '0,0,1', '0,0,1,1,1', '0,0,0,1', '-0.1,0,1,1', '0,0,2,1', 'NaN,0,1,1'])(
    'is not read from %j',
    (text) => expect(areaFromText(text)).toBeNull(),
  );
});
