import type { Observation, TestResult } from '@shared/contract/test-results';
import { unitKey } from '@shared/domain/unit';
import { plainText } from '../../../lib/plain-text';

/** One printing of a test, with the report it stands on. */
export type SeriesPoint = {
  readonly observation: Observation;
  readonly report: Pick<TestResult, 'id' | 'title'>;
  /** Clinical date: collected, else reported. */
  readonly date: string | null;
};
/** One test over time, newest first, undated last. */
export type TestSeries = {
  readonly key: string;
  /** As the newest report prints it. */
  readonly name: string;
  readonly points: readonly SeriesPoint[];
  /** True when reports print it in units that are not the same. Values are never converted. */
  readonly hasMixedUnits: boolean;
};

const newestFirst = (left: SeriesPoint, right: SeriesPoint): number => {
  if (left.date === right.date) return 0;
  if (left.date === null) return 1;
  if (right.date === null) return -1;
  return left.date < right.date ? 1 : -1;
};

/** Groups the lines of all reports by test name, accents and case aside; tests in the order of their names. */
export function seriesOf(reports: readonly TestResult[], language: string): readonly TestSeries[] {
  const groups = new Map<string, SeriesPoint[]>();
  for (const { id, title, collectedOn, reportedOn, observations } of reports)
    for (const observation of observations) {
      const key = plainText(observation.name);
      const points = groups.get(key) ?? [];
      points.push({ observation, report: { id, title }, date: collectedOn ?? reportedOn });
      groups.set(key, points);
    }
  const words = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  return [...groups]
    .map(([key, points]) => {
      const sorted = points.sort(newestFirst);
      const units = new Set(sorted.map(({ observation }) => unitKey(observation.unit)));
      return { key, name: sorted[0]?.observation.name ?? key, points: sorted, hasMixedUnits: units.size > 1 };
    })
    .sort((left, right) => words.compare(left.name, right.name));
}
