import type { TestCategory, TestResultSummary } from '@shared/contract/test-results';
import { isFlagged } from '@shared/domain/flag';
import type { FactRow } from '../../pdf/pages/packet-content-types';
import { listRecords } from '../records/record-service';
import { testResultRecord } from '../test-results/test-results-mapper';
import { detailOf, type FactScope, ofCase } from './packet-scope';
import { observationsOf } from './packets-repository';

/** More values than this make a line nobody reads; the report itself is cited. */
const MOST_VALUES = 8;

type Observation = ReturnType<typeof observationsOf>[number];

/** When the specimen was taken, or else the nearest day known. */
export const resultDate = ({
  collectedOn,
  receivedOn,
  reportedOn,
}: Pick<TestResultSummary, 'collectedOn' | 'receivedOn' | 'reportedOn'>): string | null =>
  collectedOn ?? receivedOn ?? reportedOn;

export const resultsOf = (scope: FactScope, category: TestCategory): readonly TestResultSummary[] =>
  listRecords(scope.db, testResultRecord, ofCase(scope)).filter((row) => row.category === category);

/** Reports of a kind, newest first: what they conclude, and their values; of laboratory reports those they mark. */
export function resultRows(scope: FactScope, category: TestCategory): readonly FactRow[] {
  const reports = resultsOf(scope, category);
  const lines = observationsByResult(
    scope,
    reports.map(({ id }) => id),
  );
  return reports.map((row) => {
    const all = lines.get(row.id) ?? [];
    const shown = category === 'lab' ? all.filter(({ flag }) => isFlagged(flag)) : all;
    const values = shown.slice(0, MOST_VALUES).map(asPrinted);
    const text = values.length < shown.length ? `${values.join('; ')}; …` : values.join('; ');
    return {
      date: resultDate(row),
      text: row.title,
      detail: detailOf([row.conclusion, text, scope.nameOf(row.providerId)]),
      citations: scope.cite(row.id),
    };
  });
}

/** In the order printed, by report. */
export function observationsByResult(
  { db }: FactScope,
  ids: readonly TestResultSummary['id'][],
): ReadonlyMap<string, readonly Observation[]> {
  const groups = new Map<string, Observation[]>();
  for (const line of observationsOf(db, ids)) {
    const group = groups.get(line.testResultId);
    if (group) group.push(line);
    else groups.set(line.testResultId, [line]);
  }
  return groups;
}

/** A value as the report prints it, unit and flag included. */
function asPrinted(line: Observation): string {
  const value = line.unit === null ? line.value : `${line.value} ${line.unit}`;
  return line.flag === null ? `${line.name} ${value}` : `${line.name} ${value} (${line.flag})`;
}
