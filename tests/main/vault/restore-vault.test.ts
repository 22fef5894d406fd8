import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBackup } from '../../../main/vault/create-backup';
import { createVault } from '../../../main/vault/create-vault';
import { lockExchange } from '../../../main/vault/exchange';
import { type FileSystem, nodeFileSystem } from '../../../main/vault/file-system';
import { inspectVault } from '../../../main/vault/inspect-vault';
import { type RestoreOptions, restoreVault } from '../../../main/vault/restore-vault';
import type { Vault } from '../../../main/vault/types';
import { unlockVault } from '../../../main/vault/unlock-vault';
import type { VaultSettings } from '../../../main/vault/vault-folder';
import { newVault, PASSPHRASE, reopenVault, temporaryFolder, vaultSettings } from '../../support/vault';

const OTHER = 'nine slow river stones';
const MOMENT = new Date('2026-11-22T15:00:00.000Z');

let folder: ReturnType<typeof temporaryFolder>;
/** The vault that was backed up. */
let origin: VaultSettings;
let recoveryCode: string;
let backups: string;
let opened: Vault[] = [];
beforeEach(async () => {
  folder = temporaryFolder();
  origin = vaultSettings(join(folder.path, 'origin'), { clock: () => MOMENT });
  backups = join(folder.path, 'backups');
  mkdirSync(backups);
  const made = await newVault(origin);
  recoveryCode = made.recoveryCode;
  opened = [made.vault];
  note(made.vault, 'of the backup');
  const backup = await createBackup(made.vault, origin, { folder: backups });
  if (!backup.ok) throw new Error(backup.failure.code);
});
afterEach(() => {
  for (const vault of opened) vault.lock();
  folder.remove();
});

function note(vault: Vault, text: string): void {
  vault.database.client.exec('create table notes (text text)');
  vault.database.client.prepare('insert into notes values (?)').run(text);
}
const notes = (vault: Vault) => vault.database.client.prepare('select text from notes').all();
const here = (more: Partial<VaultSettings> = {}) =>
  vaultSettings(join(folder.path, 'here'), { clock: () => MOMENT, ...more });

/** Beside them lies the lock of the exchange. */
const vaultsHere = () =>
  readdirSync(join(folder.path, 'here'))
    .filter((name) => !name.startsWith('restore-lock.'))
    .sort();
const renamesFolders = (onFolder: (count: number) => void): Pick<FileSystem, 'rename'> => {
  let count = 0;
  return {
    rename(from, to) {
      if (nodeFileSystem.isFolder(from)) onFolder(++count);
      nodeFileSystem.rename(from, to);
    },
  };
};
const diskError = (code: string, syscall: string) => Object.assign(new Error(code), { code, syscall });

async function restore(settings: VaultSettings, more: Partial<RestoreOptions> = {}) {
  const unlock = { with: 'passphrase', passphrase: PASSPHRASE } as const;
  const restored = await restoreVault(settings, { path: backups, unlock, setAside: false, ...more });
  if (restored.ok) opened.push(restored.value.vault);
  return restored;
}

/** A living vault with another passphrase, locked. */
async function liveVault(settings: VaultSettings): Promise<void> {
  const { vault } = await newVault(settings, OTHER);
  note(vault, 'of the living one');
  vault.lock();
}
async function reopened(settings: VaultSettings, passphrase: string) {
  const vault = await reopenVault(settings, { with: 'passphrase', passphrase });
  opened.push(vault);
  return vault;
}

describe('restoring where there is no vault', () => {
  it('takes the newest backup of a folder, or the one that is named', async () => {
    const [first = ''] = readdirSync(backups);
    const [vault] = opened;
    if (!vault) throw new Error('no vault');
    vault.database.client.prepare('insert into notes values (?)').run('later');
    const later = { ...origin, clock: () => new Date(MOMENT.getTime() + 1000) };
    await createBackup(vault, later, { folder: backups });
    const newest = await restore(here());
    expect(newest.ok && [newest.value.setAsideAs, notes(newest.value.vault)]).toEqual([
      null,
      [{ text: 'of the backup' }, { text: 'later' }],
    ]);
    const elsewhere = vaultSettings(join(folder.path, 'elsewhere'));
    const named = await restore(elsewhere, { path: join(backups, first) });
    expect(named.ok && notes(named.value.vault)).toEqual([{ text: 'of the backup' }]);
  });

  it('opens with the recovery code too', async () => {
    const restored = await restore(here(), { unlock: { with: 'recovery', recoveryCode } });
    expect(restored.ok && notes(restored.value.vault)).toEqual([{ text: 'of the backup' }]);
  });

  it('finds none in a folder without any, and none where nothing is', async () => {
    mkdirSync(join(folder.path, 'empty'));
    for (const path of [join(folder.path, 'empty'), join(folder.path, 'gone')]) {
      expect(await restore(here(), { path })).toMatchObject({ failure: { code: 'backup_missing' } });
    }
  });
});

