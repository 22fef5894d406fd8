import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import type { BackupFolder } from '@shared/contract/backups';
import { storageFailureOf } from '../../vault/errors';
import type { Vault } from '../../vault/types';
import { filesOf } from '../../vault/vault-folder';

/** How a folder stands at this moment, seen from the vault's. */
export function describeFolder(path: string, vault: Vault): BackupFolder {
  const folder = isAbsolute(path) ? statOf(path) : null;
  if (!folder?.isDirectory()) return { path, state: 'missing', isOnSameDisk: false };
  const isOnSameDisk = folder.dev === statOf(vault.folder)?.dev;
  return { path, state: filesOf(vault.means).isWritable(path) ? 'ready' : 'read_only', isOnSameDisk };
}

/** Whether the folder is the vault's own or within it, where a backup would be lost with the vault. */
export function isWithinVault(path: string, vault: Vault): boolean {
  const way = relative(realpathSync(vault.folder), realpathSync(path));
  return way === '' || !(way.startsWith('..') || isAbsolute(way));
}

function statOf(path: string) {
  try {
    return statSync(path);
  } catch (error) {
    if (storageFailureOf(error) === null) throw error;
    return null;
  }
}
