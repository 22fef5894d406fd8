import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InputOf } from '@shared/contract';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createCore } from '../../../../main/core/create-core';
import { createVaultHandlers } from '../../../../main/features/vault/vault-service';
import { storageFailureOf } from '../../../../main/vault/errors';
import { nodeFileSystem } from '../../../../main/vault/file-system';
import type { Vault } from '../../../../main/vault/types';
import type { VaultSettings } from '../../../../main/vault/vault-folder';
import { failingFiles } from '../../../support/fault-files';
import { newTestCore, openTestCore } from '../../../support/open-core';
import { personInput, providerInput } from '../../../support/record-inputs';
import { memoryKeychain, PASSPHRASE, reopenVault, temporaryFolder, vaultSettings } from '../../../support/vault';

const OTHER = 'nine slow river stones';
const withPassphrase = (passphrase: string) => ({ with: 'passphrase' as const, passphrase });

describe('creating a vault', () => {
  it('goes from missing to open and gives a recovery code that opens it', async () => {
    const { get, failureOf } = newTestCore();
    expect(await get('vault.state', {})).toEqual({ state: 'missing', keychainAvailable: false });
    const { recoveryCode } = await get('vault.create', { passphrase: PASSPHRASE });
    expect(await get('vault.state', {})).toMatchObject({ state: 'open', hasPassphrase: true, hasKeychain: false });
    await get('vault.lock', {});
    expect(await get('vault.state', {})).toMatchObject({ state: 'locked', slots: ['passphrase', 'recovery'] });
    expect(await failureOf('people.list', {})).toBe('vault_locked');
    await get('vault.unlock', { with: 'recovery', recoveryCode });
    expect(await get('people.list', {})).toEqual([]);
  });

  it('keeps the key in the keychain when there is no passphrase', async () => {
    const { get } = newTestCore({ keychain: memoryKeychain() });
    expect(await get('vault.state', {})).toMatchObject({ keychainAvailable: true });
    await get('vault.create', { passphrase: null });
    expect(await get('vault.state', {})).toMatchObject({ hasPassphrase: false, hasKeychain: true });
    await get('vault.lock', {});
    await get('vault.unlock', { with: 'keychain' });
    expect(await get('vault.state', {})).toMatchObject({ state: 'open' });
  });

  it('refuses a second vault, an absent keychain and a short passphrase', async () => {
    const test = newTestCore();
    expect(await test.failureOf('vault.create', { passphrase: null })).toBe('keychain_unavailable');
    expect(await test.failureOf('vault.create', { passphrase: 'seven77' })).toBe('invalid_input');
    expect(await test.failureOf('vault.create', { passphrase: '🦉🦉🦉🦉' })).toBe('invalid_input');
    await test.get('vault.create', { passphrase: PASSPHRASE });
    expect(await test.failureOf('vault.create', { passphrase: PASSPHRASE })).toBe('vault_exists');
    await test.get('vault.lock', {});
    expect(await test.failureOf('vault.create', { passphrase: PASSPHRASE })).toBe('vault_exists');
  });
});

