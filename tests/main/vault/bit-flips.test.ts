import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createBackup } from '../../../main/vault/create-backup';
import { restoreBackup } from '../../../main/vault/restore-backup';
import type { StoredObject } from '../../../main/vault/types';
import { unlockVault } from '../../../main/vault/unlock-vault';
import type { VaultSettings } from '../../../main/vault/vault-folder';
import { seededRandom, TORTURE_TIMEOUT_MS, times } from '../../support/fault-counts';
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
const ROWS = 300;

let folder: ReturnType<typeof temporaryFolder>;
let pristine: VaultSettings;
let settings: VaultSettings;
let stored: StoredObject;
let objectPath: string;
let backup: string;
beforeAll(async () => {
  folder = temporaryFolder();
  pristine = { ...vaultSettings(folder.path), folder: join(folder.path, 'pristine') };
  settings = { ...pristine, folder: join(folder.path, 'struck') };
  const { vault } = await newVault(pristine);
  const outcome = await vault.documents.store(chunksOf(seededBytes(150_000, 1)));
  if (!outcome.ok) throw new Error(outcome.failure.code);
  stored = outcome.value;
  objectPath = join('documents', stored.contentId.slice(0, 2), stored.contentId);
  vault.database.client.exec('create table notes (id integer primary key, text text)');
  const insert = vault.database.client.prepare('insert into notes (text) values (?)');
  for (let index = 0; index < ROWS; index++) insert.run(`row ${index} ${'x'.repeat(200)}`);
  const made = await createBackup(vault, pristine, { folder: folder.path });
  if (!made.ok) throw new Error(made.failure.code);
  backup = made.value.file;
  vault.lock();
});
afterAll(() => folder.remove());

/** A fresh copy of the vault with one bit changed in each of the files named. */
function strike(names: readonly string[], random: (below: number) => number): string {
  rmSync(settings.folder, { recursive: true, force: true });
  cpSync(pristine.folder, settings.folder, { recursive: true });
  return names
    .map((name) => {
      const bytes = readFileSync(join(settings.folder, name));
      const at = random(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
      writeFileSync(join(settings.folder, name), bytes);
      return `${name} byte ${at}`;
    })
    .join(', ');
}

/** `told` when opening or checking says so; `same` when all that was kept comes back; else what was taken for good. */
async function outcome(): Promise<'told' | 'same' | 'changed unnoticed'> {
  const opened = await unlockVault(settings, unlock);
  if (!opened.ok) return opened.failure.code === 'vault_damaged' ? 'told' : 'changed unnoticed';
  const vault = opened.value;
  const check = vault.documents.check(stored.contentId, stored.fileKey, stored.byteSize);
  const rows = vault.database.client.prepare<[], { text: string }>('select text from notes order by id').all();
  const isSame = rows.length === ROWS && rows.every(({ text }, index) => text === `row ${index} ${'x'.repeat(200)}`);
  vault.lock();
  if (check === 'damaged') return 'told';
  return check === 'whole' && isSame ? 'same' : 'changed unnoticed';
}

describe('one flipped bit', () => {
  test(
    'in a copy of the header is mended from the other',
    async () => {
      const random = seededRandom(1);
      for (let round = 0; round < times(6, 2000); round++) {
        const where = strike([round % 2 === 0 ? 'vault.header' : 'vault.header.copy'], random);
        expect(await outcome(), where).toBe('same');
        const [one, two] = ['vault.header', 'vault.header.copy'].map((name) =>
          readFileSync(join(settings.folder, name)),
        );
        expect(one).toEqual(two);
      }
    },
    TORTURE_TIMEOUT_MS,
  );

  test(
    'in each copy of the header is told',
    async () => {
      const random = seededRandom(2);
      for (let round = 0; round < times(6, 2000); round++) {
        const where = strike(['vault.header', 'vault.header.copy'], random);
        expect(await outcome(), where).toBe('told');
      }
    },
    TORTURE_TIMEOUT_MS,
  );

  test(
    'in the database is told',
    async () => {
      const random = seededRandom(3);
      let told = 0;
      const rounds = times(10, 3000);
      for (let round = 0; round < rounds; round++) {
        const where = strike(['dossier.db'], random);
        const found = await outcome();
        // A page that holds nothing may go unread; what was kept is still the same.
        expect(['told', 'same'], where).toContain(found);
        if (found === 'told') told++;
      }
      expect(told).toBeGreaterThan(rounds * 0.9);
    },
    TORTURE_TIMEOUT_MS,
  );

  test(
    'in a document is told',
    async () => {
      const random = seededRandom(4);
      for (let round = 0; round < times(6, 3000); round++) {
        const where = strike([objectPath], random);
        expect(await outcome(), where).toBe('told');
      }
    },
    TORTURE_TIMEOUT_MS,
  );

  test('anywhere leaves the backup able to bring everything back', async () => {
    strike(['vault.header', 'vault.header.copy', 'dossier.db', objectPath], seededRandom(5));
    expect(await outcome()).toBe('told');
    const restored = await restoreBackup({ ...settings, folder: join(folder.path, 'restored') }, backup, unlock);
    expect(restored).toMatchObject({ ok: true });
    if (restored.ok) restored.value.lock();
    (await reopenVault({ ...settings, folder: join(folder.path, 'restored') })).lock();
  });
});
