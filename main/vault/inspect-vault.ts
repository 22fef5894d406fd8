import { storageFailureOf } from './errors';
import { exchangeHolder, finishExchange, isExchanging } from './exchange';
import { isFolderLocked, readLockHolder } from './folder-lock';
import { readHeaders } from './header';
import type { VaultInspection } from './types';
import { filesOf, hasLostItsHeaders, lockOptionsOf, type VaultSettings } from './vault-folder';

/** What the folder is, found without a secret and without changing anything but an exchange that was cut short. */
export function inspectVault(settings: VaultSettings): VaultInspection {
  try {
    return inspect(settings);
  } catch (error) {
    const code = storageFailureOf(error);
    if (code === null) throw error;
    return { state: code === 'vault_read_only' ? 'read_only' : 'damaged' };
  }
}

function inspect(settings: VaultSettings): VaultInspection {
  const files = filesOf(settings);
  const lock = lockOptionsOf(settings);
  finishExchange(settings);
  const reading = readHeaders(files, settings.folder);
  // Its name is free for a moment while another instance puts a backup in its place.
  if (!files.exists(settings.folder) && isExchanging(settings))
    return { state: 'in_use', holder: exchangeHolder(settings) };
  if (reading.state === 'missing') return { state: hasLostItsHeaders(settings) ? 'damaged' : 'missing' };
  if (isFolderLocked(lock)) return { state: 'in_use', holder: readLockHolder(lock) };
  if (reading.state === 'newer') return { state: 'newer_version' };
  if (reading.state !== 'found') return { state: 'damaged' };
  if (!files.isWritable(settings.folder)) return { state: 'read_only' };
  return { state: 'locked', slots: reading.copies[0].header.slots.map(({ kind }) => kind) };
}