describe('restoring', () => {
  /** A locked vault, and a folder with a backup of it. */
  async function backedUp() {
    const test = await openTestCore();
    const backups = join(test.folder, 'backups');
    mkdirSync(backups);
    await test.get('people.create', personInput());
    const ended = new Promise((resolve) =>
      test.core.subscribe((event) => event.type === 'job' && event.job.status === 'done' && resolve(null)),
    );
    await test.get('backups.create', { folder: backups });
    await ended;
    await test.get('vault.lock', {});
    return { ...test, backups };
  }

  it('brings the people back on another computer, and opens there', async () => {
    const { backups, recoveryCode } = await backedUp();
    const other = newTestCore();
    const unlock = { with: 'recovery' as const, recoveryCode };
    expect(await other.get('vault.restore', { path: backups, unlock, setAside: false })).toEqual({ setAsideAs: null });
    expect((await other.get('people.list', {})).map(({ givenName }) => givenName)).toEqual(['Margaret']);
    expect(other.events).toContainEqual({ type: 'vault' });
  });

  it('sets a vault aside when it may, and says under which name', async () => {
    const { get, backups, folder } = await backedUp();
    const input = { path: backups, unlock: withPassphrase(PASSPHRASE), setAside: true };
    const { setAsideAs } = await get('vault.restore', input);
    expect(readdirSync(folder)).toContain(setAsideAs);
    expect(await get('people.list', {})).toHaveLength(1);
  });

  it('names what is in the way', async () => {
    const { core, failureOf, get, backups, folder } = await backedUp();
    const restore = (more: Partial<InputOf<'vault.restore'>> = {}) =>
      failureOf('vault.restore', { path: backups, unlock: withPassphrase(PASSPHRASE), setAside: true, ...more });
    expect(await restore({ setAside: false })).toBe('vault_exists');
    expect(await restore({ path: join(folder, 'gone') })).toBe('backup_missing');
    expect(await restore({ unlock: withPassphrase(OTHER) })).toBe('wrong_passphrase');
    const words = { with: 'recovery' as const, recoveryCode: 'lorem ipsum' };
    expect(await restore({ unlock: words })).toBe('wrong_recovery_code');
    const [name = ''] = readdirSync(backups);
    const whole = readFileSync(join(backups, name));
    const altered = (change: (header: string) => string) => {
      const path = join(folder, 'altered');
      writeFileSync(path, Buffer.from(change(whole.toString('latin1')), 'latin1'));
      return path;
    };
    expect(await restore({ path: altered((bytes) => bytes.slice(0, -1)) })).toBe('backup_damaged');
    await get('vault.unlock', withPassphrase(PASSPHRASE));
    expect(await restore()).toBe('vault_exists');
    await core.close();
    const holder = await reopenVault(vaultSettings(folder));
    expect(await restore()).toBe('vault_in_use');
    holder.lock();
    expect(await get('vault.state', {})).toMatchObject({ state: 'locked' });
  });

  it.each([
    ['ENOSPC', 'disk_full'],
    ['EROFS', 'vault_read_only'],
  ] as const)('says that the disk refuses with %s: %s', async (code, expected) => {
    const { backups } = await backedUp();
    const folder = temporaryFolder();
    onTestFinished(folder.remove);
    const files = failingFiles({ at: 4, code, isLasting: true });
    const handlers = createVaultHandlers(vaultSettings(folder.path, { files }), {
      current: () => null,
      open: () => undefined,
      close: async () => undefined,
    });
    const input = { path: backups, unlock: withPassphrase(PASSPHRASE), setAside: false };
    expect(await handlers['vault.restore'](input)).toMatchObject({ ok: false, failure: { code: expected } });
  });
});

