import { join } from 'node:path';
import { fail, ok, type Result } from '@shared/contract/result';
import { countRows, isWholeVault, packFile, packManifest, storedRows, unpack } from './backup-contents';
import { BackupDamagedError, BackupReader, BackupWriter, readBackupHeader } from './backup-file';
import { findBackups, listUnfinished, namesFor } from './backup-folder';
import { inSteps } from './backup-steps';
import { storageFailureOf } from './errors';
import { type FileSystem, sizeOf } from './file-system';
import type { BackupFailureCode, Vault, VaultMeans } from './types';
import { DATABASE_FILE, filesOf, nowOf } from './vault-folder';

/** Beside the live files, on their disk: both hold only ciphertext, and are cleared before the next backup too. */
const SNAPSHOT_FILE = 'backup-snapshot.db';
const CHECK_FOLDER = 'backup-check';
const MIN_GENERATIONS = 3;
/** Documents may be removed for good while they are copied; then the copying begins again. */
const MAX_SNAPSHOTS = 3;

class DocumentsMissingError extends Error {
  override name = 'DocumentsMissingError';
}

/** `total` is three times what the vault holds: copied, restored, read back. */
export type BackupProgress = {
  readonly step: 'writing' | 'checking';
  readonly done: number;
  readonly total: number;
};

export type BackupOptions = {
  /** Where the backups are kept; another disk, at best. Must exist. */
  readonly folder: string;
  /** Earlier ones beyond this many are removed, oldest first, once the new one is verified. At least 3. */
  readonly keep?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: BackupProgress) => void;
};

export type Backup = { readonly file: string; readonly madeAt: Date; readonly documents: number };

/**
 * Writes one encrypted file that holds the whole vault. It is restored into a scratch folder, opened and compared, and
 * only then given its name: a file with a backup's name is a verified backup, with every document that the database
 * knows. While one is missing from the vault none is made, and none of the earlier ones removed.
 */
export async function createBackup(
  vault: Vault,
  means: VaultMeans,
  options: BackupOptions,
): Promise<Result<Backup, BackupFailureCode>> {
  const files = filesOf(means);
  const madeAt = nowOf(means);
  const scratch: string[] = [];
  try {
    const { file, unverified } = namesFor(files, options.folder, madeAt);
    scratch.push(unverified, ...listUnfinished(vault, files, options.folder));
    clear(vault, files, scratch);
    const progress = reporter(options);
    const documents = await writeNewest(vault, files, unverified, progress);
    const isWhole = await verify(vault, means, unverified, progress);
    if (options.signal?.aborted) return fail('cancelled');
    if (!isWhole) return fail('backup_not_verified');
    progress.end();
    files.rename(unverified, file);
    files.syncFolder(options.folder);
    removeOlder(vault, files, options.folder, Math.max(options.keep ?? MIN_GENERATIONS, MIN_GENERATIONS));
    return ok({ file, madeAt, documents });
  } catch (error) {
    if (options.signal?.aborted || !vault.isOpen) return fail('cancelled');
    if (error instanceof DocumentsMissingError) return fail('documents_missing');
    if (error instanceof BackupDamagedError) return fail('backup_not_verified');
    const code = storageFailureOf(error);
    if (code === null) throw error;
    return fail(code);
  } finally {
    clear(vault, files, scratch);
  }
}

type Reporter = {
  readonly signal: AbortSignal | undefined;
  /** Once it is known what there is to copy. */
  begin(bytes: number): void;
  check(): void;
  readonly onBytes: (bytes: number) => void;
  /** Objects are a little larger stored than read, so the bytes alone do not quite add up. */
  end(): void;
};

function reporter({ signal, onProgress }: BackupOptions): Reporter {
  let progress: BackupProgress = { step: 'writing', done: 0, total: 0 };
  const report = (parts: Partial<BackupProgress>) => {
    progress = { ...progress, ...parts };
    onProgress?.(progress);
  };
  return {
    signal,
    begin: (bytes) => report({ total: bytes * 3 }),
    check: () => report({ step: 'checking', done: progress.total / 3 }),
    onBytes: (bytes) => report({ done: Math.min(progress.done + bytes, progress.total) }),
    end: () => report({ done: progress.total }),
  };
}

