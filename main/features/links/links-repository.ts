import type { DocumentId, LinkId, PersonId } from '@shared/contract/common';
import type { RecordKind, RecordRef } from '@shared/contract/records';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { ReadDb, WriteDb } from '../../db/handles';
import { cases, documents, providers, records, sourceLinks } from '../../db/schema';
import { findRecord, recordTitle } from '../records/records-repository';

export type LinkRow = typeof sourceLinks.$inferSelect;

/** The columns of a place, for lists of places alone. */
export const PLACE_COLUMNS = {
  documentId: sourceLinks.documentId,
  page: sourceLinks.page,
  areaX: sourceLinks.areaX,
  areaY: sourceLinks.areaY,
  areaWidth: sourceLinks.areaWidth,
  areaHeight: sourceLinks.areaHeight,
};
export type PlaceRow = Pick<LinkRow, keyof typeof PLACE_COLUMNS>;

export type TitledLinkRow = {
  readonly link: LinkRow;
  readonly documentTitle: string;
  readonly targetTitle: string;
  /** Null for a case. */
  readonly recordKind: RecordKind | null;
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
const targetTitle = sql<string>`coalesce(${linkedCase.title}, ${recordTitle})`;

const selectTitled = (db: ReadDb) =>
  db
    .select({ link: sourceLinks, documentTitle: documents.title, targetTitle, recordKind: records.kind })
    .from(sourceLinks)
    .innerJoin(documents, eq(documents.id, sourceLinks.documentId))
    .leftJoin(linkedCase, eq(linkedCase.id, sourceLinks.caseId))
    .leftJoin(records, eq(records.id, sourceLinks.recordId))
    .leftJoin(providers, eq(providers.id, records.providerId));

/** Neither end lies in the trash. */
const isShown = and(isNull(documents.deletedAt), isNull(records.deletedAt));

/** Whose the case or record is, and whether it lies in the trash; cases are archived instead. */
export type LinkTarget = { readonly personId: PersonId; readonly deletedAt: string | null };
export function findTarget(db: ReadDb, ref: RecordRef): LinkTarget | null {
  if (ref.kind !== 'case') return findRecord(db, ref.kind, ref.id);
  const found = db.select({ personId: cases.personId }).from(cases).where(eq(cases.id, ref.id)).get();
  return found ? { personId: found.personId, deletedAt: null } : null;
}

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

const isTarget = (ref: RecordRef) =>
  ref.kind === 'case' ? eq(sourceLinks.caseId, ref.id) : eq(sourceLinks.recordId, ref.id);

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
