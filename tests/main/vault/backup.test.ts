import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteFile } from '../../../main/db/multiple-ciphers';
import { listBackups } from '../../../main/vault/backup-folder';
import { type BackupOptions, createBackup } from '../../../main/vault/create-backup';
import { nodeFileSystem } from '../../../main/vault/file-system';
import { inspectVault } from '../../../main/vault/inspect-vault';
import { restoreBackup } from '../../../main/vault/restore-backup';
import type { StoredObject, Unlock, Vault } from '../../../main/vault/types';
import type { VaultSettings } from '../../../main/vault/vault-folder';
import { seededRandom, TORTURE_TIMEOUT_MS, times } from '../../support/fault-counts';
import { failingFiles } from '../../support/fault-files';
import { chunksOf, newVault, PASSPHRASE, seededBytes, temporaryFolder, vaultSettings } from '../../support/vault';

const CANARY = 'Zéphirine Ouellette-Kowalczyk';

let folder: ReturnType<typeof temporaryFolder>;
let settings: VaultSettings;
let vault: Vault;
let recoveryCode: string;
let backups: string;
let second = 0;
beforeEach(async () => {
  folder = temporaryFolder();
  // A second later at each look, so that every backup has its own name.
  settings = vaultSettings(folder.path, { clock: () => new Date(Date.UTC(2026, 0, 1) + 1000 * second++) });
  ({ vault, recoveryCode } = await newVault(settings));
  backups = join(folder.path, 'backups');
  mkdirSync(backups);
  vault.database.client.exec('create table notes (text text)');
});
afterEach(() => {
  vault.lock();
  folder.remove();
});

async function put(content: Uint8Array): Promise<StoredObject> {
  const stored = await vault.documents.store(chunksOf(content));
  if (!stored.ok) throw new Error(stored.failure.code);
  return stored.value;
}
async function backUp(more: Partial<BackupOptions> = {}, with_ = settings): Promise<string> {
  const made = await createBackup(vault, with_, { folder: backups, ...more });
  if (!made.ok) throw new Error(made.failure.code);
  return made.value.file;
}
const withPassphrase: Unlock = { with: 'passphrase', passphrase: PASSPHRASE };
const elsewhere = (name = 'restored'): VaultSettings => ({ ...settings, folder: join(folder.path, name) });
async function restore(file: string, to = elsewhere(), unlock = withPassphrase): Promise<Vault> {
  const restored = await restoreBackup(to, file, unlock);
  if (!restored.ok) throw new Error(restored.failure.code);
  return restored.value;
}
async function failureOf(file: string, to = elsewhere(), unlock = withPassphrase) {
  const restored = await restoreBackup(to, file, unlock);
  if (restored.ok) restored.value.lock();
  return restored.ok ? null : restored.failure;
}

