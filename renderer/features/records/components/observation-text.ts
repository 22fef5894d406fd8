import type { TestResult } from '@shared/contract/test-results';
import { flagMeaning } from '@shared/domain/flag';
import { testNameKey } from '@shared/domain/trend-series';
import { emptyDraft, type ObservationDraft } from './observation-draft';

type Parts = Pick<ObservationDraft, 'name' | 'value' | 'unit' | 'referenceRange' | 'flag'>;

const NUMBER = String.raw`[-−+]?(?:\d+(?:[.,]\d+)?|[.,]\d+)`;
const COMPARATOR = '<=|>=|≤|≥|<|>';
/** A number, alone or with a bound before it and a flag stuck to it: `5.4`, `<0,5`, `128*`, `12.1H`. */
const VALUE = new RegExp(`^((?:${COMPARATOR})?${NUMBER})(\\*+|[HLAB]{1,2})?$`);
const ONLY_COMPARATOR = new RegExp(`^(?:${COMPARATOR})$`);
const RANGE = new RegExp(
  `[([]?\\s*(?:${NUMBER}\\s*(?:-|–|—|à|to)\\s*${NUMBER}|(?:${COMPARATOR})\\s*${NUMBER})\\s*[)\\]]?`,
);
const WORDS =
  /^(?:negative|positive|reactive|detected|pending|normal|abnormal|trace|nil|none|négatif|négative|positif|positive|réactif|détecté|détectée|anormal|traces|absent|absente|présent|présente)$/i;
const NEGATED = /^(?:not|non)$/i;

const isFlag = (token: string): boolean => {
  const meaning = flagMeaning(token);
  return meaning !== 'other' && meaning !== 'unmarked';
};

/** Where the value begins among a line's words, and how many of them it takes; null when there is none. */
function valueAt(tokens: readonly string[]): { readonly from: number; readonly size: number } | null {
  for (let from = 0; from < tokens.length; from++) {
    const [token = '', next = ''] = tokens.slice(from, from + 2);
    if (ONLY_COMPARATOR.test(token) && VALUE.test(next)) return { from, size: 2 };
    if (VALUE.test(token)) return { from, size: 1 };
    if (from > 0 && NEGATED.test(token) && WORDS.test(next)) return { from, size: 2 };
    if (from > 0 && WORDS.test(token)) return { from, size: 1 };
  }
  return null;
}

/**
 * Cuts one printed line of a report into its columns: test, value, flag, range and unit in whatever order follows the
 * value. Nothing is corrected or converted; what cannot be told apart stays in the name for the reader to sort out.
 */
export function observationParts(line: string): Parts {
  const tokens = line.replace(/\s+/g, ' ').trim().split(' ');
  const found = valueAt(tokens);
  const none = { value: '', unit: '', referenceRange: '', flag: '' };
  if (!found) return { ...none, name: tokens.join(' ') };
  const { from, size } = found;
  const printed = tokens.slice(from, from + size).join('');
  const [, bare, stuck = ''] = VALUE.exec(printed) ?? [];
  const rest = tokens.slice(from + size).join(' ');
  const range = RANGE.exec(rest)?.[0] ?? '';
  const left = rest.replace(range, ' ').split(' ').filter(Boolean);
  const flag = left.find(isFlag) ?? '';
  return {
    name: tokens.slice(0, from).join(' ').replace(/\s*:$/, ''),
    value: bare ?? tokens.slice(from, from + size).join(' '),
    unit: left.filter((token) => token !== flag).join(' '),
    referenceRange: range.trim().replace(/^[([]\s*(.*?)\s*[)\]]$/, '$1'),
    flag: flag || stuck,
  };
}

/** The lines of a selection as lines of the grid, all on one page. A line that is only a heading keeps its place. */
export const draftsFromText = (text: string, page: number): readonly ObservationDraft[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ ...emptyDraft(), ...observationParts(line), page: String(page) }));

const isIn = ({ name, value }: ObservationDraft, { observations }: Pick<TestResult, 'observations'>): boolean =>
  observations.some((line) => testNameKey(line.name) === testNameKey(name) && line.value === value);

/** Lines whose test and value the report does not hold yet. */
export const newLines = (
  drafts: readonly ObservationDraft[],
  report: Pick<TestResult, 'observations'>,
): readonly ObservationDraft[] => drafts.filter((draft) => !isIn(draft, report));

/** Names of the lines that the report holds already. */
export const knownLines = (
  drafts: readonly ObservationDraft[],
  report: Pick<TestResult, 'observations'>,
): readonly string[] => drafts.filter((draft) => isIn(draft, report)).map(({ name }) => name);
