import type { PersonId } from '@shared/contract/common';
import { and, count, eq, isNotNull, isNull } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '../../db/handles';
import { cases, documents, people } from '../../db/schema';

export type PersonRow = typeof people.$inferSelect;

export const findPerson = (db: ReadDb, id: PersonId): PersonRow | null =>
  db.select().from(people).where(eq(people.id, id)).get() ?? null;

/** In no stated order: names are ordered by the language's rules, which the database does not know. */
export const listPeople = (db: ReadDb): readonly PersonRow[] => db.select().from(people).all();

export const insertPerson = (db: WriteDb, row: typeof people.$inferInsert): PersonRow =>
  db.insert(people).values(row).returning().get();

export const updatePerson = (
  db: WriteDb,
  id: PersonId,
  changes: Partial<typeof people.$inferInsert>,
): PersonRow | null => db.update(people).set(changes).where(eq(people.id, id)).returning().get() ?? null;

/** How many cases of each person are not archived; people without any are absent. */
export const countOpenCases = (db: ReadDb): ReadonlyMap<PersonId, number> =>
  new Map(
    db
      .select({ personId: cases.personId, total: count() })
      .from(cases)
      .where(isNull(cases.archivedAt))
      .groupBy(cases.personId)
      .all()
      .map((row) => [row.personId, row.total]),
  );

/** How many documents are filed under each person and not in the trash; people without any are absent. */
export const countDocuments = (db: ReadDb): ReadonlyMap<PersonId, number> =>
  new Map(
    db
      .select({ personId: documents.personId, total: count() })
      .from(documents)
      .where(and(isNotNull(documents.personId), isNull(documents.deletedAt)))
      .groupBy(documents.personId)
      .all()
      .flatMap((row) => (row.personId === null ? [] : [[row.personId, row.total]])),
  );
