import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteFile } from '../../../main/db/multiple-ciphers';
import { createVault } from '../../../main/vault/create-vault';
import { inspectVault } from '../../../main/vault/inspect-vault';
import type { Unlock, Vault } from '../../../main/vault/types';
import { unlockVault } from '../../../main/vault/unlock-vault';
import type { VaultSettings } from '../../../main/vault/vault-folder';
import {
  chunksOf,
  memoryKeychain,
  newVault,
  PASSPHRASE,
  reopenVault,
  temporaryFolder,
  vaultSettings,
} from '../../support/vault';

let folder: ReturnType<typeof temporaryFolder>;
let settings: VaultSettings;
let opened: Vault[];
beforeEach(() => {
  folder = temporaryFolder();
  settings = vaultSettings(folder.path);
  opened = [];
});
afterEach(() => {
  for (const vault of opened) vault.lock();
  folder.remove();
});

async function create(passphrase: string | null = PASSPHRASE) {
  const created = await newVault(settings, passphrase);
  opened.push(created.vault);
  return created;
}
async function reopen(unlock?: Unlock): Promise<Vault> {
  const vault = await reopenVault(settings, unlock);
  opened.push(vault);
  return vault;
}
async function failureOf(unlock: Unlock) {
  const outcome = await unlockVault(settings, unlock);
  if (outcome.ok) outcome.value.lock();
  return outcome.ok ? null : outcome.failure;
}
const withPassphrase = (passphrase: string): Unlock => ({ with: 'passphrase', passphrase });
const withCode = (recoveryCode: string): Unlock => ({ with: 'recovery', recoveryCode });
const inVault = (...names: string[]) => join(settings.folder, ...names);
function corrupt(name: string, at: number): void {
  const bytes = readFileSync(inVault(name));
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(inVault(name), bytes);
}

describe('creating and unlocking', () => {
  test('opens again with the passphrase and with the recovery code, holding what was stored', async () => {
    const { vault, recoveryCode } = await create();
    const stored = await vault.documents.store(chunksOf(Buffer.from('a report')));
    if (!stored.ok) throw new Error(stored.failure.code);
    vault.database.client.exec("create table notes (text text); insert into notes values ('kept')");
    vault.lock();
    for (const unlock of [withPassphrase(PASSPHRASE), withCode(recoveryCode), withCode(recoveryCode.toUpperCase())]) {
      const again = await reopen(unlock);
      expect(again.id).toBe(vault.id);
      expect(again.database.client.prepare('select text from notes').get()).toEqual({ text: 'kept' });
      const { contentId, fileKey, byteSize } = stored.value;
      expect(Buffer.from(again.documents.openRead(contentId, fileKey, byteSize).read(0, 99)).toString()).toBe(
        'a report',
      );
      again.lock();
    }
  });

  test('refuses a wrong passphrase and a wrong recovery code, saying what is wrong with the code', async () => {
    const { vault, recoveryCode } = await create();
    vault.lock();
    expect(await failureOf(withPassphrase(`${PASSPHRASE}!`))).toEqual({ code: 'wrong_passphrase' });
    expect(await failureOf(withCode('babab-qqqqq'))).toEqual({
      code: 'wrong_recovery_code',
      details: { problem: 'mistyped', word: 2 },
    });
    const other = await newVault({ ...settings, folder: inVault('..', 'other') });
    other.vault.lock();
    expect(await failureOf(withCode(other.recoveryCode))).toEqual({
      code: 'wrong_recovery_code',
      details: { problem: 'other_vault' },
    });
    expect(await failureOf(withCode(recoveryCode))).toBeNull();
  });

  test('takes a passphrase composed differently by another keyboard', async () => {
    const { vault } = await create('café à la crème');
    vault.lock();
    expect(await failureOf(withPassphrase('café à la crème'.normalize('NFD')))).toBeNull();
  });

  test('refuses a passphrase under eight characters and makes nothing', async () => {
    expect(await createVault(settings, { passphrase: 'seven77' })).toEqual({
      ok: false,
      failure: { code: 'passphrase_too_weak' },
    });
    expect(existsSync(settings.folder)).toBe(false);
  });

  test('never makes a vault over another', async () => {
    const { vault } = await create();
    vault.lock();
    expect(await createVault(settings, { passphrase: PASSPHRASE })).toMatchObject({
      failure: { code: 'vault_exists' },
    });
    expect(await failureOf(withPassphrase(PASSPHRASE))).toBeNull();
  });

  test('gives two vaults nothing in common', async () => {
    const { vault } = await create();
    const other = await newVault({ ...settings, folder: inVault('..', 'other') });
    opened.push(other.vault);
    expect(other.vault.databaseAccess().key).not.toEqual(vault.databaseAccess().key);
    expect(other.vault.id).not.toBe(vault.id);
  });
});

