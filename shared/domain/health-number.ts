import { checkQuebec } from './health-number-quebec';
import { alberta, britishColumbia, ontario, plainDigits } from './health-number-rules';
import type { HealthNumberCheck, HealthNumberContext, NumberRule } from './health-number-types';
import type { HealthNumberIssuer } from './jurisdiction';

export type { HealthNumberCheck, HealthNumberContext } from './health-number-types';

const free: NumberRule = { check: () => [], groups: [], isVerified: false };

const RULES: Readonly<Record<HealthNumberIssuer, NumberRule>> = {
  ON: ontario,
  BC: britishColumbia,
  AB: alberta,
  QC: { check: checkQuebec, groups: [4, 4, 4], separator: ' ', isVerified: true },
  SK: plainDigits(/^\d{9}$/, [3, 3, 3]),
  MB: plainDigits(/^\d{9}$/, [3, 3, 3]),
  NB: plainDigits(/^\d{9}$/, [3, 3, 3]),
  NS: plainDigits(/^\d{10}$/, [4, 3, 3]),
  // One source also gives ten digits.
  PE: plainDigits(/^\d{8}(?:\d{2})?$/, []),
  NL: plainDigits(/^\d{12}$/, [3, 3, 3, 3]),
  YT: plainDigits(/^\d{9}$/, [3, 3, 3]),
  NT: plainDigits(/^[A-Z]\d{7}$/, []),
  NU: plainDigits(/^1\d{8}$/, [3, 3, 3]),
  IFHP: plainDigits(/^\d{8,10}$/, []),
  CAF: free,
  VAC: free,
  RCMP: free,
};

/** The number as stored and compared: capitals and digits only, no spaces, dashes, dots or slashes. */
export function normalizeHealthNumber(number: string): string {
  return number
    .normalize('NFKC')
    .replace(/[\s\-‐-―./]/g, '')
    .toUpperCase();
}

/**
 * The number as the card shows it; the version code follows Ontario's (`1234-567-897-AB`). A number that does not
 * have the issuer's shape is shown as it was typed, so that nothing is hidden by spacing.
 */
export function formatHealthNumber(issuer: HealthNumberIssuer, number: string, version?: string | null): string {
  const plain = normalizeHealthNumber(number);
  const { groups, separator = ' ' } = RULES[issuer];
  const size = groups.reduce((total, group) => total + group, 0);
  const code = issuer === 'ON' ? normalizeHealthNumber(version ?? '') : '';
  const shown = size === plain.length ? split(plain, groups).join(separator) : number.trim();
  return code === '' ? shown : `${shown}-${code}`;
}

function split(text: string, groups: readonly number[]): readonly string[] {
  let start = 0;
  return groups.map((size) => {
    start += size;
    return text.slice(start - size, start);
  });
}

/**
 * Checks a number softly against what its issuer publishes. The number may be typed with spaces or dashes.
 * Reasons come in a fixed order, shape first; a number of the wrong shape is not checked further.
 */
export function checkHealthNumber(
  issuer: HealthNumberIssuer,
  number: string,
  context: HealthNumberContext = {},
): HealthNumberCheck {
  const plain = normalizeHealthNumber(number);
  if (plain === '') return { verdict: 'unchecked', reasons: [] };
  const rule = RULES[issuer];
  const reasons = rule.check(plain, context);
  if (reasons.length > 0) return { verdict: 'unusual', reasons };
  return { verdict: rule.isVerified ? 'valid' : 'unchecked', reasons };
}
