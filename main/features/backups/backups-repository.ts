import { min } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '../../db/handles';
import { backupSettings, people } from '../../db/schema';

export type BackupSettingsRow = Omit<typeof backupSettings.$inferSelect, 'id'>;

const NONE: BackupSettingsRow = { folder: null, lastVerifiedAt: null };

export const getBackupSettings = (db: ReadDb): BackupSettingsRow => db.select().from(backupSettings).get() ?? NONE;

/** What is not given stays as it was. */
export function saveBackupSettings(db: WriteDb, changes: Partial<BackupSettingsRow>): void {
  db.insert(backupSettings)
    .values({ id: 1, ...changes })
    .onConflictDoUpdate({ target: backupSettings.id, set: changes })
    .run();
}

/** When the first person was added; null while there is nobody. */
export const findFirstPersonAt = (db: ReadDb): string | null =>
  db
    .select({ at: min(people.createdAt) })
    .from(people)
    .get()?.at ?? null;
