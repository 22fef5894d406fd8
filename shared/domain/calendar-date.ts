/**
 * Calendar dates as people know them: a year, a year and month, or a full day. Text, never a JS `Date`, so no time
 * zone can move them. `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, Gregorian, years 1800 to 2199.
 */
declare const calendarDateBrand: unique symbol;
declare const fullDateBrand: unique symbol;

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, known to exist on the calendar. */
export type CalendarDate = string & { readonly [calendarDateBrand]: true };
/** A calendar date whose day is known. */
export type FullDate = CalendarDate & { readonly [fullDateBrand]: true };
export type DatePrecision = 'year' | 'month' | 'day';
export type DateLanguage = 'en' | 'fr';

export interface DateParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month?: number;
  /** 1 to 31. */
  readonly day?: number;
}

/** Outside these a year on a family's record is a slip of the keyboard; Intl also turns Julian before 1582. */
const FIRST_YEAR = 1800;
const LAST_YEAR = 2199;
const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days in a month, 28 to 31; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function partsExist({ year, month, day }: DateParts): boolean {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) return false;
  if (month === undefined) return day === undefined;
  if (!Number.isInteger(month) || month < 1 || month > 12) return false;
  return day === undefined || (Number.isInteger(day) && day >= 1 && day <= daysInMonth(year, month));
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** The date of these parts, or null when no such day exists. */
export function calendarDate(parts: DateParts): CalendarDate | null {
  if (!partsExist(parts)) return null;
  const { year, month, day } = parts;
  const text = [String(year), ...(month === undefined ? [] : [pad(month)]), ...(day === undefined ? [] : [pad(day)])];
  // The only place that brands: the parts were just checked.
  return text.join('-') as CalendarDate;
}

/** Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD` exactly; null for anything else or a day that does not exist. */
export function parseCalendarDate(text: string): CalendarDate | null {
  const match = SHAPE.exec(text);
  if (!match) return null;
  const [, year, month, day] = match;
  return calendarDate({
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  });
}

export const isCalendarDate = (text: string): text is CalendarDate => parseCalendarDate(text) !== null;

/** True when year, month and day are all known. */
export const isFullDate = (text: string): text is FullDate => isCalendarDate(text) && text.length === 10;

export function datePrecision(date: CalendarDate): DatePrecision {
  if (date.length === 4) return 'year';
  return date.length === 7 ? 'month' : 'day';
}

/** The numbers of a date; unknown parts are absent. */
export function dateParts(date: CalendarDate): DateParts {
  const [year, month, day] = date.split('-').map(Number);
  return {
    year: year ?? Number.NaN,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}

/**
 * Total order for sorting, earliest first. An unknown part sorts before every known one: `2023` < `2023-01` <
 * `2023-01-01`. Plain text order gives exactly that, so the database's order is the same one.
 */
export function compareDates(left: CalendarDate, right: CalendarDate): -1 | 0 | 1 {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** True when the whole of `left` is over before any of `right` begins; partial dates that overlap are never before. */
export const isCertainlyBefore = (left: CalendarDate, right: CalendarDate): boolean =>
  lastDayOf(left) < firstDayOf(right);

/** The first day a partial date can mean. */
export function firstDayOf(date: CalendarDate): FullDate {
  const { year, month = 1, day = 1 } = dateParts(date);
  return full(year, month, day);
}

/** The last day a partial date can mean. */
export function lastDayOf(date: CalendarDate): FullDate {
  const { year, month = 12, day } = dateParts(date);
  return full(year, month, day ?? daysInMonth(year, month));
}

// Parts come from a date already checked, so the day exists.
const full = (year: number, month: number, day: number): FullDate => `${year}-${pad(month)}-${pad(day)}` as FullDate;

const MS_PER_DAY = 86_400_000;
const NUMERIC = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

/** Whole days since 1970-01-01, negative before it. */
export function dayNumber(date: FullDate): number {
  const { year, month = 1, day = 1 } = dateParts(date);
  return Math.round(Date.UTC(year, month - 1, day) / MS_PER_DAY);
}

/** The day `days` after `date` (before it when negative); null past the years this calendar carries. */
export function addDays(date: FullDate, days: number): FullDate | null {
  const parts = NUMERIC.formatToParts((dayNumber(date) + days) * MS_PER_DAY);
  const part = (type: 'year' | 'month' | 'day') => Number(parts.find((each) => each.type === type)?.value);
  const moved = calendarDate({ year: part('year'), month: part('month'), day: part('day') });
  return moved !== null && isFullDate(moved) ? moved : null;
}