describe('unlocking', () => {
  it('names a wrong passphrase, a wrong recovery code and a keychain that does not open', async () => {
    const { get, failureOf } = await openTestCore();
    await get('vault.lock', {});
    expect(await failureOf('vault.unlock', withPassphrase(OTHER))).toBe('wrong_passphrase');
    expect(await failureOf('vault.unlock', { with: 'recovery', recoveryCode: 'lorem' })).toBe('wrong_recovery_code');
    expect(await failureOf('vault.unlock', { with: 'keychain' })).toBe('keychain_unavailable');
    expect(await get('vault.state', {})).toMatchObject({ state: 'locked' });
  });

  it('names a vault that is missing', async () => {
    const { failureOf } = newTestCore();
    expect(await failureOf('vault.unlock', withPassphrase(PASSPHRASE))).toBe('vault_missing');
  });

  it('names a damaged vault', async () => {
    const { get, failureOf, options } = await openTestCore();
    await get('vault.lock', {});
    truncateSync(join(options.vaultFolder, 'dossier.db'), 100);
    expect(await failureOf('vault.unlock', withPassphrase(PASSPHRASE))).toBe('vault_damaged');
    for (const name of ['vault.header', 'vault.header.copy']) rmSync(join(options.vaultFolder, name));
    expect(await get('vault.state', {})).toMatchObject({ state: 'damaged' });
  });

  it('names a vault that a newer version wrote', async () => {
    const { get, failureOf, options } = await openTestCore();
    await get('vault.lock', {});
    const vault = await reopenVault(vaultSettings('', { folder: options.vaultFolder }));
    vault.database.client.exec("insert into __drizzle_migrations (hash, created_at) values ('from tomorrow', 9e15)");
    vault.lock();
    expect(await failureOf('vault.unlock', withPassphrase(PASSPHRASE))).toBe('vault_newer_version');
  });

  it('names a vault that another instance has open, and by whom', async () => {
    const first = await openTestCore();
    const second = createCore(first.options);
    expect(await second.invoke('vault.unlock', withPassphrase(PASSPHRASE))).toMatchObject({
      failure: { code: 'vault_in_use' },
    });
    expect(await second.invoke('vault.state', {})).toMatchObject({
      value: { state: 'in_use', holder: { host: expect.any(String), since: '2026-11-22T15:00:00.000Z' } },
    });
    await first.get('vault.lock', {});
    expect(await second.invoke('vault.unlock', withPassphrase(PASSPHRASE))).toEqual({ ok: true, value: null });
    await second.close();
  });

  it('happens once when two windows ask at the same time', async () => {
    const { get, core, events } = await openTestCore();
    await get('vault.lock', {});
    events.length = 0;
    const unlock = withPassphrase(PASSPHRASE);
    const asked = [
      core.invoke('vault.unlock', unlock),
      core.invoke('vault.state', {}),
      core.invoke('vault.unlock', unlock),
    ];
    const [first, state, second] = await Promise.all(asked);
    expect([first, second]).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
    expect(state).toMatchObject({ value: { state: 'open' } });
    expect(events.filter((event) => event.type === 'vault')).toHaveLength(1);
  });
});

describe('changing keys', () => {
  it('changes the passphrase', async () => {
    const { get, failureOf } = await openTestCore();
    await get('vault.changePassphrase', { passphrase: OTHER });
    await get('vault.lock', {});
    expect(await failureOf('vault.unlock', withPassphrase(PASSPHRASE))).toBe('wrong_passphrase');
    await get('vault.unlock', withPassphrase(OTHER));
  });

  it('renews the recovery code; the earlier one stops working', async () => {
    const { get, failureOf, recoveryCode } = await openTestCore();
    const renewed = await get('vault.renewRecoveryCode', {});
    await get('vault.lock', {});
    expect(await failureOf('vault.unlock', { with: 'recovery', recoveryCode })).toBe('wrong_recovery_code');
    await get('vault.unlock', { with: 'recovery', recoveryCode: renewed.recoveryCode });
  });

  it('keeps what was saved across locking', async () => {
    const { get } = await openTestCore();
    const created = await get('providers.create', providerInput({ name: 'Dr. Roy' }));
    await get('vault.lock', {});
    await get('vault.unlock', withPassphrase(PASSPHRASE));
    expect(await get('providers.list', {})).toEqual([created]);
  });
});

/** The handlers on a disk that refuses; `disk` can be changed once the vault is open. */
function onDisk(disk: Partial<VaultSettings>) {
  const folder = temporaryFolder();
  let vault: Vault | null = null;
  const settings = { ...vaultSettings(folder.path), ...disk };
  const handlers = createVaultHandlers(settings, {
    current: () => vault,
    open: (opened) => {
      vault = opened;
    },
    close: async () => {
      vault?.lock();
      vault = null;
    },
  });
  onTestFinished(async () => {
    await handlers['vault.lock']({});
    folder.remove();
  });
  const unlock = () => handlers['vault.unlock'](withPassphrase(PASSPHRASE));
  return { handlers, unlock, settings };
}

