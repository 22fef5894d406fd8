import type { TrendPoint } from '../contract/trends';
import { stripAccents } from './fold-text';
import { parsePrintedRange, parsePrintedValue } from './quantity';
import { unitKey } from './unit';

/**
 * The name of a test reduced for comparing: case, accents, spacing and punctuation do not count, `%`, `#` and `+` do
 * (`Lymphocytes %` is another test than `Lymphocytes #`). Synonyms stay apart: only a report can say they are one.
 */
export const testNameKey = (name: string): string =>
  stripAccents(name.normalize('NFKC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%#+]+/gu, ' ')
    .trim();

/** Observations with one key make one series. Another unit is another series; nothing is ever converted. */
export const seriesKey = (name: string, unit: string | null): string => `${testNameKey(name)}|${unitKey(unit)}`;

export type TrendNumbers = Pick<TrendPoint, 'number' | 'comparator' | 'low' | 'high'>;

/**
 * What a printed value and its printed range say in numbers, in the report's own unit. Words, ratios and pending
 * results have no number; a range in words has no ends. A bound that was printed stays a bound (`comparator`).
 */
export function trendNumbers(value: string, referenceRange: string | null): TrendNumbers {
  const printed = parsePrintedValue(value);
  const range = referenceRange === null ? null : parsePrintedRange(referenceRange);
  return {
    number: printed.kind === 'number' ? printed.value : null,
    comparator: printed.kind === 'number' ? printed.comparator : null,
    low: range?.kind === 'range' ? (range.low?.value ?? null) : null,
    high: range?.kind === 'range' ? (range.high?.value ?? null) : null,
  };
}