describe('restoring where a vault is', () => {
  it('refuses, and touches nothing, unless it may be set aside', async () => {
    await liveVault(here());
    expect(await restore(here())).toMatchObject({ failure: { code: 'vault_exists' } });
    expect(notes(await reopened(here(), OTHER))).toEqual([{ text: 'of the living one' }]);
  });

  it('keeps it whole under the name it says', async () => {
    await liveVault(here());
    const restored = await restore(here(), { setAside: true });
    if (!restored.ok) throw new Error(restored.failure.code);
    expect(notes(restored.value.vault)).toEqual([{ text: 'of the backup' }]);
    expect(restored.value.setAsideAs).toBe('vault-before-restore-20261122-150000');
    const aside = { ...here(), folder: join(folder.path, 'here', restored.value.setAsideAs ?? '') };
    expect(notes(await reopened(aside, OTHER))).toEqual([{ text: 'of the living one' }]);
    expect(vaultsHere()).toEqual(['vault', 'vault-before-restore-20261122-150000']);
  });

  it('sets a damaged one aside as it is', async () => {
    await liveVault(here());
    for (const name of ['vault.header', 'vault.header.copy']) writeFileSync(join(here().folder, name), 'broken');
    expect(inspectVault(here()).state).toBe('damaged');
    const restored = await restore(here(), { setAside: true });
    if (!restored.ok) throw new Error(restored.failure.code);
    const aside = join(folder.path, 'here', restored.value.setAsideAs ?? '');
    expect(readFileSync(join(aside, 'vault.header'), 'utf8')).toBe('broken');
  });

  it.each([
    ['a wrong passphrase', 'wrong_passphrase', () => ({ unlock: { with: 'passphrase', passphrase: OTHER } as const })],
    [
      'a damaged backup',
      'backup_damaged',
      () => {
        const path = join(backups, 'damaged');
        const bytes = readFileSync(join(backups, readdirSync(backups)[0] ?? ''));
        bytes[bytes.length - 5000] = (bytes[bytes.length - 5000] ?? 0) ^ 1;
        writeFileSync(path, bytes);
        return { path };
      },
    ],
  ])('leaves it as it was after %s', async (_what, code, options) => {
    await liveVault(here());
    expect(await restore(here(), { setAside: true, ...options() })).toMatchObject({ failure: { code } });
    expect(vaultsHere()).toEqual(['vault']);
    expect(notes(await reopened(here(), OTHER))).toEqual([{ text: 'of the living one' }]);
  });

  it('leaves it as it was when the backup is of a newer version', async () => {
    const [vault] = opened;
    if (!vault) throw new Error('no vault');
    vault.database.client.exec("insert into __drizzle_migrations (hash, created_at) values ('from tomorrow', 9e15)");
    const newer = { ...origin, clock: () => new Date(MOMENT.getTime() + 1000) };
    expect((await createBackup(vault, newer, { folder: backups })).ok).toBe(true);
    await liveVault(here());
    expect(await restore(here(), { setAside: true })).toMatchObject({ failure: { code: 'vault_newer_version' } });
    expect(vaultsHere()).toEqual(['vault']);
    expect(notes(await reopened(here(), OTHER))).toEqual([{ text: 'of the living one' }]);
  });

  it('leaves one alone that somebody has open', async () => {
    const { vault } = await newVault(here(), OTHER);
    opened.push(vault);
    expect(await restore(here(), { setAside: true })).toMatchObject({ failure: { code: 'vault_in_use' } });
    expect(vaultsHere()).toEqual(['vault']);
  });

  it.each([1, 2])('puts it back when the disk refuses rename %i of the two', async (refused) => {
    await liveVault(here());
    const files: FileSystem = {
      ...nodeFileSystem,
      ...renamesFolders((count) => {
        if (count === refused) throw diskError('EIO', 'rename');
      }),
    };
    const restored = await restore(here({ files }), { setAside: true });
    expect(restored).toMatchObject({ failure: { code: 'storage_failed' } });
    expect(existsSync(`${here().folder}-restoring`)).toBe(false);
    expect(notes(await reopened(here(), OTHER))).toEqual([{ text: 'of the living one' }]);
  });

  it('puts it back when the restored one does not open in its place', async () => {
    await liveVault(here());
    let isExchanged = false;
    const files: FileSystem = {
      ...nodeFileSystem,
      ...renamesFolders((count) => {
        isExchanged = count === 2;
      }),
      isWritable: (path) => !isExchanged && nodeFileSystem.isWritable(path),
    };
    expect(await restore(here({ files }), { setAside: true })).toMatchObject({ failure: { code: 'vault_read_only' } });
    expect(vaultsHere()).toEqual(['vault']);
    expect(notes(await reopened(here(), OTHER))).toEqual([{ text: 'of the living one' }]);
  });
});