describe('a disk that refuses', () => {
  const guarded = { ...nodeFileSystem, isWritable: () => false };
  const isFull = () => failingFiles({ at: 1, code: 'ENOSPC', isLasting: true });
  const isReadOnly = () => failingFiles({ at: 1, code: 'EROFS', isLasting: true });

  it.each([
    ['disk_full', isFull],
    ['vault_read_only', isReadOnly],
  ])('creating answers %s and leaves no vault', async (code, files) => {
    const { handlers } = onDisk({ files: files() });
    expect(await handlers['vault.create']({ passphrase: PASSPHRASE })).toMatchObject({ failure: { code } });
    expect(await handlers['vault.state']({})).toMatchObject({ value: { state: 'missing' } });
  });

  it('creating on a failing disk throws what the core answers as storage_failed', async () => {
    const { handlers } = onDisk({ files: failingFiles({ at: 1, code: 'EIO', isLasting: true }) });
    const failed = await Promise.resolve(handlers['vault.create']({ passphrase: PASSPHRASE })).catch((error) => error);
    expect(storageFailureOf(failed)).toBe('storage_failed');
  });

  it('unlocking a read-only vault says so', async () => {
    const first = onDisk({});
    await first.handlers['vault.create']({ passphrase: PASSPHRASE });
    await first.handlers['vault.lock']({});
    const second = onDisk({ folder: first.settings.folder, files: guarded });
    expect(await second.unlock()).toMatchObject({ failure: { code: 'vault_read_only' } });
    expect(await second.handlers['vault.state']({})).toMatchObject({ value: { state: 'read_only' } });
  });

  it('creating in a folder that another instance holds says so', async () => {
    const first = onDisk({});
    await first.handlers['vault.create']({ passphrase: PASSPHRASE });
    // Its headers were lost meanwhile, so that the folder looks free.
    const hidden = { ...nodeFileSystem, exists: () => false, open: openNoHeader };
    const second = onDisk({ folder: first.settings.folder, files: hidden });
    expect(await second.handlers['vault.create']({ passphrase: PASSPHRASE })).toMatchObject({
      failure: { code: 'vault_in_use' },
    });
  });

  it.each([
    ['disk_full', isFull],
    ['vault_read_only', isReadOnly],
  ])('changing keys answers %s and the earlier ones hold', async (code, broken) => {
    let files = nodeFileSystem;
    const proxy = new Proxy(nodeFileSystem, { get: (_, name) => Reflect.get(files, name) });
    const { handlers, unlock } = onDisk({ files: proxy });
    const created = await handlers['vault.create']({ passphrase: PASSPHRASE });
    if (!created.ok) throw new Error(created.failure.code);
    files = broken();
    expect(await handlers['vault.changePassphrase']({ passphrase: OTHER })).toMatchObject({ failure: { code } });
    expect(await handlers['vault.renewRecoveryCode']({})).toMatchObject({ failure: { code } });
    files = nodeFileSystem;
    await handlers['vault.lock']({});
    expect(await unlock()).toEqual({ ok: true, value: null });
    await handlers['vault.lock']({});
    const { recoveryCode } = created.value;
    expect(await handlers['vault.unlock']({ with: 'recovery', recoveryCode })).toEqual({ ok: true, value: null });
  });

  it('unlocking on a full disk that needs a mended header says so', async () => {
    const first = onDisk({});
    await first.handlers['vault.create']({ passphrase: PASSPHRASE });
    await first.handlers['vault.lock']({});
    rmSync(join(first.settings.folder, 'vault.header.copy'));
    const second = onDisk({ folder: first.settings.folder, files: isFull() });
    expect(await second.unlock()).toMatchObject({ failure: { code: 'disk_full' } });
  });
});

function openNoHeader(path: string, mode: 'read' | 'create'): number {
  if (path.includes('vault.header')) throw Object.assign(new Error('ENOENT'), { code: 'ENOENT', syscall: 'open' });
  return nodeFileSystem.open(path, mode);
}
