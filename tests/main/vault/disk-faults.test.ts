import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createVault } from '../../../main/vault/create-vault';
import { createDocumentStore } from '../../../main/vault/document-store';
import { inspectVault } from '../../../main/vault/inspect-vault';
import { unlockVault } from '../../../main/vault/unlock-vault';
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

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const settingsFor = (name: string): VaultSettings => ({
  ...vaultSettings(folder.path),
  folder: `${folder.path}/${name}`,
});

describe('a disk that fails at any call', () => {
  test(
    'while a vault is made: named, and it can be made again',
    async () => {
      const counting = failingFiles(null);
      (await newVault({ ...settingsFor('counted'), files: counting })).vault.lock();
      // Locking removes a note; that call is not part of making.
      const all = faultsOf(counting.calls - 1);
      let refused = 0;
      for (const [index, fault] of all.entries()) {
        const settings = settingsFor(`v${index}`);
        const made = await createVault({ ...settings, files: failingFiles(fault) }, { passphrase: PASSPHRASE });
        if (made.ok) {
          made.value.vault.lock();
          (await reopenVault(settings)).lock();
        } else {
          refused++;
          expect(made.failure.code, describeFault(fault)).toBe(EXPECTED_CODES[fault.code]);
          const state = inspectVault(settings).state;
          expect(['missing', 'locked'], describeFault(fault)).toContain(state);
          if (state === 'missing') (await newVault(settings)).vault.lock();
          (await reopenVault(settings)).lock();
        }
      }
      expect(refused).toBeGreaterThan(all.length / 2);
    },
    TORTURE_TIMEOUT_MS,
  );

  test(
    'while a passphrase is changed: what the user was told is what opens the vault',
    async () => {
      const counting = failingFiles(null);
      const counted = await newVault({ ...settingsFor('counted'), files: counting });
      const before = counting.calls;
      await counted.vault.changePassphrase('the next passphrase');
      const calls = counting.calls - before;
      counted.vault.lock();
      let refused = 0;
      for (const [index, fault] of faultsOf(calls).entries()) {
        const settings = settingsFor(`v${index}`);
        (await newVault(settings)).vault.lock();
        const offset = failingFiles(null);
        (await reopenVault({ ...settings, files: offset })).lock();
        const files = failingFiles({ ...fault, at: offset.calls - 1 + fault.at });
        const vault = await reopenVault({ ...settings, files });
        const changed = await vault.changePassphrase('the next passphrase');
        vault.lock();
        const passphrase = changed.ok ? 'the next passphrase' : PASSPHRASE;
        if (!changed.ok) {
          refused++;
          expect(changed.failure.code, describeFault(fault)).toBe(EXPECTED_CODES[fault.code]);
        }
        const opened = await unlockVault(settings, { with: 'passphrase', passphrase });
        expect(opened.ok, describeFault(fault)).toBe(true);
        if (opened.ok) opened.value.lock();
      }
      expect(refused).toBeGreaterThan(0);
    },
    TORTURE_TIMEOUT_MS,
  );

  test(
    'while a document is stored: named, nothing half, earlier ones whole, and the next try works',
    async () => {
      const settings = settingsFor('vault');
      const { vault } = await newVault(settings);
      const earlier = await vault.documents.store(chunksOf(seededBytes(300_000, 1)));
      if (!earlier.ok) throw new Error(earlier.failure.code);
      const counting = failingFiles(null);
      await createDocumentStore(vault.documents.access(), counting).store(chunksOf(seededBytes(1_500_000, 2)));
      const known = new Set([...vault.documents.listContentIds()]);
      let refused = 0;
      for (const [index, fault] of faultsOf(counting.calls).entries()) {
        const content = seededBytes(1_500_000, 100 + index);
        const stored = await createDocumentStore(vault.documents.access(), failingFiles(fault)).store(
          chunksOf(content),
        );
        const label = describeFault(fault);
        if (!stored.ok) {
          refused++;
          expect(stored.failure.code, label).toBe(EXPECTED_CODES[fault.code]);
        }
        for (const contentId of vault.documents.listContentIds()) {
          const found = vault.documents.recover(contentId);
          expect(found && vault.documents.check(contentId, found.fileKey, found.byteSize), label).toBe('whole');
        }
        expect(vault.documents.reconcile(known).missing, label).toEqual([]);
        const again = await vault.documents.store(chunksOf(content));
        expect(again.ok, label).toBe(true);
        if (again.ok) vault.documents.remove(again.value.contentId);
      }
      expect(refused).toBeGreaterThan(counting.calls / 2);
      vault.lock();
    },
    TORTURE_TIMEOUT_MS,
  );

  test('does not keep an intact vault shut: on a full disk it still opens or says so', async () => {
    const settings = settingsFor('vault');
    (await newVault(settings)).vault.lock();
    const files = failingFiles({ at: 1, code: 'ENOSPC', isLasting: true });
    const opened = await unlockVault({ ...settings, files }, { with: 'passphrase', passphrase: PASSPHRASE });
    expect(opened).toMatchObject({ ok: true });
    if (opened.ok) opened.value.lock();
  });
});
