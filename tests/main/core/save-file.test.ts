import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { trySaveFile } from '../../../main/core/save-file';
import { nodeFileSystem } from '../../../main/vault/file-system';
import { chunksOf, temporaryFolder } from '../../support/vault';

function newFolder(): string {
  const folder = temporaryFolder();
  onTestFinished(folder.remove);
  return folder.path;
}

const content = () => chunksOf(Buffer.from('a packet'));

test('makes the new name durable as the vault does, in the folder it stands in', async () => {
  const folder = newFolder();
  const path = join(folder, 'packet.pdf');
  const synced: string[] = [];
  const syncFolder = (name: string) => {
    synced.push(`${name} ${existsSync(path)}`);
    nodeFileSystem.syncFolder(name);
  };
  expect(await trySaveFile(path, content(), { syncFolder })).toEqual({ ok: true, value: null });
  expect(synced).toEqual([`${folder} true`]);
  expect(readFileSync(path, 'utf8')).toBe('a packet');
  expect(readdirSync(folder)).toEqual(['packet.pdf']);
});

// On sticks and network drives too the name cannot be made durable; `/proc` answers as they do.
test.runIf(existsSync('/proc/self'))('takes a folder that knows no such call for as durable as it gets', async () => {
  const path = join(newFolder(), 'packet.pdf');
  const syncFolder = () => nodeFileSystem.syncFolder('/proc/self');
  expect(await trySaveFile(path, content(), { syncFolder })).toEqual({ ok: true, value: null });
});
