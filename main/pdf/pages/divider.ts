import { fill, plural } from '@shared/i18n/wording';
import { documentDetail } from './contents';
import type { PacketContent, PacketPlan, PacketSection } from './front-matter-types';
import { COLORS, type Sheet, STYLES } from './typesetter';
import { wordsFor } from './words';

const PAGE_WIDTH = 40;

/** One page that opens a section and lists what stands in it, as far as the page holds. */
export function drawDivider(sheet: Sheet, section: PacketSection, content: PacketContent, plan: PacketPlan): void {
  const words = wordsFor(content.language);
  const number = content.sections.indexOf(section) + 1;
  sheet.space(96);
  sheet.text(fill(words.divider.kicker, { number, total: content.sections.length }), STYLES.small);
  sheet.space(4);
  sheet.text(words.sections[section.kind], STYLES.display, 'H1');
  sheet.space(14);
  sheet.rule({ color: COLORS.accent, weight: 1.4 });
  sheet.space(16);
  const width = sheet.width - PAGE_WIDTH - 12;
  const heightOf = (index: number): number => {
    const document = section.documents[index];
    if (!document) return 0;
    const detail = sheet.heightOf(documentDetail(document, content.language), STYLES.small, width);
    return sheet.heightOf(document.title, STYLES.body, width) + detail + 9;
  };
  const room = sheet.bottom - STYLES.small.lead;
  for (const [index, document] of section.documents.entries()) {
    if (sheet.y + heightOf(index) > room) {
      sheet.text(plural(words.divider.more, section.documents.length - index, content.language), STYLES.small);
      return;
    }
    const page = plan.documents.get(document.key) ?? 0;
    const top = sheet.y;
    const title = sheet.textAt(document.title, STYLES.body, { x: sheet.left, top, width }, { type: 'P' });
    const detail = documentDetail(document, content.language);
    sheet.textAt(detail, STYLES.small, { x: sheet.left, top: top + title, width }, { type: 'P' });
    const pageLeft = sheet.right - PAGE_WIDTH;
    sheet.textAt(String(page), STYLES.strong, { x: pageLeft, top, width: PAGE_WIDTH, align: 'right' }, { type: 'P' });
    sheet.link(
      { x: sheet.left, top, width: sheet.width, height: heightOf(index) - 6 },
      page,
      fill(words.contents.linkTo, { page, title: document.title }),
    );
    sheet.y = top + heightOf(index);
  }
}
