import { hostname } from 'node:os';
import { join } from 'node:path';
import { type CipherDatabase, openSqliteFile, sqliteCode } from '../db/multiple-ciphers';
import { storageFailureOf } from './errors';
import { type FileSystem, readWhole, replaceFile } from './file-system';
import type { LockHolder } from './types';

const LOCK_FILE = 'lock.db';
const HOLDER_FILE = 'lock.json';
/** Longer than another instance's look at the lock takes, shorter than a person notices. */
const PATIENCE_MS = 300;

export type FolderLock = { release(): void };

type LockOptions = { readonly folder: string; readonly files: FileSystem; readonly nativeBinding?: string | undefined };

/**
 * Takes the folder for this process, or answers null when another has it; the loser changes nothing. Node has no file
 * lock of its own, so SQLite's is used: an empty file held in an exclusive transaction, which the operating system
 * frees however the process ends. Never open `lock.db` by other means in this process: closing it would drop the lock.
 */
export function lockFolder(options: LockOptions, since: Date): FolderLock | null {
  const { folder, files } = options;
  const client = hold(options, 'begin exclusive');
  if (client === null) return null;
  writeHolder(options, { host: hostname(), pid: process.pid, since: since.toISOString() });
  return {
    release() {
      if (!client.open) return;
      removeHolder(folder, files);
      client.close();
    },
  };
}

/** Whether another holds the folder; leaves it as it is. */
export function isFolderLocked(options: LockOptions): boolean {
  if (!options.files.exists(join(options.folder, LOCK_FILE))) return false;
  const client = hold(options, 'select count(*) from sqlite_schema');
  client?.close();
  return client === null;
}

/** Who said they hold the folder; null when the note is missing or unreadable. */
export function readLockHolder({ folder, files }: LockOptions): LockHolder | null {
  try {
    const note: unknown = JSON.parse(readWhole(files, join(folder, HOLDER_FILE)).toString('utf8'));
    return isHolder(note) ? { host: note.host.slice(0, 255), pid: note.pid, since: note.since.slice(0, 30) } : null;
  } catch (error) {
    if (error instanceof SyntaxError || storageFailureOf(error) !== null) return null;
    throw error;
  }
}

function hold({ folder, nativeBinding }: LockOptions, claim: string): CipherDatabase | null {
  const client = openSqliteFile(join(folder, LOCK_FILE), { timeout: PATIENCE_MS, nativeBinding });
  try {
    // A rollback journal would be a second file; nothing is ever written here.
    client.pragma('journal_mode = MEMORY');
    client.pragma('locking_mode = EXCLUSIVE');
    client.exec(claim);
    return client;
  } catch (error) {
    client.close();
    if (sqliteCode(error)?.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
}

function writeHolder({ folder, files }: LockOptions, holder: LockHolder): void {
  try {
    replaceFile(files, join(folder, HOLDER_FILE), Buffer.from(JSON.stringify(holder)), `${HOLDER_FILE}.new`);
  } catch (error) {
    // Only a note: on a full disk the vault must still open, to make room.
    if (storageFailureOf(error) === null) throw error;
  }
}

function removeHolder(folder: string, files: FileSystem): void {
  try {
    files.remove(join(folder, HOLDER_FILE));
  } catch (error) {
    // A folder that went away or became read-only meanwhile must still be let go.
    if (storageFailureOf(error) === null) throw error;
  }
}

function isHolder(note: unknown): note is LockHolder {
  if (typeof note !== 'object' || note === null) return false;
  const { host, pid, since } = note as Partial<Record<keyof LockHolder, unknown>>; // each is checked next
  return typeof host === 'string' && typeof since === 'string' && Number.isInteger(pid);
}
