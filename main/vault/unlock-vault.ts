import { join } from 'node:path';
import { type Failure, fail, ok, type Result } from '@shared/contract/result';
import { NewerSchemaError } from '../db/migrate';
import { DatabaseDamagedError } from '../db/open-database';
import { storageFailureOf } from './errors';
import { exchangeHolder, finishExchange, isExchanging } from './exchange';
import { findDataKey } from './find-data-key';
import { type FolderLock, lockFolder } from './folder-lock';
import { readHeaders, repairHeaders } from './header';
import { zeroKeys } from './keys';
import { openVault } from './open-vault';
import type { OpenFailureCode, Unlock, UnlockFailureCode, Vault } from './types';
import {
  CREATING_FILE,
  DATABASE_FILE,
  filesOf,
  hasLostItsHeaders,
  holderDetails,
  lockOptionsOf,
  nowOf,
  type VaultSettings,
} from './vault-folder';

/**
 * Unlocks the vault in `settings.folder` and holds the folder until the vault is locked again. The lock comes first:
 * an instance that finds another at work reads, repairs and cleans nothing. A damaged header copy is mended from the
 * other, and the database is brought to this build's schema.
 *
 * `ownsExchange`: the caller itself is putting a backup in this vault's place; anybody else waits for its end.
 */
export async function unlockVault(
  settings: VaultSettings,
  unlock: Unlock,
  { ownsExchange = false }: { readonly ownsExchange?: boolean } = {},
): Promise<Result<Vault, UnlockFailureCode>> {
  let lock: FolderLock | null = null;
  let vault: Vault | null = null;
  try {
    finishExchange(settings);
    const obstacle = obstacleBefore(settings);
    if (obstacle) return obstacle;
    lock = lockFolder(lockOptionsOf(settings), nowOf(settings));
    if (lock === null) return fail('vault_in_use', holderDetails(settings));
    // Asked with the folder in hand: from here on the other instance finds it taken, before here it was at work.
    if (!ownsExchange && isExchanging(settings)) return fail('vault_in_use', { ...exchangeHolder(settings) });
    const opened = await unlockHeld(settings, unlock, lock);
    if (opened.ok) vault = opened.value;
    return opened;
  } catch (error) {
    const failure = openFailureOf(error);
    if (failure === null) throw error;
    return { ok: false, failure };
  } finally {
    if (vault === null) lock?.release();
  }
}

function obstacleBefore(settings: VaultSettings): Result<never, OpenFailureCode> | null {
  const files = filesOf(settings);
  if (readHeaders(files, settings.folder).state === 'missing') {
    return hasLostItsHeaders(settings) ? fail('vault_damaged', { part: 'header' }) : fail('vault_missing');
  }
  return files.isWritable(settings.folder) ? null : fail('vault_read_only');
}

async function unlockHeld(
  settings: VaultSettings,
  unlock: Unlock,
  lock: FolderLock,
): Promise<Result<Vault, UnlockFailureCode>> {
  const files = filesOf(settings);
  const reading = readHeaders(files, settings.folder);
  if (reading.state === 'newer') return fail('vault_newer_version');
  if (reading.state !== 'found') return fail('vault_damaged', { part: 'header' });
  const found = await findDataKey(settings.keychain, reading.copies, unlock);
  if (!found.ok) return found;
  const { dataKey, copy } = found.value;
  try {
    if (!files.exists(join(settings.folder, DATABASE_FILE))) return fail('vault_damaged', { part: 'database' });
    repairHeaders(files, settings.folder, copy.bytes);
    files.remove(join(settings.folder, CREATING_FILE));
    return ok(openVault(settings, dataKey, copy.header, lock, { create: false }));
  } finally {
    zeroKeys(dataKey);
  }
}

/** The named state an error on opening stands for; null for a bug. */
export function openFailureOf(error: unknown): Failure<OpenFailureCode> | null {
  if (error instanceof NewerSchemaError) return { code: 'vault_newer_version' };
  if (error instanceof DatabaseDamagedError) return { code: 'vault_damaged', details: { part: 'database' } };
  const code = storageFailureOf(error);
  return code === null ? null : { code };
}
