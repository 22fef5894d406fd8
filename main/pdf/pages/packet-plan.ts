import type { PacketContent, PacketPlace, PacketPlan } from './front-matter-types';

/** Numbers the packet's pages, given how many the front matter takes. */
export function planPacket(content: Pick<PacketContent, 'sections'>, frontPages: number): PacketPlan {
  const sections = new Map<string, number>();
  const documents = new Map<string, number>();
  let next = frontPages + 1;
  for (const section of content.sections) {
    sections.set(section.key, next);
    next += 1;
    for (const document of section.documents) {
      documents.set(document.key, next);
      next += document.pageCount;
    }
  }
  return { frontPages, pageCount: next - 1, sections, documents };
}

/** The packet page of a place; null when the packet does not hold it. */
export function pageOfPlace(plan: PacketPlan, place: PacketPlace): number | null {
  const first = plan.documents.get(place.documentKey);
  return first === undefined ? null : first + place.page - 1;
}
