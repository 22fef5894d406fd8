import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { buildChildScript, startChildOn } from '../../support/child-script';
import { chunksOf, newVault, reopenVault, seededBytes, temporaryFolder, vaultSettings } from '../../support/vault';

const electron = resolve('tests/offline-electron/dist/electron');
const binding = resolve('tests/offline-electron/addons/better-sqlite3-13.0.3.node');
const isThere = existsSync(electron) && existsSync(binding);

test.skipIf(!isThere)(
  'a vault goes back and forth between this Node and the one inside an older Electron',
  async () => {
    const script = await buildChildScript('tests/support/vault-child.ts');
    const folder = temporaryFolder();
    const settings = vaultSettings(folder.path);
    const { vault } = await newVault(settings);
    const stored = await vault.documents.store(chunksOf(seededBytes(300_000, 1)));
    vault.lock();
    const env = { ELECTRON_RUN_AS_NODE: '1', DOSSIER_SQLITE_BINDING: binding };
    const child = startChildOn(electron, env, script, 'visit', folder.path, '2');
    await child.ended;
    const [node, first, second, ...rest] = child.lines;
    expect(node).toMatch(/^node 1[89]\./);
    expect(first).toBe(`whole ${stored.ok && stored.value.contentId}`);
    expect(rest).toEqual(['backed up', 'changed']);
    const again = await reopenVault(settings);
    const contentId = second?.replace('stored ', '') ?? '';
    const found = again.documents.recover(contentId);
    expect(found && again.documents.check(contentId, found.fileKey, found.byteSize)).toBe('whole');
    again.lock();
    folder.remove();
  },
  120_000,
);
