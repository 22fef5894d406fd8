// `npm run dist`: installers for the platform it runs on, into dist/. Further arguments go to electron-builder.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { requireNode } from './node-version.mjs';

requireNode();
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
try {
  ensureBuilt({ force: true });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const args = [join(root, 'node_modules/electron-builder/cli.js'), '--publish', 'never', ...process.argv.slice(2)];
process.exit(spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1);
