import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { migrateDatabase } from './migrate';
import { type CipherDatabase, openSqliteFile, sqliteCode } from './multiple-ciphers';

/** The key does not open the file, or the file is not a whole database. */
export class DatabaseDamagedError extends Error {
  override name = 'DatabaseDamagedError';
}

export type DatabaseAccess = {
  readonly file: string;
  /** 32 bytes. Copied; the caller may zero it afterwards. */
  readonly key: Uint8Array;
  /** A native addon instead of the packaged one; for tests on older runtimes. */
  readonly nativeBinding?: string | undefined;
  readonly readonly?: boolean;
};

export type DatabaseOptions = DatabaseAccess & {
  readonly migrationsFolder: string;
  /** Make the file. Otherwise a missing file is an error, never a new empty database. */
  readonly create?: boolean;
};

export type OpenDatabase = {
  readonly client: CipherDatabase;
  readonly db: BetterSQLite3Database;
  close(): void;
};

/** Name and value of each setting that must read back exactly; see docs/decisions/002-database-cipher.md. */
const SETTINGS: readonly (readonly [name: string, set: string, expected: string | number])[] = [
  ['temp_store', 'MEMORY', 2],
  ['mmap_size', '0', 0],
  // Pages are decrypted when read: 32 MiB of them stay readable, where SQLite's own 2 MiB hold no list of a big family.
  ['cache_size', '-32768', -32_768],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['busy_timeout', '5000', 5000],
  ...(process.platform === 'darwin'
    ? ([
        ['fullfsync', 'ON', 1],
        ['checkpoint_fullfsync', 'ON', 1],
      ] as const)
    : []),
];

/**
 * Opens the encrypted file without migrating or checking it: for a worker's own connection. Settings are set and read
 * back. Throws DatabaseDamagedError when the key does not fit, SqliteError for what the disk refuses.
 */
export function connectDatabase({ file, key, nativeBinding, readonly = false }: DatabaseAccess): CipherDatabase {
  return connect(file, key, nativeBinding, { readonly, fileMustExist: true });
}

/** Opens, checks and migrates. Throws DatabaseDamagedError, NewerSchemaError, or SqliteError. */
export function openDatabase(options: DatabaseOptions): OpenDatabase {
  const { file, key, nativeBinding, readonly = false, create = false } = options;
  const client = connect(file, key, nativeBinding, { readonly, fileMustExist: !create });
  try {
    quickCheck(client);
    const db = drizzle({ client });
    migrateDatabase(client, options.migrationsFolder);
    return { client, db, close: () => void client.close() };
  } catch (error) {
    client.close();
    throw error;
  }
}

function connect(
  file: string,
  key: Uint8Array,
  nativeBinding: string | undefined,
  mode: { readonly: boolean; fileMustExist: boolean },
): CipherDatabase {
  const client = openSqliteFile(file, { ...mode, nativeBinding });
  try {
    unlock(client, key);
    for (const [name, set, expected] of SETTINGS) applySetting(client, name, set, expected, mode.readonly);
    return client;
  } catch (error) {
    client.close();
    throw translate(error);
  }
}

function unlock(client: CipherDatabase, key: Uint8Array): void {
  if (key.length !== 32) throw new RangeError('a database key is 32 bytes');
  client.pragma("cipher = 'sqlcipher'");
  // Without it the build writes its own variant, which no SQLCipher tool opens.
  client.pragma('legacy = 4');
  const secret = Buffer.concat([Buffer.from('raw:'), key]);
  client.key(secret);
  secret.fill(0);
  // The first read is what tries the key.
  client.prepare('select count(*) from sqlite_schema').get();
}

function applySetting(
  client: CipherDatabase,
  name: string,
  set: string,
  expected: string | number,
  isReadonly: boolean,
): void {
  if (!(isReadonly && name === 'journal_mode')) client.pragma(`${name} = ${set}`);
  const actual = client.pragma(name, { simple: true });
  if (actual !== expected) throw new Error(`${name} stayed ${String(actual)}`);
}

function quickCheck(client: CipherDatabase): void {
  let found: unknown;
  try {
    found = client.pragma('quick_check(1)', { simple: true });
  } catch (error) {
    throw translate(error);
  }
  if (found !== 'ok') throw new DatabaseDamagedError('quick_check found damage');
}

function translate(error: unknown): unknown {
  const code = sqliteCode(error);
  const isDamage = code === 'SQLITE_NOTADB' || code?.startsWith('SQLITE_CORRUPT');
  return code !== null && isDamage ? new DatabaseDamagedError(code) : error;
}
