import type { ProviderId } from '@shared/contract/common';
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '../../db/handles';
import { providers } from '../../db/schema';

export type ProviderRow = typeof providers.$inferSelect;

/** Whether in the trash or not. */
export const findProvider = (db: ReadDb, id: ProviderId): ProviderRow | null =>
  db.select().from(providers).where(eq(providers.id, id)).get() ?? null;

/** True for one that exists and is not in the trash. */
export const isChoosable = (db: ReadDb, id: ProviderId): boolean => findProvider(db, id)?.deletedAt === null;

/** Those in the trash too: what a document or record names stays named. */
export const providersById = (db: ReadDb): ReadonlyMap<ProviderId, ProviderRow> =>
  new Map(
    db
      .select()
      .from(providers)
      .all()
      .map((row) => [row.id, row]),
  );

/** Those not in the trash, in no stated order: names are ordered by the language's rules. */
export const listProviders = (db: ReadDb): readonly ProviderRow[] =>
  db.select().from(providers).where(isNull(providers.deletedAt)).all();

export const insertProvider = (db: WriteDb, row: typeof providers.$inferInsert): ProviderRow =>
  db.insert(providers).values(row).returning().get();

/** Null for one that does not exist or lies in the trash. */
export const updateProvider = (
  db: WriteDb,
  id: ProviderId,
  changes: Partial<typeof providers.$inferInsert>,
): ProviderRow | null =>
  db
    .update(providers)
    .set(changes)
    .where(and(eq(providers.id, id), isNull(providers.deletedAt)))
    .returning()
    .get() ?? null;

export const restoreProvider = (db: WriteDb, id: ProviderId, now: string): void => {
  db.update(providers)
    .set({ deletedAt: null, updatedAt: now })
    .where(and(eq(providers.id, id), isNotNull(providers.deletedAt)))
    .run();
};
