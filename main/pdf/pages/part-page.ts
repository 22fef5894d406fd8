import { fill } from '@shared/i18n/wording';
import type { GeneratedPages, PacketFonts, PagePlan } from './generated-types';
import type { PacketContent, PacketSection } from './packet-content-types';
import { printedNumber } from './packet-plan';
import { newPen, type Pen } from './pen';
import { COLORS, STYLES } from './styles';
import { Sheet } from './typesetter';
import { ownerLine } from './words';

/** One of the files a packet is sent in. Pages are those of the packet as one file, 1-based, both included. */
export type PacketPart = {
  /** From 1. */
  readonly part: number;
  readonly of: number;
  readonly from: number;
  readonly to: number;
};

/** `page` is that of the section's own first page here; null where only documents of it are. */
type Held = {
  readonly section: PacketSection;
  readonly page: number | null;
  readonly lines: readonly { title: string; page: number }[];
};

/** What of the packet stands on these pages, section by section. */
function heldIn({ sections }: PacketContent, plan: PagePlan, { from, to }: PacketPart): readonly Held[] {
  return sections.flatMap((section): Held[] => {
    const place = plan.sections.get(section.key);
    if (!place) return [];
    const own = place.ownPages.reduce((sum, count) => sum + count, 0);
    const lines = section.documents.flatMap(({ key, title, pageCount }) => {
      const page = plan.documents.get(key) ?? 0;
      return page <= to && page + pageCount - 1 >= from ? [{ title, page: Math.max(page, from) }] : [];
    });
    const hasOwn = own > 0 && place.firstPage <= to && place.firstPage + own - 1 >= from;
    const page = hasOwn ? Math.max(place.firstPage, from) : null;
    return lines.length > 0 || hasOwn ? [{ section, page, lines }] : [];
  });
}

function draw(pen: Pen, part: PacketPart): void {
  const { sheet, content, plan, words } = pen;
  const { person, language } = content;
  sheet.text(words.cover.kicker, STYLES.heading);
  sheet.space(6);
  sheet.text(fill(words.part.title, { part: part.part, of: part.of }), STYLES.display, 'H1');
  sheet.text(ownerLine(person, language), STYLES.strong);
  sheet.space(10);
  sheet.rule({ color: COLORS.accent, weight: 1.4 });
  sheet.space(14);
  const [first, last] = [printedNumber(plan, part.from), printedNumber(plan, part.to)];
  sheet.text(fill(words.part.pages, { first, last, total: printedNumber(plan, plan.pageCount) }), STYLES.body);
  sheet.text(words.part.contents, STYLES.body);
  sheet.space(14);
  sheet.text(words.part.holds, STYLES.heading, 'H2');
  sheet.space(4);
  sheet.rule();
  sheet.space(6);
  const list = sheet.element('L');
  for (const { section, page, lines } of heldIn(content, plan, part)) {
    line(words.sections[section.kind], page, 0);
    for (const held of lines) line(held.title, held.page, 14);
    sheet.space(4);
  }
  list.end();

  function line(text: string, page: number | null, indent: number): void {
    const style = indent === 0 ? STYLES.strong : STYLES.body;
    const width = sheet.width - 60 - indent;
    sheet.ensure(sheet.heightOf(text, style, width));
    const top = sheet.y;
    const parent = sheet.element('LI', { parent: list });
    sheet.y += sheet.textAt(text, style, { x: sheet.left + indent, top, width }, { type: 'LBody', parent });
    const number = page === null ? '' : fill(words.summary.page, { page: printedNumber(plan, page) });
    const box = { x: sheet.right - 56, top, width: 56, align: 'right' } as const;
    if (page !== null) sheet.textAt(number, STYLES.body, box, { type: 'P', parent });
    parent.end();
  }
}

/** The page that opens a file of several: which one it is, and what it holds. One a language, with no number of its own. */
export function renderPartPage(
  contents: readonly PacketContent[],
  plan: PagePlan,
  part: PacketPart,
  fonts: PacketFonts,
): Promise<GeneratedPages> {
  const [first] = contents;
  if (!first) throw new Error('a packet is written in at least one language');
  const { pageSize, language, date, person } = first;
  const sheet = new Sheet({ pageSize, language, date, title: person.fullName, fonts });
  contents.forEach((content, turn) => {
    if (turn > 0) sheet.changeLanguage(content.language);
    draw(newPen(sheet, content, plan, turn), part);
  });
  return sheet.finish();
}
