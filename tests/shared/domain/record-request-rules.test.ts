import { jurisdiction } from '@shared/contract/common';
import { addDays, dayNumber, type FullDate, isFullDate } from '@shared/domain/calendar-date';
import { addBusinessDays, recordRequestDueOn, recordRequestRule } from '@shared/domain/record-request-rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const day = (text: string): FullDate => {
  if (!isFullDate(text)) throw new Error(`${text} should be a day`);
  return text;
};

describe('asking for one’s own records', () => {
  it.each([
    ['ON', '2026-12-22'],
    ['AB', '2026-12-22'],
    ['MB', '2026-12-22'],
    ['BC', '2027-01-01'],
  ] as const)('in %s an answer to a request of 2026-11-22 is due on %s', (province, dueOn) => {
    expect(recordRequestDueOn(province, day('2026-11-22'))).toBe(dueOn);
  });

  it.each(['QC', 'SK', 'NS', 'NB', 'NL', 'PE', 'YT', 'NT', 'NU'] as const)(
    'in %s suggests no due date, the time being unconfirmed',
    (province) => {
      expect(recordRequestDueOn(province, day('2026-11-22'))).toBeNull();
    },
  );

  it('still tells an unconfirmed time, graded as such', () => {
    expect(recordRequestRule('QC')).toMatchObject({ time: { days: 30 }, timeGrade: 'U', fee: 'free', feeGrade: 'H' });
    expect(recordRequestRule('NU')).toMatchObject({ law: null, time: null, fee: 'unconfirmed' });
  });

  it('carries the day it was checked in every province', () => {
    for (const province of jurisdiction.options) {
      const rule = recordRequestRule(province);
      expect([rule.jurisdiction, isFullDate(rule.checkedOn)]).toEqual([province, true]);
    }
  });
});

describe('business days', () => {
  it.each([
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-11-22', 5, '2026-11-27'],
    ['2026-11-23', 5, '2026-11-30'],
    ['2026-11-23', 0, '2026-11-23'],
    ['1969-12-31', 2, '1970-01-02'],
    ['1969-12-26', 1, '1969-12-29'],
  ])('counts from %s %i days to %s', (from, count, to) => {
    expect(addBusinessDays(day(from), count)).toBe(to);
  });

  it('ends on a weekday, five a week', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), fc.integer({ min: 1, max: 60 }), (offset, weeks) => {
        const from = addDays(day('2000-01-01'), offset) ?? day('2000-01-01');
        const to = addBusinessDays(from, weeks * 5) ?? from;
        const weekday = new Date(`${to}T00:00:00Z`).getUTCDay();
        expect(weekday).toBeGreaterThanOrEqual(1);
        expect(weekday).toBeLessThanOrEqual(5);
        expect(dayNumber(to) - dayNumber(from)).toBeGreaterThan((weeks - 1) * 7);
        expect(dayNumber(to) - dayNumber(from)).toBeLessThanOrEqual(weeks * 7);
      }),
    );
  });
});
