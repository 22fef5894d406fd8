import { is, sql } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { ReadDb } from '../../db/handles';
import * as schema from '../../db/schema';

export type StoredObjectRow = typeof schema.storedObjects.$inferSelect;

/** Every object the database says is stored, by content id. */
export const listObjectRows = (db: ReadDb): readonly StoredObjectRow[] =>
  db.select().from(schema.storedObjects).orderBy(schema.storedObjects.contentId).all();

/** What SQLite itself finds wrong with the file and its references; 0 when all is whole. */
export function countDatabaseProblems(db: ReadDb): number {
  const answers = db.all<{ integrity_check: string }>(sql`pragma integrity_check(1000)`);
  const broken = db.all(sql`pragma foreign_key_check`);
  return answers.filter((row) => row.integrity_check !== 'ok').length + broken.length;
}

/** Rows of all tables together. */
export async function countRows(db: ReadDb): Promise<number> {
  let rows = 0;
  for (const table of Object.values(schema)) if (is(table, SQLiteTable)) rows += await db.$count(table);
  return rows;
}
