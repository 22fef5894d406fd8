import type { SourceLink } from '@shared/contract/links';
import type { ItemRef } from '@shared/contract/records';
import { invoke } from '../../lib/api';

export type LinkedItem = { readonly item: ItemRef; readonly title: string };
export type LinkedItems = {
  /** All that hangs together with the things through source links, themselves left out; nearest first. */
  readonly items: readonly LinkedItem[];
  /** A page among them is linked to a case, and cases stay with their person. */
  readonly heldBy: SourceLink | null;
};

const linksOf = (item: ItemRef): Promise<readonly SourceLink[]> =>
  item.kind === 'document'
    ? invoke('links.listForDocument', { documentId: item.id })
    : invoke('links.listForRecord', { target: item });

/**
 * Follows source links from documents or records to everything that must change hands with them: a source and what it
 * proves belong to one person. Stops at `most` things.
 */
export async function linkedItems(
  from: readonly ItemRef[],
  ask: (item: ItemRef) => Promise<readonly SourceLink[]> = linksOf,
  most = 500,
): Promise<LinkedItems> {
  const found = new Map<string, LinkedItem>();
  const seen = new Set<string>(from.map(({ id }) => id));
  const waiting: ItemRef[] = [...from];
  let heldBy: SourceLink | null = null;
  for (let next = waiting.shift(); next && found.size < most; next = waiting.shift()) {
    for (const link of await ask(next)) {
      const { target, documentId } = link;
      if (target.kind === 'case') {
        heldBy ??= link;
        continue;
      }
      const other: LinkedItem =
        next.kind === 'document'
          ? { item: target, title: link.targetTitle }
          : { item: { kind: 'document', id: documentId }, title: link.documentTitle };
      if (seen.has(other.item.id)) continue;
      seen.add(other.item.id);
      found.set(other.item.id, other);
      waiting.push(other.item);
    }
  }
  return { items: [...found.values()], heldBy };
}
