import { ok } from '@shared/contract/result';
import type { TrendPoint, TrendSummary } from '@shared/contract/trends';
import { seriesKey, trendNumbers } from '@shared/domain/trend-series';
import type { HandlersOf, RecordContext } from '../../core/context';
import { compareNames } from '../../core/name-order';
import * as repository from './trends-repository';

/** Points enough for a drawing the size of a word. */
const SPARKLINE_POINTS = 24;

export function createTrendsHandlers({ db }: RecordContext): HandlersOf<'trends'> {
  return {
    'trends.list': ({ personId }) => {
      const series = new Map<string, repository.DatedObservation[]>();
      for (const row of repository.observationsOf(db, personId, null).all()) {
        const rows = series.get(row.observation.seriesKey);
        if (rows) rows.push(row);
        else series.set(row.observation.seriesKey, [row]);
      }
      const summaries = [...series.values()].flatMap(toSummary);
      return ok(summaries.sort((left, right) => compareNames(left.name, right.name)));
    },
    'trends.get': ({ personId, name, unit }) => {
      const key = seriesKey(name, unit);
      const sources = new Map<string, TrendPoint['source']>();
      for (const { testResultId, documentId, page } of repository.sourcesOfSeries(db, personId, key).all()) {
        if (!sources.has(testResultId)) sources.set(testResultId, { documentId, page });
      }
      return ok(
        repository
          .observationsOf(db, personId, key)
          .all()
          .map((row) => toPoint(row, sources.get(row.observation.testResultId) ?? null)),
      );
    },
  };
}

/** Named and dated by the newest; undated rows come last in the list and count as the oldest. */
function toSummary(rows: readonly repository.DatedObservation[]): readonly TrendSummary[] {
  const last = [...rows].reverse().find(({ date }) => date !== null) ?? rows.at(-1);
  if (!last) return [];
  const { observation } = last;
  const numbers = rows.flatMap((row) => trendNumbers(row.observation.value, null).number ?? []);
  return [
    {
      name: observation.name,
      unit: observation.unit,
      count: rows.length,
      last: {
        value: observation.value,
        flag: observation.flag,
        date: last.date,
        referenceRange: observation.referenceRange,
      },
      points: numbers.slice(-SPARKLINE_POINTS),
    },
  ];
}

/** The page of the row itself goes before the page the whole report was linked at. */
const toPoint = ({ observation, date }: repository.DatedObservation, source: TrendPoint['source']): TrendPoint => ({
  observationId: observation.id,
  testResultId: observation.testResultId,
  date,
  value: observation.value,
  unit: observation.unit,
  referenceRange: observation.referenceRange,
  flag: observation.flag,
  ...trendNumbers(observation.value, observation.referenceRange),
  source: source && { documentId: source.documentId, page: observation.page ?? source.page },
});
