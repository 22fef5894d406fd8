import type { CaseId, PersonId } from '@shared/contract/common';
import type { RecordKind } from '@shared/contract/records';
import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { ReadDb, WriteDb } from '../../db/handles';
import { providers, type RecordId, records } from '../../db/schema';

export type RecordRow = typeof records.$inferSelect;
/** A record as kept: its row in `records` and its row in its kind's own table. */
export type KeptRecord<Details> = { readonly record: RecordRow; readonly details: Details };
/** A kind's own table: keyed by the record's id. */
export type DetailsTable = SQLiteTable & { readonly id: SQLiteColumn };

/** What a record is called in lists; empty where it has neither title nor provider, for which the screen has a word. */
export const recordTitle = sql<string>`coalesce(${records.title}, ${providers.name}, '')`;

const selectKept = <Table extends DetailsTable>(db: ReadDb, table: Table) =>
  db
    .select({ record: records, details: table })
    .from(records)
    // Drizzle cannot follow a generic table through a join; the selection above says what comes back.
    .innerJoin(table as DetailsTable, eq((table as DetailsTable).id, records.id));

/** Whether in the trash or not. */
export function findKept<Table extends DetailsTable>(
  db: ReadDb,
  table: Table,
  id: RecordId,
): KeptRecord<Table['$inferSelect']> | null {
  const row = selectKept(db, table).where(eq(records.id, id)).get();
  // See selectKept.
  return (row as KeptRecord<Table['$inferSelect']> | undefined) ?? null;
}

/**
 * Newest date first; text order puts `2024` after every day of 2024, and SQLite puts null after everything.
 * Those in the trash are left out.
 */
export const keptOf = <Table extends DetailsTable>(
  db: ReadDb,
  table: Table,
  scope: { readonly kind: RecordKind; readonly personId: PersonId; readonly caseId: CaseId | null },
) =>
  selectKept(db, table)
    .where(
      and(
        eq(records.personId, scope.personId),
        eq(records.kind, scope.kind),
        scope.caseId === null ? undefined : eq(records.caseId, scope.caseId),
        isNull(records.deletedAt),
      ),
    )
    .orderBy(desc(records.date), desc(records.createdAt), records.id);

export function insertKept<Table extends DetailsTable>(
  db: WriteDb,
  table: Table,
  record: typeof records.$inferInsert,
  details: Omit<Table['$inferInsert'], 'id'>,
): void {
  db.insert(records).values(record).run();
  // The definition's toDetails gives every column but the id.
  db.insert(table)
    .values({ ...details, id: record.id } as Table['$inferInsert'])
    .run();
}

/** False for one that does not exist or lies in the trash. */
export function updateKept<Table extends DetailsTable>(
  db: WriteDb,
  table: Table,
  id: RecordId,
  record: Partial<typeof records.$inferInsert>,
  details: Omit<Table['$inferInsert'], 'id'>,
): boolean {
  if (!updateRecord(db, id, record)) return false;
  db.update(table)
    // The definition's toDetails gives columns of this very table.
    .set(details as Table['$inferInsert'])
    .where(eq(table.id, id))
    .run();
  return true;
}

/** False for one that does not exist or lies in the trash. */
export const updateRecord = (db: WriteDb, id: RecordId, changes: Partial<typeof records.$inferInsert>): boolean =>
  db
    .update(records)
    .set(changes)
    .where(and(eq(records.id, id), isNull(records.deletedAt)))
    .run().changes === 1;

/** Takes it out of the trash; nothing happens where it is not in it. */
export const restoreRecord = (db: WriteDb, id: RecordId, now: string): void => {
  db.update(records)
    .set({ deletedAt: null, updatedAt: now })
    .where(and(eq(records.id, id), isNotNull(records.deletedAt)))
    .run();
};

/** What every kind of record can say of itself; whether in the trash or not. */
export type RecordFacts = Pick<RecordRow, 'id' | 'kind' | 'personId' | 'caseId' | 'deletedAt'> & {
  readonly title: string;
};

export const findRecord = (db: ReadDb, kind: RecordKind, id: RecordId): RecordFacts | null =>
  db
    .select({
      id: records.id,
      kind: records.kind,
      personId: records.personId,
      caseId: records.caseId,
      deletedAt: records.deletedAt,
      title: recordTitle,
    })
    .from(records)
    .leftJoin(providers, eq(providers.id, records.providerId))
    .where(and(eq(records.id, id), eq(records.kind, kind)))
    .get() ?? null;
