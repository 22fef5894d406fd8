import { formatDate } from '@shared/domain/date-format';
import { fill, plural } from '@shared/i18n/wording';
import type { Ink } from './ink';
import type { ChartPoint, TrendChart } from './packet-content-types';
import { citationHeight, drawCitation, drawHeading, type Pen } from './pen';
import { COLORS, STYLES, type Style } from './styles';
import type { Sheet } from './typesetter';

const GAP = 26;
const PLOT_HEIGHT = 92;
const LEFT_AXIS = 30;
const RIGHT_AXIS = 30;
const DATES_HEIGHT = 12;
const MARKER = 2.5;

const TICK: Style = { ...STYLES.small, size: 7.5, lead: 9 };
/** Every point has its page: none is left to be looked for. */
const SOURCES = { style: { ...STYLES.small, weight: 'bold' }, most: Number.POSITIVE_INFINITY } as const;
const LAST: Style = { ...STYLES.strong, size: 8.5, lead: 10 };

/** A place in the drawing, points from the page's top left. */
type Spot = { readonly x: number; readonly y: number; readonly point: ChartPoint };
type YOf = (value: number) => number;
type Plot = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** The lowest and highest that has to be seen, values and printed limits, with a little air. */
function domainOf(points: readonly ChartPoint[]): readonly [number, number] {
  const all = points.flatMap(({ number, low, high }) => [number, low ?? number, high ?? number]);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const air = (most - least || Math.abs(most) || 1) * 0.12;
  return [least - air, most + air];
}

function spotsOf(points: readonly ChartPoint[], plot: Plot, yOf: YOf): readonly Spot[] {
  const [first, last] = [points[0]?.day ?? 0, points.at(-1)?.day ?? 0];
  const inset = MARKER + 4;
  const width = plot.right - plot.left - inset * 2;
  return points.map((point, index) => {
    // Values of one day stand side by side.
    const share = last > first ? (point.day - first) / (last - first) : index / Math.max(1, points.length - 1);
    return { x: plot.left + inset + share * width, y: yOf(point.number), point };
  });
}

/** The printed range as a band, from halfway to the point before until halfway to the next: ranges change with the lab. */
function drawBand(ink: Ink, spots: readonly Spot[], plot: Plot, yOf: YOf): void {
  spots.forEach(({ x, point }, index) => {
    if (point.low === null && point.high === null) return;
    const before = spots[index - 1];
    const after = spots[index + 1];
    const left = before ? (before.x + x) / 2 : plot.left;
    const right = after ? (after.x + x) / 2 : plot.right;
    const upper = point.high === null ? plot.top : yOf(point.high);
    const lower = point.low === null ? plot.bottom : yOf(point.low);
    ink.fill(
      [
        [left, upper],
        [right, upper],
        [right, lower],
        [left, lower],
      ],
      COLORS.band,
    );
    for (const [limit, y] of [
      [point.high, upper],
      [point.low, lower],
    ] as const)
      if (limit !== null)
        ink.line(
          [
            [left, y],
            [right, y],
          ],
          { color: COLORS.muted, weight: 0.5, dash: 2 },
        );
  });
}

function drawMarker(ink: Ink, { x, y, point }: Spot): void {
  const color = point.flag === null ? COLORS.paper : COLORS.ink;
  if (!point.isBound) {
    ink.circle(x, y, MARKER, color);
    return;
  }
  const size = MARKER + 1;
  const diamond = [
    [x, y - size],
    [x + size, y],
    [x, y + size],
    [x - size, y],
    [x, y - size],
  ] as const;
  ink.fill(diamond, color);
  ink.line(diamond, { color: COLORS.ink, weight: 1 });
}

/** The latest value beside its marker; limits as the newest report prints them, where they do not stand in its way. */
function drawRightAxis(ink: Ink, { range, points }: TrendChart, spots: readonly Spot[], plot: Plot, yOf: YOf): void {
  const [last, lastSpot] = [points.at(-1), spots.at(-1)];
  if (!last || !lastSpot) return;
  ink.text(last.value, LAST, plot.right + 3, lastSpot.y + 3);
  const printed = range?.match(/\d+(?:[.,]\d+)?/g) ?? [];
  const limits = [last.low, last.high].filter((limit) => limit !== null);
  if (printed.length !== limits.length) return;
  limits.forEach((limit, index) => {
    const y = yOf(limit);
    if (Math.abs(y - lastSpot.y) >= TICK.lead) ink.text(printed[index] ?? '', TICK, plot.right + 3, y + 2.5);
  });
}

function drawLeftAxis(ink: Ink, spots: readonly Spot[], plot: Plot): void {
  const sorted = [...spots].sort((left, right) => left.y - right.y);
  const [highest, lowest] = [sorted[0], sorted.at(-1)];
  if (!highest || !lowest) return;
  ink.text(highest.point.value, TICK, plot.left - 4, highest.y + 2.5, 'right');
  if (lowest.y - highest.y > TICK.lead) ink.text(lowest.point.value, TICK, plot.left - 4, lowest.y + 2.5, 'right');
}

