/**
 * What a printed result means, for drawing and comparing only; screens and packets show `asPrinted`.
 * `text` covers words (Negative, Pending) and anything else that is no number.
 */
export type PrintedValue =
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly comparator: Comparator | null;
      readonly asPrinted: string;
    }
  | { readonly kind: 'ratio'; readonly numerator: number; readonly denominator: number; readonly asPrinted: string }
  | { readonly kind: 'text'; readonly asPrinted: string };
export type Comparator = '<' | '<=' | '>' | '>=';

/** A printed reference range; ends that are not printed are null. `text` covers "None detected" and ranges by age. */
export type PrintedRange =
  | {
      readonly kind: 'range';
      readonly low: Bound | null;
      readonly high: Bound | null;
      readonly asPrinted: string;
    }
  | { readonly kind: 'text'; readonly asPrinted: string };
export interface Bound {
  readonly value: number;
  /** False for `< 5`: five itself is outside. */
  readonly isInclusive: boolean;
}

const NUMBER = String.raw`[-−+]?(?:\d{1,3}(?:[\s\u00a0\u202f]\d{3})+|\d+)(?:[.,]\d+)?|[-−+]?[.,]\d+`;
const COMPARATOR = '<=|>=|=<|=>|≤|≥|⩽|⩾|<|>';
const VALUE = new RegExp(`^(${COMPARATOR})?\\s*(${NUMBER})$`);
const RATIO = /^(\d+(?:[.,]\d+)?)\s*[:/]\s*(\d+(?:[.,]\d+)?)$/;
const BETWEEN = new RegExp(`^(${NUMBER})\\s*(?:-|–|—|to|à|a)\\s*(${NUMBER})$`, 'i');
const ONE_SIDED = new RegExp(`^(${COMPARATOR})\\s*(${NUMBER})$`);

const COMPARATORS: Readonly<Record<string, Comparator>> = {
  '<': '<',
  '>': '>',
  '<=': '<=',
  '=<': '<=',
  '≤': '<=',
  '⩽': '<=',
  '>=': '>=',
  '=>': '>=',
  '≥': '>=',
  '⩾': '>=',
};

/** Decimal comma or point, thousands set apart by spaces only: `1,234` is French for a little over one. */
function toNumber(text: string): number {
  return Number(
    text
      .replace(/[\s\u00a0\u202f]/g, '')
      .replace('−', '-')
      .replace(',', '.'),
  );
}

/** Reads a printed result. A flag printed against it must be taken off first. Never fails: words come back as `text`. */
export function parsePrintedValue(asPrinted: string): PrintedValue {
  const text = asPrinted.trim();
  const single = VALUE.exec(text);
  if (single) {
    const [, comparator, digits = ''] = single;
    return {
      kind: 'number',
      value: toNumber(digits),
      comparator: comparator === undefined ? null : (COMPARATORS[comparator] ?? null),
      asPrinted,
    };
  }
  const ratio = RATIO.exec(text);
  if (ratio) {
    const [, numerator = '', denominator = ''] = ratio;
    return { kind: 'ratio', numerator: toNumber(numerator), denominator: toNumber(denominator), asPrinted };
  }
  return { kind: 'text', asPrinted };
}

/** Reads a printed range: `3.5 - 5.0`, `3,5 à 5,0`, `< 5`, `>= 60`, with or without brackets around it. */
export function parsePrintedRange(asPrinted: string): PrintedRange {
  const text = asPrinted.trim().replace(/^[([]\s*(.*?)\s*[)\]]$/, '$1');
  const between = BETWEEN.exec(text);
  if (between) {
    const low = toNumber(between[1] ?? '');
    const high = toNumber(between[2] ?? '');
    if (low > high) return { kind: 'text', asPrinted };
    return {
      kind: 'range',
      low: { value: low, isInclusive: true },
      high: { value: high, isInclusive: true },
      asPrinted,
    };
  }
  const sided = ONE_SIDED.exec(text);
  const comparator = COMPARATORS[sided?.[1] ?? ''];
  if (!sided || comparator === undefined) return { kind: 'text', asPrinted };
  const bound: Bound = { value: toNumber(sided[2] ?? ''), isInclusive: comparator.endsWith('=') };
  return comparator.startsWith('<')
    ? { kind: 'range', low: null, high: bound, asPrinted }
    : { kind: 'range', low: bound, high: null, asPrinted };
}
