import type { CaseId, DocumentId, PersonId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import { grouped } from '@shared/domain/grouped';
import { and, asc, count, desc, eq, exists, gt, isNull, lte, type SQL, sql } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '../../db/handles';
import { isOneOf } from '../../db/one-of';
import { caseDocuments, documentPages, documents, sourceLinks, storedObjects } from '../../db/schema';
import { type DocumentRow, toDocument } from './documents-mapper';
import { searchable } from './search-repository';

export type NewDocument = typeof documents.$inferInsert;
/** What may change of a document; its content and when it came stay. */
export type DocumentChange = Partial<Omit<NewDocument, 'id' | 'contentId' | 'importedAt'>>;
export type StoredObjectRow = typeof storedObjects.$inferSelect;

/** Rows an insert statement carries at once, below SQLite's limit of bound values. */
const ROWS_AT_ONCE = 500;

// An undated document sorts last: null is the least of SQLite's values and the order is descending.
const newestFirst = [desc(documents.documentDate), desc(documents.importedAt), asc(documents.id)];

/** Those in the trash are left out. `personId: null` is the inbox. */
type DocumentFilter = { readonly personId: PersonId | null; readonly caseId: CaseId | null };

/** Newest document date first, undated last. */
export const listDocuments = (db: ReadDb, filter: DocumentFilter): readonly Document[] =>
  selectDocuments(db, isListed(db, filter));

export const countDocuments = (db: ReadDb, filter: DocumentFilter): number =>
  db.select({ total: count() }).from(documents).where(isListed(db, filter)).get()?.total ?? 0;

/** The newest imports, the last first. */
export function recentDocuments(db: ReadDb, personId: PersonId, limit: number): readonly Document[] {
  const ids = db
    .select({ id: documents.id })
    .from(documents)
    .where(isListed(db, { personId, caseId: null }))
    .orderBy(desc(documents.importedAt), asc(documents.id))
    .limit(limit)
    .all()
    .map(({ id }) => id);
  return [...findDocuments(db, ids)].sort((left, right) => ids.indexOf(left.id) - ids.indexOf(right.id));
}

function isListed(db: ReadDb, { personId, caseId }: DocumentFilter): SQL | undefined {
  const owner = personId === null ? isNull(documents.personId) : eq(documents.personId, personId);
  return and(owner, caseId === null ? undefined : isInCase(db, caseId), isNull(documents.deletedAt));
}

/** Those of the ids that exist, in the trash or not, newest first. */
export function findDocuments(db: ReadDb, ids: readonly DocumentId[]): readonly Document[] {
  return ids.length === 0 ? [] : selectDocuments(db, isOneOf(documents.id, ids));
}

export function findDocument(db: ReadDb, id: DocumentId): Document | null {
  return findDocuments(db, [id])[0] ?? null;
}

export function findDocumentRow(db: ReadDb, id: DocumentId): DocumentRow | null {
  return db.select().from(documents).where(eq(documents.id, id)).get() ?? null;
}

function isInCase(db: ReadDb, caseId: CaseId): SQL {
  return exists(
    db
      .select({ id: caseDocuments.documentId })
      .from(caseDocuments)
      .where(and(eq(caseDocuments.caseId, caseId), eq(caseDocuments.documentId, documents.id))),
  );
}

function selectDocuments(db: ReadDb, where: SQL | undefined): readonly Document[] {
  const rows = db
    .select({ document: documents, byteSize: storedObjects.byteSize })
    .from(documents)
    .innerJoin(storedObjects, eq(storedObjects.contentId, documents.contentId))
    .where(where)
    .orderBy(...newestFirst)
    .all();
  const memberships = db
    .select({ documentId: caseDocuments.documentId, caseId: caseDocuments.caseId })
    .from(caseDocuments)
    .innerJoin(documents, eq(documents.id, caseDocuments.documentId))
    .where(where)
    .orderBy(asc(caseDocuments.caseId))
    .all();
  const casesOf = grouped(memberships.map(({ documentId, caseId }) => [documentId, caseId]));
  return rows.map(({ document, byteSize }) => toDocument(document, byteSize, casesOf.get(document.id) ?? []));
}

/** Each document with what is stored of its rendition, else of its original. */
export const withObjects = (db: ReadDb, ids: readonly DocumentId[]) =>
  db
    .select({ document: documents, object: storedObjects })
    .from(documents)
    .innerJoin(
      storedObjects,
      eq(storedObjects.contentId, sql`coalesce(${documents.renditionId}, ${documents.contentId})`),
    )
    .where(isOneOf(documents.id, ids));

/** The content id of each document's original. */
export function contentIdsOf(db: ReadDb, ids: readonly DocumentId[]): ReadonlyMap<DocumentId, string> {
  const rows = db
    .select({ id: documents.id, contentId: documents.contentId })
    .from(documents)
    .where(isOneOf(documents.id, ids))
    .all();
  return new Map(rows.map(({ id, contentId }) => [id, contentId]));
}

/** Documents whose original is this content: live ones first. */
export function findByContent(db: ReadDb, contentId: string): readonly DocumentRow[] {
  return db
    .select()
    .from(documents)
    .where(eq(documents.contentId, contentId))
    .orderBy(asc(documents.deletedAt), asc(documents.importedAt))
    .all();
}

export function findStoredObject(db: ReadDb, contentId: string): StoredObjectRow | null {
  return db.select().from(storedObjects).where(eq(storedObjects.contentId, contentId)).get() ?? null;
}

/** The key is saved over an earlier one: the store makes a new one when it replaces a damaged object. */
export function saveStoredObject(db: WriteDb, row: StoredObjectRow): void {
  db.insert(storedObjects)
    .values(row)
    .onConflictDoUpdate({ target: storedObjects.contentId, set: { fileKey: row.fileKey, byteSize: row.byteSize } })
    .run();
}

export function insertDocument(db: WriteDb, row: NewDocument): void {
  db.insert(documents).values(row).run();
}

export function changeDocument(db: WriteDb, id: DocumentId, change: DocumentChange): void {
  db.update(documents).set(change).where(eq(documents.id, id)).run();
}

/** Replaces what search finds: the title as page 0, then each page's text. */
export function replacePages(db: WriteDb, documentId: DocumentId, title: string, pageTexts: readonly string[]): void {
  db.delete(documentPages).where(eq(documentPages.documentId, documentId)).run();
  const rows = [title, ...pageTexts]
    .map((text, page) => ({ documentId, page, text: searchable(text) }))
    .filter(({ page, text }) => page === 0 || text !== '');
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    db.insert(documentPages)
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .run();
  }
}

