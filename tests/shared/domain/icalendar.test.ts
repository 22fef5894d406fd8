import { isFullDate } from '@shared/domain/calendar-date';
import { type Appointment, appointmentCalendar } from '@shared/domain/icalendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const heldOn = '2026-12-31';
if (!isFullDate(heldOn)) throw new Error('a day');
const VISIT: Appointment = {
  id: '00000000-0000-4000-8000-000000000001',
  summary: 'Consultation',
  location: null,
  description: null,
  heldOn,
  startsAt: '14:30',
  durationMinutes: 45,
  isCancelled: false,
  stampedAt: '2026-11-22T08:05:09.123Z',
};
const unfolded = (text: string) => text.replace(/\r\n /g, '').split('\r\n');

describe('an appointment for a calendar', () => {
  it('is one event with a floating time, a stable id and the stamp in UTC', () => {
    expect(appointmentCalendar(VISIT).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Dossier//Dossier//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:00000000-0000-4000-8000-000000000001',
      'DTSTAMP:20261122T080509Z',
      'DTSTART:20261231T143000',
      'DURATION:PT45M',
      'SUMMARY:Consultation',
      'STATUS:CONFIRMED',
      'CLASS:PRIVATE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('takes the whole day when no time is known, the end being the day after', () => {
    const lines = unfolded(appointmentCalendar({ ...VISIT, startsAt: null }));
    expect(lines).toContain('DTSTART;VALUE=DATE:20261231');
    expect(lines).toContain('DTEND;VALUE=DATE:20270101');
    expect(lines.some((line) => line.startsWith('DURATION'))).toBe(false);
  });

  it('says when it was cancelled', () => {
    expect(unfolded(appointmentCalendar({ ...VISIT, isCancelled: true }))).toContain('STATUS:CANCELLED');
  });

  it('escapes what a calendar would read as its own', () => {
    const lines = unfolded(
      appointmentCalendar({ ...VISIT, location: 'Room 3; 5, rue A\\B', description: 'one\r\ntwo\u0007\nEND:VEVENT' }),
    );
    expect(lines).toContain('LOCATION:Room 3\\; 5\\, rue A\\\\B');
    expect(lines).toContain('DESCRIPTION:one\\ntwo \\nEND:VEVENT');
    expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1);
  });

  it('folds any text into lines of at most 75 octets that unfold to the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (text) => {
        const summary = text.replace(/[\p{Cc}\u2028\u2029\\;,]/gu, '');
        const calendar = appointmentCalendar({ ...VISIT, summary });
        for (const line of calendar.split('\r\n')) {
          const bytes = new TextEncoder().encode(line);
          expect(bytes.length).toBeLessThanOrEqual(75);
          expect(new TextDecoder().decode(bytes)).toBe(line);
        }
        expect(unfolded(calendar)).toContain(`SUMMARY:${summary}`);
      }),
    );
  });
});
