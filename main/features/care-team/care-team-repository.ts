import type { CareTeamMemberId, PersonId } from '@shared/contract/common';
import { and, eq, isNull } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '../../db/handles';
import { careTeam, providers } from '../../db/schema';

export type MemberRow = {
  readonly member: typeof careTeam.$inferSelect;
  readonly provider: typeof providers.$inferSelect;
};

const selectMembers = (db: ReadDb) =>
  db
    .select({ member: careTeam, provider: providers })
    .from(careTeam)
    .innerJoin(providers, eq(providers.id, careTeam.providerId));

/** Not ordered; members whose provider lies in the trash are left out. */
export const membersOf = (db: ReadDb, personId: PersonId): readonly MemberRow[] =>
  selectMembers(db)
    .where(and(eq(careTeam.personId, personId), isNull(providers.deletedAt)))
    .all();

/** The same provider in the same role only has its note changed. */
export function saveMember(db: WriteDb, row: typeof careTeam.$inferInsert): MemberRow {
  const saved = db
    .insert(careTeam)
    .values(row)
    .onConflictDoUpdate({
      target: [careTeam.personId, careTeam.providerId, careTeam.role],
      set: { note: row.note ?? null },
    })
    .returning({ id: careTeam.id })
    .get();
  const member = selectMembers(db).where(eq(careTeam.id, saved.id)).get();
  if (!member) throw new Error('a member just written is gone');
  return member;
}

export const deleteMember = (db: WriteDb, id: CareTeamMemberId): boolean =>
  db.delete(careTeam).where(eq(careTeam.id, id)).run().changes === 1;
