import type { TestResultId } from '@shared/contract/common';
import { asc, count, eq, inArray } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '../../db/handles';
import { isOneOf } from '../../db/one-of';
import { observations } from '../../db/schema';

export type ObservationRow = typeof observations.$inferSelect;

/** SQLite takes 32,766 bound values; this many ids or rows of eleven stay far below. */
const AT_ONCE = 500;

/** Rows of each result; those without rows are absent. */
export function countObservations(db: ReadDb, ids: readonly TestResultId[]): ReadonlyMap<TestResultId, number> {
  const counts = new Map<TestResultId, number>();
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const rows = db
      .select({ id: observations.testResultId, total: count() })
      .from(observations)
      .where(inArray(observations.testResultId, ids.slice(start, start + AT_ONCE)))
      .groupBy(observations.testResultId)
      .all();
    for (const { id, total } of rows) counts.set(id, total);
  }
  return counts;
}

/** In the order of the report. */
export const listObservations = (db: ReadDb, id: TestResultId): readonly ObservationRow[] =>
  db.select().from(observations).where(eq(observations.testResultId, id)).orderBy(observations.position).all();

/** Of several reports; in the order printed, by report. */
export const observationsOf = (db: ReadDb, ids: readonly TestResultId[]): readonly ObservationRow[] =>
  db
    .select()
    .from(observations)
    .where(isOneOf(observations.testResultId, ids))
    .orderBy(asc(observations.testResultId), asc(observations.position))
    .all();

/** Puts these rows in place of all the result's rows. */
export function replaceObservations(
  db: WriteDb,
  id: TestResultId,
  rows: readonly (typeof observations.$inferInsert)[],
): void {
  db.delete(observations).where(eq(observations.testResultId, id)).run();
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    db.insert(observations)
      .values(rows.slice(start, start + AT_ONCE))
      .run();
  }
}
