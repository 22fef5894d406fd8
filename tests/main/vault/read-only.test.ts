import { chmodSync, chownSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildChildScript, startChildOn } from '../../support/child-script';
import { newVault, temporaryFolder, vaultSettings } from '../../support/vault';

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

let folder: ReturnType<typeof temporaryFolder>;
let script: string;
beforeAll(async () => {
  folder = temporaryFolder();
  script = await buildChildScript('tests/support/vault-child.ts');
}, 60_000);
afterAll(() => folder.remove());

// Windows keeps permissions otherwise; there the same state comes from a failing call, in disk-faults.
test.skipIf(process.platform === 'win32')('a folder that may not be written is told, and left as it was', async () => {
  const settings = vaultSettings(folder.path);
  (await newVault(settings)).vault.lock();
  const before = readdirSync(settings.folder).sort();
  // Root may write anywhere, so somebody else tries.
  if (isRoot) giveTo(NOBODY, folder.path);
  chmodSync(settings.folder, 0o555);
  const child = startChildOn(
    process.execPath,
    isRoot ? { DOSSIER_TEST_UID: String(NOBODY) } : {},
    script,
    'look',
    folder.path,
  );
  await child.ended;
  chmodSync(settings.folder, 0o755);
  expect(child.lines).toEqual(['read_only', 'vault_read_only', 'vault_read_only']);
  expect(readdirSync(settings.folder).sort()).toEqual(before);
});

function giveTo(user: number, path: string): void {
  chownSync(path, user, user);
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
    chownSync(join(entry.parentPath, entry.name), user, user);
  }
}
