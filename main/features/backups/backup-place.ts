import { statSync } from 'node:fs';
import { isAbsolute } from 'node:path';
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

function statOf(path: string) {
  try {
    return statSync(path);
  } catch (error) {
    if (storageFailureOf(error) === null) throw error;
    return null;
  }
}
