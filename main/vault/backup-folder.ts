import { join } from 'node:path';
import { BackupDamagedError, endsWhole, readBackupHeader } from './backup-file';
import { storageFailureOf } from './errors';
import type { FileSystem } from './file-system';
import { decodeHeader } from './header';
import type { Vault } from './types';

const BACKUP_NAME = /^dossier-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})\.dossier-backup$/;
const UNVERIFIED = '.unverified';
const UNVERIFIED_NAME = /^dossier-\d{8}-\d{6}\.dossier-backup\.unverified$/;

/** One generation in the folder. */
export type FoundBackup = {
  readonly name: string;
  readonly madeAt: Date;
  readonly byteSize: number;
  /** False when it is no longer as it was verified: cut short, or its header altered. */
  readonly isWhole: boolean;
};

/** Names of verified backups in a folder, of whichever vault, newest first. */
export function listBackups(files: FileSystem, folder: string): readonly string[] {
  return files
    .list(folder)
    .filter((name) => BACKUP_NAME.test(name))
    .sort()
    .reverse();
}

/** This vault's backups in a folder, newest first; several vaults may share one. One that cannot say whose is listed. */
export function findBackups(vault: Vault, files: FileSystem, folder: string): readonly FoundBackup[] {
  return listBackups(files, folder).flatMap((name) => {
    const seen = look(vault, files, join(folder, name));
    return seen === 'other vault' ? [] : [{ name, madeAt: momentOf(name), ...seen }];
  });
}

/**
 * What a backup of that moment is called before it was verified, and after. Later than every name that is there, also
 * when the computer's clock was set back: the newest must never be taken for the oldest and make room for the others.
 */
export function namesFor(files: FileSystem, folder: string, moment: Date) {
  const [newest] = listBackups(files, folder);
  const at = Math.max(moment.getTime(), newest === undefined ? 0 : momentOf(newest).getTime() + 1000);
  const file = join(folder, backupName(at));
  return { file, unverified: `${file}${UNVERIFIED}` };
}

/** What a sudden end left of this vault's earlier attempts. */
export function listUnfinished(vault: Vault, files: FileSystem, folder: string): readonly string[] {
  return files
    .list(folder)
    .filter((name) => UNVERIFIED_NAME.test(name))
    .map((name) => join(folder, name))
    .filter((path) => isOfVault(vault, files, path));
}

function isOfVault(vault: Vault, files: FileSystem, path: string): boolean {
  const file = files.open(path, 'read');
  try {
    const copy = decodeHeader(readBackupHeader(files, file).vaultHeader);
    return typeof copy !== 'string' && copy.header.id === vault.id;
  } catch (error) {
    if (error instanceof BackupDamagedError) return false;
    throw error;
  } finally {
    files.close(file);
  }
}

function look(
  vault: Vault,
  files: FileSystem,
  path: string,
): Pick<FoundBackup, 'byteSize' | 'isWhole'> | 'other vault' {
  let byteSize = 0;
  let file: number | null = null;
  try {
    file = files.open(path, 'read');
    byteSize = files.size(file);
    const { vaultHeader, saltAt } = readBackupHeader(files, file);
    const copy = decodeHeader(vaultHeader);
    if (typeof copy === 'string') return { byteSize, isWhole: false };
    if (copy.header.id !== vault.id) return 'other vault';
    return { byteSize, isWhole: endsWhole(files, file, vault.secrets().backupKey, saltAt) };
  } catch (error) {
    // One that cannot be read stands in the list as what it is, and the others with it.
    if (error instanceof BackupDamagedError || storageFailureOf(error) !== null) return { byteSize, isWhole: false };
    throw error;
  } finally {
    if (file !== null) files.close(file);
  }
}

function backupName(at: number): string {
  const stamp = new Date(at).toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
  return `dossier-${stamp}.dossier-backup`;
}

function momentOf(name: string): Date {
  const [, year, month, day, hour, minute, second] = (BACKUP_NAME.exec(name) ?? []).map(Number);
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second));
}
