import { dirname, join } from 'node:path';
import { type FileSystem, nodeFileSystem } from './file-system';
import { readLockHolder } from './folder-lock';
import { readHeaders, writeHeaders } from './header';
import type { KdfParameters } from './kdf';
import type { Keychain, VaultMeans } from './types';

export const DATABASE_FILE = 'dossier.db';
export const DOCUMENTS_FOLDER = 'documents';
/** There from the first file of a new vault until its header is durable: what lies beside it never was a vault. */
export const CREATING_FILE = 'creating';

export type VaultSettings = VaultMeans & {
  readonly folder: string;
  readonly migrationsFolder: string;
  readonly keychain?: Keychain | undefined;
  /** From `kdfParameters`; measured on this machine when absent. */
  readonly kdf?: KdfParameters | undefined;
};

export const filesOf = (means: VaultMeans): FileSystem => means.files ?? nodeFileSystem;
export const nowOf = (means: VaultMeans): Date => means.clock?.() ?? new Date();
export const lockOptionsOf = (settings: VaultSettings) => ({
  folder: settings.folder,
  files: filesOf(settings),
  nativeBinding: settings.nativeBinding,
});

/** Host, pid and since of whoever has the folder, for a failure's details. */
export const holderDetails = (settings: VaultSettings): Record<string, string | number> => ({
  ...readLockHolder(lockOptionsOf(settings)),
});

/** A vault whose headers are gone, rather than a folder that never held one. For when no header is there. */
export function hasLostItsHeaders(settings: VaultSettings): boolean {
  const files = filesOf(settings);
  const has = (name: string) => files.exists(join(settings.folder, name));
  return !has(CREATING_FILE) && (has(DATABASE_FILE) || has(DOCUMENTS_FOLDER));
}

/** A vault is here already, whole or not. */
export const isTaken = (settings: VaultSettings): boolean =>
  readHeaders(filesOf(settings), settings.folder).state !== 'missing' || hasLostItsHeaders(settings);

/**
 * Marks the folder as one in which a vault is being made, and clears what an earlier attempt left. Only under the lock
 * and when the folder is not taken: nothing there was ever a vault.
 */
export function beginVault(settings: VaultSettings): void {
  const files = filesOf(settings);
  const { folder } = settings;
  files.syncFolder(dirname(folder));
  const mark = join(folder, CREATING_FILE);
  if (!files.exists(mark)) files.close(files.open(mark, 'create'));
  // Before anything else of the vault has a name: without the mark that would look like a vault that lost its headers.
  files.syncFolder(folder);
  for (const suffix of ['', '-wal', '-shm', '-journal']) files.remove(join(folder, DATABASE_FILE + suffix));
  files.removeFolder(join(folder, DOCUMENTS_FOLDER));
}

/** Durably names the finished folder a vault: from here on it is one. What lies deeper in it is durable already. */
export function completeVault(settings: VaultSettings, header: Uint8Array): void {
  const files = filesOf(settings);
  const { folder } = settings;
  files.syncFolder(folder);
  writeHeaders(files, folder, header);
  files.remove(join(folder, CREATING_FILE));
}

const MIN_PASSPHRASE_LENGTH = 8;

/** The contract's own rule. Strength beyond length is advice on screen. */
export const isTooWeak = (passphrase: string): boolean => passphrase.length < MIN_PASSPHRASE_LENGTH;