/**
 * Text of the documents' pages, or of those up to `last`, by document and then by page; the title, page 0, is left out.
 */
export const pageTextsOf = (db: ReadDb, ids: readonly DocumentId[], last?: number) =>
  db
    .select({ documentId: documentPages.documentId, page: documentPages.page, text: documentPages.text })
    .from(documentPages)
    .where(
      and(
        isOneOf(documentPages.documentId, ids),
        gt(documentPages.page, 0),
        last === undefined ? undefined : lte(documentPages.page, last),
      ),
    )
    .orderBy(asc(documentPages.documentId), asc(documentPages.page))
    .all();

export function changeTitlePage(db: WriteDb, documentId: DocumentId, title: string): void {
  db.update(documentPages)
    .set({ text: searchable(title) })
    .where(and(eq(documentPages.documentId, documentId), eq(documentPages.page, 0)))
    .run();
}

export function addToCase(db: WriteDb, caseId: CaseId, documentId: DocumentId): void {
  db.insert(caseDocuments).values({ caseId, documentId }).onConflictDoNothing().run();
}

export function removeFromAllCases(db: WriteDb, documentId: DocumentId): void {
  db.delete(caseDocuments).where(eq(caseDocuments.documentId, documentId)).run();
}

/** True when a record points at the document or a place in it. */
export function hasLinks(db: ReadDb, documentId: DocumentId): boolean {
  return (
    db.select({ id: sourceLinks.id }).from(sourceLinks).where(eq(sourceLinks.documentId, documentId)).get() !==
    undefined
  );
}
