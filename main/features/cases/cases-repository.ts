import type { CaseId, PersonId } from '@shared/contract/common';
import { and, count, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '../../db/handles';
import { caseDocuments, cases, documents, packets, records } from '../../db/schema';

export type CaseRow = typeof cases.$inferSelect;
export type CaseSummaryRow = {
  readonly case: CaseRow;
  readonly documents: number;
  readonly records: number;
  readonly packets: number;
};

export const findCase = (db: ReadDb, id: CaseId): CaseRow | null =>
  db.select().from(cases).where(eq(cases.id, id)).get() ?? null;

// What lies in the trash is not counted. Each count runs on the index that begins with the case.
const countRecords = (db: ReadDb) => db.$count(records, and(eq(records.caseId, cases.id), isNull(records.deletedAt)));

const countDocuments = (db: ReadDb) =>
  sql<number>`${db
    .select({ total: count() })
    .from(caseDocuments)
    .innerJoin(documents, eq(documents.id, caseDocuments.documentId))
    .where(and(eq(caseDocuments.caseId, cases.id), isNull(documents.deletedAt)))}`;

const selectSummaries = (db: ReadDb) =>
  db
    .select({
      case: cases,
      documents: countDocuments(db).as('documents'),
      records: countRecords(db).as('records'),
      packets: sql<number>`${db.$count(packets, eq(packets.caseId, cases.id))}`.as('packets'),
    })
    .from(cases);

/** Open ones first, newest first. `null` for everybody's. */
export const casesOf = (db: ReadDb, personId: PersonId | null) =>
  selectSummaries(db)
    .where(personId === null ? undefined : eq(cases.personId, personId))
    .orderBy(isNotNull(cases.archivedAt), desc(cases.createdAt), cases.id);

export const findCaseSummary = (db: ReadDb, id: CaseId): CaseSummaryRow | null =>
  selectSummaries(db).where(eq(cases.id, id)).get() ?? null;

export const insertCase = (db: WriteDb, row: typeof cases.$inferInsert): CaseRow =>
  db.insert(cases).values(row).returning().get();

export const updateCase = (db: WriteDb, id: CaseId, changes: Partial<typeof cases.$inferInsert>): CaseRow | null =>
  db.update(cases).set(changes).where(eq(cases.id, id)).returning().get() ?? null;
