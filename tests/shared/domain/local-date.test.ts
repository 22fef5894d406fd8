import { localDate } from '@shared/domain/local-date';
import { afterEach, describe, expect, it } from 'vitest';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe('the local date', () => {
  it.each([
    ['America/Vancouver', '2026-11-21'],
    ['UTC', '2026-11-22'],
    ['Pacific/Kiritimati', '2026-11-22'],
  ])('is the day of the clock on the wall in %s', (timeZone, expected) => {
    process.env.TZ = timeZone;
    expect(localDate(new Date('2026-11-22T02:30:00.000Z'))).toBe(expected);
  });
});
