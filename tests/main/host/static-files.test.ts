import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listStaticFiles } from '../../../main/host/static-files';
import { temporaryFolder } from '../../support/vault';

it('lists the files under the folder and leaves out links to elsewhere', () => {
  const { path, remove } = temporaryFolder();
  mkdirSync(join(path, 'page/assets'), { recursive: true });
  mkdirSync(join(path, 'page-secret'));
  writeFileSync(join(path, 'page/index.html'), '');
  writeFileSync(join(path, 'page/assets/a b.js'), '');
  writeFileSync(join(path, 'page-secret/secret.html'), '');
  symlinkSync(join(path, 'page-secret/secret.html'), join(path, 'page/link.html'));
  symlinkSync(join(path, 'page-secret'), join(path, 'page/folder'));
  expect([...listStaticFiles(join(path, 'page')).keys()].sort()).toEqual(['/', '/assets/a%20b.js', '/index.html']);
  remove();
});
