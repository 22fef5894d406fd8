import Database from 'better-sqlite3';

/** What the multiple-ciphers build adds to better-sqlite3; it hides its own types behind `exports`. */
export type CipherDatabase = Database.Database & {
  /** Bytes as for sqlite3_key; `raw:` and 32 bytes skip key derivation. 0 is success. */
  key(key: Buffer): number;
};

export type SqliteFileOptions = {
  readonly readonly?: boolean;
  readonly fileMustExist?: boolean;
  /** Milliseconds to wait for another connection's lock. */
  readonly timeout?: number;
  readonly nativeBinding?: string | undefined;
};

/** Opens a file with nothing set and no key given yet. */
export function openSqliteFile(file: string, options: SqliteFileOptions): CipherDatabase {
  const { nativeBinding, ...rest } = options;
  // The installed package is the build that has these methods.
  return new Database(file, nativeBinding ? { ...rest, nativeBinding } : rest) as CipherDatabase;
}

/** The error code of SQLite itself, such as SQLITE_FULL; null for any other error. */
export function sqliteCode(error: unknown): string | null {
  return error instanceof Database.SqliteError ? error.code : null;
}
