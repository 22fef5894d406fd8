import type { Instant } from '../contract/common';
import { addDays, type FullDate } from './calendar-date';

export interface Appointment {
  /** Stable: importing again replaces the entry instead of adding one. */
  readonly id: string;
  readonly summary: string;
  readonly location: string | null;
  readonly description: string | null;
  readonly heldOn: FullDate;
  /** `HH:MM` on the clock where the appointment is; null for a whole day. */
  readonly startsAt: string | null;
  readonly durationMinutes: number | null;
  readonly isCancelled: boolean;
  /** When the file is made. */
  readonly stampedAt: Instant;
}

const LINE_OCTETS = 75;

const octets = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** RFC 5545, 3.1: lines of at most 75 octets, the rest after CRLF and a space; no character is cut in two. */
function fold(line: string): string {
  let folded = '';
  let length = 0;
  for (const character of line) {
    if (length + octets(character) > LINE_OCTETS) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += octets(character);
  }
  return folded;
}

/** RFC 5545, 3.3.11: TEXT. Control characters other than a line break are not allowed in it. */
const escapeText = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being taken out
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

const compact = (date: string): string => date.replace(/-/g, '');
const utcStamp = (instant: Instant): string => instant.replace(/[-:]/g, '').replace(/\.\d+/, '');

function times({ heldOn, startsAt, durationMinutes }: Appointment): readonly string[] {
  if (startsAt !== null) {
    const start = `DTSTART:${compact(heldOn)}T${startsAt.replace(':', '')}00`;
    return durationMinutes === null ? [start] : [start, `DURATION:PT${durationMinutes}M`];
  }
  const nextDay = addDays(heldOn, 1);
  return [
    `DTSTART;VALUE=DATE:${compact(heldOn)}`,
    ...(nextDay === null ? [] : [`DTEND;VALUE=DATE:${compact(nextDay)}`]),
  ];
}

const optional = (name: string, text: string | null): readonly string[] =>
  text === null || text.trim() === '' ? [] : [`${name}:${escapeText(text)}`];

/**
 * One appointment as an iCalendar file (RFC 5545), UTF-8 with CRLF line ends. The time floats: it is the clock's where
 * the appointment is, whatever zone the calendar is set to. Marked private, so that shared calendars show it as busy.
 */
export const appointmentCalendar = (appointment: Appointment): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Dossier//Dossier//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${escapeText(appointment.id)}`,
    `DTSTAMP:${utcStamp(appointment.stampedAt)}`,
    ...times(appointment),
    `SUMMARY:${escapeText(appointment.summary)}`,
    ...optional('LOCATION', appointment.location),
    ...optional('DESCRIPTION', appointment.description),
    `STATUS:${appointment.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join('');
