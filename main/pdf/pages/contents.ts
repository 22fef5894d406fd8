import { formatDate } from '@shared/domain/date-format';
import { fill, plural } from '@shared/i18n/wording';
import type { PacketContent, PacketDocument, PacketSection } from './packet-content-types';
import { printedNumber } from './packet-plan';
import { drawHeading, drawTitle, type Pen, sectionPage } from './pen';
import { COLORS, STYLES } from './styles';
import type { Tag } from './typesetter';
import { wordsFor } from './words';

const DATE_WIDTH = 88;
const PAGE_WIDTH = 40;
const GAP = 12;

/** Space around lines and sections, in points: close where that keeps the contents to one page. */
type Spacing = { readonly line: number; readonly section: number };
const ROOMY: Spacing = { line: 4.5, section: 8 };
const CLOSE: Spacing = { line: 2.5, section: 3 };

/** The second line of a document: its doctor, how much of it is here, whether it is a scan, what was done to it. */
function documentDetail(document: PacketDocument, { language, redactions }: PacketContent): string {
  const words = wordsFor(language);
  const isPart = document.ofPages !== null && document.ofPages !== document.pageCount;
  const removed = redactions.reduce(
    (sum, { place, areas }) => (place.documentKey === document.key ? sum + areas : sum),
    0,
  );
  const parts = [
    words.kinds[document.kind],
    document.provider,
    isPart && document.note !== 'password_needed' && document.note !== 'unreadable'
      ? fill(words.contents.ofPages, { count: document.pageCount, total: document.ofPages ?? 0 })
      : null,
    document.scan ? words.contents.scan[document.scan] : null,
    document.note ? words.contents.notes[document.note] : null,
    removed > 0 ? plural(words.contents.removed, removed, language) : null,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

function drawDocument(pen: Pen, document: PacketDocument, list: Tag, spacing: Spacing): void {
  const { sheet, content, plan, words } = pen;
  const page = plan.documents.get(document.key) ?? 1;
  const number = printedNumber(plan, page);
  const indent = 14;
  const x = sheet.left + indent;
  const titleWidth = sheet.width - indent - DATE_WIDTH - PAGE_WIDTH - GAP * 2;
  const detail = documentDetail(document, content);
  const detailWidth = titleWidth + GAP + DATE_WIDTH;
  const height =
    sheet.heightOf(document.title, STYLES.body, titleWidth) + sheet.heightOf(detail, STYLES.small, detailWidth);
  sheet.ensure(height + 5);
  const top = sheet.y;
  const parent = sheet.element('TOCI', { parent: list });
  const titleEnd = sheet.textAt(document.title, STYLES.body, { x, top, width: titleWidth }, { type: 'P', parent });
  sheet.textAt(detail, STYLES.small, { x, top: top + titleEnd, width: detailWidth }, { type: 'P', parent });
  if (document.date !== null)
    sheet.textAt(
      formatDate(document.date, content.language, 'short'),
      STYLES.body,
      { x: x + titleWidth + GAP, top, width: DATE_WIDTH },
      { type: 'P', parent },
    );
  const pageBox = { x: sheet.right - PAGE_WIDTH, top, width: PAGE_WIDTH, align: 'right' } as const;
  sheet.textAt(String(number), STYLES.strong, pageBox, { type: 'Reference', parent });
  parent.end();
  const box = { x: sheet.left, top, width: sheet.width, height };
  sheet.link(box, page, fill(words.contents.linkTo, { page: number, title: document.title }));
  sheet.y = top + height + spacing.line;
  sheet.rule({ color: COLORS.faint, weight: 0.5 });
  sheet.space(spacing.line);
}

function drawSection(pen: Pen, section: PacketSection, spacing: Spacing): void {
  const { sheet, plan, words } = pen;
  const title = words.sections[section.kind];
  const page = sectionPage(pen, section.key);
  const number = printedNumber(plan, page);
  const hasDocuments = section.documents.length > 0;
  sheet.ensure(hasDocuments ? 66 : 26);
  const top = sheet.y;
  const width = sheet.width - PAGE_WIDTH - GAP;
  const height = sheet.textAt(title, STYLES.heading, { x: sheet.left, top, width }, { type: 'H2' });
  const pageBox = { x: sheet.right - PAGE_WIDTH, top, width: PAGE_WIDTH, align: 'right' } as const;
  sheet.textAt(String(number), STYLES.heading, pageBox, { type: 'P' });
  const box = { x: sheet.left, top, width: sheet.width, height };
  sheet.link(box, page, fill(words.contents.linkTo, { page: number, title }));
  sheet.y = top + height + Math.min(3, spacing.line);
  sheet.rule();
  sheet.space(spacing.line);
  if (!hasDocuments) return;
  const list = sheet.element('TOC');
  for (const document of section.documents) drawDocument(pen, document, list, spacing);
  list.end();
  sheet.space(spacing.section);
}

/** What an office will look for and not find, so that nobody has to look twice. */
function drawOutstanding({ sheet, content, words }: Pen): void {
  const { outstanding } = content;
  if (outstanding.length === 0) return;
  const x = sheet.left + DATE_WIDTH + GAP;
  const width = sheet.right - x;
  sheet.space(10);
  drawHeading(sheet, words.outstanding.title);
  const table = sheet.table();
  for (const { state, title, detail } of outstanding) {
    const detailHeight = detail === null ? 0 : sheet.heightOf(detail, STYLES.small, width);
    const height = sheet.heightOf(title, STYLES.body, width) + detailHeight;
    sheet.ensure(height + 4);
    const top = sheet.y;
    const parent = sheet.element('TR', { parent: table.rows() });
    const stateBox = { x: sheet.left, top: top + 1.5, width: DATE_WIDTH };
    sheet.textAt(words.outstanding[state], STYLES.small, stateBox, { type: 'TH', parent, scope: 'Row' });
    const cell = sheet.element('TD', { parent });
    const end = sheet.textAt(title, STYLES.body, { x, top, width }, { type: 'P', parent: cell });
    if (detail !== null) sheet.textAt(detail, STYLES.small, { x, top: top + end, width }, { type: 'P', parent: cell });
    cell.end();
    parent.end();
    sheet.y = top + height + 4;
  }
  table.end();
}

/** How many places were removed from which page; never what stood there. */
function drawRedactions(pen: Pen): void {
  const { sheet, content, plan, words } = pen;
  if (content.redactions.length === 0) return;
  const titles = new Map(content.sections.flatMap(({ documents }) => documents).map(({ key, title }) => [key, title]));
  const countWidth = 120;
  const width = sheet.width - countWidth - PAGE_WIDTH - GAP * 2;
  sheet.space(14);
  drawHeading(sheet, words.redactions.title, 70);
  sheet.text(words.redactions.lead, STYLES.small);
  sheet.space(6);
  const table = sheet.table();
  for (const { place, areas } of content.redactions) {
    const title = titles.get(place.documentKey);
    const first = plan.documents.get(place.documentKey);
    if (title === undefined || first === undefined) continue;
    const page = first + place.page - 1;
    const number = printedNumber(plan, page);
    const height = sheet.heightOf(title, STYLES.body, width);
    sheet.ensure(height + 4);
    const top = sheet.y;
    const parent = sheet.element('TR', { parent: table.rows() });
    sheet.textAt(title, STYLES.body, { x: sheet.left, top, width }, { type: 'TH', parent, scope: 'Row' });
    const countBox = { x: sheet.left + width + GAP, top, width: countWidth };
    sheet.textAt(plural(words.redactions.places, areas, content.language), STYLES.body, countBox, {
      type: 'TD',
      parent,
    });
    const pageBox = { x: sheet.right - PAGE_WIDTH, top, width: PAGE_WIDTH, align: 'right' } as const;
    sheet.textAt(fill(words.summary.page, { page: number }), STYLES.strong, pageBox, { type: 'TD', parent });
    parent.end();
    const box = { x: pageBox.x, top, width: PAGE_WIDTH, height: STYLES.strong.lead };
    sheet.link(box, page, fill(words.contents.linkTo, { page: number, title }));
    sheet.y = top + height + 4;
  }
  table.end();
}

/** Every section and document with its packet page, each line a link; then what is missing, asked for or removed. */
export function drawContents(pen: Pen): void {
  const takes = (spacing: Spacing) => pen.sheet.rehearse((sheet) => draw({ ...pen, sheet }, spacing));
  draw(pen, takes(ROOMY) > 1 && takes(CLOSE) === 1 ? CLOSE : ROOMY);
}

function draw(pen: Pen, spacing: Spacing): void {
  const { sheet, content, words } = pen;
  drawTitle(pen, words.contents.title);
  const listed = content.sections.filter(({ kind }) => kind !== 'cover' && kind !== 'contents');
  if (!listed.some(({ documents }) => documents.length > 0)) {
    sheet.text(words.contents.empty, STYLES.body);
    sheet.space(10);
  }
  for (const section of listed) drawSection(pen, section, spacing);
  drawOutstanding(pen);
  drawRedactions(pen);
}
