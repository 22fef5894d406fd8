import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { storageFailureOf } from './errors';
import { readWhole } from './file-system';
import { deriveKey, seal, unseal, zeroKeys } from './keys';
import type { Vault } from './types';
import { filesOf } from './vault-folder';

/**
 * What is saved outside the vault is in clear while it is written under a name of passage. A note in the vault's folder,
 * sealed since it is a path, says where: what a sudden end leaves behind is found by it and removed at the next opening.
 */
type SavingVault = Pick<Vault, 'folder' | 'means' | 'secrets'>;

const NOTE_NAME = /^saving-[0-9a-f]{16}$/;
const PASSAGE_NAME = /^\..*\.[0-9a-f]{12}\.part$/;
const ASSOCIATED = Buffer.from('unfinished save');

export const nameOfPassage = (path: string): string =>
  join(dirname(path), `.${basename(path).slice(0, 100)}.${randomBytes(6).toString('hex')}.part`);

/** Notes, durably, that `path` is about to be written. Call what it answers once the file is gone from there. */
export function noteUnfinishedSave(vault: SavingVault, path: string): () => void {
  const files = filesOf(vault.means);
  const note = join(vault.folder, `saving-${randomBytes(8).toString('hex')}`);
  const sealed = withKey(vault, (key) => seal(key, Buffer.from(path, 'utf8'), ASSOCIATED));
  // In place: one that was cut short itself says that nothing was begun yet.
  const file = files.open(note, 'create');
  try {
    files.write(file, sealed, 0);
    files.sync(file);
  } finally {
    files.close(file);
  }
  files.syncFolder(vault.folder);
  return () => {
    try {
      files.remove(note);
    } catch (error) {
      // It names nothing any more, and goes at the next opening.
      if (storageFailureOf(error) === null) throw error;
    }
  };
}

/** Paths that were being written when a process ended, by the note that says so; null for an unreadable note. */
export function listUnfinishedSaves(vault: SavingVault): ReadonlyMap<string, string | null> {
  const files = filesOf(vault.means);
  const notes = files.list(vault.folder).filter((name) => NOTE_NAME.test(name));
  const read = (name: string) =>
    withKey(vault, (key) => unseal(key, readWhole(files, join(vault.folder, name)), ASSOCIATED));
  return new Map(notes.map((name) => [name, read(name)?.toString('utf8') ?? null]));
}

/** Removes what was left, before anything else is saved. Answers how many files; one on a disk that is away waits. */
export function clearUnfinishedSaves(vault: SavingVault): number {
  const files = filesOf(vault.means);
  let removed = 0;
  for (const [note, path] of listUnfinishedSaves(vault)) {
    const isOurs = path !== null && PASSAGE_NAME.test(basename(path));
    if (isOurs && !files.isFolder(dirname(path))) continue;
    if (isOurs && files.exists(path)) {
      files.remove(path);
      removed++;
    }
    files.remove(join(vault.folder, note));
  }
  return removed;
}

function withKey<T>(vault: SavingVault, work: (key: Uint8Array) => T): T {
  const key = deriveKey(vault.secrets().dataKey, 'unfinished-saves');
  try {
    return work(key);
  } finally {
    zeroKeys(key);
  }
}
