import type { CaseId, PacketId } from '@shared/contract/common';
import type { PacketPlan, PacketPreset } from '@shared/contract/packet-plan';
import type { Packet } from '@shared/contract/packets';
import { asc, count, desc, eq, sql, sum } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '../../db/handles';
import { packetDrafts, packetFiles, packets } from '../../db/schema';
import { archiveName } from './archive-name';

type PacketRow = typeof packets.$inferSelect;
export type PacketFileRow = typeof packetFiles.$inferSelect;

/** Whom its plan named: the person, else the office. */
export const packetRecipient = sql<
  string | null
>`coalesce(${packets.plan} ->> '$.recipient.name', ${packets.plan} ->> '$.recipient.organization')`;

/** Newest first; what a packet holds stays where it is. */
export const packetSummaries = (db: ReadDb, caseId: CaseId) =>
  db
    .select({
      id: packets.id,
      personId: packets.personId,
      caseId: packets.caseId,
      languages: sql`${packets.plan} -> '$.languages'`.mapWith((json): PacketPlan['languages'] => JSON.parse(json)),
      preset: sql<PacketPreset>`${packets.plan} ->> '$.delivery.preset'`,
      recipientName: packetRecipient,
      supplementTo: packets.supplementTo,
      pageCount: packets.pageCount,
      byteSize: sum(packetFiles.byteSize).mapWith(Number),
      fileCount: count(packetFiles.position),
      isPasswordProtected: packets.isPasswordProtected,
      createdAt: packets.createdAt,
    })
    .from(packets)
    .leftJoin(packetFiles, eq(packetFiles.packetId, packets.id))
    .where(eq(packets.caseId, caseId))
    .groupBy(packets.id)
    .orderBy(desc(packets.createdAt), asc(packets.id));

export function findPacket(db: ReadDb, id: PacketId): Packet | null {
  const row = db.select().from(packets).where(eq(packets.id, id)).get();
  return row ? toPacket(row, filesOf(db, id)) : null;
}

/** Those that a supplement adds to, the nearest first; none for a whole packet. */
export function packetsBefore(db: ReadDb, { supplementTo }: Packet): readonly Packet[] {
  const before = supplementTo === null ? null : findPacket(db, supplementTo);
  return before === null ? [] : [before, ...packetsBefore(db, before)];
}

/** In order: the parts, then the summary. */
export const filesOf = (db: ReadDb, id: PacketId): readonly PacketFileRow[] =>
  db.select().from(packetFiles).where(eq(packetFiles.packetId, id)).orderBy(asc(packetFiles.position)).all();

/** `files` in the order they are listed in from now on: the parts, then the summary. In a transaction. */
export function insertPacket(
  db: WriteDb,
  row: typeof packets.$inferInsert,
  files: readonly Omit<PacketFileRow, 'packetId' | 'position'>[],
): void {
  db.insert(packets).values(row).run();
  files.forEach((file, position) => {
    db.insert(packetFiles)
      .values({ ...file, packetId: row.id, position })
      .run();
  });
}

export const findDraft = (db: ReadDb, caseId: CaseId): PacketPlan | null =>
  db.select({ plan: packetDrafts.plan }).from(packetDrafts).where(eq(packetDrafts.caseId, caseId)).get()?.plan ?? null;

export function saveDraft(db: WriteDb, row: typeof packetDrafts.$inferInsert): void {
  const { plan, updatedAt } = row;
  db.insert(packetDrafts)
    .values(row)
    .onConflictDoUpdate({ target: packetDrafts.caseId, set: { plan, updatedAt } })
    .run();
}

function toPacket(row: PacketRow, files: readonly PacketFileRow[]): Packet {
  const { plan } = row;
  return {
    id: row.id,
    personId: row.personId,
    caseId: row.caseId,
    languages: plan.languages,
    preset: plan.delivery.preset,
    recipientName: plan.recipient.name ?? plan.recipient.organization,
    firstNumber: row.firstNumber,
    supplementTo: row.supplementTo,
    pageCount: row.pageCount,
    byteSize: files.reduce((sum, file) => sum + file.byteSize, 0),
    savedBytes: row.savedBytes,
    isPasswordProtected: row.isPasswordProtected,
    files: files.map(({ kind, fileName, byteSize, sha256, firstPage, pageCount }) => ({
      kind,
      fileName,
      byteSize,
      sha256,
      firstPage,
      pageCount,
    })),
    archiveName: archiveName(files),
    manifest: row.manifest,
    redactions: row.redactions,
    plan,
    createdAt: row.createdAt,
  };
}
