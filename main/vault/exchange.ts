import { basename, dirname, join } from 'node:path';
import { type FolderLock, isFolderLocked, lockFolder, readLockHolder } from './folder-lock';
import { readHeaders } from './header';
import { filesOf, isTaken, lockOptionsOf, nowOf, type VaultSettings } from './vault-folder';

/**
 * Two folders exchange their names when a backup takes a vault's place: the vault becomes `<folder>-before-restore-…`,
 * and `<folder>-restoring` becomes the vault. Whoever does it holds a lock beside the folders, since they are renamed.
 */
export const restoringFolder = ({ folder }: VaultSettings): string => `${folder}-restoring`;

const asidePrefix = (folder: string): string => `${folder}-before-restore-`;

const lockOptions = (settings: VaultSettings) => ({
  ...lockOptionsOf(settings),
  folder: dirname(settings.folder),
  name: 'restore-lock',
});

/** Null while another instance restores over this vault. */
export const lockExchange = (settings: VaultSettings): FolderLock | null =>
  lockFolder(lockOptions(settings), nowOf(settings));

export const isExchanging = (settings: VaultSettings): boolean => isFolderLocked(lockOptions(settings));

/** Whoever restores over this vault, as far as they left a note. */
export const exchangeHolder = (settings: VaultSettings) => readLockHolder(lockOptions(settings));

/**
 * Exchanges the names; answers the one that the vault has now. Between the two renames there is no vault under its
 * name; both are whole under theirs, a failure goes back, and after a sudden end `finishExchange` goes on.
 */
export function exchange(settings: VaultSettings): string {
  const files = filesOf(settings);
  const { folder, clock } = settings;
  const stamp = nowOf({ clock }).toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
  const aside = `${asidePrefix(folder)}${stamp}`;
  files.rename(folder, aside);
  try {
    // Durable under its new name before its old one is given away; the restored one's is durable already.
    files.syncFolder(dirname(folder));
    files.rename(restoringFolder(settings), folder);
  } catch (error) {
    files.rename(aside, folder);
    throw error;
  }
  // Not waited for: should the power undo this last one, `finishExchange` does it again.
  return basename(aside);
}

/** The vault gets its name back, and what was restored the name it had. */
export function takeBackExchange(settings: VaultSettings, aside: string): void {
  const files = filesOf(settings);
  files.rename(settings.folder, restoringFolder(settings));
  files.rename(join(dirname(settings.folder), aside), settings.folder);
}

/**
 * Ends an exchange that was cut between its renames: the restored vault, compared before the first of them, takes the
 * free name. Changes nothing while another instance is at it, and nothing at all in every other case.
 */
export function finishExchange(settings: VaultSettings): void {
  if (!isCut(settings)) return;
  const lock = lockExchange(settings);
  if (lock === null) return;
  try {
    if (!isCut(settings)) return;
    filesOf(settings).rename(restoringFolder(settings), settings.folder);
  } finally {
    lock.release();
  }
}

function isCut(settings: VaultSettings): boolean {
  const files = filesOf(settings);
  if (files.exists(settings.folder) || !isWhole(settings)) return false;
  const prefix = basename(asidePrefix(settings.folder));
  return files.list(dirname(settings.folder)).some((name) => name.startsWith(prefix));
}

/** Its headers are written last, once all was compared. */
function isWhole(settings: VaultSettings): boolean {
  const restored = { ...settings, folder: restoringFolder(settings) };
  return isTaken(restored) && readHeaders(filesOf(settings), restored.folder).state === 'found';
}
