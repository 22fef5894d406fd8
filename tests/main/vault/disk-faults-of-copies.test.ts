import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { trySaveFile } from '../../../main/core/save-file';
import { listBackups } from '../../../main/vault/backup-folder';
import { createBackup } from '../../../main/vault/create-backup';
import { nodeFileSystem } from '../../../main/vault/file-system';
import { inspectVault } from '../../../main/vault/inspect-vault';
import { restoreVault } from '../../../main/vault/restore-vault';
import type { Vault } from '../../../main/vault/types';
import { clearUnfinishedSaves } from '../../../main/vault/unfinished-saves';
import type { VaultSettings } from '../../../main/vault/vault-folder';
import { TORTURE_TIMEOUT_MS } from '../../support/fault-counts';
import { describeFault, EXPECTED_CODES, failingFiles, faultsOf } from '../../support/fault-files';
import {
  chunksOf,
  newVault,
  PASSPHRASE,
  reopenVault,
  seededBytes,
  temporaryFolder,
  vaultSettings,
} from '../../support/vault';

const unlock = { with: 'passphrase', passphrase: PASSPHRASE } as const;
const LIVING = 'nine slow river stones';

let folder: ReturnType<typeof temporaryFolder>;
let settings: VaultSettings;
let vault: Vault;
let backups: string;
let second = 0;
beforeEach(async () => {
  folder = temporaryFolder();
  settings = vaultSettings(folder.path, { clock: () => new Date(Date.UTC(2026, 0, 1) + 1000 * second++) });
  ({ vault } = await newVault(settings));
  await vault.documents.store(chunksOf(seededBytes(100_000, 1)));
  backups = join(folder.path, 'backups');
  mkdirSync(backups);
});
afterEach(() => {
  vault.lock();
  folder.remove();
});

const place = (name: string): VaultSettings => ({ ...settings, folder: join(folder.path, name, 'vault') });

async function opensWith(at: VaultSettings, passphrase: string): Promise<boolean> {
  try {
    (await reopenVault(at, { with: 'passphrase', passphrase })).lock();
    return true;
  } catch {
    return false;
  }
}

