import type { CaseId, ReferralId } from '@shared/contract/common';
import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '../../db/handles';
import { documents, providers, records, referralSteps, referrals, sourceLinks } from '../../db/schema';

export type ReferralStepRow = typeof referralSteps.$inferSelect;

/** Steps of these referrals, each one's in the order they were written. */
export const listSteps = (db: ReadDb, ids: readonly ReferralId[]): readonly ReferralStepRow[] =>
  db
    .select()
    .from(referralSteps)
    .where(inArray(referralSteps.referralId, [...ids]))
    .orderBy(referralSteps.referralId, referralSteps.position)
    .all();

export const findLastStep = (db: ReadDb, id: ReferralId): ReferralStepRow | null => listSteps(db, [id]).at(-1) ?? null;

/** Adds the step behind the referral's last one: its position is given here. In a transaction. */
export function appendStep(db: WriteDb, step: Omit<ReferralStepRow, 'position'>): void {
  const position = (findLastStep(db, step.referralId)?.position ?? -1) + 1;
  db.insert(referralSteps)
    .values({ ...step, position })
    .run();
}

/** Those that have a referral letter linked, whatever page. */
export const withWrittenRequest = (db: ReadDb, ids: readonly ReferralId[]): ReadonlySet<string> =>
  new Set(
    db
      .selectDistinct({ id: sourceLinks.recordId })
      .from(sourceLinks)
      .innerJoin(documents, eq(documents.id, sourceLinks.documentId))
      .where(
        and(
          inArray(sourceLinks.recordId, [...ids]),
          eq(documents.kind, 'referral_letter'),
          isNull(documents.deletedAt),
        ),
      )
      .all()
      .flatMap(({ id }) => id ?? []),
  );

export const setPrevious = (db: WriteDb, id: ReferralId, previousId: ReferralId): void => {
  db.update(referrals).set({ previousId }).where(eq(referrals.id, id)).run();
};

/** The case's other referrals with the specialty of whoever is asked; those in the trash are left out. */
export const otherReferralsOf = (db: ReadDb, caseId: CaseId, except: ReferralId | null) =>
  db
    .select({ state: referrals.state, discipline: providers.specialty })
    .from(records)
    .innerJoin(referrals, eq(referrals.id, sql`${records.id}`))
    .leftJoin(providers, eq(providers.id, records.providerId))
    .where(
      and(
        eq(records.caseId, caseId),
        eq(records.kind, 'referral'),
        isNull(records.deletedAt),
        except === null ? undefined : ne(records.id, except),
      ),
    )
    .all();