describe('keychain', () => {
  test('stands in for a passphrase, beside a recovery code', async () => {
    settings = vaultSettings(folder.path, { keychain: memoryKeychain() });
    const { vault, recoveryCode } = await create(null);
    expect(vault.slots()).toEqual(['keychain', 'recovery']);
    vault.lock();
    expect(await failureOf({ with: 'keychain' })).toBeNull();
    expect(await failureOf(withCode(recoveryCode))).toBeNull();
  });

  test('that is not there cannot be used for a new vault', async () => {
    expect(await createVault(settings, { passphrase: null })).toMatchObject({
      failure: { code: 'keychain_unavailable' },
    });
    const keychain = memoryKeychain();
    keychain.isShut = true;
    settings = vaultSettings(folder.path, { keychain });
    expect(await createVault(settings, { passphrase: null })).toMatchObject({
      failure: { code: 'keychain_unavailable' },
    });
    expect(inspectVault(settings)).toEqual({ state: 'missing' });
  });

  test('that forgot everything locks nobody out', async () => {
    const keychain = memoryKeychain();
    settings = vaultSettings(folder.path, { keychain });
    const { vault, recoveryCode } = await create(null);
    vault.lock();
    keychain.mask = 0x33;
    expect(await failureOf({ with: 'keychain' })).toEqual({ code: 'keychain_unavailable' });
    const again = await reopen(withCode(recoveryCode));
    expect(again.addKeychainSlot()).toMatchObject({ ok: true });
    again.lock();
    expect(await failureOf({ with: 'keychain' })).toBeNull();
  });

  test('can be added to a passphrase and taken away, but not as the last daily way in', async () => {
    settings = vaultSettings(folder.path, { keychain: memoryKeychain() });
    const { vault } = await create();
    expect(vault.addKeychainSlot()).toMatchObject({ ok: true });
    expect(vault.removeKeychainSlot()).toMatchObject({ ok: true });
    vault.lock();
    expect(await failureOf({ with: 'keychain' })).toEqual({ code: 'keychain_unavailable' });

    settings = { ...settings, folder: inVault('..', 'other') };
    const { vault: other } = await create(null);
    expect(other.removeKeychainSlot()).toMatchObject({ failure: { code: 'passphrase_missing' } });
    expect(await other.changePassphrase('now with a passphrase')).toMatchObject({ ok: true });
    expect(other.removeKeychainSlot()).toMatchObject({ ok: true });
  });
});

describe('changing how it opens', () => {
  test('the earlier passphrase stops working, the recovery code goes on', async () => {
    const { vault, recoveryCode } = await create();
    expect(await vault.changePassphrase('another passphrase')).toMatchObject({ ok: true });
    expect(await vault.changePassphrase('short')).toMatchObject({ failure: { code: 'passphrase_too_weak' } });
    vault.lock();
    expect(await failureOf(withPassphrase(PASSPHRASE))).toEqual({ code: 'wrong_passphrase' });
    expect(await failureOf(withPassphrase('another passphrase'))).toBeNull();
    expect(await failureOf(withCode(recoveryCode))).toBeNull();
  });

  test('the earlier recovery code stops working', async () => {
    const { vault, recoveryCode } = await create();
    const renewed = vault.renewRecoveryCode();
    vault.lock();
    expect(await failureOf(withCode(recoveryCode))).toMatchObject({ code: 'wrong_recovery_code' });
    expect(await failureOf(withCode(renewed.ok ? renewed.value.recoveryCode : ''))).toBeNull();
  });

  test('neither copy of the header keeps the earlier way in', async () => {
    const { vault } = await create();
    await vault.changePassphrase('another passphrase');
    vault.lock();
    expect(readFileSync(inVault('vault.header'))).toEqual(readFileSync(inVault('vault.header.copy')));
  });
});

