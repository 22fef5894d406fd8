import type { TestResultSummary } from '@shared/contract/test-results';
import { flagMeaning, isFlagged } from '@shared/domain/flag';
import { grouped } from '@shared/domain/grouped';
import { testNameKey, trendNumbers } from '@shared/domain/trend-series';
import { fill } from '@shared/i18n/wording';
import { compareText } from '../../core/name-order';
import type {
  ChartPoint,
  Citations,
  FactRow,
  LabsBody,
  TrendChart,
  TrendTable,
  TrendValue,
} from '../../pdf/pages/packet-content-types';
import { wordsFor } from '../../pdf/pages/words';
import type { ObservationRow } from '../test-results/test-results-repository';
import { asPrinted, observationsByResult, resultDate, resultRows, resultsOf } from './packet-result-rows';
import { detailOf, type FactScope, merged, when } from './packet-scope';

/** Dates of one panel; older ones stand in the reports themselves. */
const MOST_DATES = 24;
const MOST_CHARTS = 12;
/** Fewer points show no course. */
const LEAST_POINTS = 3;

type Reading = {
  readonly date: string;
  readonly report: TestResultSummary;
  readonly line: ObservationRow;
};
/** One test in one unit, oldest reading first. */
type Series = { readonly readings: readonly Reading[]; readonly newest: Reading };

/** Values over time since a date, and every laboratory report; null when there is neither. */
export function labsBody(scope: FactScope, from: string | null): LabsBody | null {
  const reports = resultRows(scope, 'lab');
  if (reports.length === 0) return null;
  const series = seriesOf(scope, from);
  const charts = chartsOf(scope, series);
  return {
    kind: 'labs',
    from,
    tables: tablesOf(scope, series),
    charts: charts.slice(0, MOST_CHARTS),
    chartsLeftOut: Math.max(0, charts.length - MOST_CHARTS),
    groups: [{ kind: 'lab_results', part: 'labs', rows: reports }],
  };
}

/** The newest value of each test where its report marks it, a row for each report, newest first. */
export function markedRows(scope: FactScope): readonly FactRow[] {
  const marked = seriesOf(scope, null).filter(({ newest }) => isFlagged(newest.line.flag));
  const byReport = grouped(marked.map(({ newest }) => [newest.report.id, newest]));
  return [...byReport.values()]
    .flatMap((readings) => {
      const [first] = readings;
      return first ? [{ ...first, readings }] : [];
    })
    .sort((left, right) => compareText(right.date, left.date))
    .map(({ date, report, readings }) => ({
      date,
      text: report.title,
      detail: detailOf([
        when(date, scope),
        [...readings]
          .sort((left, right) => left.line.position - right.line.position)
          .map(({ line }) => asPrinted(line))
          .join('; '),
      ]),
      citations: merged(readings.map((reading) => citeReading(scope, reading))),
    }));
}

function seriesOf(scope: FactScope, from: string | null): readonly Series[] {
  const dated = resultsOf(scope, 'lab').flatMap((report) => {
    const date = resultDate(report);
    return date === null || (from !== null && date < from) ? [] : [{ date, report }];
  });
  const lines = observationsByResult(
    scope,
    dated.map(({ report }) => report.id),
  );
  // Listed newest first; reading them backwards leaves reports of one day in a steady order.
  const oldestFirst = [...dated].reverse().flatMap(({ date, report }) => {
    return (lines.get(report.id) ?? []).map((line): Reading => ({ date, report, line }));
  });
  const readings = grouped(oldestFirst.map((reading) => [reading.line.seriesKey, reading]));
  return [...readings.values()].flatMap((all) => {
    const newest = all.at(-1);
    return newest ? [{ readings: all, newest }] : [];
  });
}

const citeReading = ({ cite }: FactScope, { report, line }: Reading): Citations => cite(report.id, line.page);

/** A table for each panel, as the newest report that has the test is called; panels and tests in the order printed. */
function tablesOf(scope: FactScope, series: readonly Series[]): readonly TrendTable[] {
  const panels = grouped(series.map((each) => [testNameKey(each.newest.report.title), each]));
  return [...panels.values()]
    .sort((left, right) => compareText(panelTitle(left), panelTitle(right)))
    .map((panel) => tableOf(scope, panel));
}