function draw(pen: Pen, chart: TrendChart, plot: Plot, ink: Ink): void {
  const { language } = pen.content;
  const [least, most] = domainOf(chart.points);
  const yOf = (value: number) => plot.bottom - ((value - least) / (most - least)) * (plot.bottom - plot.top);
  const spots = spotsOf(chart.points, plot, yOf);
  drawBand(ink, spots, plot, yOf);
  ink.line(
    [
      [plot.left, plot.top],
      [plot.left, plot.bottom],
      [plot.right, plot.bottom],
    ],
    { color: COLORS.muted, weight: 0.6 },
  );
  for (const { x } of spots)
    ink.line(
      [
        [x, plot.bottom],
        [x, plot.bottom + 2.5],
      ],
      { color: COLORS.muted, weight: 0.5 },
    );
  ink.line(
    spots.map(({ x, y }) => [x, y] as const),
    { color: COLORS.ink, weight: 1.1 },
  );
  for (const spot of spots) drawMarker(ink, spot);
  drawLeftAxis(ink, spots, plot);
  drawRightAxis(ink, chart, spots, plot, yOf);
  const [first, last] = [spots[0], spots.at(-1)];
  if (!first || !last) return;
  const dateY = plot.bottom + DATES_HEIGHT;
  ink.text(formatDate(first.point.date, language, 'short'), TICK, plot.left, dateY);
  ink.text(formatDate(last.point.date, language, 'short'), TICK, plot.right, dateY, 'right');
}

/** The chart in words, for whoever cannot see it; every value as printed. */
function inWords({ words, content }: Pen, { name, unit, range, points }: TrendChart): string {
  const { language } = content;
  const sorted = [...points].sort((left, right) => left.number - right.number);
  const marked = points.filter(({ flag }) => flag !== null);
  const of = (point: ChartPoint | undefined) =>
    point === undefined ? '' : point.flag === null ? point.value : `${point.value} (${point.flag})`;
  return [
    fill(words.labs.alt, {
      test: unit === null ? name : `${name}, ${unit}`,
      count: points.length,
      from: formatDate(points[0]?.date ?? '', language),
      to: formatDate(points.at(-1)?.date ?? '', language),
      first: of(points[0]),
      last: of(points.at(-1)),
      lowest: of(sorted[0]),
      highest: of(sorted.at(-1)),
    }),
    range === null ? words.labs.altNoRange : fill(words.labs.altRange, { range }),
    plural(words.labs.altMarked, marked.length, language),
  ].join(' ');
}

type Cell = { readonly x: number; readonly top: number; readonly width: number };

const titleOf = ({ name, unit }: TrendChart): string => (unit === null ? name : `${name} (${unit})`);
const titleHeight = (sheet: Sheet, chart: TrendChart, width: number): number =>
  sheet.heightOf(titleOf(chart), STYLES.strong, width);

function drawChart(pen: Pen, chart: TrendChart, { x, top, width }: Cell, titleRoom: number): void {
  const { sheet, words } = pen;
  const title = titleOf(chart);
  sheet.textAt(title, STYLES.strong, { x, top, width }, { type: 'H3' });
  const plotTop = top + titleRoom + 4;
  const plot = {
    left: x + LEFT_AXIS,
    right: x + width - RIGHT_AXIS,
    top: plotTop,
    bottom: plotTop + PLOT_HEIGHT,
  };
  const box = { x, top: plotTop, width, height: PLOT_HEIGHT + DATES_HEIGHT + 3 };
  sheet.figure(inWords(pen, chart), box, (ink) => draw(pen, chart, plot, ink));
  const below = plot.bottom + DATES_HEIGHT + 4;
  const range = chart.range === null ? words.labs.noRange : fill(words.labs.printedRange, { range: chart.range });
  const room = x + width - plot.left;
  const end = below + sheet.textAt(range, STYLES.small, { x: plot.left, top: below, width: room }, { type: 'P' });
  drawCitation(pen, chart.citations, {
    top: end,
    title,
    type: 'P',
    x: plot.left,
    align: 'left',
    ...SOURCES,
    width: room,
  });
}

/** Two side by side; what is filled, what is gray and what is left out is said once. */
export function drawCharts(pen: Pen, charts: readonly TrendChart[], leftOut: number): void {
  if (charts.length === 0) return;
  const { sheet, words, content } = pen;
  const width = (sheet.width - GAP) / 2;
  drawHeading(sheet, words.labs.charts, PLOT_HEIGHT + 100);
  const hasBounds = charts.some(({ points }) => points.some(({ isBound }) => isBound));
  sheet.text(hasBounds ? `${words.labs.legend} ${words.labs.legendBounds}` : words.labs.legend, STYLES.small);
  if (leftOut > 0) sheet.text(plural(words.labs.chartsLeftOut, leftOut, content.language), STYLES.small);
  sheet.space(8);
  // Rows of two.
  for (let index = 0; index < charts.length; index += 2) {
    const row = charts.slice(index, index + 2);
    const titleRoom = Math.max(...row.map((chart) => titleHeight(sheet, chart, width)));
    const sources = row.map(({ citations }) =>
      citationHeight(pen, citations, { ...SOURCES, width: width - LEFT_AXIS }),
    );
    const height = titleRoom + 4 + PLOT_HEIGHT + DATES_HEIGHT + 4 + STYLES.small.lead + Math.max(...sources);
    sheet.ensure(height);
    const top = sheet.y;
    row.forEach((chart, place) => {
      drawChart(pen, chart, { x: sheet.left + place * (width + GAP), top, width }, titleRoom);
    });
    sheet.y = top + height + 8;
  }
  sheet.space(6);
}
