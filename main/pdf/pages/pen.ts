import { formatDate } from '@shared/domain/date-format';
import { fill } from '@shared/i18n/wording';
import type { PagePlan } from './generated-types';
import type { Citations, PacketContent } from './packet-content-types';
import { pageOfPlace, printedNumber } from './packet-plan';
import { COLORS, STYLES, type Style } from './styles';
import type { Sheet, Tag } from './typesetter';
import { wordsFor } from './words';

/** What every page is drawn with. */
export type Pen = {
  readonly sheet: Sheet;
  readonly content: PacketContent;
  readonly plan: PagePlan;
  readonly words: ReturnType<typeof wordsFor>;
  /** Place of the content's language among the packet's; 0 for the first. */
  readonly turn: number;
  /** Dates in words, each worked out once. */
  readonly dates: Map<string, string>;
};

export const newPen = (sheet: Sheet, content: PacketContent, plan: PagePlan, turn: number): Pen => ({
  sheet,
  content,
  plan,
  turn,
  words: wordsFor(content.language),
  dates: new Map(),
});

/** A date as lines show it: "Sep 25, 2023", "25 sept. 2023". */
export function shortDate({ dates, content }: Pen, date: string): string {
  const known = dates.get(date);
  if (known !== undefined) return known;
  const made = formatDate(date, content.language, 'short');
  dates.set(date, made);
  return made;
}

/** The page where a section begins in the pen's own language. */
export function sectionPage({ plan, turn }: Pen, key: string): number {
  const place = plan.sections.get(key);
  if (!place) return 1;
  return place.firstPage + place.ownPages.slice(0, turn).reduce((sum, count) => sum + count, 0);
}

/** The column at the right edge that says where each line comes from. */
const MARGIN_WIDTH = 84;
const GAP = 10;
/** Says in words that there is no page to lead to. */
const UNCITED: Style = { ...STYLES.small, size: 7.75, lead: 10.5 };

/** Width of the text beside the margin column. */
export const measure = (sheet: Sheet): number => sheet.width - MARGIN_WIDTH - GAP;

/** Title of a section's own pages, with what to know before reading on. */
export function drawTitle({ sheet }: Pen, title: string, lead?: string): void {
  sheet.text(title, STYLES.title, 'H1');
  if (lead !== undefined) sheet.text(lead, STYLES.small);
  sheet.space(8);
  sheet.rule({ color: COLORS.accent, weight: 1.2 });
  sheet.space(14);
}

/** A heading that stays with at least `next` points of what follows. */
export function drawHeading(sheet: Sheet, text: string, next = 40): void {
  sheet.ensure(STYLES.heading.lead + 10 + next);
  sheet.text(text, STYLES.heading, 'H2');
  sheet.space(4);
  sheet.rule();
  sheet.space(6);
}

type CitedPage = { readonly page: number; readonly documentKey: string };

/** Packet pages, ascending and without repeats. */
function citedPages({ places }: Citations, plan: PagePlan): readonly CitedPage[] {
  const pages = new Map<number, string>();
  for (const place of places) {
    const page = pageOfPlace(plan, place);
    if (page !== null && !pages.has(page)) pages.set(page, place.documentKey);
  }
  return [...pages].map(([page, documentKey]) => ({ page, documentKey })).sort((left, right) => left.page - right.page);
}

/** More pages than this are a list nobody follows; the first ones lead there. */
const MOST_CITED = 4;

type Citation = { readonly text: string; readonly style: Style; readonly targets: readonly CitedPage[] };

function citationOf({ plan, words, content }: Pen, citations: Citations, most = MOST_CITED): Citation {
  const all = citedPages(citations, plan);
  if (all.length > 0) {
    const targets = all.slice(0, most);
    const numbers = targets.map(({ page }) => printedNumber(plan, page)).join(', ');
    const pages = targets.length < all.length ? `${numbers}, …` : numbers;
    const text = fill(all.length === 1 ? words.summary.page : words.summary.pages, { page: numbers, pages });
    return { text, style: STYLES.strong, targets };
  }
  const { earlierPages, isOnPaper } = citations;
  if (earlierPages.length > 0 && content.earlier) {
    const pages = earlierPages.slice(0, MOST_CITED).join(', ');
    const date = formatDate(content.earlier.date, content.language, 'short');
    return { text: fill(words.summary.earlier, { pages, date }), style: UNCITED, targets: [] };
  }
  return { text: isOnPaper ? words.summary.notIncluded : words.summary.asTold, style: UNCITED, targets: [] };
}

/** Height the citation takes in the margin column, or in another width and style with other than the usual number of pages. */
export function citationHeight(
  pen: Pen,
  citations: Citations,
  {
    width = MARGIN_WIDTH,
    most,
    ...own
  }: { readonly width?: number; readonly most?: number; readonly style?: Style } = {},
): number {
  const { text, style } = citationOf(pen, citations, most);
  return pen.sheet.lines(text, own.style ?? style, width).length * (own.style ?? style).lead;
}

/**
 * Says where something is written: each page number a link of its own. At the right edge unless told otherwise; answers
 * its height.
 */
export function drawCitation(
  pen: Pen,
  citations: Citations,
  options: {
    readonly top: number;
    readonly title: string;
    readonly parent?: Tag;
    readonly type?: string;
    readonly x?: number;
    readonly width?: number;
    readonly align?: 'left' | 'right' | 'center';
    readonly style?: Style;
    /** Most pages named. */
    readonly most?: number;
  },
): number {
  const { sheet, words, plan } = pen;
  const { text, targets, ...citation } = citationOf(pen, citations, options.most);
  const style = options.style ?? citation.style;
  const { top, title, parent, type = 'TD', width = MARGIN_WIDTH, align = 'right' } = options;
  const x = options.x ?? sheet.right - MARGIN_WIDTH;
  const lines = sheet.lines(text, style, width);
  sheet.linesAt(lines, style, { x, top, width, align }, { type, ...(parent ? { parent } : {}) });
  if (sheet.isDry) return lines.length * style.lead;
  const waiting = [...targets];
  lines.forEach((line, index) => {
    const room = width - sheet.widthOf(line, style);
    const left = x + (align === 'right' ? room : align === 'center' ? room / 2 : 0);
    let from = 0;
    while (waiting.length > 0) {
      const [target] = waiting;
      if (!target) return;
      const number = String(printedNumber(plan, target.page));
      const at = line.indexOf(number, from);
      if (at < 0) return;
      waiting.shift();
      // "p." before the first number belongs to its link: a number alone is a small thing to hit.
      const start = from === 0 ? 0 : at;
      from = at + number.length;
      const before = sheet.widthOf(line.slice(0, start), style);
      const box = {
        x: left + before,
        top: top + index * style.lead,
        width: sheet.widthOf(line.slice(start, from), style),
        height: style.lead,
      };
      sheet.link(box, target.page, fill(words.contents.linkTo, { page: number, title }), target.documentKey);
    }
  });
  return lines.length * style.lead;
}
