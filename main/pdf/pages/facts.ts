import type { FactGroup, FactRow } from './packet-content-types';
import { citationHeight, drawCitation, drawHeading, measure, type Pen, shortDate } from './pen';
import { COLORS, STYLES, type Style } from './styles';
import type { Sheet } from './typesetter';

const DATE_WIDTH = 80;
const GAP = 12;

/** How close lines stand: `close` where a page has to hold more. */
export type Density = {
  readonly body: Style;
  readonly small: Style;
  readonly after: number;
  /** Lines of the second text, where the whole of it stands elsewhere. */
  readonly mostLines?: number;
  /** The second text stands beside the first where both fit on one line. */
  readonly isBeside?: boolean;
};
export const ROOMY: Density = { body: STYLES.body, small: STYLES.small, after: 5 };
export const CLOSE: Density = {
  body: { ...STYLES.body, size: 9, lead: 12 },
  small: { ...STYLES.small, size: 8, lead: 10.5 },
  after: 3,
};
/** As much on a page as can be read with ease. */
export const DENSE: Density = { ...CLOSE, after: 2.5, isBeside: true };

/** Where the second text begins beside the first; null where it stands below. */
function besideOf({ sheet }: Pen, { text, detail }: FactRow, { body, small, isBeside }: Density): number | null {
  if (detail === null || isBeside !== true) return null;
  const left = sheet.widthOf(text, body) + 8;
  return left + sheet.widthOf(detail, small) <= textWidth(sheet) ? left : null;
}

/** The second text as far as it is shown below the first. */
const detailLinesOf = (pen: Pen, row: FactRow, density: Density): readonly string[] => {
  const { detail } = row;
  const { small, mostLines } = density;
  const { sheet } = pen;
  if (detail === null || besideOf(pen, row, density) !== null) return [];
  const width = textWidth(sheet);
  const shown = mostLines === undefined ? detail : sheet.clipped(detail, small, width, mostLines);
  return sheet.lines(shown, small, width);
};

const textWidth = (sheet: Sheet): number => measure(sheet) - DATE_WIDTH - GAP;

const leadOf = (pen: Pen, { lead, date }: FactRow): string =>
  lead ?? (date === null ? pen.words.summary.noDate : shortDate(pen, date));

/** Height of a row with the space and the hairline below it. */
function rowHeight(pen: Pen, row: FactRow, density: Density = ROOMY): number {
  const { sheet } = pen;
  const { body, small, after } = density;
  const width = textWidth(sheet);
  const detail = detailLinesOf(pen, row, density).length * small.lead;
  const height = Math.max(
    sheet.heightOf(row.text, body, width) + detail,
    sheet.heightOf(leadOf(pen, row), body, DATE_WIDTH),
    citationHeight(pen, row.citations),
  );
  return height + after * 2;
}

/** One fact: its date, its words, and in the margin column the page it comes from, as a link. */
function drawRow(pen: Pen, row: FactRow, table: ReturnType<Sheet['table']>, density: Density = ROOMY): void {
  const { sheet } = pen;
  const { body, small, after } = density;
  const x = sheet.left + DATE_WIDTH + GAP;
  const width = textWidth(sheet);
  const textLines = sheet.lines(row.text, body, width);
  const detailLines = detailLinesOf(pen, row, density);
  const height = rowHeight(pen, row, density);
  const isTall = height > sheet.bottom - sheet.top;
  sheet.ensure(isTall ? (textLines.length + 3) * body.lead : height - after);
  const parent = sheet.element('TR', { parent: table.rows() });
  const top = sheet.y;
  sheet.textAt(leadOf(pen, row), body, { x: sheet.left, top, width: DATE_WIDTH }, { type: 'TH', parent, scope: 'Row' });
  const cell = sheet.element('TD', { parent });
  sheet.linesAt(textLines, body, { x, top, width }, { type: 'P', parent: cell });
  const beside = besideOf(pen, row, density);
  if (beside !== null && row.detail !== null) {
    const box = { x: x + beside, top: top + body.size - small.size, width: width - beside };
    sheet.textAt(row.detail, small, box, { type: 'P', parent: cell });
  }
  const below = top + textLines.length * body.lead;
  if (!isTall && detailLines.length > 0)
    sheet.linesAt(detailLines, small, { x, top: below, width }, { type: 'P', parent: cell });
  cell.end();
  drawCitation(pen, row.citations, { top, title: row.text, parent });
  parent.end();
  sheet.y = isTall ? below : top + height - after;
  if (isTall) {
    // Longer than a page: it goes on outside the table, which a page ends.
    sheet.flow(detailLines, small, { x, width }, { type: 'P' });
    sheet.space(after);
  }
  sheet.rule({ color: COLORS.faint, weight: 0.5 });
  sheet.space(after);
}

export function drawRows(pen: Pen, rows: readonly FactRow[], density: Density = ROOMY): void {
  const table = pen.sheet.table();
  for (const row of rows) drawRow(pen, row, table, density);
  table.end();
}

/** Facts under their heading; the first one stays with it. */
export function drawGroup(pen: Pen, group: FactGroup, density: Density = ROOMY): void {
  const [first] = group.rows;
  if (!first) return;
  drawHeading(pen.sheet, pen.words.groups[group.kind], Math.min(120, rowHeight(pen, first, density)));
  drawRows(pen, group.rows, density);
  pen.sheet.space(14 - (ROOMY.after - density.after) * 2);
}

/** The roomiest of the ways to draw that takes the fewest pages. */
export function fewestPages<Way>(pen: Pen, ways: readonly Way[], draw: (pen: Pen, way: Way) => void): void {
  const taken = ways.map((way) => ({ way, pages: pen.sheet.rehearse((sheet) => draw({ ...pen, sheet }, way)) }));
  const best = taken.reduce<(typeof taken)[number] | null>(
    (least, each) => (least !== null && least.pages <= each.pages ? least : each),
    null,
  );
  if (best) draw(pen, best.way);
}
