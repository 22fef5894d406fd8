import type { CaseId, PersonId, ReferralId } from '@shared/contract/common';
import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '../../db/handles';
import { referrals } from '../../db/schema';

export type ReferralRow = typeof referrals.$inferSelect;

/** Whether in the trash or not. */
export const findReferral = (db: ReadDb, id: ReferralId): ReferralRow | null =>
  db.select().from(referrals).where(eq(referrals.id, id)).get() ?? null;

/**
 * Newest date first; text order puts `2024` after every day of 2024, and SQLite puts null after everything.
 * Those in the trash are left out.
 */
export const referralsOf = (db: ReadDb, personId: PersonId, caseId: CaseId | null) =>
  db
    .select()
    .from(referrals)
    .where(
      and(
        eq(referrals.personId, personId),
        caseId === null ? undefined : eq(referrals.caseId, caseId),
        isNull(referrals.deletedAt),
      ),
    )
    .orderBy(desc(referrals.requestedOn), desc(referrals.createdAt), referrals.id);

export const insertReferral = (db: WriteDb, row: typeof referrals.$inferInsert): ReferralRow =>
  db.insert(referrals).values(row).returning().get();

/** Null for one that does not exist or lies in the trash. */
export const updateReferral = (
  db: WriteDb,
  id: ReferralId,
  changes: Partial<typeof referrals.$inferInsert>,
): ReferralRow | null =>
  db
    .update(referrals)
    .set(changes)
    .where(and(eq(referrals.id, id), isNull(referrals.deletedAt)))
    .returning()
    .get() ?? null;

/** Takes it out of the trash; nothing happens where it is not in it. */
export const restoreReferral = (db: WriteDb, id: ReferralId, now: string): void => {
  db.update(referrals)
    .set({ deletedAt: null, updatedAt: now })
    .where(and(eq(referrals.id, id), isNotNull(referrals.deletedAt)))
    .run();
};