describe('locking', () => {
  test('closes the database, refuses documents, frees the folder; twice is harmless', async () => {
    const { vault } = await create();
    const { client } = vault.database;
    vault.lock();
    vault.lock();
    expect(vault.isOpen).toBe(false);
    expect(client.open).toBe(false);
    expect(() => vault.databaseAccess()).toThrow('locked');
    expect(() => vault.renewRecoveryCode()).toThrow('locked');
    expect(() => vault.documents.createWriter()).toThrow('vault_locked');
    expect(inspectVault(settings)).toEqual({ state: 'locked', slots: ['passphrase', 'recovery'] });
    expect(existsSync(inVault('lock.json'))).toBe(false);
  });
});

describe('start-up states', () => {
  test('missing: no folder, or a folder with other things', async () => {
    expect(inspectVault(settings)).toEqual({ state: 'missing' });
    mkdirSync(settings.folder);
    writeFileSync(inVault('holiday.jpg'), 'x');
    expect(inspectVault(settings)).toEqual({ state: 'missing' });
    expect(await failureOf(withPassphrase(PASSPHRASE))).toEqual({ code: 'vault_missing' });
    expect(existsSync(inVault('lock.db'))).toBe(false);
  });

  test('in use: says by whom, and the loser changes no file', async () => {
    const { vault } = await create();
    const before = readFileSync(inVault('lock.json'), 'utf8');
    expect(inspectVault(settings)).toEqual({
      state: 'in_use',
      holder: { host: expect.any(String), pid: process.pid, since: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) },
    });
    expect(await failureOf(withPassphrase(PASSPHRASE))).toMatchObject({
      code: 'vault_in_use',
      details: { pid: process.pid },
    });
    expect(readFileSync(inVault('lock.json'), 'utf8')).toBe(before);
    vault.lock();
    expect(await failureOf(withPassphrase(PASSPHRASE))).toBeNull();
  });

  test('a note left by a killed instance does not keep the vault shut', async () => {
    const { vault } = await create();
    vault.lock();
    writeFileSync(inVault('lock.json'), JSON.stringify({ host: 'gone', pid: 1, since: '2020-01-01T00:00:00.000Z' }));
    expect(inspectVault(settings)).toMatchObject({ state: 'locked' });
    expect(await failureOf(withPassphrase(PASSPHRASE))).toBeNull();
  });

  test.each(['vault.header', 'vault.header.copy'])('a damaged or lost %s is mended from the other', async (name) => {
    const { vault } = await create();
    vault.lock();
    const whole = readFileSync(inVault(name));
    corrupt(name, 60);
    expect(inspectVault(settings)).toMatchObject({ state: 'locked' });
    expect(await failureOf(withPassphrase(PASSPHRASE))).toBeNull();
    expect(readFileSync(inVault(name))).toEqual(whole);
    rmSync(inVault(name));
    expect(await failureOf(withPassphrase(PASSPHRASE))).toBeNull();
    expect(readFileSync(inVault(name))).toEqual(whole);
  });

  test('damaged: both headers', async () => {
    const { vault } = await create();
    vault.lock();
    for (const name of ['vault.header', 'vault.header.copy']) corrupt(name, 60);
    expect(inspectVault(settings)).toEqual({ state: 'damaged' });
    expect(await failureOf(withPassphrase(PASSPHRASE))).toEqual({ code: 'vault_damaged', details: { part: 'header' } });
    for (const name of ['vault.header', 'vault.header.copy']) rmSync(inVault(name));
    expect(inspectVault(settings)).toEqual({ state: 'damaged' });
    expect(await createVault(settings, { passphrase: PASSPHRASE })).toMatchObject({
      failure: { code: 'vault_exists' },
    });
    expect(existsSync(inVault('dossier.db'))).toBe(true);
  });

  test('damaged: a header rewritten with a right checksum but without the key', async () => {
    const { vault } = await create();
    vault.lock();
    for (const name of ['vault.header', 'vault.header.copy']) {
      const [line = '', , mac = ''] = readFileSync(inVault(name), 'utf8').split('\n');
      const planted = line.replace('"generation":1', '"generation":9');
      writeFileSync(inVault(name), [planted, createHash('sha256').update(planted).digest('hex'), mac, ''].join('\n'));
    }
    expect(await failureOf(withPassphrase(PASSPHRASE))).toEqual({ code: 'vault_damaged', details: { part: 'header' } });
  });

  test('damaged: a check value changed only in the case of its letters', async () => {
    const { vault } = await create();
    vault.lock();
    for (const name of ['vault.header', 'vault.header.copy']) {
      const [line = '', sum = '', mac = ''] = readFileSync(inVault(name), 'utf8').split('\n');
      writeFileSync(inVault(name), [line, sum, mac.toUpperCase(), ''].join('\n'));
    }
    expect(await failureOf(withPassphrase(PASSPHRASE))).toEqual({ code: 'vault_damaged', details: { part: 'header' } });
  });

  test('damaged: a database with a flipped bit, or none at all', async () => {
    const { vault } = await create();
    vault.lock();
    copyFileSync(inVault('dossier.db'), join(folder.path, 'whole.db'));
    for (const at of [0, 5000, 20_000]) {
      copyFileSync(join(folder.path, 'whole.db'), inVault('dossier.db'));
      corrupt('dossier.db', at);
      expect(await failureOf(withPassphrase(PASSPHRASE))).toEqual({
        code: 'vault_damaged',
        details: { part: 'database' },
      });
    }
    rmSync(inVault('dossier.db'));
    expect(await failureOf(withPassphrase(PASSPHRASE))).toEqual({
      code: 'vault_damaged',
      details: { part: 'database' },
    });
    expect(existsSync(inVault('dossier.db'))).toBe(false);
  });

  test('newer version: by its header, or by its schema', async () => {
    const { vault } = await create();
    vault.database.client.exec("insert into __drizzle_migrations (hash, created_at) values ('from tomorrow', 9e15)");
    vault.lock();
    expect(await failureOf(withPassphrase(PASSPHRASE))).toEqual({ code: 'vault_newer_version' });
    const line = JSON.stringify({ format: 'dossier-vault', version: 2, anything: true });
    writeFileSync(inVault('vault.header'), [line, createHash('sha256').update(line).digest('hex'), '', ''].join('\n'));
    expect(inspectVault(settings)).toEqual({ state: 'newer_version' });
    expect(await failureOf(withPassphrase(PASSPHRASE))).toEqual({ code: 'vault_newer_version' });
  });

  test('a header that asks for a monstrous key derivation is refused unread', async () => {
    const { vault } = await create();
    vault.lock();
    for (const name of ['vault.header', 'vault.header.copy']) {
      const [line = ''] = readFileSync(inVault(name), 'utf8').split('\n');
      const planted = line.replace('"memoryKiB":64', '"memoryKiB":64000000');
      expect(planted).not.toBe(line);
      writeFileSync(inVault(name), [planted, createHash('sha256').update(planted).digest('hex'), '', ''].join('\n'));
    }
    expect(inspectVault(settings)).toEqual({ state: 'damaged' });
  });

  test('a creation that was cut short is no vault and can be tried again', async () => {
    mkdirSync(settings.folder);
    writeFileSync(inVault('creating'), '');
    writeFileSync(inVault('dossier.db'), 'half');
    expect(inspectVault(settings)).toEqual({ state: 'missing' });
    const { vault } = await create();
    vault.lock();
    expect(existsSync(inVault('creating'))).toBe(false);
    expect(await failureOf(withPassphrase(PASSPHRASE))).toBeNull();
  });
});

describe('the database file', () => {
  test('is a SQLCipher 4 file under the raw key', async () => {
    const { vault } = await create();
    const { file, key } = vault.databaseAccess();
    vault.lock();
    const plain = openSqliteFile(file, { fileMustExist: true, nativeBinding: settings.nativeBinding });
    expect(() => plain.prepare('select * from sqlite_schema').all()).toThrow('file is not a database');
    plain.close();
    const other = openSqliteFile(file, { fileMustExist: true, nativeBinding: settings.nativeBinding });
    for (const pragma of ["cipher = 'sqlcipher'", 'legacy = 4']) other.pragma(pragma);
    other.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
    expect(other.prepare('select count(*) as count from __drizzle_migrations').get()).toEqual({
      count: expect.any(Number),
    });
    other.close();
  });
});
