import { dateParts, parseCalendarDate } from './calendar-date';

export interface Age {
  /** Completed years. With a partial birth date, the most the person can have completed. */
  readonly years: number;
  /** Completed months beyond the years, 0 to 11; null when the birth month is unknown. */
  readonly months: number | null;
  /** True when the birth date is partial, so that screens write "about". */
  readonly isApproximate: boolean;
}

/**
 * Age on a full day. A person born on February 29 completes a year on March 1 of a common year.
 * Null before the birth, or when either text is no calendar date.
 */
export function ageOn(birthDate: string, today: string): Age | null {
  const born = parseCalendarDate(birthDate);
  const day = parseCalendarDate(today);
  if (born === null || day === null) return null;
  const birth = dateParts(born);
  const now = dateParts(day);
  if (birth.month === undefined) {
    const years = now.year - birth.year;
    return years < 0 ? null : { years, months: null, isApproximate: true };
  }
  const monthsApart = (now.year - birth.year) * 12 + ((now.month ?? 1) - birth.month);
  const isDayReached = birth.day === undefined || (now.day ?? 1) >= birth.day;
  const months = monthsApart - (isDayReached ? 0 : 1);
  if (months < 0) return null;
  return { years: Math.floor(months / 12), months: months % 12, isApproximate: birth.day === undefined };
}
