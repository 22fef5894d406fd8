import type { CaseId, DiagnosisId, PersonId } from '@shared/contract/common';
import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '../../db/handles';
import { diagnoses } from '../../db/schema';

export type DiagnosisRow = typeof diagnoses.$inferSelect;

/** Whether in the trash or not. */
export const findDiagnosis = (db: ReadDb, id: DiagnosisId): DiagnosisRow | null =>
  db.select().from(diagnoses).where(eq(diagnoses.id, id)).get() ?? null;

/**
 * Newest date first; text order puts `2024` after every day of 2024, and SQLite puts null after everything.
 * Those in the trash are left out.
 */
export const diagnosesOf = (db: ReadDb, personId: PersonId, caseId: CaseId | null) =>
  db
    .select()
    .from(diagnoses)
    .where(
      and(
        eq(diagnoses.personId, personId),
        caseId === null ? undefined : eq(diagnoses.caseId, caseId),
        isNull(diagnoses.deletedAt),
      ),
    )
    .orderBy(desc(diagnoses.diagnosedOn), desc(diagnoses.createdAt), diagnoses.id);

export const insertDiagnosis = (db: WriteDb, row: typeof diagnoses.$inferInsert): DiagnosisRow =>
  db.insert(diagnoses).values(row).returning().get();

/** Null for one that does not exist or lies in the trash. */
export const updateDiagnosis = (
  db: WriteDb,
  id: DiagnosisId,
  changes: Partial<typeof diagnoses.$inferInsert>,
): DiagnosisRow | null =>
  db
    .update(diagnoses)
    .set(changes)
    .where(and(eq(diagnoses.id, id), isNull(diagnoses.deletedAt)))
    .returning()
    .get() ?? null;

/** Takes it out of the trash; nothing happens where it is not in it. */
export const restoreDiagnosis = (db: WriteDb, id: DiagnosisId, now: string): void => {
  db.update(diagnoses)
    .set({ deletedAt: null, updatedAt: now })
    .where(and(eq(diagnoses.id, id), isNotNull(diagnoses.deletedAt)))
    .run();
};
