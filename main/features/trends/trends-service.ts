import type { SourcePlace } from '@shared/contract/records';
import { ok } from '@shared/contract/result';
import type { TrendPoint, TrendSummary } from '@shared/contract/trends';
import { grouped } from '@shared/domain/grouped';
import { seriesKey, trendNumbers } from '@shared/domain/trend-series';
import type { HandlersOf, RecordContext } from '../../core/context';
import { compareNames } from '../../core/name-order';
import { toPlace } from '../links/links-mapper';
import * as repository from './trends-repository';

/** Points enough for a drawing the size of a word. */
const SPARKLINE_POINTS = 24;

export function createTrendsHandlers({ db }: RecordContext): HandlersOf<'trends'> {
  return {
    'trends.list': ({ personId }) => {
      const rows = repository.observationsOf(db, personId, null).all();
      const series = grouped(rows.map((row) => [row.observation.seriesKey, row]));
      const summaries = [...series.values()].flatMap(toSummary);
      return ok(summaries.sort((left, right) => compareNames(left.name, right.name)));
    },
    'trends.get': ({ personId, name, unit }) => {
      const key = seriesKey(name, unit);
      const sources = repository.sourcesOfSeries(db, personId, key).all();
      const places = grouped(sources.map((row) => [row.testResultId, toPlace(row)]));
      return ok(
        repository
          .observationsOf(db, personId, key)
          .all()
          .map((row) => toPoint(row, places.get(row.observation.testResultId) ?? [])),
      );
    },
  };
}

/** Named and dated by the newest; undated rows are counted, and drawn nowhere on a line of time. */
function toSummary(rows: readonly repository.DatedObservation[]): readonly TrendSummary[] {
  const last = [...rows].reverse().find(({ date }) => date !== null) ?? rows.at(-1);
  if (!last) return [];
  const { observation } = last;
  const dated = rows.filter(({ date }) => date !== null);
  const numbers = dated.flatMap((row) => trendNumbers(row.observation.value, null).number ?? []);
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

const toPoint = ({ observation, date }: repository.DatedObservation, places: readonly SourcePlace[]): TrendPoint => ({
  observationId: observation.id,
  testResultId: observation.testResultId,
  date,
  value: observation.value,
  unit: observation.unit,
  referenceRange: observation.referenceRange,
  flag: observation.flag,
  ...trendNumbers(observation.value, observation.referenceRange),
  source: placeOfRow(observation.page, places),
});

/** The page of the row itself goes before the page the whole report was linked at; an area holds on its own page only. */
function placeOfRow(page: number | null, places: readonly SourcePlace[]): SourcePlace | null {
  const [first] = places;
  if (!first || page === null) return first ?? null;
  return places.find((place) => place.page === page) ?? { documentId: first.documentId, page, area: null };
}
