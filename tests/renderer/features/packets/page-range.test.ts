import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageRangeText, readPageRange } from '../../../../renderer/features/packets/components/page-range';

describe('pages as typed', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['2', [2]],
    ['1-3, 5', [1, 2, 3, 5]],
    ['5, 1-2', [5, 1, 2]],
    ['1–2;4', [1, 2, 4]],
    ['3, 2-4, 3', [3, 2, 4]],
    ['1-10', null],
    ['1-5, 6-10', null],
  ])('reads %j', (text, pages) => expect(readPageRange(text, 10)).toEqual({ ok: true, pages }));

  it.each(['0', '11', '3-1', '1-', '-2', 'two', '1,,2', '1.5', '1-2-3', '99999999'])('refuses %j', (text) =>
    expect(readPageRange(text, 10)).toEqual({ ok: false }),
  );

  it('reads back what it writes', () => {
    const pages = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(pages, (chosen) => {
        // One page more than any named, so that naming all never turns into "all pages".
        expect(readPageRange(pageRangeText(chosen), 61)).toEqual({ ok: true, pages: chosen });
      }),
    );
  });
});
