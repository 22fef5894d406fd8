import type { CaseId, PersonId } from '@shared/contract/common';
import { and, count, eq, isNull, notInArray, or, sql } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '../../db/handles';
import {
  caseDocuments,
  checklistMarks,
  documents,
  materialLoans,
  recordRequests,
  records,
  sourceLinks,
  testResults,
  treatments,
} from '../../db/schema';

// What lies in the trash is left out of all of these.

export const documentsOfCase = (db: ReadDb, caseId: CaseId) =>
  db
    .select({ id: documents.id, kind: documents.kind, title: documents.title, date: documents.documentDate })
    .from(caseDocuments)
    .innerJoin(documents, eq(documents.id, caseDocuments.documentId))
    .where(and(eq(caseDocuments.caseId, caseId), isNull(documents.deletedAt)))
    .all();

/** The person's documents that are not in the case. */
export const documentsOutsideCase = (db: ReadDb, personId: PersonId, caseId: CaseId) =>
  db
    .select({ id: documents.id, kind: documents.kind, title: documents.title, date: documents.documentDate })
    .from(documents)
    .where(
      and(
        eq(documents.personId, personId),
        isNull(documents.deletedAt),
        notInArray(
          documents.id,
          db.select({ id: caseDocuments.documentId }).from(caseDocuments).where(eq(caseDocuments.caseId, caseId)),
        ),
      ),
    )
    .all();

const isLiveOfCase = (caseId: CaseId) => and(eq(records.caseId, caseId), isNull(records.deletedAt));

export const testResultsOfCase = (db: ReadDb, caseId: CaseId) =>
  db
    .select({
      id: testResults.id,
      title: testResults.title,
      category: testResults.category,
      date: records.date,
      observationNames: testResults.observationNames,
    })
    .from(records)
    .innerJoin(testResults, eq(testResults.id, sql`${records.id}`))
    .where(isLiveOfCase(caseId))
    .all();

/** Which documents each record of the case is linked to. */
export const linkedDocumentsOfCase = (db: ReadDb, caseId: CaseId) =>
  db
    .selectDistinct({ recordId: sourceLinks.recordId, documentId: sourceLinks.documentId })
    .from(records)
    .innerJoin(sourceLinks, eq(sourceLinks.recordId, records.id))
    .innerJoin(documents, eq(documents.id, sourceLinks.documentId))
    .where(and(isLiveOfCase(caseId), isNull(documents.deletedAt)))
    .all();

/** How many records of each kind the case has, and the person has outside any case. */
export const recordCounts = (db: ReadDb, personId: PersonId, caseId: CaseId) =>
  db
    .select({ kind: records.kind, total: count() })
    .from(records)
    .where(
      and(
        eq(records.personId, personId),
        or(isNull(records.caseId), eq(records.caseId, caseId)),
        isNull(records.deletedAt),
      ),
    )
    .groupBy(records.kind)
    .all();

export const treatmentCounts = (db: ReadDb, caseId: CaseId) =>
  db
    .select({ kind: treatments.kind, total: count() })
    .from(records)
    .innerJoin(treatments, eq(treatments.id, sql`${records.id}`))
    .where(isLiveOfCase(caseId))
    .groupBy(treatments.kind)
    .all();

export const materialsOfCase = (db: ReadDb, caseId: CaseId) =>
  db
    .select({ kind: materialLoans.kind, status: materialLoans.status })
    .from(records)
    .innerJoin(materialLoans, eq(materialLoans.id, sql`${records.id}`))
    .where(isLiveOfCase(caseId))
    .all();

export const requestsOfCase = (db: ReadDb, caseId: CaseId) =>
  db
    .select({
      id: recordRequests.id,
      items: recordRequests.items,
      status: recordRequests.status,
      dueOn: recordRequests.dueOn,
    })
    .from(records)
    .innerJoin(recordRequests, eq(recordRequests.id, sql`${records.id}`))
    .where(isLiveOfCase(caseId))
    .all();

export const marksOfCase = (db: ReadDb, caseId: CaseId) =>
  db.select().from(checklistMarks).where(eq(checklistMarks.caseId, caseId)).all();

/** `state: null` takes the mark away. */
export function saveMark(
  db: WriteDb,
  mark: Omit<typeof checklistMarks.$inferSelect, 'state'> & {
    readonly state: (typeof checklistMarks.$inferSelect)['state'] | null;
  },
): void {
  const { state } = mark;
  if (state === null)
    db.delete(checklistMarks)
      .where(and(eq(checklistMarks.caseId, mark.caseId), eq(checklistMarks.code, mark.code)))
      .run();
  else
    db.insert(checklistMarks)
      .values({ ...mark, state })
      .onConflictDoUpdate({
        target: [checklistMarks.caseId, checklistMarks.code],
        set: { state, note: mark.note },
      })
      .run();
}
