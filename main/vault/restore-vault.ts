import { join } from 'node:path';
import { fail, ok, type Result } from '@shared/contract/result';
import { listBackups } from './backup-folder';
import { storageFailureOf } from './errors';
import {
  exchange,
  exchangeHolder,
  finishExchange,
  isExchanging,
  lockExchange,
  restoringFolder,
  takeBackExchange,
} from './exchange';
import type { FileSystem } from './file-system';
import { type FolderLock, lockFolder } from './folder-lock';
import { asRestoreFailure, restoreBackup, restoreFailureOf } from './restore-backup';
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
  let lock: FolderLock | null = null;
  try {
    finishExchange(settings);
    if (!isTaken(settings)) {
      if (isExchanging(settings)) return fail('vault_in_use', { ...exchangeHolder(settings) });
      const restored = await restoreBackup(settings, backup, unlock);
      return restored.ok ? ok({ vault: restored.value, setAsideAs: null }) : restored;
    }
    if (!setAside) return fail('vault_exists');
    lock = lockExchange(settings);
    if (lock === null) return fail('vault_in_use', { ...exchangeHolder(settings) });
    return await restoreBeside(settings, backup, unlock);
  } catch (error) {
    const failure = restoreFailureOf(error);
    if (failure === null) throw error;
    return { ok: false, failure };
  } finally {
    lock?.release();
  }
}

/** Under the lock of the exchange: what an earlier attempt left is nobody's, and no other instance unlocks meanwhile. */
async function restoreBeside(
  settings: VaultSettings,
  backup: string,
  unlock: Unlock,
): Promise<Result<Restored, RestoreFailureCode>> {
  const files = filesOf(settings);
  const beside = { ...settings, folder: restoringFolder(settings) };
  files.removeFolder(beside.folder);
  try {
    const restored = await restoreBackup(beside, backup, unlock);
    if (!restored.ok) return restored;
    restored.value.lock();
    if (!isFree(settings)) return fail('vault_in_use', holderDetails(settings));
    const setAsideAs = exchange(settings);
    const opened = await unlockVault(settings, unlock, { ownsExchange: true });
    if (opened.ok) return ok({ vault: opened.value, setAsideAs });
    // It was open a moment ago under its other name: the disk began to fail.
    takeBackExchange(settings, setAsideAs);
    return { ok: false, failure: asRestoreFailure(opened.failure) };
  } finally {
    // Without a vault under its name these two are all there is: the next start goes on from there.
    if (files.exists(settings.folder)) clearRestoring(files, beside.folder);
  }
}

function clearRestoring(files: FileSystem, folder: string): void {
  try {
    files.removeFolder(folder);
  } catch (error) {
    // What was answered holds; the next attempt clears it.
    if (storageFailureOf(error) === null) throw error;
  }
}

/** Lets go of the folder at once: some systems do not rename one in which a file is held open. */
function isFree(settings: VaultSettings): boolean {
  const lock = lockFolder(lockOptionsOf(settings), nowOf(settings));
  lock?.release();
  return lock !== null;
}
