import type { CaseId, QuestionId } from '@shared/contract/common';
import { and, asc, eq, isNotNull, isNull, max } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '../../db/handles';
import { questions } from '../../db/schema';

export type QuestionRow = typeof questions.$inferSelect;

/** In the order to be asked; those removed are left out. */
export const questionsOf = (db: ReadDb, caseId: CaseId) =>
  db
    .select()
    .from(questions)
    .where(and(eq(questions.caseId, caseId), isNull(questions.deletedAt)))
    .orderBy(asc(questions.position), asc(questions.createdAt));

export const findQuestion = (db: ReadDb, id: QuestionId): QuestionRow | null =>
  db.select().from(questions).where(eq(questions.id, id)).get() ?? null;

/** One past the last, counting removed ones so that a restored question finds its place again. */
export const nextPosition = (db: ReadDb, caseId: CaseId): number => {
  const last = db
    .select({ last: max(questions.position) })
    .from(questions)
    .where(eq(questions.caseId, caseId))
    .get();
  return (last?.last ?? -1) + 1;
};

export const insertQuestion = (db: WriteDb, row: typeof questions.$inferInsert): QuestionRow =>
  db.insert(questions).values(row).returning().get();

/** Null for one that does not exist or was removed. */
export const updateQuestion = (
  db: WriteDb,
  id: QuestionId,
  changes: Partial<typeof questions.$inferInsert>,
): QuestionRow | null =>
  db
    .update(questions)
    .set(changes)
    .where(and(eq(questions.id, id), isNull(questions.deletedAt)))
    .returning()
    .get() ?? null;

export const restoreQuestion = (db: WriteDb, id: QuestionId, now: string): void => {
  db.update(questions)
    .set({ deletedAt: null, updatedAt: now })
    .where(and(eq(questions.id, id), isNotNull(questions.deletedAt)))
    .run();
};
