import type { GeneratedPages, PacketFonts, PacketPages, PagePlan, SectionPages } from './generated-types';
import type { PacketContent, PacketSection } from './packet-content-types';
import { planPacket } from './packet-plan';
import { newPen } from './pen';
import { drawSectionPages } from './section-pages';
import { STYLES } from './styles';
import { openTypeface, Sheet, type Typeface } from './typesetter';
import { wordsFor } from './words';

/** More rounds than page numbers can take to settle. */
const MOST_ROUNDS = 6;

/**
 * Draws the packet's own pages, a tagged PDF for each section with every language in turn. Page counts depend on the
 * content and, where a longer number wraps a line, on the numbers themselves: they are counted without drawing until
 * they settle, then everything is drawn once. Same contents, same bytes. Throws when no content or font file is given.
 */
export async function renderPacketPages(
  contents: readonly PacketContent[],
  fonts: PacketFonts,
  { startOnRight }: { readonly startOnRight: boolean },
): Promise<PacketPages> {
  const [first] = contents;
  if (!first) throw new Error('a packet is written in at least one language');
  const typeface = openTypeface(fonts);
  const plan = settle(contents, first, typeface, startOnRight);
  const blank = [...plan.sections.values()].some(({ blanks }) => blanks > 0)
    ? await blankPage(contents, first, typeface)
    : null;
  const sections = new Map<string, SectionPages>();
  for (const section of first.sections) {
    const own = section.body === null ? null : await drawSection(contents, section, typeface, plan);
    const place = plan.sections.get(section.key);
    const counted = place?.ownPages.reduce((sum, count) => sum + count, 0) ?? 0;
    if ((own?.pageCount ?? 0) !== counted) throw new Error('pages drawn and pages counted differ');
    sections.set(section.key, { blank: place?.blanks === 1 ? blank : null, own });
  }
  return { plan, sections, citedOn: citedOn(sections, plan) };
}

/** The plan under which drawing takes as many pages as the plan says. */
function settle(
  contents: readonly PacketContent[],
  first: PacketContent,
  typeface: Typeface,
  startOnRight: boolean,
): PagePlan {
  let plan = planPacket(first, new Map(), startOnRight);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const counted = new Map(
      first.sections.map(({ key }) => [key, contents.flatMap((content, turn) => countPages(content, key, turn))]),
    );
    const isSettled = [...counted].every(
      ([key, counts]) => String(counts) === String(plan.sections.get(key)?.ownPages),
    );
    if (isSettled) return plan;
    plan = planPacket(first, counted, startOnRight);
  }
  throw new Error('the packet’s page numbers did not settle');

  function countPages(content: PacketContent, key: string, turn: number): readonly number[] {
    const section = content.sections.find((candidate) => candidate.key === key);
    if (!section || section.body === null) return [];
    const sheet = newSheet(content, section, typeface, true);
    drawSectionPages(newPen(sheet, content, plan, turn), section);
    return [sheet.pageNumber];
  }
}

const newSheet = (content: PacketContent, section: PacketSection, typeface: Typeface, isDry: boolean): Sheet =>
  new Sheet({
    pageSize: content.pageSize,
    isBlack: content.isBlack,
    language: content.language,
    title: `${content.person.fullName} — ${wordsFor(content.language).sections[section.kind]}`,
    date: content.date,
    fonts: typeface,
    isDry,
  });

async function drawSection(
  contents: readonly PacketContent[],
  { key }: PacketSection,
  typeface: Typeface,
  plan: PagePlan,
): Promise<GeneratedPages | null> {
  let sheet: Sheet | undefined;
  contents.forEach((content, turn) => {
    const section = content.sections.find((candidate) => candidate.key === key);
    if (!section || section.body === null) return;
    if (sheet === undefined) sheet = newSheet(content, section, typeface, false);
    else sheet.changeLanguage(content.language);
    drawSectionPages(newPen(sheet, content, plan, turn), section);
  });
  return sheet === undefined ? null : sheet.finish();
}

/** Says that it is blank on purpose, so that nobody looks for what is missing. */
function blankPage(
  contents: readonly PacketContent[],
  { pageSize, language, date }: PacketContent,
  typeface: Typeface,
): Promise<GeneratedPages> {
  const title = wordsFor(language).blank;
  const sheet = new Sheet({ pageSize, language, date, title, fonts: typeface });
  sheet.y = (sheet.top + sheet.bottom) / 2 - 20;
  for (const content of contents) {
    const lang = content.language === 'fr' ? 'fr-CA' : 'en-CA';
    const box = { x: sheet.left, top: sheet.y, width: sheet.width, align: 'center' } as const;
    sheet.y += sheet.textAt(wordsFor(content.language).blank, STYLES.small, box, { type: 'P', lang }) + 4;
  }
  return sheet.finish();
}

/** Which pages cite each document. The further languages say the same again. */
function citedOn(sections: ReadonlyMap<string, SectionPages>, plan: PagePlan): ReadonlyMap<string, readonly number[]> {
  const cited = new Map<string, Set<number>>();
  for (const [key, { own }] of sections) {
    const place = plan.sections.get(key);
    if (!own || !place) continue;
    for (const { page, cites } of own.links) {
      if (cites === undefined || page > (place.ownPages[0] ?? 0)) continue;
      const pages = cited.get(cites) ?? new Set<number>();
      cited.set(cites, pages.add(place.firstPage + page - 1));
    }
  }
  return new Map([...cited].map(([key, pages]) => [key, [...pages].sort((left, right) => left - right)]));
}
