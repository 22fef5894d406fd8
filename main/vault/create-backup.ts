import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fail, ok, type Result } from '@shared/contract/result';
import { countRows, isWholeVault, packFile, packManifest, unpack } from './backup-contents';
import { BackupDamagedError, BackupReader, BackupWriter, readBackupHeader } from './backup-file';
import { storageFailureOf } from './errors';
import type { FileSystem } from './file-system';
import type { BackupFailureCode, Vault } from './types';
import { DATABASE_FILE, filesOf, nowOf, type VaultSettings } from './vault-folder';

const BACKUP_NAME = /^dossier-\d{8}-\d{6}\.dossier-backup$/;
/** Beside the live files, on their disk: both hold only ciphertext, and are cleared before the next backup too. */
const SNAPSHOT_FILE = 'backup-snapshot.db';
const CHECK_FOLDER = 'backup-check';
const MIN_GENERATIONS = 3;
const BYTES_A_TURN = 4 * 1024 * 1024;

export type BackupOptions = {
  /** Where the backups are kept; another disk, at best. Must exist. */
  readonly folder: string;
  /** Earlier ones beyond this many are removed, oldest first, once the new one is verified. At least 3. */
  readonly keep?: number;
  readonly signal?: AbortSignal;
  /** Bytes copied or checked since the last call. */
  readonly onProgress?: (bytes: number) => void;
};

export type Backup = { readonly file: string; readonly documents: number };

/**
 * Writes one encrypted file that holds the whole vault. It is restored into a scratch folder, opened and compared, and
 * only then given its name: a file with a backup's name is a verified backup.
 */
export async function createBackup(
  vault: Vault,
  settings: VaultSettings,
  options: BackupOptions,
): Promise<Result<Backup, BackupFailureCode>> {
  const files = filesOf(settings);
  const name = backupName(nowOf(settings));
  const unverified = join(options.folder, `${name}.unverified`);
  try {
    clear(vault, files, unverified);
    const documents = await write(vault, files, unverified, options);
    const isWhole = await verify(vault, settings, unverified, options);
    if (options.signal?.aborted) return fail('cancelled');
    if (!isWhole) return fail('backup_not_verified');
    const file = join(options.folder, name);
    files.rename(unverified, file);
    files.syncFolder(options.folder);
    removeOlder(files, options.folder, Math.max(options.keep ?? MIN_GENERATIONS, MIN_GENERATIONS));
    return ok({ file, documents });
  } catch (error) {
    if (options.signal?.aborted || !vault.isOpen) return fail('cancelled');
    if (error instanceof BackupDamagedError) return fail('backup_not_verified');
    const code = storageFailureOf(error);
    if (code === null) throw error;
    return fail(code);
  } finally {
    clear(vault, files, unverified);
  }
}

/** Verified backups in a folder, newest first. */
export function listBackups(files: FileSystem, folder: string): readonly string[] {
  return files
    .list(folder)
    .filter((name) => BACKUP_NAME.test(name))
    .sort()
    .reverse();
}

async function write(vault: Vault, files: FileSystem, path: string, options: BackupOptions): Promise<number> {
  const { client } = vault.database;
  const snapshot = join(vault.folder, SNAPSHOT_FILE);
  // One turn of the event loop: the counts are the snapshot's. The snapshot keeps the database's cipher and key.
  const tables = countRows(client);
  client.prepare('vacuum into ?').run(snapshot);
  const objects = [...vault.documents.listContentIds()];
  const { backupKey, header } = vault.secrets();
  const file = files.open(path, 'create');
  try {
    const writer = new BackupWriter(files, file, backupKey, header);
    await step(packFile(writer, files, snapshot, DATABASE_FILE), options);
    for (const contentId of objects) {
      const { path: object } = vault.documents.source(contentId, new Uint8Array(0), 0);
      await step(packFile(writer, files, object, contentId), options);
      options.signal?.throwIfAborted();
    }
    packManifest(writer, { tables, objects });
    writer.finish();
  } finally {
    files.close(file);
  }
  return objects.length;
}

async function verify(vault: Vault, settings: VaultSettings, path: string, options: BackupOptions): Promise<boolean> {
  const files = filesOf(settings);
  const folder = join(vault.folder, CHECK_FOLDER);
  const file = files.open(path, 'read');
  try {
    files.makeFolder(folder);
    const { saltAt } = readBackupHeader(files, file);
    const reader = new BackupReader(files, file, vault.secrets().backupKey, saltAt);
    const manifest = await step(unpack(reader, files, folder), options);
    return isWholeVault(folder, files, vault.secrets().dataKey, manifest, settings.nativeBinding);
  } finally {
    files.close(file);
  }
}

/** Runs the work in pieces, letting others have their turn. Ends early, by an error, when cancelled. */
async function step<T>(work: Generator<number, T>, { signal, onProgress }: BackupOptions): Promise<T> {
  let sinceBreak = 0;
  try {
    for (;;) {
      const next = work.next();
      if (next.done) return next.value;
      onProgress?.(next.value);
      sinceBreak += next.value;
      if (sinceBreak < BYTES_A_TURN) continue;
      sinceBreak = 0;
      await setImmediate();
      signal?.throwIfAborted();
    }
  } finally {
    // Closes the file it holds open.
    work.return(undefined as T); // never looked at
  }
}

function clear(vault: Vault, files: FileSystem, unverified: string): void {
  try {
    files.remove(unverified);
    for (const suffix of ['', '-wal', '-shm', '-journal']) files.remove(join(vault.folder, SNAPSHOT_FILE + suffix));
    files.removeFolder(join(vault.folder, CHECK_FOLDER));
  } catch (error) {
    // Only ciphertext, and cleared again before the next backup.
    if (storageFailureOf(error) === null) throw error;
  }
}

function removeOlder(files: FileSystem, folder: string, keep: number): void {
  for (const name of listBackups(files, folder).slice(keep)) files.remove(join(folder, name));
}

function backupName(now: Date): string {
  const stamp = now.toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
  return `dossier-${stamp}.dossier-backup`;
}
