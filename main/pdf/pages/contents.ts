import { formatDate } from '@shared/domain/date-format';
import { fill } from '@shared/i18n/wording';
import type { PacketContent, PacketDocument, PacketPlan, PacketSection } from './front-matter-types';
import { type Sheet, STYLES } from './typesetter';
import { wordsFor } from './words';

const DATE_WIDTH = 92;
const PAGE_WIDTH = 40;
const GAP = 12;

/** The second line of a document: its doctor, how much of it is here, whether it is a scan, what was done to it. */
export function documentDetail(document: PacketDocument, language: 'en' | 'fr'): string {
  const words = wordsFor(language);
  const isPart = document.ofPages !== null && document.ofPages !== document.pageCount;
  const parts = [
    words.kinds[document.kind],
    document.provider,
    isPart && document.note !== 'password_needed' && document.note !== 'unreadable'
      ? fill(words.contents.ofPages, { count: document.pageCount, total: document.ofPages ?? 0 })
      : null,
    document.isScan ? words.contents.scan : null,
    document.note ? words.contents.notes[document.note] : null,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

function drawDocument(
  sheet: Sheet,
  document: PacketDocument,
  page: number,
  language: 'en' | 'fr',
  list: PDFKit.PDFStructureElement,
): void {
  const words = wordsFor(language);
  const titleWidth = sheet.width - DATE_WIDTH - PAGE_WIDTH - GAP * 2;
  const detail = documentDetail(document, language);
  const detailHeight = sheet.heightOf(detail, STYLES.small, titleWidth);
  const height = sheet.heightOf(document.title, STYLES.body, titleWidth) + detailHeight;
  sheet.ensure(height + 8);
  const top = sheet.y;
  const parent = sheet.element('TOCI', list);
  const titleEnd = sheet.textAt(
    document.title,
    STYLES.body,
    { x: sheet.left, top, width: titleWidth },
    { type: 'P', parent },
  );
  sheet.textAt(detail, STYLES.small, { x: sheet.left, top: top + titleEnd, width: titleWidth }, { type: 'P', parent });
  if (document.date !== null)
    sheet.textAt(
      formatDate(document.date, language, 'short'),
      STYLES.body,
      { x: sheet.left + titleWidth + GAP, top, width: DATE_WIDTH },
      { type: 'P', parent },
    );
  const pageLeft = sheet.right - PAGE_WIDTH;
  sheet.textAt(
    String(page),
    STYLES.strong,
    { x: pageLeft, top, width: PAGE_WIDTH, align: 'right' },
    { type: 'Reference', parent },
  );
  parent.end();
  sheet.link(
    { x: sheet.left, top, width: sheet.width, height },
    page,
    fill(words.contents.linkTo, { page, title: document.title }),
  );
  sheet.y = top + height + 4;
  sheet.rule();
  sheet.space(5);
}

function drawSection(sheet: Sheet, section: PacketSection, content: PacketContent, plan: PacketPlan): void {
  const words = wordsFor(content.language);
  const title = words.sections[section.kind];
  const page = plan.sections.get(section.key) ?? 0;
  sheet.ensure(74);
  const top = sheet.y;
  const pageLeft = sheet.right - PAGE_WIDTH;
  const height = sheet.textAt(
    title,
    STYLES.heading,
    { x: sheet.left, top, width: sheet.width - PAGE_WIDTH - GAP },
    { type: 'H2' },
  );
  sheet.textAt(String(page), STYLES.heading, { x: pageLeft, top, width: PAGE_WIDTH, align: 'right' }, { type: 'P' });
  sheet.link({ x: sheet.left, top, width: sheet.width, height }, page, fill(words.contents.linkTo, { page, title }));
  sheet.y = top + height + 3;
  sheet.rule();
  sheet.space(5);
  const list = sheet.element('TOC');
  for (const document of section.documents)
    drawDocument(sheet, document, plan.documents.get(document.key) ?? 0, content.language, list);
  list.end();
  sheet.space(12);
}

/** What an office will look for and not find, so that nobody has to look twice. */
function drawOutstanding(sheet: Sheet, { outstanding, language }: PacketContent): void {
  if (outstanding.length === 0) return;
  const words = wordsFor(language).outstanding;
  const stateWidth = DATE_WIDTH;
  const textWidth = sheet.width - stateWidth - GAP;
  sheet.ensure(74);
  sheet.text(words.title, STYLES.heading, 'H2');
  sheet.space(3);
  sheet.rule();
  sheet.space(5);
  const table = sheet.table();
  for (const { state, title, detail } of outstanding) {
    const detailHeight = detail === null ? 0 : sheet.heightOf(detail, STYLES.small, textWidth);
    const height = sheet.heightOf(title, STYLES.body, textWidth) + detailHeight;
    sheet.ensure(height + 8);
    const top = sheet.y;
    const parent = sheet.element('TR', table.rows());
    sheet.textAt(words[state], STYLES.small, { x: sheet.left, top, width: stateWidth }, { type: 'TH', parent });
    const cell = sheet.element('TD', parent);
    const x = sheet.left + stateWidth + GAP;
    const end = sheet.textAt(title, STYLES.body, { x, top, width: textWidth }, { type: 'P', parent: cell });
    if (detail !== null)
      sheet.textAt(detail, STYLES.small, { x, top: top + end, width: textWidth }, { type: 'P', parent: cell });
    cell.end();
    parent.end();
    sheet.y = top + height + 6;
  }
  table.end();
}

/** Every section and document with its packet page, each line a link; then what is missing or still asked for. */
export function drawContents(sheet: Sheet, content: PacketContent, plan: PacketPlan): void {
  const words = wordsFor(content.language);
  sheet.text(words.contents.title, STYLES.title, 'H1');
  sheet.space(14);
  if (content.sections.length === 0) sheet.text(words.contents.empty, STYLES.body);
  for (const section of content.sections) drawSection(sheet, section, content, plan);
  drawOutstanding(sheet, content);
}
