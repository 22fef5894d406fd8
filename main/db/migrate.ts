import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator';
import type { CipherDatabase } from './multiple-ciphers';

/** The database holds a migration this build does not know: a newer build wrote it. */
export class NewerSchemaError extends Error {
  override name = 'NewerSchemaError';
}

/** drizzle's own journal table, so that its tools read it too. A row an applied migration. */
const JOURNAL = '__drizzle_migrations';

/**
 * Brings the schema up to the folder's last migration, in one transaction with the references checked before it ends:
 * old or new, never between. Throws NewerSchemaError, changing nothing, when the database knows a migration that the
 * folder does not.
 */
export function migrateDatabase(client: CipherDatabase, migrationsFolder: string): void {
  const migrations = readMigrationFiles({ migrationsFolder });
  const known = new Set(migrations.map((migration) => migration.hash));
  const applied = new Set(appliedMigrations(client));
  for (const hash of applied) if (!known.has(hash)) throw new NewerSchemaError('unknown migration in the journal');
  const pending = migrations.filter((migration) => !applied.has(migration.hash));
  if (pending.length > 0) apply(client, pending);
}

function appliedMigrations(client: CipherDatabase): readonly string[] {
  const exists = client.prepare("select 1 from sqlite_schema where type = 'table' and name = ?").get(JOURNAL);
  return exists
    ? client
        .prepare<[], { hash: string }>(`select hash from ${JOURNAL}`)
        .all()
        .map((row) => row.hash)
    : [];
}

function apply(client: CipherDatabase, pending: readonly MigrationMeta[]): void {
  // Rebuilding a table drops it, which would fire its references. Cannot be switched inside the transaction.
  client.pragma('foreign_keys = OFF');
  try {
    client.transaction(() => {
      client.exec(
        `create table if not exists ${JOURNAL} (id integer primary key, hash text not null, created_at numeric)`,
      );
      for (const migration of pending) {
        for (const statement of migration.sql) client.exec(statement);
        client
          .prepare(`insert into ${JOURNAL} (hash, created_at) values (?, ?)`)
          .run(migration.hash, migration.folderMillis);
      }
      const broken = client.pragma('foreign_key_check');
      if (!Array.isArray(broken) || broken.length > 0) throw new Error('a migration left broken references');
    })();
  } finally {
    client.pragma('foreign_keys = ON');
  }
}
