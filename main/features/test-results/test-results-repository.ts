import type { CaseId, PersonId, TestResultId } from '@shared/contract/common';
import { and, count, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '../../db/handles';
import { observations, testResults } from '../../db/schema';

export type TestResultRow = typeof testResults.$inferSelect;
export type ObservationRow = typeof observations.$inferSelect;

/** When the specimen was taken or the study done; failing that, the next date known of it. */
export const clinicalDate = sql<string | null>`coalesce(
  ${testResults.collectedOn}, ${testResults.receivedOn}, ${testResults.reportedOn})`;

/** Whether in the trash or not. */
export const findTestResult = (db: ReadDb, id: TestResultId): TestResultRow | null =>
  db.select().from(testResults).where(eq(testResults.id, id)).get() ?? null;

const isListed = (personId: PersonId, caseId: CaseId | null) =>
  and(
    eq(testResults.personId, personId),
    caseId === null ? undefined : eq(testResults.caseId, caseId),
    isNull(testResults.deletedAt),
  );

const countObservations = (db: ReadDb) =>
  sql<number>`${db.$count(observations, eq(observations.testResultId, testResults.id))}`;

/**
 * Newest clinical date first; text order puts `2024` after every day of 2024, and SQLite puts null after everything.
 * Those in the trash are left out.
 */
export const testResultsOf = (db: ReadDb, personId: PersonId, caseId: CaseId | null) =>
  db
    .select({ report: testResults, observationCount: countObservations(db).as('observation_count') })
    .from(testResults)
    .where(isListed(personId, caseId))
    .orderBy(desc(clinicalDate), desc(testResults.createdAt), testResults.id);

/** How often each printed flag stands in each of the listed results; lines without one are left out. */
export const flagCountsOf = (db: ReadDb, personId: PersonId, caseId: CaseId | null) =>
  db
    .select({ testResultId: observations.testResultId, flag: observations.flag, total: count() })
    .from(testResults)
    .innerJoin(observations, eq(observations.testResultId, testResults.id))
    .where(and(isListed(personId, caseId), isNotNull(observations.flag)))
    .groupBy(observations.testResultId, observations.flag);

/** In the order of the report. */
export const listObservations = (db: ReadDb, id: TestResultId): readonly ObservationRow[] =>
  db.select().from(observations).where(eq(observations.testResultId, id)).orderBy(observations.position).all();

export const insertTestResult = (db: WriteDb, row: typeof testResults.$inferInsert): TestResultRow =>
  db.insert(testResults).values(row).returning().get();

/** Null for one that does not exist or lies in the trash. */
export const updateTestResult = (
  db: WriteDb,
  id: TestResultId,
  changes: Partial<typeof testResults.$inferInsert>,
): TestResultRow | null =>
  db
    .update(testResults)
    .set(changes)
    .where(and(eq(testResults.id, id), isNull(testResults.deletedAt)))
    .returning()
    .get() ?? null;

/** Takes it out of the trash; nothing happens where it is not in it. */
export const restoreTestResult = (db: WriteDb, id: TestResultId, now: string): void => {
  db.update(testResults)
    .set({ deletedAt: null, updatedAt: now })
    .where(and(eq(testResults.id, id), isNotNull(testResults.deletedAt)))
    .run();
};

/** SQLite takes 32,766 bound values; this many rows of nine stay far below. */
const ROWS_A_STATEMENT = 200;

/** Puts these rows in place of all the result's rows. */
export function replaceObservations(
  db: WriteDb,
  id: TestResultId,
  rows: readonly (typeof observations.$inferInsert)[],
): void {
  db.delete(observations).where(eq(observations.testResultId, id)).run();
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    db.insert(observations)
      .values(rows.slice(start, start + ROWS_A_STATEMENT))
      .run();
  }
}
