import type { CaseId, DocumentId, PersonId, ProviderId } from '@shared/contract/common';
import type { DocumentKind } from '@shared/contract/documents';
import type { DocumentChanges } from '@shared/contract/filing';
import { and, eq, inArray, isNotNull, isNull, notInArray, or, sql } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '../../db/handles';
import {
  caseDocuments,
  decisions,
  documents,
  observations,
  questions,
  type RecordId,
  records,
  referrals,
  sourceLinks,
} from '../../db/schema';
import { changeTitlePage, findDocumentRow } from '../documents/documents-repository';

/** Where a thing stands now: whose it is and under which cases. */
export type Filed = { readonly personId: PersonId; readonly caseIds: readonly CaseId[] };

/** Null for what does not exist, lies in the trash, or waits in the inbox. */
export function findFiledDocument(db: ReadDb, id: DocumentId): Filed | null {
  const row = db
    .select({ personId: documents.personId })
    .from(documents)
    .where(and(eq(documents.id, id), isNull(documents.deletedAt)))
    .get();
  if (!row?.personId) return null;
  return { personId: row.personId, caseIds: casesOf(db, id) };
}

/** What `changeDocument` can change of a document; nobody's in the inbox. */
export type DocumentState = {
  readonly personId: PersonId | null;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly documentDate: string | null;
  readonly providerId: ProviderId | null;
  readonly caseIds: readonly CaseId[];
  readonly isInTrash: boolean;
};

/** Null for what does not exist. */
export function findDocumentState(db: ReadDb, id: DocumentId): DocumentState | null {
  const row = findDocumentRow(db, id);
  if (!row) return null;
  const { personId, title, kind, documentDate, providerId, deletedAt } = row;
  return { personId, title, kind, documentDate, providerId, caseIds: casesOf(db, id), isInTrash: deletedAt !== null };
}

const casesOf = (db: ReadDb, id: DocumentId): readonly CaseId[] =>
  db
    .select()
    .from(caseDocuments)
    .where(eq(caseDocuments.documentId, id))
    .all()
    .map(({ caseId }) => caseId);

/** Null for what does not exist or lies in the trash. */
export function findFiledRecord(db: ReadDb, id: RecordId): Filed | null {
  const row = db
    .select({ personId: records.personId, caseId: records.caseId })
    .from(records)
    .where(and(eq(records.id, id), isNull(records.deletedAt)))
    .get();
  return row ? { personId: row.personId, caseIds: row.caseId === null ? [] : [row.caseId] } : null;
}

type Moved = { readonly documentIds: readonly DocumentId[]; readonly recordIds: readonly RecordId[] };

/** True when something moved is tied to something that stays: by a link, an answer, a decision or the referral before. */
export const isTiedToOthers = (db: ReadDb, moved: Moved): boolean =>
  isLinkedToOthers(db, moved) || isNamedByOthers(db, moved.recordIds);

/** Questions and decisions belong to a case and stay with it. */
function isNamedByOthers(db: ReadDb, recordIds: readonly RecordId[]): boolean {
  const ids = [...recordIds];
  // Ids are unique over all kinds: those of other kinds match nothing.
  const answered = db
    .select({ one: sql`1` })
    .from(questions)
    .where(inArray(sql`${questions.consultationId}`, ids))
    .get();
  const followed = db
    .select({ one: sql`1` })
    .from(decisions)
    .where(inArray(sql`${decisions.followedOpinionId}`, ids))
    .get();
  const isMoved = inArray(sql`${referrals.id}`, ids);
  const isAfterMoved = inArray(sql`${referrals.previousId}`, ids);
  const followsOn = db
    .select({ one: sql`1` })
    .from(referrals)
    .where(and(isNotNull(referrals.previousId), sql`(${isMoved}) <> (${isAfterMoved})`))
    .get();
  return (answered ?? followed ?? followsOn) !== undefined;
}

function isLinkedToOthers(db: ReadDb, { documentIds, recordIds }: Moved): boolean {
  const fromDocument = and(
    inArray(sourceLinks.documentId, [...documentIds]),
    or(isNotNull(sourceLinks.caseId), notInArray(sourceLinks.recordId, [...recordIds])),
  );
  const fromRecord = and(
    inArray(sourceLinks.recordId, [...recordIds]),
    notInArray(sourceLinks.documentId, [...documentIds]),
  );
  return db.select({ id: sourceLinks.id }).from(sourceLinks).where(or(fromDocument, fromRecord)).get() !== undefined;
}

export function moveDocument(
  db: WriteDb,
  id: DocumentId,
  to: { readonly personId: PersonId; readonly caseIds: readonly CaseId[]; readonly now: string },
): void {
  db.update(documents).set({ personId: to.personId, updatedAt: to.now }).where(eq(documents.id, id)).run();
  setCases(db, id, to.caseIds);
}

function setCases(db: WriteDb, id: DocumentId, caseIds: readonly CaseId[]): void {
  db.delete(caseDocuments).where(eq(caseDocuments.documentId, id)).run();
  for (const caseId of new Set(caseIds)) db.insert(caseDocuments).values({ caseId, documentId: id }).run();
}

/** Sets what the change names. */
export function changeDocument(
  db: WriteDb,
  { id, personId, title, kind, documentDate, providerId, caseIds, isInTrash }: DocumentChanges['documents'][number],
  now: string,
): void {
  db.update(documents)
    .set({
      updatedAt: now,
      ...(personId === undefined ? {} : { personId }),
      ...(title === undefined ? {} : { title }),
      ...(kind === undefined ? {} : { kind }),
      ...(documentDate === undefined ? {} : { documentDate }),
      ...(providerId === undefined ? {} : { providerId }),
      ...(isInTrash === undefined ? {} : { deletedAt: isInTrash ? now : null }),
    })
    .where(eq(documents.id, id))
    .run();
  if (title !== undefined) changeTitlePage(db, id, title);
  if (caseIds !== undefined) setCases(db, id, caseIds);
}

export function moveRecord(
  db: WriteDb,
  id: RecordId,
  to: { readonly personId: PersonId; readonly caseId: CaseId | null; readonly now: string },
): void {
  db.update(records)
    .set({ personId: to.personId, caseId: to.caseId, updatedAt: to.now })
    .where(eq(records.id, id))
    .run();
  // Ids are unique over all kinds: only a test result has rows under its own.
  db.update(observations).set({ personId: to.personId }).where(sql`${observations.testResultId} = ${id}`).run();
}
