import { formatDate } from '@shared/domain/date-format';
import { fill } from '@shared/i18n/wording';
import type { PacketContent, PacketPlan, SummaryGroup, SummaryRow } from './front-matter-types';
import { pageOfPlace } from './packet-plan';
import { type Sheet, STYLES } from './typesetter';
import { wordsFor } from './words';

const DATE_WIDTH = 84;
const CITATION_WIDTH = 78;
const GAP = 12;

/** Packet pages a row cites, ascending and without repeats. */
function citedPages(row: SummaryRow, plan: PacketPlan): readonly number[] {
  const pages = row.citations.flatMap((place) => pageOfPlace(plan, place) ?? []);
  return [...new Set(pages)].sort((left, right) => left - right);
}

/** One fact: its date, its words, and in the margin column the page it comes from, as a link. */
function drawRow(
  sheet: Sheet,
  row: SummaryRow,
  plan: PacketPlan,
  language: 'en' | 'fr',
  table: ReturnType<Sheet['table']>,
): void {
  const words = wordsFor(language);
  const textLeft = sheet.left + DATE_WIDTH + GAP;
  const textWidth = sheet.width - DATE_WIDTH - CITATION_WIDTH - GAP * 2;
  const citeLeft = sheet.right - CITATION_WIDTH;
  const pages = citedPages(row, plan);
  const citation =
    pages.length === 0
      ? words.summary.asTold
      : fill(pages.length === 1 ? words.summary.page : words.summary.pages, {
          page: pages[0] ?? '',
          pages: pages.join(', '),
        });
  const detailHeight = row.detail === null ? 0 : sheet.heightOf(row.detail, STYLES.small, textWidth);
  const textHeight = sheet.heightOf(row.text, STYLES.body, textWidth) + detailHeight;
  const leadHeight = row.lead === undefined ? 0 : sheet.heightOf(row.lead, STYLES.body, DATE_WIDTH);
  const citationHeight = sheet.heightOf(citation, STYLES.small, CITATION_WIDTH);
  const height = Math.max(textHeight, citationHeight, leadHeight, STYLES.body.lead);
  sheet.ensure(height + 8);
  const top = sheet.y;
  const parent = sheet.element('TR', table.rows());
  const margin = row.lead ?? (row.date === null ? words.summary.noDate : formatDate(row.date, language, 'short'));
  sheet.textAt(margin, STYLES.body, { x: sheet.left, top, width: DATE_WIDTH }, { type: 'TH', parent });
  const cell = sheet.element('TD', parent);
  const textEnd = sheet.textAt(
    row.text,
    STYLES.body,
    { x: textLeft, top, width: textWidth },
    { type: 'P', parent: cell },
  );
  if (row.detail !== null)
    sheet.textAt(
      row.detail,
      STYLES.small,
      { x: textLeft, top: top + textEnd, width: textWidth },
      { type: 'P', parent: cell },
    );
  cell.end();
  const style = pages.length === 0 ? STYLES.small : STYLES.strong;
  const cited = sheet.textAt(
    citation,
    style,
    { x: citeLeft, top, width: CITATION_WIDTH, align: 'right' },
    { type: 'TD', parent },
  );
  const [first] = pages;
  if (first !== undefined)
    sheet.link(
      { x: citeLeft, top, width: CITATION_WIDTH, height: cited },
      first,
      fill(words.contents.linkTo, { page: first, title: row.text }),
    );
  parent.end();
  sheet.y = top + height + 4;
  sheet.rule();
  sheet.space(5);
}

function drawGroup(sheet: Sheet, group: SummaryGroup, content: PacketContent, plan: PacketPlan): void {
  const words = wordsFor(content.language);
  sheet.ensure(70);
  sheet.text(words.summary[group.kind], STYLES.heading, 'H2');
  sheet.space(5);
  sheet.rule();
  sheet.space(5);
  const table = sheet.table();
  for (const row of group.rows) drawRow(sheet, row, plan, content.language, table);
  table.end();
  sheet.space(14);
}

/** What is known, newest first, every line with the page it comes from. */
export function drawSummary(sheet: Sheet, content: PacketContent, plan: PacketPlan): void {
  const words = wordsFor(content.language);
  sheet.text(words.summary.title, STYLES.title, 'H1');
  const isEmpty = content.summary.length === 0;
  sheet.text(isEmpty ? words.summary.nothing : words.summary.lead, STYLES.small);
  sheet.space(16);
  for (const group of content.summary) drawGroup(sheet, group, content, plan);
}