describe('a disk that fails at any call', () => {
  test(
    'while a backup is made: named, none by half, earlier ones untouched',
    async () => {
      const counting = failingFiles(null);
      const first = await createBackup(vault, { ...settings, files: counting }, { folder: backups });
      if (!first.ok) throw new Error(first.failure.code);
      const kept = readFileSync(first.value.file);
      const all = faultsOf(counting.calls);
      let refused = 0;
      for (const fault of all) {
        const label = describeFault(fault);
        const made = await createBackup(
          vault,
          { ...settings, files: failingFiles(fault) },
          { folder: backups, keep: 1000 },
        );
        if (!made.ok) refused++;
        if (!made.ok) expect(made.failure.code, label).toBe(EXPECTED_CODES[fault.code]);
        expect(readFileSync(first.value.file).equals(kept), label).toBe(true);
        // Told as failed, it may stand only when nothing but its name’s durability was refused: then it is whole.
        for (const name of listBackups(nodeFileSystem, backups)) {
          const path = join(backups, name);
          if (path === first.value.file) continue;
          const restored = await restoreVault(place(`of ${name}`), { path, unlock, setAside: false });
          if (restored.ok) restored.value.vault.lock();
          expect(restored.ok, label).toBe(true);
          rmSync(path);
        }
        rmSync(join(settings.folder, 'backup-check'), { recursive: true, force: true });
      }
      expect(refused).toBeGreaterThan(all.length / 3);
      expect((await createBackup(vault, settings, { folder: backups })).ok).toBe(true);
    },
    TORTURE_TIMEOUT_MS,
  );

  test(
    'while a vault is restored: named, there is none or a whole one, and the next try works',
    async () => {
      const made = await createBackup(vault, settings, { folder: backups });
      if (!made.ok) throw new Error(made.failure.code);
      const counting = failingFiles(null);
      const options = { path: made.value.file, unlock, setAside: true };
      const counted = await restoreVault({ ...place('counted'), files: counting }, options);
      const { calls } = counting;
      if (counted.ok) counted.value.vault.lock();
      let refused = 0;
      for (const [index, fault] of faultsOf(calls).entries()) {
        const at = place(`restored ${index}`);
        const label = describeFault(fault);
        const restored = await restoreVault({ ...at, files: failingFiles(fault) }, options);
        if (restored.ok) restored.value.vault.lock();
        else refused++;
        if (!restored.ok) expect(restored.failure.code, label).toBe(EXPECTED_CODES[fault.code]);
        if (restored.ok) expect(inspectVault(at).state, label).toBe('locked');
        expect(['missing', 'locked'], label).toContain(inspectVault(at).state);
        if (inspectVault(at).state === 'missing') {
          const again = await restoreVault(at, options);
          if (again.ok) again.value.vault.lock();
          expect(again.ok, label).toBe(true);
        }
        expect(await opensWith(at, PASSPHRASE), label).toBe(true);
        rmSync(join(at.folder, '..'), { recursive: true });
      }
      expect(refused).toBeGreaterThan(calls / 3);
    },
    TORTURE_TIMEOUT_MS,
  );

  test(
    'while a backup takes a vault’s place: what was told is what stands there, and the other is whole beside it',
    async () => {
      const made = await createBackup(vault, settings, { folder: backups });
      if (!made.ok) throw new Error(made.failure.code);
      const options = { path: made.value.file, unlock, setAside: true };
      const counting = failingFiles(null);
      (await newVault(place('counted'), LIVING)).vault.lock();
      const counted = await restoreVault({ ...place('counted'), files: counting }, options);
      const { calls } = counting;
      if (counted.ok) counted.value.vault.lock();
      let refused = 0;
      for (const [index, fault] of faultsOf(calls).entries()) {
        const at = place(`over ${index}`);
        const label = describeFault(fault);
        (await newVault(at, LIVING)).vault.lock();
        const restored = await restoreVault({ ...at, files: failingFiles(fault) }, options);
        if (restored.ok) restored.value.vault.lock();
        else refused++;
        if (!restored.ok) expect(restored.failure.code, label).toBe(EXPECTED_CODES[fault.code]);
        expect(inspectVault(at).state, label).toBe('locked');
        const parent = join(at.folder, '..');
        const aside = readdirSync(parent).filter((name) => name.startsWith('vault-before-restore-'));
        if (restored.ok) {
          expect(await opensWith(at, PASSPHRASE), label).toBe(true);
          expect(await opensWith({ ...at, folder: join(parent, aside[0] ?? '') }, LIVING), label).toBe(true);
        } else if (aside.length === 0) {
          expect(await opensWith(at, LIVING), label).toBe(true);
        } else {
          // Going back was refused too; the start finished instead, and the earlier one is whole beside it.
          expect(fault.isLasting, label).toBe(true);
          expect(await opensWith(at, PASSPHRASE), label).toBe(true);
          expect(await opensWith({ ...at, folder: join(parent, aside[0] ?? '') }, LIVING), label).toBe(true);
        }
        rmSync(parent, { recursive: true });
      }
      expect(refused).toBeGreaterThan(calls / 3);
    },
    TORTURE_TIMEOUT_MS,
  );

  test(
    'while a file is saved outside the vault: named, the old file or the new one, and nothing in clear stays',
    async () => {
      const out = join(folder.path, 'out');
      mkdirSync(out);
      const path = join(out, 'packet.pdf');
      const [old, next] = [seededBytes(50_000, 1), seededBytes(50_000, 2)];
      const counting = failingFiles(null);
      const from = (files: typeof counting) => ({
        folder: vault.folder,
        secrets: () => vault.secrets(),
        means: { files },
      });
      await trySaveFile(from(counting), path, chunksOf(old));
      const all = faultsOf(counting.calls);
      let refused = 0;
      for (const fault of all) {
        const label = describeFault(fault);
        expect((await trySaveFile(vault, path, chunksOf(old))).ok).toBe(true);
        const saved = await trySaveFile(from(failingFiles(fault)), path, chunksOf(next));
        if (!saved.ok) refused++;
        const code = EXPECTED_CODES[fault.code];
        // Which folder may not be written is no news to whoever chose it.
        if (!saved.ok) expect(saved.failure.code, label).toBe(code === 'vault_read_only' ? 'storage_failed' : code);
        const found = readFileSync(path);
        expect(found.equals(next) || (!saved.ok && found.equals(old)), label).toBe(true);
        clearUnfinishedSaves(vault);
        expect(readdirSync(out), label).toEqual(['packet.pdf']);
        expect(
          readdirSync(vault.folder).filter((name) => name.startsWith('saving-')),
          label,
        ).toEqual([]);
      }
      expect(refused).toBeGreaterThan(all.length / 2);
    },
    TORTURE_TIMEOUT_MS,
  );
});
