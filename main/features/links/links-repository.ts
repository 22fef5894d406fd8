import type { DocumentId, LinkId, PersonId } from '@shared/contract/common';
import type { RecordRef } from '@shared/contract/records';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { ReadDb, WriteDb } from '../../db/handles';
import { cases, diagnoses, documents, providers, referrals, sourceLinks, testResults } from '../../db/schema';
import { referralTitle } from '../records/records-repository';

export type LinkRow = typeof sourceLinks.$inferSelect;
export type TitledLinkRow = {
  readonly link: LinkRow;
  readonly documentTitle: string;
  readonly targetTitle: string;
};
export type LinkableDocument = { readonly personId: PersonId | null; readonly pageCount: number };

/** Null where the document does not exist or lies in the trash. */
export const findLinkableDocument = (db: ReadDb, id: DocumentId): LinkableDocument | null =>
  db
    .select({ personId: documents.personId, pageCount: documents.pageCount })
    .from(documents)
    .where(and(eq(documents.id, id), isNull(documents.deletedAt)))
    .get() ?? null;

const linkedCase = alias(cases, 'linked_case');
const targetTitle = sql<string>`coalesce(
  ${linkedCase.title}, ${diagnoses.name}, ${testResults.title}, ${referralTitle})`;

const selectTitled = (db: ReadDb) =>
  db
    .select({ link: sourceLinks, documentTitle: documents.title, targetTitle })
    .from(sourceLinks)
    .innerJoin(documents, eq(documents.id, sourceLinks.documentId))
    .leftJoin(linkedCase, eq(linkedCase.id, sourceLinks.caseId))
    .leftJoin(diagnoses, eq(diagnoses.id, sourceLinks.diagnosisId))
    .leftJoin(testResults, eq(testResults.id, sourceLinks.testResultId))
    .leftJoin(referrals, eq(referrals.id, sourceLinks.referralId))
    .leftJoin(providers, eq(providers.id, referrals.toProviderId));

/** Neither end lies in the trash. */
const isShown = and(
  isNull(documents.deletedAt),
  isNull(diagnoses.deletedAt),
  isNull(testResults.deletedAt),
  isNull(referrals.deletedAt),
);

/** By page, links of the whole document first; those whose record is in the trash are left out. */
export const linksOfDocument = (db: ReadDb, documentId: DocumentId) =>
  selectTitled(db)
    .where(and(eq(sourceLinks.documentId, documentId), isShown))
    .orderBy(asc(sourceLinks.page), asc(sourceLinks.createdAt), sourceLinks.id);

/** By document as first linked, then by page; those whose document is in the trash are left out. */
export const linksOfRecord = (db: ReadDb, ref: RecordRef) =>
  selectTitled(db)
    .where(and(isTarget(ref), isShown))
    .orderBy(asc(documents.title), asc(documents.id), asc(sourceLinks.page), asc(sourceLinks.createdAt));

function isTarget(ref: RecordRef) {
  switch (ref.kind) {
    case 'case':
      return eq(sourceLinks.caseId, ref.id);
    case 'diagnosis':
      return eq(sourceLinks.diagnosisId, ref.id);
    case 'test_result':
      return eq(sourceLinks.testResultId, ref.id);
    case 'referral':
      return eq(sourceLinks.referralId, ref.id);
  }
}

export const getTitledLink = (db: ReadDb, id: LinkId): TitledLinkRow => {
  const row = selectTitled(db).where(eq(sourceLinks.id, id)).get();
  if (!row) throw new Error('a link just written is gone');
  return row;
};

/** A link to the very same place, if there is one. */
export function findSameLink(db: ReadDb, row: typeof sourceLinks.$inferInsert, ref: RecordRef): LinkRow | null {
  const isSame = (column: Parameters<typeof isNull>[0], value: number | null | undefined) =>
    sql`${column} is ${value ?? null}`;
  return (
    db
      .select()
      .from(sourceLinks)
      .where(
        and(
          eq(sourceLinks.documentId, row.documentId),
          isTarget(ref),
          isSame(sourceLinks.page, row.page),
          isSame(sourceLinks.areaX, row.areaX),
          isSame(sourceLinks.areaY, row.areaY),
          isSame(sourceLinks.areaWidth, row.areaWidth),
          isSame(sourceLinks.areaHeight, row.areaHeight),
        ),
      )
      .get() ?? null
  );
}

export const insertLink = (db: WriteDb, row: typeof sourceLinks.$inferInsert): LinkRow =>
  db.insert(sourceLinks).values(row).returning().get();

export const deleteLink = (db: WriteDb, id: LinkId): LinkRow | null =>
  db.delete(sourceLinks).where(eq(sourceLinks.id, id)).returning().get() ?? null;
