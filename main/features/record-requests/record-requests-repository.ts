import type { RecordRequestId } from '@shared/contract/common';
import { and, countDistinct, eq, inArray, isNull } from 'drizzle-orm';
import type { ReadDb } from '../../db/handles';
import { documents, sourceLinks } from '../../db/schema';

/** Documents linked to each request; those without any are absent. */
export function countReceived(db: ReadDb, ids: readonly RecordRequestId[]): ReadonlyMap<string, number> {
  const rows = db
    .select({ id: sourceLinks.recordId, total: countDistinct(sourceLinks.documentId) })
    .from(sourceLinks)
    .innerJoin(documents, eq(documents.id, sourceLinks.documentId))
    .where(and(inArray(sourceLinks.recordId, [...ids]), isNull(documents.deletedAt)))
    .groupBy(sourceLinks.recordId)
    .all();
  return new Map(rows.flatMap(({ id, total }) => (id === null ? [] : [[id, total] as const])));
}
