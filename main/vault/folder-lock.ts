import { hostname } from 'node:os';
import { join } from 'node:path';
import { type CipherDatabase, openSqliteFile, sqliteCode } from '../db/multiple-ciphers';
import { storageFailureOf } from './errors';
import { type FileSystem, readWhole } from './file-system';
import type { LockHolder } from './types';

/** Longer than another instance's look at the lock takes, shorter than a person notices. */
const PATIENCE_MS = 300;

export type FolderLock = { release(): void };

type LockOptions = {
  readonly folder: string;
  readonly files: FileSystem;
  readonly nativeBinding?: string | undefined;
  /** Of the lock's files; `lock` is the one that means the whole folder. */
  readonly name?: string;
};

const lockFileOf = ({ folder, name = 'lock' }: LockOptions): string => join(folder, `${name}.db`);
const holderFileOf = ({ folder, name = 'lock' }: LockOptions): string => join(folder, `${name}.json`);

/**
 * Takes the folder for this process, or answers null when another has it; the loser changes nothing. Node has no file
 * lock of its own, so SQLite's is used: an empty file held in an exclusive transaction, which the operating system
 * frees however the process ends. Never open that file by other means in this process: closing it would drop the lock.
 */
export function lockFolder(options: LockOptions, since: Date): FolderLock | null {
  const client = hold(options, 'begin exclusive');
  if (client === null) return null;
  writeHolder(options, { host: hostname(), pid: process.pid, since: since.toISOString() });
  return {
    release() {
      if (!client.open) return;
      removeHolder(options);
      client.close();
    },
  };
}

/** Whether another holds the folder; leaves it as it is. */
export function isFolderLocked(options: LockOptions): boolean {
  if (!options.files.exists(lockFileOf(options))) return false;
  const client = hold(options, 'select count(*) from sqlite_schema');
  client?.close();
  return client === null;
}

/** Who said they hold the folder; null when the note is missing or unreadable. */
export function readLockHolder(options: LockOptions): LockHolder | null {
  try {
    const note: unknown = JSON.parse(readWhole(options.files, holderFileOf(options)).toString('utf8'));
    return isHolder(note) ? { host: note.host.slice(0, 255), pid: note.pid, since: note.since.slice(0, 30) } : null;
  } catch (error) {
    if (error instanceof SyntaxError || storageFailureOf(error) !== null) return null;
    throw error;
  }
}

function hold(options: LockOptions, claim: string): CipherDatabase | null {
  const { nativeBinding } = options;
  const client = openSqliteFile(lockFileOf(options), { timeout: PATIENCE_MS, nativeBinding });
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

function writeHolder(options: LockOptions, holder: LockHolder): void {
  const { files } = options;
  const path = holderFileOf(options);
  try {
    files.remove(`${path}.new`);
    const file = files.open(`${path}.new`, 'create');
    try {
      files.write(file, Buffer.from(JSON.stringify(holder)), 0);
    } finally {
      files.close(file);
    }
    // Not synced: it says who is here now, and nobody is after a power loss.
    files.rename(`${path}.new`, path);
  } catch (error) {
    // Only a note: on a full disk the vault must still open, to make room.
    if (storageFailureOf(error) === null) throw error;
  }
}

function removeHolder(options: LockOptions): void {
  try {
    options.files.remove(holderFileOf(options));
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