const panelTitle = (panel: readonly Series[]): string => newestOf(panel)?.report.title ?? '';
const newestOf = (panel: readonly Series[]): Reading | undefined =>
  panel.map(({ newest }) => newest).reduce<Reading | undefined>((a, b) => (a && a.date >= b.date ? a : b), undefined);

function tableOf(scope: FactScope, panel: readonly Series[]): TrendTable {
  const readings = panel.flatMap((each) => each.readings);
  const dates = [...new Set(readings.map(({ date }) => date))].sort();
  const shown = dates.slice(-MOST_DATES);
  const columns = shown.map((date) => {
    const reports = new Set(readings.flatMap((each) => (each.date === date ? [each.report.id] : [])));
    return { date, citations: merged([...reports].map((id) => scope.cite(id))) };
  });
  const lines = [...panel]
    .sort((left, right) => left.newest.line.position - right.newest.line.position)
    .map(({ readings: all, newest }) => {
      const range = [...all].reverse().find(({ line }) => line.referenceRange !== null)?.line.referenceRange ?? null;
      return {
        name: newest.line.name,
        unit: newest.line.unit,
        range,
        values: shown.map((date) =>
          cellOf(
            scope,
            all.filter((each) => each.date === date),
            range,
          ),
        ),
        citations: citeReading(scope, newest),
      };
    })
    .filter(({ values }) => values.some((value) => value !== null));
  return { title: panelTitle(panel), columns, lines, datesLeftOut: dates.length - shown.length };
}

/** What one day's reports say of a test. */
function cellOf(scope: FactScope, readings: readonly Reading[], range: string | null): TrendValue | null {
  if (readings.length === 0) return null;
  const { labs } = wordsFor(scope.language);
  const notes = readings.flatMap(({ line }) => {
    const flag = flagWords(scope, line.flag);
    const own = line.referenceRange;
    const then = own !== null && own !== range ? fill(labs.rangeThen, { range: own.replace(/ /g, '\u00a0') }) : null;
    return [flag, then].filter((note) => note !== null);
  });
  return {
    text: readings.map(({ line }) => line.value).join('; '),
    isMarked: readings.some(({ line }) => isFlagged(line.flag)),
    note: notes.length === 0 ? null : [...new Set(notes)].join(', '),
  };
}

/** What the report's own mark says; null where it marks nothing. */
function flagWords({ language }: FactScope, flag: string | null): string | null {
  const meaning = flagMeaning(flag);
  if (meaning === 'unmarked' || meaning === 'normal') return null;
  const { labs } = wordsFor(language);
  return meaning === 'other' ? fill(labs.flag.other, { flag: flag ?? '' }) : labs.flag[meaning];
}

/** Tests with enough numbers, those most often marked first. */
function chartsOf(scope: FactScope, series: readonly Series[]): readonly TrendChart[] {
  return series
    .flatMap((each) => {
      const points = each.readings.flatMap((reading) => pointOf(scope, reading) ?? []);
      if (points.length < LEAST_POINTS) return [];
      const { line, date } = each.newest;
      const marked = points.filter(({ flag }) => flag !== null).length;
      const chart: TrendChart = {
        name: line.name,
        unit: line.unit,
        range:
          [...each.readings].reverse().find((one) => one.line.referenceRange !== null)?.line.referenceRange ?? null,
        points,
        citations: merged(each.readings.map((reading) => citeReading(scope, reading))),
      };
      return [{ chart, marked, date }];
    })
    .sort(
      (left, right) =>
        right.marked - left.marked ||
        compareText(right.date, left.date) ||
        compareText(left.chart.name, right.chart.name),
    )
    .map(({ chart }) => chart);
}

function pointOf(scope: FactScope, { date, line }: Reading): ChartPoint | null {
  const { number, comparator, low, high } = trendNumbers(line.value, line.referenceRange);
  if (number === null) return null;
  const flag = flagWords(scope, line.flag);
  return { date, day: dayOf(date), number, value: line.value, isBound: comparator !== null, low, high, flag };
}

/** A partial date stands in the middle of what it says, 1 July or the 15th; for drawing only. */
function dayOf(date: string): number {
  const [year = Number.NaN, month, day = 15] = date.split('-').map(Number);
  return (month === undefined ? Date.UTC(year, 6, 1) : Date.UTC(year, month - 1, day)) / 86_400_000;
}
