import type { TestCategory, TestResultSummary } from '@shared/contract/test-results';
import { isFlagged } from '@shared/domain/flag';
import { grouped } from '@shared/domain/grouped';
import type { FactRow } from '../../pdf/pages/packet-content-types';
import { listRecords } from '../records/record-service';
import { testResultRecord } from '../test-results/test-results-mapper';
import { type ObservationRow, observationsOf } from '../test-results/test-results-repository';
import { detailOf, type FactScope, ofCase, when } from './packet-scope';

/** More values than this make a line nobody reads; the report itself is cited. */
const MOST_VALUES = 8;

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
export const resultRows = (scope: FactScope, category: TestCategory): readonly FactRow[] =>
  reportsOf(scope, category).map(({ report, values, ...row }) => ({
    ...row,
    detail: detailOf([report.conclusion, values, scope.nameOf(report.providerId)]),
  }));

/** Reports of a kind, newest first: what each concludes, with its day; where it concludes nothing, its values. */
export const conclusionRows = (scope: FactScope, category: TestCategory): readonly FactRow[] =>
  reportsOf(scope, category).map(({ report, values, ...row }) => ({
    ...row,
    detail: detailOf([when(row.date, scope), report.conclusion ?? values]),
  }));

function reportsOf(scope: FactScope, category: TestCategory) {
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
    return { report: row, values: text, date: resultDate(row), text: row.title, citations: scope.cite(row.id) };
  });
}

/** In the order printed, by report. */
export function observationsByResult(
  { db }: FactScope,
  ids: readonly TestResultSummary['id'][],
): ReadonlyMap<string, readonly ObservationRow[]> {
  return grouped(observationsOf(db, ids).map((line) => [line.testResultId, line]));
}

/** A value as the report prints it, unit and flag included. */
export function asPrinted(line: ObservationRow): string {
  const value = line.unit === null ? line.value : `${line.value} ${line.unit}`;
  return line.flag === null ? `${line.name} ${value}` : `${line.name} ${value} (${line.flag})`;
}
