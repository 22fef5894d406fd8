import type { CaseId, DocumentId, PacketId, ProviderId, TestResultId } from '@shared/contract/common';
import type { Packet } from '@shared/contract/packets';
import { asc, desc, eq, inArray } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '../../db/handles';
import { observations, packets, providers, sourceLinks } from '../../db/schema';

export type PacketRow = typeof packets.$inferSelect;

/** Newest first. */
export const listPackets = (db: ReadDb, caseId: CaseId): readonly Packet[] =>
  db
    .select()
    .from(packets)
    .where(eq(packets.caseId, caseId))
    .orderBy(desc(packets.createdAt), asc(packets.id))
    .all()
    .map(toPacket);

export const findPacketRow = (db: ReadDb, id: PacketId): PacketRow | null =>
  db.select().from(packets).where(eq(packets.id, id)).get() ?? null;

export const insertPacket = (db: WriteDb, row: typeof packets.$inferInsert): void =>
  void db.insert(packets).values(row).run();

export function toPacket(row: PacketRow): Packet {
  return {
    id: row.id,
    personId: row.personId,
    caseId: row.caseId,
    language: row.language,
    recipientName: row.recipientName,
    fileName: row.fileName,
    pageCount: row.pageCount,
    byteSize: row.byteSize,
    sha256: row.sha256,
    isPasswordProtected: row.isPasswordProtected,
    manifest: row.manifest,
    createdAt: row.createdAt,
  };
}

/** In the order printed, by report. */
export const observationsOf = (db: ReadDb, ids: readonly TestResultId[]) =>
  ids.length === 0
    ? []
    : db
        .select()
        .from(observations)
        .where(inArray(observations.testResultId, [...ids]))
        .orderBy(asc(observations.testResultId), asc(observations.position))
        .all();

/** Every place in these documents that a record points at, whole documents first, then by page. */
export const linksIn = (db: ReadDb, ids: readonly DocumentId[]) =>
  ids.length === 0
    ? []
    : db
        .select()
        .from(sourceLinks)
        .where(inArray(sourceLinks.documentId, [...ids]))
        .orderBy(asc(sourceLinks.page), asc(sourceLinks.createdAt), asc(sourceLinks.id))
        .all();

/** Those in the trash too: what a document or record names stays named. */
export const providersById = (db: ReadDb): ReadonlyMap<ProviderId, typeof providers.$inferSelect> =>
  new Map(
    db
      .select()
      .from(providers)
      .all()
      .map((row) => [row.id, row] as const),
  );
