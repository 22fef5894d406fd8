import type { DocumentId, PersonId } from '@shared/contract/common';
import type { PlanPage } from '@shared/contract/packet-plan';
import type { PacketManifestEntry } from '@shared/contract/packets';
import { grouped } from '@shared/domain/grouped';
import type { ReadDb } from '../../db/handles';
import type { Citations, PacketPlace } from '../../pdf/pages/packet-content-types';
import { sourcesOf } from '../timeline/timeline-repository';
import { type FactScope, TOLD } from './packet-scope';

type Held = {
  readonly key: string;
  readonly document: { readonly id: DocumentId; readonly pageCount: number };
  readonly pages: readonly PlanPage[] | null;
};
type Source = { readonly documentId: DocumentId; readonly page: number | null };

/** The n-th of the pages taken (1-based) that is this page of the document; null when it was not taken. */
function placeAmong(pages: readonly PlanPage[] | null, page: number | null): number | null {
  if (page === null) return 1;
  const at = pages === null ? page : pages.findIndex((taken) => taken.page === page) + 1;
  return at > 0 ? at : null;
}

/** The first place in the packet where this page stands; a link to the whole document stands at its first page. */
function placeIn(chosen: readonly Held[], { documentId, page }: Source): PacketPlace | null {
  for (const { key, document, pages } of chosen) {
    if (document.id !== documentId) continue;
    const at = placeAmong(pages, page);
    if (at !== null && (page === null || page <= document.pageCount)) return { documentKey: key, page: at };
  }
  return null;
}

/** The number printed on it in an earlier packet. */
function numberIn(manifest: readonly PacketManifestEntry[], { documentId, page }: Source): number | null {
  for (const entry of manifest) {
    if (entry.documentId !== documentId) continue;
    const at = placeAmong(entry.pages, page);
    if (at !== null && at <= entry.pageCount) return entry.firstPage + at - 1;
  }
  return null;
}

/** Where each record of the person is written, each place once; `manifest` is that of the packet this one adds to. */
export function citationsOf(
  db: ReadDb,
  personId: PersonId,
  chosen: readonly Held[],
  manifest: readonly PacketManifestEntry[],
): FactScope['cite'] {
  const byRecord = grouped(
    sourcesOf(db, personId)
      .all()
      .map(({ recordId, ...source }): [string | null, Source] => [recordId, source]),
  );
  const citeAll = (sources: readonly Source[]): Citations => {
    const places = new Map<string, PacketPlace>();
    const earlier = new Set<number>();
    for (const source of sources) {
      const place = placeIn(chosen, source);
      if (place) places.set(`${place.documentKey} ${place.page}`, place);
      const number = numberIn(manifest, source);
      if (number !== null) earlier.add(number);
    }
    const earlierPages = [...earlier].sort((left, right) => left - right);
    return { places: [...places.values()], earlierPages, isOnPaper: true };
  };
  return (id, page = null) => {
    const sources = byRecord.get(id);
    if (!sources) return TOLD;
    const [first] = sources;
    const exact = page === null || !first ? null : citeAll([{ documentId: first.documentId, page }]);
    return exact && exact.places.length > 0 ? exact : citeAll(sources);
  };
}
