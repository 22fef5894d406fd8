import { type Failure, fail, ok, type Result } from '@shared/contract/result';
import { isWholeVault, unpack } from './backup-contents';
import { BackupDamagedError, BackupReader, readBackupHeader } from './backup-file';
import { inSteps } from './backup-steps';
import type { FileSystem } from './file-system';
import { findDataKey } from './find-data-key';
import { type FolderLock, lockFolder } from './folder-lock';
import { decodeHeader, type HeaderCopy } from './header';
import { deriveVaultKeys, zeroKeys } from './keys';
import { openVault } from './open-vault';
import type { RestoreFailureCode, Unlock, UnlockFailureCode, Vault } from './types';
import { openFailureOf } from './unlock-vault';
import {
  beginVault,
  completeVault,
  filesOf,
  holderDetails,
  isTaken,
  lockOptionsOf,
  nowOf,
  type VaultSettings,
} from './vault-folder';

/**
 * Restores a backup as the vault in `settings.folder`, which must hold none, and opens it. The passphrase or recovery
 * code is the one of the day the backup was made. Until everything was compared there is no vault in the folder.
 */
export async function restoreBackup(
  settings: VaultSettings,
  backup: string,
  unlock: Unlock,
): Promise<Result<Vault, RestoreFailureCode>> {
  const files = filesOf(settings);
  let file: number | null = null;
  let dataKey: Buffer | null = null;
  try {
    if (!files.exists(backup)) return fail('backup_missing');
    if (isTaken(settings)) return fail('vault_exists');
    file = files.open(backup, 'read');
    const { vaultHeader, saltAt } = readBackupHeader(files, file);
    const copy = decodeHeader(vaultHeader);
    if (copy === 'newer') return fail('vault_newer_version');
    if (copy === 'damaged') return fail('backup_damaged');
    const found = await findDataKey(settings.keychain, [copy], unlock);
    if (!found.ok) return { ok: false, failure: asRestoreFailure(found.failure) };
    dataKey = found.value.dataKey;
    const reader = openReader(files, file, saltAt, dataKey);
    files.makeFolder(settings.folder);
    const lock = lockFolder(lockOptionsOf(settings), nowOf(settings));
    if (lock === null) return fail('vault_in_use', holderDetails(settings));
    return ok(await rebuild(settings, reader, dataKey, copy, lock));
  } catch (error) {
    const failure = restoreFailureOf(error);
    if (failure === null) throw error;
    return { ok: false, failure };
  } finally {
    if (file !== null) files.close(file);
    if (dataKey !== null) zeroKeys(dataKey);
  }
}

async function rebuild(
  settings: VaultSettings,
  reader: BackupReader,
  dataKey: Uint8Array,
  copy: HeaderCopy,
  lock: FolderLock,
): Promise<Vault> {
  const files = filesOf(settings);
  try {
    if (isTaken(settings)) throw new VaultTakenError();
    beginVault(settings);
    const manifest = await inSteps(unpack(reader, files, settings.folder));
    const check = isWholeVault(settings.folder, files, dataKey, manifest, settings.nativeBinding);
    if (!(await inSteps(check))) {
      throw new BackupDamagedError('what came out is not what went in');
    }
    completeVault(settings, copy.bytes);
    return openVault(settings, dataKey, copy.header, lock, { create: false });
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Another instance made a vault while the passphrase was stretched. */
class VaultTakenError extends Error {
  override name = 'VaultTakenError';
}

function openReader(files: FileSystem, file: number, saltAt: number, dataKey: Uint8Array): BackupReader {
  const keys = deriveVaultKeys(dataKey);
  try {
    return new BackupReader(files, file, keys.backup, saltAt);
  } finally {
    zeroKeys(...Object.values(keys));
  }
}

/** The named state an error on restoring stands for; null for a bug. */
export function restoreFailureOf(error: unknown): Failure<RestoreFailureCode> | null {
  if (error instanceof VaultTakenError) return { code: 'vault_exists' };
  if (error instanceof BackupDamagedError) return { code: 'backup_damaged' };
  const failure = openFailureOf(error);
  return failure && asRestoreFailure(failure);
}

/** What would be a damaged vault is here a damaged backup. */
export function asRestoreFailure(failure: Failure<UnlockFailureCode>): Failure<RestoreFailureCode> {
  const { code, details } = failure;
  if (code === 'vault_damaged' || code === 'vault_missing') return { code: 'backup_damaged' };
  return details ? { code, details } : { code };
}