/** The first snapshot whose documents were all still there when their turn came. */
async function writeNewest(vault: Vault, files: FileSystem, path: string, progress: Reporter): Promise<number> {
  for (let snapshots = 1; ; snapshots++) {
    try {
      return await write(vault, files, path, progress);
    } catch (error) {
      if (!(error instanceof DocumentsMissingError) || snapshots === MAX_SNAPSHOTS) throw error;
      clear(vault, files, [path]);
    }
  }
}

async function write(vault: Vault, files: FileSystem, path: string, progress: Reporter): Promise<number> {
  const { client } = vault.database;
  const snapshot = join(vault.folder, SNAPSHOT_FILE);
  // One turn of the event loop: the counts are the snapshot's. The snapshot keeps the database's cipher and key.
  const tables = countRows(client);
  client.prepare('vacuum into ?').run(snapshot);
  const objects = [...vault.documents.listContentIds()];
  const present = new Set(objects);
  for (const contentId of storedRows(client).keys()) if (!present.has(contentId)) throw new DocumentsMissingError();
  const pathOf = (contentId: string) => vault.documents.source(contentId, new Uint8Array(0), 0).path;
  progress.begin([snapshot, ...objects.map(pathOf)].reduce((total, each) => total + sizeOf(files, each), 0));
  const { backupKey, header } = vault.secrets();
  const file = files.open(path, 'create');
  try {
    const writer = new BackupWriter(files, file, backupKey, header);
    await inSteps(packFile(writer, files, snapshot, DATABASE_FILE), progress);
    for (const contentId of objects) {
      if (!files.exists(pathOf(contentId))) throw new DocumentsMissingError();
      await inSteps(packFile(writer, files, pathOf(contentId), contentId), progress);
      progress.signal?.throwIfAborted();
    }
    packManifest(writer, { tables, objects });
    writer.finish();
  } finally {
    files.close(file);
  }
  return objects.length;
}

async function verify(vault: Vault, means: VaultMeans, path: string, progress: Reporter): Promise<boolean> {
  // Read back at once and removed: none of it need outlast a power loss.
  const files: FileSystem = { ...filesOf(means), sync: () => {}, syncFolder: () => {} };
  const folder = join(vault.folder, CHECK_FOLDER);
  progress.check();
  const file = files.open(path, 'read');
  try {
    files.makeFolder(folder);
    const { saltAt } = readBackupHeader(files, file);
    const reader = new BackupReader(files, file, vault.secrets().backupKey, saltAt);
    const manifest = await inSteps(unpack(reader, files, folder), progress);
    const { dataKey } = vault.secrets();
    return await inSteps(isWholeVault(folder, files, dataKey, manifest, means.nativeBinding), progress);
  } finally {
    files.close(file);
  }
}

function clear(vault: Vault, files: FileSystem, scratch: readonly string[]): void {
  try {
    for (const path of scratch) files.remove(path);
    for (const suffix of ['', '-wal', '-shm', '-journal']) files.remove(join(vault.folder, SNAPSHOT_FILE + suffix));
    files.removeFolder(join(vault.folder, CHECK_FOLDER));
  } catch (error) {
    // Only ciphertext, and cleared again before the next backup.
    if (storageFailureOf(error) === null) throw error;
  }
}

/** Of this vault only, and none that is not whole: what could not be told apart is not removed. */
function removeOlder(vault: Vault, files: FileSystem, folder: string, keep: number): void {
  try {
    const whole = findBackups(vault, files, folder).filter(({ isWhole }) => isWhole);
    for (const { name } of whole.slice(keep)) files.remove(join(folder, name));
  } catch (error) {
    // The new one stands; one too many does no harm.
    if (storageFailureOf(error) === null) throw error;
  }
}
