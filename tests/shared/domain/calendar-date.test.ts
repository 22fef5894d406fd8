import {
  addDays,
  type CalendarDate,
  calendarDate,
  compareDates,
  datePrecision,
  dayNumber,
  daysInMonth,
  firstDayOf,
  isCertainlyBefore,
  isFullDate,
  lastDayOf,
  parseCalendarDate,
} from '@shared/domain/calendar-date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const must = (text: string): CalendarDate => {
  const date = parseCalendarDate(text);
  if (date === null) throw new Error(`${text} should be a date`);
  return date;
};

const fullDates = fc
  .record({ year: fc.integer({ min: 1800, max: 2199 }), month: fc.integer({ min: 1, max: 12 }) })
  .chain(({ year, month }) =>
    fc.integer({ min: 1, max: daysInMonth(year, month) }).map((day) => ({ year, month, day })),
  )
  .map((parts) => {
    const date = calendarDate(parts);
    if (date === null || !isFullDate(date)) throw new Error('the parts were in range');
    return date;
  });

describe('calendar dates', () => {
  it.each([
    ['2024', 'year'],
    ['2024-02', 'month'],
    ['2024-02-29', 'day'],
  ])('reads %s to the %s', (text, precision) => {
    expect(datePrecision(must(text))).toBe(precision);
  });

  it.each([
    '',
    '24',
    '2024-2',
    '2024-13',
    '2024-00',
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-01-00',
    '1799',
    '2200',
    '2024-01-01T00:00',
    ' 2024',
    '2024-01-1',
    '0000-01-01',
  ])('refuses "%s"', (text) => {
    expect(parseCalendarDate(text)).toBeNull();
  });

  it('knows that a century is a leap year only every four hundred years', () => {
    expect([1900, 2000, 2024, 2023].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29, 28]);
  });

  it('puts unknown parts before known ones', () => {
    const dates = ['2024-01-01', '2023-12', '2024', '2023-12-31', '2023', '2024-01'].map(must);
    expect(dates.sort(compareDates)).toEqual(['2023', '2023-12', '2023-12-31', '2024', '2024-01', '2024-01-01']);
  });

  it('calls one date certainly before another only when nothing of them overlaps', () => {
    expect(isCertainlyBefore(must('2023'), must('2023-05'))).toBe(false);
    expect(isCertainlyBefore(must('2023-04'), must('2023-05-01'))).toBe(true);
    expect(isCertainlyBefore(must('2024-05-02'), must('2024-05-01'))).toBe(false);
  });

  it('spans a partial date from its first to its last day', () => {
    expect([firstDayOf(must('2024-02')), lastDayOf(must('2024-02'))]).toEqual(['2024-02-01', '2024-02-29']);
    expect([firstDayOf(must('2023')), lastDayOf(must('2023'))]).toEqual(['2023-01-01', '2023-12-31']);
  });

  it('counts days from 1970 and back', () => {
    const epoch = firstDayOf(must('1970-01-01'));
    expect(dayNumber(epoch)).toBe(0);
    expect(addDays(epoch, -1)).toBe('1969-12-31');
    expect(addDays(firstDayOf(must('2024-02-28')), 2)).toBe('2024-03-01');
    expect(addDays(lastDayOf(must('2199')), 1)).toBeNull();
  });

  it('reads back every day it writes, and moves by whole days in both directions', () => {
    fc.assert(
      fc.property(fullDates, fc.integer({ min: -50_000, max: 50_000 }), (date, days) => {
        expect(parseCalendarDate(date)).toBe(date);
        const moved = addDays(date, days);
        if (moved === null) return;
        expect(dayNumber(moved) - dayNumber(date)).toBe(days);
        expect(addDays(moved, -days)).toBe(date);
      }),
    );
  });

  it('orders days as their day numbers do', () => {
    fc.assert(
      fc.property(fullDates, fullDates, (left, right) => {
        expect(compareDates(left, right)).toBe(Math.sign(dayNumber(left) - dayNumber(right)));
      }),
    );
  });
});
