import { type CalendarDate, calendarDate } from './calendar-date';

/** What a printed date can mean. `ambiguous` must be asked of a person; candidates are earliest first. */
export type PrintedDate =
  | { readonly kind: 'date'; readonly date: CalendarDate }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly [CalendarDate, CalendarDate] }
  | { readonly kind: 'none' };

const NONE: PrintedDate = { kind: 'none' };

/** Beginnings that name one month only, without accents; abbreviations of both languages. */
const MONTH_NAMES: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'janv'],
  ['february', 'feb', 'fevrier', 'fevr', 'fev'],
  ['march', 'mar', 'mars'],
  ['april', 'apr', 'avril', 'avr'],
  ['may', 'mai'],
  ['june', 'jun', 'juin'],
  ['july', 'jul', 'juillet', 'juill', 'juil'],
  ['august', 'aug', 'aout'],
  ['september', 'sept', 'sep', 'septembre'],
  ['october', 'oct', 'octobre'],
  ['november', 'nov', 'novembre'],
  ['december', 'dec', 'decembre'],
];
const MONTHS = new Map(MONTH_NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

const WEEKDAY =
  /^(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? /;
const CLOCK =
  /[ t,]+(?:at |a )?\d{1,2}(?::\d{2}){1,2}(?:\.\d+)?(?: ?[ap]\.?m\.?)?(?: ?z)?$|[ ,]+(?:a )?\d{1,2} ?h(?: ?\d{2})?$/;

/** Lower case, accents and stray spaces gone, weekday and clock time dropped. */
function simplify(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(WEEKDAY, '')
    .replace(CLOCK, '');
}

function day(year: string | undefined, month: number | undefined, dayOfMonth?: string): PrintedDate {
  if (year === undefined || month === undefined) return NONE;
  const date = calendarDate({
    year: Number(year),
    month,
    ...(dayOfMonth === undefined ? {} : { day: Number(dayOfMonth) }),
  });
  return date === null ? NONE : { kind: 'date', date };
}

/** `nn/nn/yyyy`: two readings unless one is no date or both are the same day. */
function eitherOrder(first: string, second: string, year: string): PrintedDate {
  const dayFirst = day(year, Number(second), first);
  const monthFirst = day(year, Number(first), second);
  if (dayFirst.kind !== 'date') return monthFirst;
  if (monthFirst.kind !== 'date' || dayFirst.date === monthFirst.date) return dayFirst;
  return dayFirst.date < monthFirst.date
    ? { kind: 'ambiguous', candidates: [dayFirst.date, monthFirst.date] }
    : { kind: 'ambiguous', candidates: [monthFirst.date, dayFirst.date] };
}

type Reading = readonly [RegExp, (match: RegExpExecArray) => PrintedDate];

const monthOf = (name: string | undefined): number | undefined => MONTHS.get(name ?? '');

const READINGS: readonly Reading[] = [
  // 2024-03-14, 2024/03/14, 2024.03.14
  [/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/, (m) => day(m[1], Number(m[3]), m[4])],
  // 20240314
  [/^(\d{4})(\d{2})(\d{2})$/, (m) => day(m[1], Number(m[2]), m[3])],
  // 14-MAR-2024, 14 mars 2024, 1er janv. 2024, 14th March, 2024
  [/^(\d{1,2})(?:er|st|nd|rd|th)?[ \-/.]?([a-z]+)\.?[ \-/.,]{0,2}(\d{4})$/, (m) => day(m[3], monthOf(m[2]), m[1])],
  // Mar 14, 2024; March 14 2024; MAR-14-2024
  [/^([a-z]+)\.?[ -](\d{1,2})(?:st|nd|rd|th)?(?:, ?|[ -])(\d{4})$/, (m) => day(m[3], monthOf(m[1]), m[2])],
  // 2024-MAR-14
  [/^(\d{4})[- ]([a-z]+)\.?[- ](\d{1,2})$/, (m) => day(m[1], monthOf(m[2]), m[3])],
  // March 2024, mars 2024
  [/^([a-z]+)\.?[ ,-]{1,2}(\d{4})$/, (m) => day(m[2], monthOf(m[1]))],
  // 2024-03
  [/^(\d{4})[-/](\d{2})$/, (m) => day(m[1], Number(m[2]))],
  [/^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/, (m) => eitherOrder(m[1] ?? '', m[3] ?? '', m[4] ?? '')],
];

/**
 * Reads a date as Canadian reports print them, in English or French, a clock time after it ignored. Two-digit years
 * are not read: nothing says which part is the year. `none` also for a day that does not exist.
 */
export function parsePrintedDate(text: string): PrintedDate {
  const simple = simplify(text);
  for (const [shape, read] of READINGS) {
    const match = shape.exec(simple);
    if (match) return read(match);
  }
  return NONE;
}
