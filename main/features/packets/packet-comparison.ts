import type { PacketComparison, PacketManifestEntry } from '@shared/contract/packets';

/** What a later packet holds that an earlier one does not, and the other way round; each in its own packet's order. */
export function comparePackets(
  before: readonly PacketManifestEntry[],
  after: readonly PacketManifestEntry[],
): PacketComparison {
  const earlier = new Map(before.map((entry) => [entry.documentId, entry]));
  const later = new Set(after.map(({ documentId }) => documentId));
  const changed: { before: PacketManifestEntry; after: PacketManifestEntry }[] = [];
  let unchanged = 0;
  for (const entry of after) {
    const old = earlier.get(entry.documentId);
    if (!old) continue;
    if (isSame(old, entry)) unchanged += 1;
    else changed.push({ before: old, after: entry });
  }
  return {
    added: after.filter(({ documentId }) => !earlier.has(documentId)),
    removed: before.filter(({ documentId }) => !later.has(documentId)),
    changed,
    unchanged,
  };
}

const isSame = (left: PacketManifestEntry, right: PacketManifestEntry) =>
  left.contentId === right.contentId &&
  left.treatment === right.treatment &&
  JSON.stringify(left.pages) === JSON.stringify(right.pages);
