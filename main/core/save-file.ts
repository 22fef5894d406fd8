import { dirname } from 'node:path';
import { fail, ok, type Result } from '@shared/contract/result';
import { storageFailureOf, VaultError } from '../vault/errors';
import type { Vault } from '../vault/types';
import { nameOfPassage, noteUnfinishedSave } from '../vault/unfinished-saves';
import { filesOf } from '../vault/vault-folder';
import { isWithinFolder } from '../vault/within-folder';

/** What saving outside the vault goes by. */
export type SavingFrom = Pick<Vault, 'folder' | 'means' | 'secrets'>;

/** `place_in_vault`: nothing may be written over the vault's own files. */
export type SaveFailureCode = 'disk_full' | 'storage_failed' | 'place_in_vault';

/**
 * Writes a file whole or not at all: under a name of passage beside it, made durable, then renamed over whatever was
 * there. What goes wrong with the disk is told as a code, after the name of passage is free again; anything else is a
 * bug and thrown.
 */
export async function trySaveFile(
  vault: SavingFrom,
  path: string,
  content: AsyncIterable<Uint8Array>,
): Promise<Result<null, SaveFailureCode>> {
  try {
    if (isWithinFolder(dirname(path), vault.folder)) return fail('place_in_vault');
    await saveFile(vault, path, content);
    return ok(null);
  } catch (error) {
    const code = storageFailureOf(error);
    if (code === 'disk_full') return fail('disk_full');
    if (code !== null || error instanceof VaultError) return fail('storage_failed');
    throw error;
  }
}

async function saveFile(vault: SavingFrom, path: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  const files = filesOf(vault.means);
  const passage = nameOfPassage(path);
  const forget = noteUnfinishedSave(vault, passage);
  try {
    await writeFile(vault, passage, content);
    files.rename(passage, path);
    files.syncFolder(dirname(path));
  } catch (error) {
    if (removed(vault, passage)) forget();
    throw error;
  }
  forget();
}

async function writeFile(vault: SavingFrom, path: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  const files = filesOf(vault.means);
  const file = files.open(path, 'create');
  try {
    let position = 0;
    for await (const chunk of content) {
      await files.writeAsync(file, chunk, position);
      position += chunk.length;
    }
    await files.syncAsync(file);
  } finally {
    files.close(file);
  }
}

/** False when a failing disk does not let go of it: the note stays then. */
function removed(vault: SavingFrom, path: string): boolean {
  try {
    filesOf(vault.means).remove(path);
    return true;
  } catch (error) {
    if (storageFailureOf(error) === null) throw error;
    return false;
  }
}
