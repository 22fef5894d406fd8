import { type DateLanguage, type DatePrecision, dateParts, datePrecision, parseCalendarDate } from './calendar-date';

/** `long`: running text, "September 25, 2023" / "25 septembre 2023". `short`: "Sep 25, 2023" / "25 sept. 2023". `numeric`: `2023-09-25`. */
export type DateStyle = 'long' | 'short' | 'numeric';

const LOCALE = { en: 'en-CA', fr: 'fr-CA' } as const;
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(language: DateLanguage, style: 'long' | 'short', precision: DatePrecision): Intl.DateTimeFormat {
  const key = `${language} ${style} ${precision}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(LOCALE[language], {
    timeZone: 'UTC',
    year: 'numeric',
    ...(precision === 'year' ? {} : { month: style }),
    ...(precision === 'day' ? { day: 'numeric' } : {}),
  });
  formatters.set(key, made);
  return made;
}

/**
 * A calendar date in words; text that is no calendar date comes back as it is. Written and read in UTC, so the
 * reader's time zone never moves it by a day; a partial date shows only what is known. French writes the first of a
 * month `1er`, which Intl does not.
 */
export function formatDate(text: string, language: DateLanguage, style: DateStyle = 'long'): string {
  const date = parseCalendarDate(text);
  if (date === null || style === 'numeric') return text;
  const { year, month = 1, day = 1 } = dateParts(date);
  return formatterFor(language, style, datePrecision(date))
    .formatToParts(Date.UTC(year, month - 1, day))
    .map(({ type, value }) => (type === 'day' && language === 'fr' && value === '1' ? '1er' : value))
    .join('');
}
