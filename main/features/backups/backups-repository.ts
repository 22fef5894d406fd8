import { inArray, min, or } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '../../db/handles';
import { backupSettings, documents, packetFiles, people, storedObjects } from '../../db/schema';

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

/** Content ids of all that should be in the document store, in no particular order. */
export const listStoredIds = (db: ReadDb): readonly string[] =>
  db
    .select({ contentId: storedObjects.contentId })
    .from(storedObjects)
    .all()
    .map(({ contentId }) => contentId);

/** Titles of the documents and names of the packet files that these objects belong to, in alphabetical order. */
export function listTitlesOf(db: ReadDb, contentIds: readonly string[]): readonly string[] {
  const titles = db
    .select({ title: documents.title })
    .from(documents)
    .where(or(inArray(documents.contentId, [...contentIds]), inArray(documents.renditionId, [...contentIds])))
    .all();
  const names = db
    .select({ title: packetFiles.fileName })
    .from(packetFiles)
    .where(inArray(packetFiles.contentId, [...contentIds]))
    .all();
  return [...new Set([...titles, ...names].map(({ title }) => title))].sort((a, b) => a.localeCompare(b));
}
