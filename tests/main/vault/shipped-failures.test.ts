import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqliteFile } from '../../../main/db/multiple-ciphers';
import { createBackup } from '../../../main/vault/create-backup';
import { nodeFileSystem } from '../../../main/vault/file-system';
import { lockFolder } from '../../../main/vault/folder-lock';
import { restoreBackup } from '../../../main/vault/restore-backup';
import { unlockVault } from '../../../main/vault/unlock-vault';
import type { VaultSettings } from '../../../main/vault/vault-folder';
import { buildChildScript, startChild } from '../../support/child-script';
import { chunksOf, newVault, PASSPHRASE, seededBytes, temporaryFolder, vaultSettings } from '../../support/vault';

/** Failures that other projects shipped, each under the number that the security design gives it. */
const withPassphrase = { with: 'passphrase', passphrase: PASSPHRASE } as const;
const CANARY = 'Zéphirine Ouellette-Kowalczyk';

let folder: ReturnType<typeof temporaryFolder>;
let settings: VaultSettings;
beforeEach(() => {
  folder = temporaryFolder();
  settings = vaultSettings(folder.path);
});
afterEach(() => folder.remove());

const filesBelow = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
/** Not the lock itself: touching it by other means would drop it. */
const stateOf = (root: string) =>
  filesBelow(root)
    .filter((path) => path !== 'lock.db')
    .map((path) => [path, statSync(join(root, path)).mtimeMs, readFileSync(join(root, path)).toString('base64')]);

test('regression 1: a second instance’s start cleans nothing of the first one’s, and never says “wrong passphrase”', async () => {
  const { vault } = await newVault(settings);
  // What a start that cleans up would go for: an object without a row yet, and one that is being written.
  await vault.documents.store(chunksOf(seededBytes(80_000, 1)));
  const writer = vault.documents.createWriter();
  writer.write(seededBytes(300_000, 2));
  const script = await buildChildScript('tests/support/vault-child.ts');
  const before = stateOf(settings.folder);
  expect(before.filter(([path]) => String(path).includes('incoming'))).toHaveLength(1);
  const child = startChild(script, 'hold', folder.path);
  while (child.lines.length === 0 && child.process.exitCode === null) await sleep(5);
  child.process.kill('SIGKILL');
  await child.ended;
  expect(child.lines[0]).toBe('still locked: vault_in_use');
  expect(stateOf(settings.folder)).toEqual(before);
  const finished = writer.finish();
  expect(vault.documents.check(finished.contentId, finished.fileKey, finished.byteSize)).toBe('whole');
  vault.lock();
});

test('regression 2: the instance that lost the race never opens the database, whoever’s the other one is', async () => {
  (await newVault(settings)).vault.lock();
  const database = join(settings.folder, 'dossier.db');
  const whole = readFileSync(database);
  // Whoever opens it now says so: the key does not open this.
  writeFileSync(database, Buffer.alloc(whole.length, 7));
  const lock = lockFolder({ ...settings, files: nodeFileSystem }, new Date());
  expect(await unlockVault(settings, withPassphrase)).toMatchObject({ failure: { code: 'vault_in_use' } });
  expect(filesBelow(settings.folder).filter((path) => path.startsWith('dossier.db'))).toEqual(['dossier.db']);
  lock?.release();
  // The control: without the other one it is opened, and found out.
  expect(await unlockVault(settings, withPassphrase)).toMatchObject({ failure: { code: 'vault_damaged' } });
});

test('regression 3: a backup is never in clear, not in its snapshot and not in its trial restore, nor what it restores', async () => {
  const { vault } = await newVault(settings);
  vault.database.client.exec('create table notes (text text)');
  vault.database.client.prepare('insert into notes values (?)').run(CANARY.repeat(2000));
  await vault.documents.store(chunksOf(Buffer.from(CANARY.repeat(100_000))));
  const backups = join(folder.path, 'backups');
  mkdirSync(backups);
  const seen = new Set<string>();
  const inClear = new Set<string>();
  const look = () => {
    for (const path of filesBelow(folder.path)) {
      if (/lock\.db$|dossier\.db(-wal|-shm)?$/.test(path) && !path.includes('backup-check')) continue;
      seen.add(path);
      const bytes = readFileSync(join(folder.path, path));
      if (bytes.includes(CANARY) || bytes.includes('SQLite format 3')) inClear.add(path);
    }
  };
  const made = await createBackup(vault, settings, { folder: backups, onProgress: look });
  if (!made.ok) throw new Error(made.failure.code);
  look();
  expect(seen).toContain(join('vault', 'backup-snapshot.db'));
  expect(seen).toContain(join('vault', 'backup-check', 'dossier.db'));
  expect([...inClear]).toEqual([]);
  // The control: the same look finds the same rows in a database without a key.
  const plain = openSqliteFile(join(folder.path, 'plain.sqlite'), { nativeBinding: settings.nativeBinding });
  plain.exec('create table notes (text text)');
  plain.prepare('insert into notes values (?)').run(CANARY);
  plain.close();
  look();
  expect([...inClear]).toEqual(['plain.sqlite']);

  const elsewhere = { ...settings, folder: join(folder.path, 'elsewhere') };
  const restored = await restoreBackup(elsewhere, made.value.file, withPassphrase);
  if (!restored.ok) throw new Error(restored.failure.code);
  expect(restored.value.database.client.prepare('select text from notes').pluck().get()).toBe(CANARY.repeat(2000));
  restored.value.lock();
  const unkeyed = openSqliteFile(join(elsewhere.folder, 'dossier.db'), { nativeBinding: settings.nativeBinding });
  expect(() => unkeyed.prepare('select text from notes').get()).toThrow('file is not a database');
  unkeyed.close();
  vault.lock();
});
