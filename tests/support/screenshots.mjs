// `npm run screenshots`: pictures of the main screens with the sample family, into docs/screenshots.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../../main/cli/build.mjs';
import { requireNode } from '../../main/cli/node-version.mjs';
import { findBrowser } from './find-browser.mjs';

requireNode();
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const browser = findBrowser((line) => console.log(line));
if (browser === null) {
  console.error('No Chrome or Chromium could be found or installed to take the pictures with.');
  process.exit(1);
}
const out = ensureBuilt();
const data = mkdtempSync(join(tmpdir(), 'dossier-screenshots-'));
try {
  run([join(out, 'main/cli.cjs'), 'demo', '--output', data], process.env);
  const env = { ...process.env, DOSSIER_CHROMIUM: browser, DOSSIER_OUT: out, DOSSIER_DEMO_DATA: data };
  run([join(root, 'node_modules/@playwright/test/cli.js'), 'test', '--project=screenshots'], env);
} finally {
  rmSync(data, { recursive: true, force: true });
}

function run(args, env) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
  if (status !== 0) process.exitCode = status ?? 1;
}
