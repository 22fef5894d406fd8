import type { CaseId, PersonId } from '@shared/contract/common';
import { and, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '../../db/handles';
import { caseDocuments, cases, diagnoses, documents, packets, referrals, testResults } from '../../db/schema';

export type CaseRow = typeof cases.$inferSelect;
export type CaseSummaryRow = {
  readonly case: CaseRow;
  readonly documents: number;
  readonly records: number;
  readonly packets: number;
};

export const findCase = (db: ReadDb, id: CaseId): CaseRow | null =>
  db.select().from(cases).where(eq(cases.id, id)).get() ?? null;

// What lies in the trash is not counted. Each runs on the index that begins with the case.
const documentsOfCase = sql<number>`(select count(*) from ${caseDocuments} join ${documents}
  on ${documents.id} = ${caseDocuments.documentId}
  where ${caseDocuments.caseId} = ${cases.id} and ${documents.deletedAt} is null)`;
const recordsOfCase = sql<number>`(
  (select count(*) from ${diagnoses} where ${diagnoses.caseId} = ${cases.id} and ${diagnoses.deletedAt} is null)
  + (select count(*) from ${testResults}
     where ${testResults.caseId} = ${cases.id} and ${testResults.deletedAt} is null)
  + (select count(*) from ${referrals} where ${referrals.caseId} = ${cases.id} and ${referrals.deletedAt} is null))`;
const packetsOfCase = sql<number>`(select count(*) from ${packets} where ${packets.caseId} = ${cases.id})`;

const selectSummaries = (db: ReadDb) =>
  db
    .select({
      case: cases,
      documents: documentsOfCase.as('documents'),
      records: recordsOfCase.as('records'),
      packets: packetsOfCase.as('packets'),
    })
    .from(cases);

/** Open ones first, newest first. `null` for everybody's. */
export const casesOf = (db: ReadDb, personId: PersonId | null) =>
  selectSummaries(db)
    .where(personId === null ? undefined : eq(cases.personId, personId))
    .orderBy(isNotNull(cases.archivedAt), desc(cases.createdAt), cases.id);

export const findCaseSummary = (db: ReadDb, id: CaseId): CaseSummaryRow | null =>
  selectSummaries(db)
    .where(and(eq(cases.id, id)))
    .get() ?? null;

export const insertCase = (db: WriteDb, row: typeof cases.$inferInsert): CaseRow =>
  db.insert(cases).values(row).returning().get();

export const updateCase = (db: WriteDb, id: CaseId, changes: Partial<typeof cases.$inferInsert>): CaseRow | null =>
  db.update(cases).set(changes).where(eq(cases.id, id)).returning().get() ?? null;
