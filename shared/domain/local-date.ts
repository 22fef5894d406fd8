import { type FullDate, isFullDate } from './calendar-date';

const pad = (value: number): string => String(value).padStart(2, '0');

/** The calendar day it is for the user at this moment: in the computer's own time zone. */
export function localDate(moment: Date): FullDate {
  const text = `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
  if (!isFullDate(text)) throw new RangeError('a moment outside the calendar');
  return text;
}
