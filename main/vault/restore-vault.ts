import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '@shared/contract/result';
import { listBackups } from './backup-folder';
import type { FileSystem } from './file-system';
import { lockFolder } from './folder-lock';
import { restoreBackup, restoreFailureOf } from './restore-backup';
import type { RestoreFailureCode, Unlock, Vault } from './types';
import { unlockVault } from './unlock-vault';
import { filesOf, holderDetails, isTaken, lockOptionsOf, nowOf, type VaultSettings } from './vault-folder';

export type RestoreOptions = {
  /** A backup, or a folder of them: the newest is taken. */
  readonly path: string;
  readonly unlock: Unlock;
  /** Whether a vault that is in the folder may be set aside; it is never removed. */
  readonly setAside: boolean;
};

export type Restored = {
  readonly vault: Vault;
  /** The name that the earlier vault's folder now has, beside the new one's; null when there was none. */
  readonly setAsideAs: string | null;
};

/**
 * Restores a backup into the vault's folder and opens it. A vault that is there already stays as it is until the backup
 * was restored beside it and compared; then the two folders' names are exchanged.
 */
export async function restoreVault(
  settings: VaultSettings,
  { path, unlock, setAside }: RestoreOptions,
): Promise<Result<Restored, RestoreFailureCode>> {
  const files = filesOf(settings);
  const [newest] = files.isFolder(path) ? listBackups(files, path) : [];
  const backup = newest === undefined ? path : join(path, newest);
  if (files.isFolder(backup)) return fail('backup_missing');
  if (!isTaken(settings)) {
    const restored = await restoreBackup(settings, backup, unlock);
    return restored.ok ? ok({ vault: restored.value, setAsideAs: null }) : restored;
  }
  if (!setAside) return fail('vault_exists');
  return restoreBeside(settings, backup, unlock);
}

async function restoreBeside(
  settings: VaultSettings,
  backup: string,
  unlock: Unlock,
): Promise<Result<Restored, RestoreFailureCode>> {
  const files = filesOf(settings);
  const beside = { ...settings, folder: `${settings.folder}-restoring` };
  // What an attempt that was cut short left: it never was anybody's vault.
  files.removeFolder(beside.folder);
  const restored = await restoreBackup(beside, backup, unlock);
  try {
    if (!restored.ok) return restored;
    restored.value.lock();
    if (!isFree(settings)) return fail('vault_in_use', holderDetails(settings));
    const setAsideAs = exchange(files, settings, beside.folder);
    const opened = await unlockVault(settings, unlock);
    // It was open a moment ago under its other name.
    if (!opened.ok) throw new Error(`the restored vault does not open: ${opened.failure.code}`);
    return ok({ vault: opened.value, setAsideAs });
  } catch (error) {
    const failure = restoreFailureOf(error);
    if (failure === null) throw error;
    return { ok: false, failure };
  } finally {
    files.removeFolder(beside.folder);
  }
}

/** Lets go of the folder at once: some systems do not rename one in which a file is held open. */
function isFree(settings: VaultSettings): boolean {
  const lock = lockFolder(lockOptionsOf(settings), nowOf(settings));
  lock?.release();
  return lock !== null;
}

/** Between the two renames there is no vault under its name; both are whole under theirs, and a failure goes back. */
function exchange(files: FileSystem, { folder, clock }: VaultSettings, restored: string): string {
  const stamp = nowOf({ clock }).toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
  const aside = `${folder}-before-restore-${stamp}`;
  files.rename(folder, aside);
  try {
    files.rename(restored, folder);
  } catch (error) {
    files.rename(aside, folder);
    throw error;
  }
  files.syncFolder(dirname(folder));
  return basename(aside);
}
