import { calendarDate, parseCalendarDate } from './calendar-date';
import type { HealthNumberContext, HealthNumberReason } from './health-number-types';

const SHAPE = /^([A-Z]{4})(\d{2})(\d{2})(\d{2})(\d)(\d)$/;
const WEIGHTS = [7, 1, 1, 3, 9, 7, 3, 9, 5, 3, 1, 3, 5, 7, 6, 9, 1];

/** Place in the alphabet, one more from S onward, as two digits. */
function letterDigits(letter: string): string {
  const place = letter.charCodeAt(0) - 64;
  return String(place >= 19 ? place + 1 : place).padStart(2, '0');
}

/** The check digit of Québec's numéro d'assurance maladie: 17 digits (letters, YYYYMMDD, tie-breaker) weighted, mod 10. */
export function quebecCheckDigit(letters: string, yearMonthDay: string, tieBreaker: string): number {
  const digits = [...letters].map(letterDigits).join('') + yearMonthDay + tieBreaker;
  return WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(digits[index] ?? 0), 0) % 10;
}

/** Letters as the number carries them: accents, spaces and hyphens gone, short names filled up with X. */
function nameLetters(name: string, count: number): string {
  const plain = name
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toUpperCase();
  return plain.slice(0, count).padEnd(count, 'X');
}

interface Birth {
  readonly year: string;
  readonly month: number;
  readonly day: string;
}

/** Births the number can stand for: of the two centuries anyone alive was born in. */
function births(match: readonly string[]): readonly Birth[] {
  const [, , year = '', monthText = '', day = ''] = match;
  const registered = Number(monthText);
  const month = registered > 50 ? registered - 50 : registered;
  return ['19', '20']
    .map((century) => ({ year: century + year, month, day }))
    .filter((birth) => calendarDate({ year: Number(birth.year), month, day: Number(day) }) !== null);
}

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * For numbers registered with the month plus 50, one published rule weighs the printed month and another the true
 * one: either is taken. The month says nothing about gender that a screen may show.
 */
function passesCheckDigit(match: readonly string[], candidates: readonly Birth[]): boolean {
  const [, letters = '', , monthText = '', , tieBreaker = '', check = ''] = match;
  return candidates.some(({ year, month, day }) =>
    [monthText, two(month)].some(
      (shown) => quebecCheckDigit(letters, year + shown + day, tieBreaker) === Number(check),
    ),
  );
}

function namesAgree(letters: string, { familyName, givenName }: HealthNumberContext): boolean {
  if (familyName && nameLetters(familyName, 3) !== letters.slice(0, 3)) return false;
  return !givenName || nameLetters(givenName, 1) === letters.slice(3);
}

/** What is unusual about a Québec number; the birth date and names are compared only when given. */
export function checkQuebec(plain: string, context: HealthNumberContext): readonly HealthNumberReason[] {
  const match = SHAPE.exec(plain);
  if (!match) return [plain.length === 12 ? 'characters' : 'length'];
  const known = parseCalendarDate(context.birthDate ?? '');
  const all = births(match);
  const agreeing =
    known === null ? all : all.filter(({ year, month, day }) => known === `${year}-${two(month)}-${day}`);
  const isDateOff = agreeing.length === 0;
  const reasons: HealthNumberReason[] = [];
  // Digits of a date that differs from the person's may still be right in themselves.
  if (!passesCheckDigit(match, isDateOff ? all : agreeing)) reasons.push('check_digit');
  if (isDateOff) reasons.push('birth_date_differs');
  if (!namesAgree(match[1] ?? '', context)) reasons.push('name_differs');
  return reasons;
}
