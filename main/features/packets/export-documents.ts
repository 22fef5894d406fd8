import type { DocumentId } from '@shared/contract/common';
import { grouped } from '@shared/domain/grouped';
import type { SessionContext } from '../../core/context';
import type { ExportDocument } from '../../workers/packet-tasks';
import { shownContentId } from '../documents/documents-content';
import { withObjects } from '../documents/documents-repository';
import type { PacketRequest } from './packet-request';

/** Documents of the packet whose stored file is gone. */
export function lostDocuments(
  { db, store }: Pick<SessionContext, 'db' | 'store'>,
  { chosen }: Pick<PacketRequest, 'chosen'>,
): ReadonlySet<DocumentId> {
  const ids = chosen.map(({ document }) => document.id);
  const kept = withObjects(db, ids).all();
  return new Set(kept.filter(({ object }) => !store.isThere(object.contentId)).map(({ document }) => document.id));
}

/**
 * The documents' bytes in the vault, in packet order, with what is to be removed from them. One whose stored file is gone
 * has none, as one that cannot be opened.
 */
export function exportDocuments(
  { db, store }: Pick<SessionContext, 'db' | 'store'>,
  { chosen, plan }: PacketRequest,
): readonly ExportDocument[] {
  const ids = chosen.map(({ document }) => document.id);
  const shown = withObjects(db, ids)
    .all()
    .filter(({ document, object }) => shownContentId(document) !== null && store.isThere(object.contentId));
  const sources = new Map(
    shown.map(({ document, object: { contentId, fileKey, byteSize } }) => [
      document.id,
      store.source(contentId, fileKey, byteSize),
    ]),
  );
  const areas = grouped(plan.redactedAreas.map(({ documentId, ...place }) => [documentId, place]));
  return chosen.map(({ key, document: { id }, pages }) => ({
    key,
    source: sources.get(id) ?? null,
    pages,
    redactedAreas: areas.get(id) ?? [],
  }));
}
