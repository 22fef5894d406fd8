import { join } from 'node:path';
import { type Failure, fail, ok, type Result } from '@shared/contract/result';
import { NewerSchemaError } from '../db/migrate';
import { DatabaseDamagedError } from '../db/open-database';
import { storageFailureOf } from './errors';
import { type FolderLock, lockFolder } from './folder-lock';
import { type HeaderCopy, readHeaders, repairHeaders, type VaultHeader } from './header';
import { deriveVaultKeys, zeroKeys } from './keys';
import { openVault } from './open-vault';
import { readRecoveryCode } from './recovery-code';
import { openKeychainSlot, openPassphraseSlot, openRecoverySlot, type Slot, type SlotOf } from './slots';
import type { OpenFailureCode, SlotKind, Unlock, UnlockFailureCode, Vault } from './types';
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
 */
export async function unlockVault(settings: VaultSettings, unlock: Unlock): Promise<Result<Vault, UnlockFailureCode>> {
  let lock: FolderLock | null = null;
  let vault: Vault | null = null;
  try {
    const obstacle = obstacleBefore(settings);
    if (obstacle) return obstacle;
    lock = lockFolder(lockOptionsOf(settings), nowOf(settings));
    if (lock === null) return fail('vault_in_use', holderDetails(settings));
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
  const found = await findDataKey(settings, reading.copies, unlock);
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

/** Tries the copies, later first: they differ only when a change was cut short, and then either may be the known one. */
async function findDataKey(
  settings: VaultSettings,
  copies: readonly HeaderCopy[],
  unlock: Unlock,
): Promise<Result<{ readonly dataKey: Buffer; readonly copy: HeaderCopy }, UnlockFailureCode>> {
  let failure: Result<never, UnlockFailureCode> = fail('vault_damaged', { part: 'header' });
  for (const copy of copies) {
    const opened = await openSlot(settings, copy.header, unlock);
    if (!opened.ok) {
      failure = opened;
    } else if (isAuthentic(copy, opened.value)) {
      return ok({ dataKey: opened.value, copy });
    } else {
      zeroKeys(opened.value);
    }
  }
  return failure;
}

function isAuthentic(copy: HeaderCopy, dataKey: Uint8Array): boolean {
  const headerKey = deriveVaultKeys(dataKey).header;
  try {
    return copy.isAuthentic(headerKey);
  } finally {
    zeroKeys(headerKey);
  }
}

async function openSlot(
  { keychain }: VaultSettings,
  { id, slots }: VaultHeader,
  unlock: Unlock,
): Promise<Result<Buffer, UnlockFailureCode>> {
  switch (unlock.with) {
    case 'passphrase': {
      const slot = slotOf(slots, 'passphrase');
      const dataKey = slot && (await openPassphraseSlot(id, slot, unlock.passphrase));
      return dataKey ? ok(dataKey) : fail('wrong_passphrase');
    }
    case 'recovery': {
      const code = readRecoveryCode(unlock.recoveryCode);
      if (!code.ok) return fail('wrong_recovery_code', mistyped(code.word));
      const slot = slotOf(slots, 'recovery');
      const dataKey = slot && openRecoverySlot(id, slot, code.secret);
      return dataKey ? ok(dataKey) : fail('wrong_recovery_code', { problem: 'other_vault' });
    }
    case 'keychain': {
      const slot = slotOf(slots, 'keychain');
      const dataKey = slot && keychain && openKeychainSlot(id, slot, keychain);
      return dataKey ? ok(dataKey) : fail('keychain_unavailable');
    }
  }
}

const mistyped = (word: number | null) => ({ problem: 'mistyped', ...(word === null ? {} : { word }) });

function slotOf<K extends SlotKind>(slots: readonly Slot[], kind: K): SlotOf<K> | undefined {
  return slots.find((slot): slot is SlotOf<K> => slot.kind === kind);
}

/** The named state an error on opening stands for; null for a bug. */
function openFailureOf(error: unknown): Failure<OpenFailureCode> | null {
  if (error instanceof NewerSchemaError) return { code: 'vault_newer_version' };
  if (error instanceof DatabaseDamagedError) return { code: 'vault_damaged', details: { part: 'database' } };
  const code = storageFailureOf(error);
  return code === null ? null : { code };
}
