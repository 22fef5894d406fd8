import { formatDate } from '@shared/domain/date-format';
import type { OpinionHead, OpinionsBody } from './packet-content-types';
import { drawCitation, drawTitle, type Pen } from './pen';
import { COLORS, STYLES } from './styles';
import type { Tag } from './typesetter';

const LABEL_WIDTH = 86;
const MARK_WIDTH = 72;
const GAP = 12;

/** Left edges and width of the two opinions' columns. */
function columnsOf({ sheet }: Pen) {
  const width = (sheet.width - LABEL_WIDTH - MARK_WIDTH - GAP * 3) / 2;
  const first = sheet.left + LABEL_WIDTH + GAP;
  return { first, second: first + width + GAP, mark: first + (width + GAP) * 2, width };
}

function head(pen: Pen, label: string, { doctor, date, citations }: OpinionHead, x: number, width: number, row: Tag) {
  const { sheet, content, words } = pen;
  const top = sheet.y;
  const cell = sheet.element('TH', { parent: row, scope: 'Column' });
  let y = top + sheet.textAt(label, STYLES.strong, { x, top, width }, { type: 'P', parent: cell });
  const who = [doctor, date && formatDate(date, content.language, 'short')].filter((part) => part !== null).join(', ');
  if (who !== '') y += sheet.textAt(who, STYLES.small, { x, top: y, width }, { type: 'P', parent: cell });
  const title = words.opinions.title;
  y += drawCitation(pen, citations, { top: y, title, parent: cell, type: 'P', x, width, align: 'left' });
  cell.end();
  return y;
}

/** One aspect; texts longer than what is left of the page go on, on the next. */
function drawAspect(pen: Pen, row: OpinionsBody['rows'][number], newRow: () => Tag): void {
  const { sheet, words } = pen;
  const { first, second, mark, width } = columnsOf(pen);
  const linesOf = (text: string | null) => sheet.lines(text ?? words.opinions.nothing, STYLES.body, width);
  let [left, right] = [linesOf(row.first), linesOf(row.second)];
  const judged = row.isJudged
    ? `${words.opinions.mark[row.mark]} ${words.opinions.judged}`
    : words.opinions.mark[row.mark];
  const label = words.opinions.aspect[row.aspect];
  const least = Math.max(
    sheet.heightOf(label, STYLES.strong, LABEL_WIDTH),
    sheet.heightOf(judged, STYLES.strong, MARK_WIDTH),
    Math.min(6, Math.max(left.length, right.length)) * STYLES.body.lead,
  );
  sheet.ensure(least);
  for (let isFirst = true; isFirst || left.length + right.length > 0; isFirst = false) {
    if (!isFirst) sheet.addPage();
    const top = sheet.y;
    const count = Math.max(1, Math.floor(sheet.room / STYLES.body.lead));
    const parent = newRow();
    const labelBox = { x: sheet.left, top, width: LABEL_WIDTH };
    sheet.textAt(label, STYLES.strong, labelBox, { type: 'TH', parent, scope: 'Row' });
    sheet.linesAt(left.slice(0, count), STYLES.body, { x: first, top, width }, { type: 'TD', parent });
    sheet.linesAt(right.slice(0, count), STYLES.body, { x: second, top, width }, { type: 'TD', parent });
    const markBox = { x: mark, top, width: MARK_WIDTH };
    sheet.textAt(judged, STYLES.strong, markBox, { type: 'TD', parent });
    parent.end();
    const drawn = Math.min(count, Math.max(left.length, right.length));
    sheet.y = Math.max(top + drawn * STYLES.body.lead, top + (isFirst ? least : 0)) + 6;
    left = left.slice(count);
    right = right.slice(count);
  }
  sheet.rule({ color: COLORS.faint, weight: 0.5 });
  sheet.space(6);
}

/** Two opinions side by side, aspect by aspect, and whether they agree, in words. */
export function drawOpinions(pen: Pen, body: OpinionsBody): void {
  const { sheet, words } = pen;
  drawTitle(pen, words.opinions.title, words.opinions.lead);
  const { first, second, width } = columnsOf(pen);
  const table = sheet.table();
  const row = sheet.element('TR', { parent: table.rows() });
  const about = { x: sheet.left, top: sheet.y, width: LABEL_WIDTH };
  sheet.textAt(words.opinions.about, STYLES.label, about, { type: 'TH', parent: row, scope: 'Column' });
  const ends = [
    head(pen, words.opinions.first, body.first, first, width, row),
    head(pen, words.opinions.second, body.second, second, width, row),
  ];
  const comparison = { x: columnsOf(pen).mark, top: sheet.y, width: MARK_WIDTH };
  sheet.textAt(words.opinions.comparison, STYLES.label, comparison, { type: 'TH', parent: row, scope: 'Column' });
  row.end();
  sheet.y = Math.max(...ends) + 6;
  sheet.rule();
  sheet.space(8);
  for (const aspect of body.rows) drawAspect(pen, aspect, () => sheet.element('TR', { parent: table.rows() }));
  table.end();
}