/** As a process leaves it that is killed between the two renames, or dies in going back. */
async function cutExchange(): Promise<void> {
  await liveVault(here());
  const files: FileSystem = {
    ...nodeFileSystem,
    ...renamesFolders((count) => {
      if (count > 1) throw new Error('killed');
    }),
  };
  await expect(restore(here({ files }), { setAside: true })).rejects.toThrow('killed');
  expect(vaultsHere()).toEqual(['vault-before-restore-20261122-150000', 'vault-restoring']);
}

describe('an exchange cut between its renames', () => {
  it.each([
    ['looking at the vault', () => void inspectVault(here())],
    ['unlocking it', async () => (await reopened(here(), PASSPHRASE)).lock()],
    [
      'making a new one',
      async () => {
        const made = await createVault(here(), { passphrase: OTHER });
        expect(made).toMatchObject({ failure: { code: 'vault_exists' } });
      },
    ],
  ])('is finished by %s: no new vault is offered beside two whole ones', async (_what, start) => {
    await cutExchange();
    await start();
    expect(inspectVault(here()).state).toBe('locked');
    expect(vaultsHere()).toEqual(['vault', 'vault-before-restore-20261122-150000']);
    expect(notes(await reopened(here(), PASSPHRASE))).toEqual([{ text: 'of the backup' }]);
    const aside = { ...here(), folder: join(folder.path, 'here', 'vault-before-restore-20261122-150000') };
    expect(notes(await reopened(aside, OTHER))).toEqual([{ text: 'of the living one' }]);
  });

  it('is left alone while the instance that is at it lives', async () => {
    await cutExchange();
    const lock = lockExchange(here());
    expect(inspectVault(here())).toMatchObject({ state: 'in_use', holder: { pid: process.pid } });
    expect(await createVault(here(), { passphrase: OTHER })).toMatchObject({ failure: { code: 'vault_in_use' } });
    expect(await restore(here())).toMatchObject({ failure: { code: 'vault_in_use' } });
    expect(vaultsHere()).toEqual(['vault-before-restore-20261122-150000', 'vault-restoring']);
    lock?.release();
  });

  it('of which one half was never whole is not finished', async () => {
    await liveVault(here());
    const name = here().folder;
    renameSync(name, `${name}-before-restore-20261122-150000`);
    mkdirSync(join(`${name}-restoring`, 'documents'), { recursive: true });
    expect(inspectVault(here()).state).toBe('missing');
    expect(vaultsHere()).toEqual(['vault-before-restore-20261122-150000', 'vault-restoring']);
  });
});

describe('two instances that restore at once', () => {
  it('do not disturb each other: one restores, the other is told that the vault is in use', async () => {
    await liveVault(here());
    const [one, other] = await Promise.all([restore(here(), { setAside: true }), restore(here(), { setAside: true })]);
    expect(one.ok && notes(one.value.vault)).toEqual([{ text: 'of the backup' }]);
    expect(other).toMatchObject({ failure: { code: 'vault_in_use' } });
  });

  it('keep others from unlocking the vault that is being replaced', async () => {
    await liveVault(here());
    const lock = lockExchange(here());
    const unlocked = await unlockVault(here(), { with: 'passphrase', passphrase: OTHER });
    expect(unlocked).toMatchObject({ failure: { code: 'vault_in_use' } });
    lock?.release();
    (await reopened(here(), OTHER)).lock();
  });
});
