import { formatDate } from '@shared/domain/date-format';
import { plural } from '@shared/i18n/wording';
import type { TrendLine, TrendTable } from './packet-content-types';
import { citationHeight, drawCitation, type Pen } from './pen';
import { COLORS, STYLES, type Style } from './styles';
import type { Tag } from './typesetter';

const NAME_WIDTH = 100;
const RANGE_WIDTH = 54;
/** Narrower than on other pages: six dates are more use than white space. */
const MARGIN_WIDTH = 48;
const GAP = 8;
const LEAST_COLUMN = 45;
const AFTER = 3;

const VALUE: Style = { ...STYLES.body, size: 9, lead: 12 };
const MARKED: Style = { ...STYLES.strong, size: 9, lead: 12 };
const NOTE: Style = { ...STYLES.small, size: 7.5, lead: 9.5 };
const DATE: Style = { ...STYLES.small, size: 7.25, lead: 10, color: COLORS.ink };
const HEAD: Style = { ...STYLES.label, size: 7, lead: 10 };

/** Most dates side by side. */
const columnsAcross = (width: number): number =>
  Math.floor((width - NAME_WIDTH - RANGE_WIDTH - MARGIN_WIDTH - GAP * 2) / LEAST_COLUMN);

type Part = { readonly from: number; readonly count: number };

/** Dates in runs that fit the page, the newest run full and first. */
function partsOf(count: number, across: number): readonly Part[] {
  const parts: Part[] = [];
  for (let end = count; end > 0; end -= across) {
    const from = Math.max(0, end - across);
    parts.push({ from, count: end - from });
  }
  return parts;
}

/** Tests in rows, dates in columns as printed, the printed range beside each test, flags in words. */
export function drawTrendTable(pen: Pen, table: TrendTable): void {
  const { sheet, words, content } = pen;
  const across = columnsAcross(sheet.width);
  const parts = partsOf(table.columns.length, across);
  parts.forEach((part, index) => {
    const lines = table.lines.filter(({ values }) =>
      values.slice(part.from, part.from + part.count).some((value) => value !== null),
    );
    const title = index === 0 ? table.title : `${table.title} (${words.labs.earlier})`;
    drawPart(pen, table, part, lines, title);
  });
  if (table.datesLeftOut > 0) {
    sheet.text(plural(words.labs.datesLeftOut, table.datesLeftOut, content.language), STYLES.small);
    sheet.space(8);
  }
}

function drawPart(pen: Pen, table: TrendTable, part: Part, lines: readonly TrendLine[], title: string): void {
  const { sheet, words, content } = pen;
  const x = sheet.left + NAME_WIDTH + RANGE_WIDTH + GAP * 2;
  const width = Math.min(84, (sheet.right - MARGIN_WIDTH - x) / part.count);
  const columns = table.columns.slice(part.from, part.from + part.count);
  // A date in figures has to stay on one line: the widest one fits with a little air.
  const widest = sheet.widthOf('2000-00-00', DATE) / DATE.size;
  const dateStyle = { ...DATE, size: Math.min(DATE.size, (width - 3) / widest) };
  const element = sheet.table();
  let page = -1;

  const drawHead = () => {
    page = sheet.pageNumber;
    const row = sheet.element('TR', { parent: element.rows() });
    const top = sheet.y;
    const cell = (text: string, left: number, room: number, align: 'left' | 'right' = 'left') =>
      sheet.textAt(text, HEAD, { x: left, top, width: room, align }, { type: 'TH', parent: row, scope: 'Column' });
    let end = top + cell(words.labs.test, sheet.left, NAME_WIDTH);
    end = Math.max(end, top + cell(words.labs.range, sheet.left + NAME_WIDTH + GAP, RANGE_WIDTH));
    columns.forEach(({ date, citations }, index) => {
      const left = x + index * width;
      const header = sheet.element('TH', { parent: row, scope: 'Column' });
      const text = date === null ? words.summary.noDate : formatDate(date, content.language, 'numeric');
      let y = top + sheet.textAt(text, dateStyle, { x: left, top, width: width - 2 }, { type: 'P', parent: header });
      const box = { top: y, title: text, parent: header, type: 'P', x: left, width: width - 4 } as const;
      y += drawCitation(pen, citations, { ...box, align: 'left', style: NOTE });
      header.end();
      end = Math.max(end, y);
    });
    end = Math.max(end, top + cell(words.labs.source, sheet.right - MARGIN_WIDTH, MARGIN_WIDTH, 'right'));
    row.end();
    sheet.y = end + 3;
    sheet.rule();
    sheet.space(4);
  };

  sheet.ensure(120);
  sheet.text(title, STYLES.strong, 'H3');
  sheet.space(3);
  drawHead();
  for (const line of lines) {
    const height = lineHeight(pen, line, part, width);
    sheet.ensure(height + AFTER);
    if (sheet.pageNumber !== page) drawHead();
    drawLine(pen, line, part, { x, width, height }, sheet.element('TR', { parent: element.rows() }));
  }
  element.end();
  sheet.space(14);
}

function lineHeight(pen: Pen, line: TrendLine, { from, count }: Part, width: number): number {
  const { sheet } = pen;
  const unit = line.unit === null ? 0 : sheet.heightOf(line.unit, NOTE, NAME_WIDTH);
  const values = line.values.slice(from, from + count).map((value) => {
    if (value === null) return 0;
    const note = value.note === null ? 0 : sheet.heightOf(value.note, NOTE, width - 4);
    return sheet.heightOf(value.text, MARKED, width - 4) + note;
  });
  return Math.max(
    sheet.heightOf(line.name, VALUE, NAME_WIDTH) + unit,
    sheet.heightOf(line.range ?? '', VALUE, RANGE_WIDTH),
    citationHeight(pen, line.citations, { width: MARGIN_WIDTH }),
    ...values,
  );
}

function drawLine(
  pen: Pen,
  line: TrendLine,
  { from, count }: Part,
  { x, width, height }: { readonly x: number; readonly width: number; readonly height: number },
  parent: Tag,
): void {
  const { sheet, words } = pen;
  const top = sheet.y;
  const name = sheet.element('TH', { parent, scope: 'Row' });
  const nameBox = { x: sheet.left, top, width: NAME_WIDTH };
  const nameEnd = top + sheet.textAt(line.name, VALUE, nameBox, { type: 'P', parent: name });
  if (line.unit !== null) sheet.textAt(line.unit, NOTE, { ...nameBox, top: nameEnd }, { type: 'P', parent: name });
  name.end();
  const rangeBox = { x: sheet.left + NAME_WIDTH + GAP, top, width: RANGE_WIDTH };
  sheet.textAt(line.range ?? words.labs.noRange, line.range === null ? NOTE : VALUE, rangeBox, { type: 'TD', parent });
  line.values.slice(from, from + count).forEach((value, index) => {
    const cell = sheet.element('TD', { parent });
    const box = { x: x + index * width, top, width: width - 4 };
    if (value !== null) {
      const isMarked = value.isMarked;
      const end = top + sheet.textAt(value.text, isMarked ? MARKED : VALUE, box, { type: 'P', parent: cell });
      if (value.note !== null) sheet.textAt(value.note, NOTE, { ...box, top: end }, { type: 'P', parent: cell });
    }
    cell.end();
  });
  const margin = { x: sheet.right - MARGIN_WIDTH, width: MARGIN_WIDTH };
  drawCitation(pen, line.citations, { top, title: line.name, parent, ...margin });
  parent.end();
  sheet.y = top + height + AFTER;
  sheet.rule({ color: COLORS.faint, weight: 0.5 });
  sheet.space(AFTER);
}
