import type { PersonId } from '@shared/contract/common';
import { and, eq, isNotNull, lt, notExists, or, sql } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { ReadDb, WriteDb } from '../../db/handles';
import { diagnoses, documents, packets, providers, referrals, storedObjects, testResults } from '../../db/schema';
import { referralTitle } from '../records/records-repository';

// None of these is ordered: the items of all kinds are put in order together. `null` for everybody's.

export const deletedDiagnoses = (db: ReadDb, personId: PersonId | null) =>
  db
    .select({
      id: diagnoses.id,
      personId: diagnoses.personId,
      title: diagnoses.name,
      deletedAt: sql<string>`${diagnoses.deletedAt}`,
    })
    .from(diagnoses)
    .where(and(isNotNull(diagnoses.deletedAt), personId === null ? undefined : eq(diagnoses.personId, personId)))
    .all();

export const deletedTestResults = (db: ReadDb, personId: PersonId | null) =>
  db
    .select({
      id: testResults.id,
      personId: testResults.personId,
      title: testResults.title,
      deletedAt: sql<string>`${testResults.deletedAt}`,
    })
    .from(testResults)
    .where(and(isNotNull(testResults.deletedAt), personId === null ? undefined : eq(testResults.personId, personId)))
    .all();

export const deletedReferrals = (db: ReadDb, personId: PersonId | null) =>
  db
    .select({
      id: referrals.id,
      personId: referrals.personId,
      title: referralTitle,
      deletedAt: sql<string>`${referrals.deletedAt}`,
    })
    .from(referrals)
    .leftJoin(providers, eq(providers.id, referrals.toProviderId))
    .where(and(isNotNull(referrals.deletedAt), personId === null ? undefined : eq(referrals.personId, personId)))
    .all();

export const deletedDocuments = (db: ReadDb, personId: PersonId | null) =>
  db
    .select({
      id: documents.id,
      personId: documents.personId,
      title: documents.title,
      deletedAt: sql<string>`${documents.deletedAt}`,
    })
    .from(documents)
    .where(and(isNotNull(documents.deletedAt), personId === null ? undefined : eq(documents.personId, personId)))
    .all();

/**
 * Removes rows that went to the trash before this instant, or all of it on null, with the links, pages and
 * observations that hang on them. Answers how many.
 */
export function removeDeleted(db: WriteDb, before: string | null): number {
  const isDue = (column: AnySQLiteColumn) => (before === null ? isNotNull(column) : lt(column, before));
  return (
    db.delete(documents).where(isDue(documents.deletedAt)).run().changes +
    db.delete(diagnoses).where(isDue(diagnoses.deletedAt)).run().changes +
    db.delete(testResults).where(isDue(testResults.deletedAt)).run().changes +
    db.delete(referrals).where(isDue(referrals.deletedAt)).run().changes
  );
}

/** Removes providers in the trash that nothing names any more; one that a record still names keeps its row. */
export function removeUnnamedProviders(db: WriteDb, before: string | null): void {
  const one = { one: sql`1` };
  db.delete(providers)
    .where(
      and(
        before === null ? isNotNull(providers.deletedAt) : lt(providers.deletedAt, before),
        notExists(db.select(one).from(documents).where(eq(documents.providerId, providers.id))),
        notExists(db.select(one).from(diagnoses).where(eq(diagnoses.providerId, providers.id))),
        notExists(db.select(one).from(testResults).where(eq(testResults.providerId, providers.id))),
        notExists(
          db
            .select(one)
            .from(referrals)
            .where(or(eq(referrals.fromProviderId, providers.id), eq(referrals.toProviderId, providers.id))),
        ),
      ),
    )
    .run();
}

/** Stored objects that no document, rendition or packet refers to. */
export const listUnreferencedObjects = (db: ReadDb): readonly string[] =>
  db
    .select({ contentId: storedObjects.contentId })
    .from(storedObjects)
    .where(
      sql`${storedObjects.contentId} not in (
        select ${documents.contentId} from ${documents}
        union all select ${documents.renditionId} from ${documents} where ${documents.renditionId} is not null
        union all select ${packets.contentId} from ${packets})`,
    )
    .all()
    .map((row) => row.contentId);

export const removeStoredObject = (db: WriteDb, contentId: string): void => {
  db.delete(storedObjects).where(eq(storedObjects.contentId, contentId)).run();
};

export const listStoredObjects = (db: ReadDb): readonly string[] =>
  db
    .select({ contentId: storedObjects.contentId })
    .from(storedObjects)
    .all()
    .map((row) => row.contentId);
