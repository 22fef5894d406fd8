import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { fail, ok, type Result } from '@shared/contract/result';
import { storageFailureOf } from './errors';
import { exchangeHolder, finishExchange, isExchanging } from './exchange';
import { type FolderLock, lockFolder } from './folder-lock';
import { encodeHeader, HEADER_FILES, newHeader, type VaultHeader } from './header';
import { calibrateKdf } from './kdf';
import { deriveVaultKeys, newDataKey, zeroKeys } from './keys';
import { openVault } from './open-vault';
import { newRecoverySecret } from './recovery-code';
import { makeKeychainSlot, makePassphraseSlot, makeRecoverySlot, type Slot } from './slots';
import type { CreateFailureCode, Vault } from './types';
import {
  beginVault,
  completeVault,
  DOCUMENTS_FOLDER,
  filesOf,
  holderDetails,
  isTaken,
  isTooWeak,
  lockOptionsOf,
  nowOf,
  type VaultSettings,
} from './vault-folder';

type Created = { readonly vault: Vault; readonly recoveryCode: string };

/**
 * Makes a vault in `settings.folder`, with its parents, and opens it. `passphrase: null` leaves daily unlocking to the
 * keychain; a recovery code is made either way, so the keychain is never the only way in. Cut short at any point it
 * leaves no vault, and can be tried again.
 */
export async function createVault(
  settings: VaultSettings,
  { passphrase }: { readonly passphrase: string | null },
): Promise<Result<Created, CreateFailureCode>> {
  if (passphrase !== null && isTooWeak(passphrase)) return fail('passphrase_too_weak');
  const dataKey = newDataKey();
  try {
    finishExchange(settings);
    if (isTaken(settings)) return fail('vault_exists');
    if (isExchanging(settings)) return fail('vault_in_use', { ...exchangeHolder(settings) });
    const id = randomUUID();
    const daily = await makeDailySlot(settings, id, dataKey, passphrase);
    if (daily === null) return fail('keychain_unavailable');
    const recovery = newRecoverySecret();
    const header = newHeader(id, nowOf(settings), [daily, makeRecoverySlot(id, dataKey, recovery.secret)]);
    filesOf(settings).makeFolder(settings.folder);
    const lock = lockFolder(lockOptionsOf(settings), nowOf(settings));
    if (lock === null) return fail('vault_in_use', holderDetails(settings));
    const vault = build(settings, dataKey, header, lock);
    return vault === null ? fail('vault_exists') : ok({ vault, recoveryCode: recovery.code });
  } catch (error) {
    const code = storageFailureOf(error);
    if (code === null) throw error;
    return fail(code);
  } finally {
    zeroKeys(dataKey);
  }
}

async function makeDailySlot(
  settings: VaultSettings,
  id: string,
  dataKey: Uint8Array,
  passphrase: string | null,
): Promise<Slot | null> {
  if (passphrase === null) return settings.keychain ? makeKeychainSlot(id, dataKey, settings.keychain) : null;
  return makePassphraseSlot(id, dataKey, passphrase, settings.kdf ?? (await calibrateKdf()));
}

/** Under the lock. Null when another instance made a vault here while the passphrase was stretched. */
function build(settings: VaultSettings, dataKey: Uint8Array, header: VaultHeader, lock: FolderLock): Vault | null {
  if (isTaken(settings)) {
    lock.release();
    return null;
  }
  const headerKey = deriveVaultKeys(dataKey).header;
  let vault: Vault | null = null;
  try {
    beginVault(settings);
    vault = openVault(settings, dataKey, header, lock, { create: true });
    filesOf(settings).makeFolder(join(settings.folder, DOCUMENTS_FOLDER));
    completeVault(settings, encodeHeader(header, headerKey));
    return vault;
  } catch (error) {
    vault?.lock();
    takeBackHeaders(settings);
    lock.release();
    throw error;
  } finally {
    zeroKeys(headerKey);
  }
}

/** A vault whose recovery code nobody was shown must not be left standing. */
function takeBackHeaders(settings: VaultSettings): void {
  const files = filesOf(settings);
  try {
    for (const name of HEADER_FILES) files.remove(join(settings.folder, name));
  } catch (error) {
    // It can still be opened with the passphrase, and given a new code.
    if (storageFailureOf(error) === null) throw error;
  }
}
