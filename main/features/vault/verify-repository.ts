import { asc, eq, is, or, sql } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { ReadDb } from '../../db/handles';
import * as schema from '../../db/schema';

export type StoredObjectRow = typeof schema.storedObjects.$inferSelect;

/** What stands on a stored file: a document as it came, the pages made to show one, or a file of an exported packet. */
export type StoredUse = {
  readonly kind: 'original' | 'rendition' | 'packet';
  /** The document's title, or the packet's file name. */
  readonly title: string;
  /** Whose it is; null in the inbox. */
  readonly person: string | null;
};

/** Every object the database says is stored, by content id. */
export const listObjectRows = (db: ReadDb): readonly StoredObjectRow[] =>
  db.select().from(schema.storedObjects).orderBy(schema.storedObjects.contentId).all();

/** All that stands on one object: documents by title, those in the trash too, then packets' files by name. */
export function listUses(db: ReadDb, contentId: string): readonly StoredUse[] {
  const { documents, packetFiles, packets, people } = schema;
  const person = { givenName: people.givenName, familyName: people.familyName };
  const ofDocuments = db
    .select({ title: documents.title, contentId: documents.contentId, ...person })
    .from(documents)
    .leftJoin(people, eq(people.id, documents.personId))
    .where(or(eq(documents.contentId, contentId), eq(documents.renditionId, contentId)))
    .orderBy(asc(documents.title), asc(documents.id))
    .all();
  const ofPackets = db
    .select({ title: packetFiles.fileName, ...person })
    .from(packetFiles)
    .innerJoin(packets, eq(packets.id, packetFiles.packetId))
    .innerJoin(people, eq(people.id, packets.personId))
    .where(eq(packetFiles.contentId, contentId))
    .orderBy(asc(packetFiles.fileName), asc(packetFiles.packetId))
    .all();
  return [
    ...ofDocuments.map(
      (row): StoredUse => ({
        kind: row.contentId === contentId ? 'original' : 'rendition',
        title: row.title,
        person: row.givenName === null ? null : `${row.givenName} ${row.familyName}`,
      }),
    ),
    ...ofPackets.map(
      (row): StoredUse => ({ kind: 'packet', title: row.title, person: `${row.givenName} ${row.familyName}` }),
    ),
  ];
}

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
