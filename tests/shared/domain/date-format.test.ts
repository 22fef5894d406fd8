import { formatDate } from '@shared/domain/date-format';
import { parsePrintedDate } from '@shared/domain/printed-date';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';

describe('dates in words', () => {
  it.each([
    ['2023-09-25', 'September 25, 2023', '25 septembre 2023'],
    ['2024-01-01', 'January 1, 2024', '1er janvier 2024'],
    ['2024-08-11', 'August 11, 2024', '11 août 2024'],
    ['2023-09', 'September 2023', 'septembre 2023'],
    ['2023', '2023', '2023'],
  ])('writes %s', (date, english, french) => {
    expect([formatDate(date, 'en'), formatDate(date, 'fr')]).toEqual([english, french]);
  });

  it('shortens the month, or writes numbers, when asked', () => {
    expect(formatDate('2023-09-01', 'fr', 'short')).toBe('1er sept. 2023');
    expect(formatDate('2023-09-25', 'en', 'numeric')).toBe('2023-09-25');
  });

  it('gives back what is no date', () => {
    expect(formatDate('spring 2019', 'en')).toBe('spring 2019');
  });

  describe('in any time zone', () => {
    const before = process.env.TZ;
    afterEach(() => {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    });
    it.each(['Pacific/Kiritimati', 'America/Vancouver', 'America/St_Johns'])('does not move a day in %s', (zone) => {
      process.env.TZ = zone;
      expect(formatDate('2024-03-10', 'en')).toBe('March 10, 2024');
    });
  });

  it('can be read back from print, in both languages and lengths', () => {
    const day = fc.record({
      year: fc.integer({ min: 1800, max: 2199 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(
        day,
        fc.constantFrom('en' as const, 'fr' as const),
        fc.constantFrom('long' as const, 'short' as const),
        (parts, language, style) => {
          const two = (value: number) => String(value).padStart(2, '0');
          const date = `${parts.year}-${two(parts.month)}-${two(parts.day)}`;
          expect(parsePrintedDate(formatDate(date, language, style))).toEqual({ kind: 'date', date });
        },
      ),
    );
  });
});
