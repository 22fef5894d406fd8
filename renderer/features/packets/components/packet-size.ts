import type { PacketPlan } from '@shared/contract/packet-plan';
import type { FoundWords, PacketOutline } from '@shared/contract/packets';

/** Why nothing would be in the packet: the case has no documents, or all of them are left out. */
export type EmptyPacket = 'no_documents' | 'left_out';

/** A page of print drawn as a picture at the 200 dpi that blacking out takes; measured on the sample family. */
const BYTES_OF_PICTURE = 340_000;

/** What the file will take, in bytes: pages with something blacked out become pictures. */
export function expectedSize(
  { byteSize, documents }: PacketOutline,
  { sections, redactedAreas, redactedWords }: PacketPlan,
  places: FoundWords['places'],
): number {
  const held = new Set(documents.map(({ documentId }) => documentId));
  const chosen = new Map(
    sections.flatMap(({ items }) => items.map(({ documentId, pages }) => [documentId, pages] as const)),
  );
  const words = places.filter(({ word }) => redactedWords.includes(word));
  const drawn = [...redactedAreas, ...words].filter(
    ({ documentId, page }) =>
      held.has(documentId) && (chosen.get(documentId)?.some((one) => one.page === page) ?? true),
  );
  const pages = new Set(drawn.map(({ documentId, page }) => `${documentId} ${page}`));
  return byteSize + pages.size * BYTES_OF_PICTURE;
}