describe('a backup', () => {
  test('brings every row and every byte back, with the passphrase or the recovery code', async () => {
    const contents = [0, 5, 70_000, 1_200_000].map((size) => seededBytes(size, size + 1));
    const stored: StoredObject[] = [];
    for (const content of contents) stored.push(await put(content));
    vault.database.client.prepare('insert into notes values (?)').run('kept');
    const file = await backUp();
    const unlocks: Unlock[] = [withPassphrase, { with: 'recovery', recoveryCode }];
    for (const [round, unlock] of unlocks.entries()) {
      const restored = await restore(file, elsewhere(`restored-${round}`), unlock);
      expect(restored.database.client.prepare('select text from notes').get()).toEqual({ text: 'kept' });
      for (const [index, { contentId, fileKey, byteSize }] of stored.entries()) {
        const reader = restored.documents.openRead(contentId, fileKey, byteSize);
        expect(contents[index]?.equals(reader.read(0, byteSize))).toBe(true);
      }
      restored.lock();
    }
    expect(inspectVault(elsewhere('restored-0')).state).toBe('locked');
  });

  test('is ciphertext, and so is all it puts on the disk meanwhile', async () => {
    vault.database.client.prepare('insert into notes values (?)').run(CANARY.repeat(500));
    await put(Buffer.from(CANARY.repeat(5_000)));
    const snapshot = join(folder.path, 'snapshot.db');
    vault.database.client.prepare('vacuum into ?').run(snapshot);
    const file = await backUp();
    for (const path of [file, snapshot]) {
      const bytes = readFileSync(path);
      expect(bytes.includes(CANARY)).toBe(false);
      expect(bytes.includes('SQLite format 3')).toBe(false);
    }
    // The control: the same call on a plain database is found out by the same look.
    const plain = openSqliteFile(join(folder.path, 'plain.db'), { nativeBinding: settings.nativeBinding });
    plain.exec('create table notes (text text)');
    plain.prepare('insert into notes values (?)').run(CANARY);
    plain.prepare('vacuum into ?').run(join(folder.path, 'plain-snapshot.db'));
    plain.close();
    expect(readFileSync(join(folder.path, 'plain-snapshot.db')).includes(CANARY)).toBe(true);
  });

  test('keeps the last three or more and leaves other files alone', async () => {
    writeFileSync(join(backups, 'holiday.jpg'), 'x');
    const made: string[] = [];
    for (let index = 0; index < 5; index++) made.push(await backUp({ keep: 1 }));
    expect(listBackups(nodeFileSystem, backups).map((name) => join(backups, name))).toEqual(made.slice(2).reverse());
    expect(readdirSync(backups)).toContain('holiday.jpg');
  });

  test('stays when the clock was set back, or several are made within one second', async () => {
    const made: string[] = [];
    for (const at of [10, 10, 10, 10, 10, 1, 1]) {
      const clock = () => new Date(Date.UTC(2026, 5, at));
      made.push(await backUp({}, { ...settings, clock }));
      expect(listBackups(nodeFileSystem, backups).map((name) => join(backups, name))).toEqual(made.slice(-3).reverse());
    }
  });

  test('leaves no scratch behind', async () => {
    await put(seededBytes(100_000, 1));
    const before = readdirSync(settings.folder).sort();
    await backUp();
    expect(readdirSync(settings.folder).sort()).toEqual(before);
    expect(readdirSync(backups)).toHaveLength(1);
  });

  test('is not called one when what was stored does not come back whole', async () => {
    const { contentId, fileKey, byteSize } = await put(seededBytes(100_000, 1));
    const { path } = vault.documents.source(contentId, fileKey, byteSize);
    const bytes = readFileSync(path);
    bytes[500] = (bytes[500] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const made = await createBackup(vault, settings, { folder: backups });
    expect(made).toMatchObject({ failure: { code: 'backup_not_verified' } });
    expect(readdirSync(backups)).toEqual([]);
  });

  test('is refused, and no earlier one removed, while a document that a row names is missing', async () => {
    const { contentId, fileKey, byteSize } = await put(seededBytes(100_000, 1));
    await put(seededBytes(1000, 2));
    vault.database.client
      .prepare('insert into stored_objects values (?, ?, ?, ?)')
      .run(contentId, Buffer.from(fileKey), byteSize, '2026-01-01T00:00:00.000Z');
    const earlier = [await backUp(), await backUp(), await backUp()];
    vault.documents.remove(contentId);
    const made = await createBackup(vault, settings, { folder: backups });
    expect(made).toMatchObject({ failure: { code: 'documents_missing' } });
    expect(listBackups(nodeFileSystem, backups).map((name) => join(backups, name))).toEqual(earlier.reverse());
    expect(readdirSync(backups)).toHaveLength(3);
  });

  test('is not called one when a row holds another key than its document', async () => {
    const { contentId, byteSize } = await put(seededBytes(100_000, 1));
    vault.database.client
      .prepare('insert into stored_objects values (?, ?, ?, ?)')
      .run(contentId, Buffer.alloc(32, 7), byteSize, '2026-01-01T00:00:00.000Z');
    const made = await createBackup(vault, settings, { folder: backups });
    expect(made).toMatchObject({ failure: { code: 'backup_not_verified' } });
  });

  test('can be cancelled', async () => {
    for (let index = 0; index < 5; index++) await put(seededBytes(200_000, index));
    const abort = new AbortController();
    const made = await createBackup(vault, settings, {
      folder: backups,
      signal: abort.signal,
      onProgress: () => abort.abort(),
    });
    expect(made).toMatchObject({ failure: { code: 'cancelled' } });
    expect(readdirSync(backups)).toEqual([]);
  });

  test(
    'that a disk refuses at any call leaves the earlier one whole',
    async () => {
      await put(seededBytes(100_000, 1));
      const counting = failingFiles(null);
      const first = await backUp({}, { ...settings, files: counting });
      const kept = readFileSync(first);
      let refused = 0;
      for (let at = 1; at <= counting.calls; at += times(5, 1)) {
        const files = failingFiles({ at, code: 'ENOSPC', isLasting: true });
        const made = await createBackup(vault, { ...settings, files }, { folder: backups, keep: 1000 });
        if (!made.ok) {
          refused++;
          expect(made.failure.code).toBe('disk_full');
        }
        expect(readFileSync(first).equals(kept)).toBe(true);
        for (const name of listBackups(nodeFileSystem, backups)) {
          (await restore(join(backups, name), elsewhere(`r-${at}-${name}`))).lock();
        }
      }
      expect(refused).toBeGreaterThan(0);
    },
    TORTURE_TIMEOUT_MS,
  );
});

describe('restoring', () => {
  test('says what is wrong', async () => {
    const file = await backUp();
    expect(await failureOf(join(backups, 'gone'))).toEqual({ code: 'backup_missing' });
    expect(await failureOf(file, settings)).toEqual({ code: 'vault_exists' });
    const wrong: Unlock = { with: 'passphrase', passphrase: 'not this one' };
    expect(await failureOf(file, elsewhere(), wrong)).toEqual({ code: 'wrong_passphrase' });
    expect(existsSync(elsewhere().folder)).toBe(false);
    writeFileSync(join(backups, 'other'), 'a holiday picture');
    expect(await failureOf(join(backups, 'other'))).toEqual({ code: 'backup_damaged' });
  });

  test(
    'a damaged or shortened file is refused, leaves no vault, and the place can be used again',
    async () => {
      await put(seededBytes(150_000, 1));
      const file = await backUp();
      const size = statSync(file).size;
      const random = seededRandom(7);
      for (let round = 0; round < times(12, 500); round++) {
        const damaged = join(folder.path, 'damaged');
        copyFileSync(file, damaged);
        if (round % 3 === 0) truncateSync(damaged, random(size));
        else if (round % 3 === 1) writeFileSync(damaged, Buffer.alloc(1 + random(70_000)), { flag: 'a' });
        else flipBit(damaged, random(size), random(8));
        expect(await failureOf(damaged), `round ${round}`).toMatchObject({ code: 'backup_damaged' });
        expect(inspectVault(elsewhere()).state).toBe('missing');
      }
      (await restore(file)).lock();
    },
    TORTURE_TIMEOUT_MS,
  );

  test(
    'round after round gives equal documents and equal rows',
    async () => {
      for (let round = 0; round < times(2, 200); round++) {
        const content = seededBytes(30_000 + round * 977, round);
        const { contentId, fileKey, byteSize } = await put(content);
        vault.database.client.prepare('insert into notes values (?)').run(`round ${round}`);
        const to = elsewhere(`round-${round}`);
        const restored = await restore(await backUp(), to);
        const rows = (of: Vault) => of.database.client.prepare('select * from notes').all();
        expect(rows(restored)).toEqual(rows(vault));
        expect(content.equals(restored.documents.openRead(contentId, fileKey, byteSize).read(0, byteSize))).toBe(true);
        restored.lock();
        nodeFileSystem.removeFolder(to.folder);
      }
    },
    TORTURE_TIMEOUT_MS,
  );
});

function flipBit(path: string, at: number, bit: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
  writeFileSync(path, bytes);
}
