import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** One row at most, `id` 1. In the vault, because where the backups lie is nobody else's business. */
export const backupSettings = sqliteTable('backup_settings', {
  id: integer('id').primaryKey(),
  /** Where they are kept; null until somebody chose. */
  folder: text('folder'),
  /** When the last one was verified; null while there was none. */
  lastVerifiedAt: text('last_verified_at'),
});
