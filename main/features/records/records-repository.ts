import type { PersonId } from '@shared/contract/common';
import type { RecordRef } from '@shared/contract/records';
import { eq, sql } from 'drizzle-orm';
import type { ReadDb } from '../../db/handles';
import { cases, diagnoses, providers, referrals, testResults } from '../../db/schema';

/** What every kind of record can say of itself. */
export type RecordFacts = {
  readonly personId: PersonId;
  readonly title: string;
  /** Null also for cases, which are archived and never in the trash. */
  readonly deletedAt: string | null;
};

/**
 * What a referral is called in lists: the specialist asked, else the first line of the reason, else empty, for which
 * the screen has its own word. Wants `providers` joined on the specialist.
 */
export const referralTitle = sql<string>`coalesce(${providers.name}, substr(
  ${referrals.reason}, 1, instr(${referrals.reason} || char(10), char(10)) - 1), '')`;

/** The record whether in the trash or not; null when there is none. */
export function findRecord(db: ReadDb, ref: RecordRef): RecordFacts | null {
  switch (ref.kind) {
    case 'case':
      return (
        db
          .select({ personId: cases.personId, title: cases.title, deletedAt: sql<null>`null` })
          .from(cases)
          .where(eq(cases.id, ref.id))
          .get() ?? null
      );
    case 'diagnosis':
      return (
        db
          .select({ personId: diagnoses.personId, title: diagnoses.name, deletedAt: diagnoses.deletedAt })
          .from(diagnoses)
          .where(eq(diagnoses.id, ref.id))
          .get() ?? null
      );
    case 'test_result':
      return (
        db
          .select({ personId: testResults.personId, title: testResults.title, deletedAt: testResults.deletedAt })
          .from(testResults)
          .where(eq(testResults.id, ref.id))
          .get() ?? null
      );
    case 'referral':
      return (
        db
          .select({ personId: referrals.personId, title: referralTitle, deletedAt: referrals.deletedAt })
          .from(referrals)
          .leftJoin(providers, eq(providers.id, referrals.toProviderId))
          .where(eq(referrals.id, ref.id))
          .get() ?? null
      );
  }
}
