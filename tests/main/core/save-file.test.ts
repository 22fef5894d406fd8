import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type SavingFrom, trySaveFile } from '../../../main/core/save-file';
import { type FileSystem, nodeFileSystem } from '../../../main/vault/file-system';
import { inspectVault } from '../../../main/vault/inspect-vault';
import type { Vault } from '../../../main/vault/types';
import { clearUnfinishedSaves, listUnfinishedSaves } from '../../../main/vault/unfinished-saves';
import { chunksOf, newVault, temporaryFolder, vaultSettings } from '../../support/vault';

let folder: ReturnType<typeof temporaryFolder>;
let vault: Vault;
let out: string;
beforeEach(async () => {
  folder = temporaryFolder();
  ({ vault } = await newVault(vaultSettings(folder.path)));
  out = join(folder.path, 'out');
  mkdirSync(out);
});
afterEach(() => {
  vault.lock();
  folder.remove();
});

const content = () => chunksOf(Buffer.from('a packet'), 3);
const on = (files: Partial<FileSystem>): SavingFrom => ({
  folder: vault.folder,
  secrets: () => vault.secrets(),
  means: { ...vault.means, files: { ...nodeFileSystem, ...files } },
});
const notes = () => readdirSync(vault.folder).filter((name) => name.startsWith('saving-'));
const diskError = (code: string, syscall: string) => Object.assign(new Error(code), { code, syscall });

describe('saving outside the vault', () => {
  test('makes the new name durable as the vault does, in the folder it stands in', async () => {
    const path = join(out, 'packet.pdf');
    const synced: string[] = [];
    const syncFolder = (name: string) => {
      if (name === out) synced.push(`${name} ${existsSync(path)}`);
      nodeFileSystem.syncFolder(name);
    };
    expect(await trySaveFile(on({ syncFolder }), path, content())).toEqual({ ok: true, value: null });
    expect(synced).toEqual([`${out} true`]);
    expect(readFileSync(path, 'utf8')).toBe('a packet');
    expect(readdirSync(out)).toEqual(['packet.pdf']);
    expect(notes()).toEqual([]);
  });

  // On sticks and network drives too the name cannot be made durable; `/proc` answers as they do.
  test.runIf(existsSync('/proc/self'))('takes a folder that knows no such call for as durable as it gets', async () => {
    const path = join(out, 'packet.pdf');
    const syncFolder = (name: string) => nodeFileSystem.syncFolder(name === out ? '/proc/self' : name);
    expect(await trySaveFile(on({ syncFolder }), path, content())).toEqual({ ok: true, value: null });
  });

  test('never writes over the vault’s own files, by whatever way the folder is named', async () => {
    const before = readdirSync(vault.folder).map((name) => [name, readFileOf(join(vault.folder, name))]);
    const link = join(folder.path, 'a way in');
    symlinkSync(vault.folder, link, 'junction');
    for (const path of [
      ...['dossier.db', 'vault.header', 'vault.header.copy', 'packet.pdf'].map((name) => join(vault.folder, name)),
      join(vault.folder, 'documents', 'packet.pdf'),
      join(folder.path, 'out', '..', 'vault', 'vault.header'),
      join(link, 'vault.header'),
    ]) {
      expect(await trySaveFile(vault, path, content()), path).toEqual({
        ok: false,
        failure: { code: 'place_in_vault' },
      });
    }
    expect(readdirSync(vault.folder).map((name) => [name, readFileOf(join(vault.folder, name))])).toEqual(before);
    vault.lock();
    expect(inspectVault(vaultSettings(folder.path)).state).toBe('locked');
  });

  test('beside the vault is no place in it', async () => {
    const sibling = `${vault.folder} of packets`;
    mkdirSync(sibling);
    expect((await trySaveFile(vault, join(sibling, 'packet.pdf'), content())).ok).toBe(true);
  });
});

const readFileOf = (path: string) => (nodeFileSystem.isFolder(path) ? null : readFileSync(path).toString('hex'));

/** As a process leaves it that ends while it saves; answers what is left in clear. */
async function cutSave(): Promise<string> {
  const rename = (from: string, to: string) => {
    if (to.endsWith('packet.pdf')) throw new Error('killed');
    nodeFileSystem.rename(from, to);
  };
  const remove = (path: string) => {
    if (path.endsWith('.part')) throw diskError('EIO', 'unlink');
    nodeFileSystem.remove(path);
  };
  await expect(trySaveFile(on({ rename, remove }), join(out, 'packet.pdf'), content())).rejects.toThrow('killed');
  const [left = ''] = readdirSync(out);
  expect(readFileSync(join(out, left), 'utf8')).toBe('a packet');
  return join(out, left);
}

describe('a save that was cut short', () => {
  test('is found by a note that names no path in clear, and removed at the next opening', async () => {
    const left = await cutSave();
    const [note = ''] = notes();
    expect(readFileSync(join(vault.folder, note)).includes(basename(left))).toBe(false);
    expect([...listUnfinishedSaves(vault).values()]).toEqual([left]);
    expect(clearUnfinishedSaves(vault)).toBe(1);
    expect(readdirSync(out)).toEqual([]);
    expect(notes()).toEqual([]);
  });

  test('waits for a disk that is away', async () => {
    await cutSave();
    renameSync(out, `${out}-away`);
    expect(clearUnfinishedSaves(vault)).toBe(0);
    renameSync(`${out}-away`, out);
    expect(clearUnfinishedSaves(vault)).toBe(1);
    expect(readdirSync(out)).toEqual([]);
  });

  test('whose note is unreadable removes nothing but the note', async () => {
    const left = await cutSave();
    const [note = ''] = notes();
    writeFileSync(join(vault.folder, note), 'nothing of ours');
    expect(clearUnfinishedSaves(vault)).toBe(0);
    expect(existsSync(left)).toBe(true);
    expect(notes()).toEqual([]);
  });
});
