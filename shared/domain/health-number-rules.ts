import type { HealthNumberReason, NumberRule } from './health-number-types';

const digitsOf = (text: string): readonly number[] => [...text].map(Number);

/** Tells a wrong length from wrong characters, for issuers whose numbers are digits only. */
function digitShape(plain: string, length: number): readonly HealthNumberReason[] {
  if (!/^\d*$/.test(plain)) return ['characters'];
  return plain.length === length ? [] : ['length'];
}

/** Luhn (ISO/IEC 7812-1): from the right, every second digit doubled and its digits summed; total divisible by 10. */
function passesLuhn(plain: string): boolean {
  const total = [...digitsOf(plain)].reverse().reduce((sum, digit, index) => {
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    return sum + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return total % 10 === 0;
}

const BC_WEIGHTS = [2, 4, 8, 5, 10, 9, 7, 3];

/**
 * British Columbia: digits 2 to 9 weighted, each product mod 11, check digit 11 minus the sum mod 11. A computed 10
 * is never issued; for a remainder of 0 implementations differ, so a check digit of 0 is taken.
 */
function passesBritishColumbia(plain: string): boolean {
  const digits = digitsOf(plain);
  const sum = BC_WEIGHTS.reduce((total, weight, index) => total + (((digits[index + 1] ?? 0) * weight) % 11), 0);
  const remainder = sum % 11;
  if (remainder === 1) return false;
  return digits[9] === (remainder === 0 ? 0 : 11 - remainder);
}

/** Ontario health card: ten digits, first not 0, Luhn; version code of up to two letters. */
export const ontario: NumberRule = {
  check: (plain, { version }) => {
    const versionReasons: readonly HealthNumberReason[] = /^[A-Za-z]{0,2}$/.test((version ?? '').trim())
      ? []
      : ['version_format'];
    const shape = digitShape(plain, 10);
    if (shape.length > 0) return [...shape, ...versionReasons];
    if (plain.startsWith('0')) return ['first_character', ...versionReasons];
    return passesLuhn(plain) ? versionReasons : ['check_digit', ...versionReasons];
  },
  groups: [4, 3, 3],
  separator: '-',
  isVerified: true,
};

/** BC Personal Health Number: ten digits, first is 9, mod 11. */
export const britishColumbia: NumberRule = {
  check: (plain) => {
    const shape = digitShape(plain, 10);
    if (shape.length > 0) return shape;
    if (!plain.startsWith('9')) return ['first_character'];
    return passesBritishColumbia(plain) ? [] : ['check_digit'];
  },
  groups: [4, 3, 3],
  isVerified: true,
};

/** Alberta PHN: nine digits; the check algorithm is not confirmed, so only the format is looked at. */
export const alberta: NumberRule = {
  check: (plain) => digitShape(plain, 9),
  groups: [5, 4],
  separator: '-',
  isVerified: false,
};

/** An issuer with a format and no published check. The pattern may fix the first character. */
export function plainDigits(pattern: RegExp, groups: readonly number[]): NumberRule {
  return { check: (plain) => mismatch(pattern, plain), groups, isVerified: false };
}

function mismatch(pattern: RegExp, plain: string): readonly HealthNumberReason[] {
  if (pattern.test(plain)) return [];
  if (!/^[A-Z]?\d+$/.test(plain)) return ['characters'];
  // The same length with another first character passing means that only the first is wrong.
  const isFirstWrong = ['1', 'A'].some((first) => pattern.test(first + plain.slice(1)));
  return isFirstWrong ? ['first_character'] : ['length'];
}
