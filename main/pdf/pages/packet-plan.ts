import type { PagePlan, SectionPlace } from './generated-types';
import type { PacketContent, PacketPlace } from './packet-content-types';

/** Own pages by section key: a count for each language. */
type OwnPages = ReadonlyMap<string, readonly number[]>;

/** Numbers the packet's pages, given how many each section's own pages take. */
export function planPacket(
  { sections, firstNumber }: Pick<PacketContent, 'sections' | 'firstNumber'>,
  ownPages: OwnPages,
  startsOnRight: boolean,
): PagePlan {
  const places = new Map<string, SectionPlace>();
  const documents = new Map<string, number>();
  let next = 1;
  for (const section of sections) {
    const own = ownPages.get(section.key) ?? [];
    // Sheets are turned: an odd page of the file is the front of one.
    const blanks = startsOnRight && next % 2 === 0 ? 1 : 0;
    next += blanks;
    places.set(section.key, { firstPage: next, blanks, ownPages: own });
    next += own.reduce((sum, count) => sum + count, 0);
    for (const document of section.documents) {
      documents.set(document.key, next);
      next += document.pageCount;
    }
  }
  return { firstNumber, pageCount: next - 1, sections: places, documents };
}

/** The page of a place in the packet as one file; null when the packet does not hold it. */
export function pageOfPlace(plan: PagePlan, place: PacketPlace): number | null {
  const first = plan.documents.get(place.documentKey);
  return first === undefined ? null : first + place.page - 1;
}

/** The number printed on a page. */
export const printedNumber = ({ firstNumber }: PagePlan, page: number): number => page + firstNumber - 1;
