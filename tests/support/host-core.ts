import { join, resolve } from 'node:path';
import type { Core } from '../../main/core/core';
import { createCore } from '../../main/core/create-core';
import { kdfParameters } from '../../main/vault/kdf';
import { testFonts } from './packet-content';
import { PASSPHRASE, temporaryFolder } from './vault';
import { workerScripts } from './worker-scripts';

export type TestCore = { readonly core: Core; readonly folder: string; end(): Promise<void> };

/** The real core on a fresh folder, unlocked, as a shell is given it; the passphrase is stretched less. */
export async function openTestCore(): Promise<TestCore> {
  const { path, remove } = temporaryFolder();
  const core = createCore({
    vaultFolder: join(path, 'vault'),
    settingsFile: join(path, 'settings.json'),
    migrationsFolder: resolve('migrations'),
    workers: {
      scripts: await workerScripts(),
      loadFonts: () => testFonts,
    },
    host: 'browser',
    version: '0.0.0',
    licences: [],
    kdf: kdfParameters({ memoryKiB: 64, iterations: 1, parallelism: 1 }, { allowBelowFloor: true }),
    nativeBinding: process.env.DOSSIER_SQLITE_BINDING,
  });
  const created = await core.invoke('vault.create', { passphrase: PASSPHRASE });
  if (!created.ok) throw new Error(created.failure.code);
  return {
    core,
    folder: path,
    async end() {
      await core.close();
      remove();
    },
  };
}
