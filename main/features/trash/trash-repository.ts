import type { PersonId } from '@shared/contract/common';
import { and, eq, inArray, isNotNull, lt, notExists, sql } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { ReadDb, WriteDb } from '../../db/handles';
import {
  authorizations,
  careTeam,
  cases,
  documents,
  materialLoans,
  packetFiles,
  providers,
  questions,
  records,
  referrals,
  storedObjects,
} from '../../db/schema';
import { recordTitle } from '../records/records-repository';

// None of these is ordered: the items of all kinds are put in order together. `null` for everybody's.

export const deletedRecords = (db: ReadDb, personId: PersonId | null) =>
  db
    .select({
      id: records.id,
      kind: records.kind,
      personId: records.personId,
      title: recordTitle,
      deletedAt: sql<string>`${records.deletedAt}`,
    })
    .from(records)
    .leftJoin(providers, eq(providers.id, records.providerId))
    .where(and(isNotNull(records.deletedAt), personId === null ? undefined : eq(records.personId, personId)))
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

export const deletedQuestions = (db: ReadDb, personId: PersonId | null) =>
  db
    .select({
      id: questions.id,
      personId: cases.personId,
      title: questions.text,
      deletedAt: sql<string>`${questions.deletedAt}`,
    })
    .from(questions)
    .innerJoin(cases, eq(cases.id, questions.caseId))
    .where(and(isNotNull(questions.deletedAt), personId === null ? undefined : eq(cases.personId, personId)))
    .all();

/**
 * Removes rows that went to the trash before this instant, or all of it on null, with the links, pages and
 * observations that hang on them. Answers how many.
 */
export function removeDeleted(db: WriteDb, before: string | null): number {
  const isDue = (column: AnySQLiteColumn) => (before === null ? isNotNull(column) : lt(column, before));
  return (
    db.delete(documents).where(isDue(documents.deletedAt)).run().changes +
    db.delete(records).where(isDue(records.deletedAt)).run().changes +
    db.delete(questions).where(isDue(questions.deletedAt)).run().changes
  );
}

/** True in a query on providers for one that no row names; who is on a care team is only listed there. */
const isUnnamed = (db: ReadDb) => {
  const one = { one: sql`1` };
  return and(
    notExists(db.select(one).from(documents).where(eq(documents.providerId, providers.id))),
    notExists(db.select(one).from(records).where(eq(records.providerId, providers.id))),
    notExists(db.select(one).from(referrals).where(eq(referrals.fromProviderId, providers.id))),
    notExists(db.select(one).from(authorizations).where(eq(authorizations.applicantId, providers.id))),
    notExists(db.select(one).from(materialLoans).where(eq(materialLoans.borrowerId, providers.id))),
    notExists(db.select(one).from(cases).where(eq(cases.currentProviderId, providers.id))),
  );
};

/** `isNamed`: something names the provider, in the trash or not. */
export const deletedProviders = (db: ReadDb) =>
  db
    .select({
      id: providers.id,
      title: providers.name,
      deletedAt: sql<string>`${providers.deletedAt}`,
      isNamed: sql`not (${isUnnamed(db)})`.mapWith(Boolean),
    })
    .from(providers)
    .where(isNotNull(providers.deletedAt))
    .all();

/**
 * Removes providers in the trash that nothing names any more, from the care teams too; one that a record still names
 * keeps its row. Answers how many.
 */
export function removeUnnamedProviders(db: WriteDb, before: string | null): number {
  const isDue = before === null ? isNotNull(providers.deletedAt) : lt(providers.deletedAt, before);
  const gone = db
    .select({ id: providers.id })
    .from(providers)
    .where(and(isDue, isUnnamed(db)))
    .all()
    .map(({ id }) => id);
  db.delete(careTeam).where(inArray(careTeam.providerId, gone)).run();
  return db.delete(providers).where(inArray(providers.id, gone)).run().changes;
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
        union all select ${packetFiles.contentId} from ${packetFiles})`,
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
