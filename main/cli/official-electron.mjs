// The official Electron of node_modules, downloaded on first use. Its package has no install script, so that `npm ci`
// needs nothing but the package registry.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../node_modules/electron');
const PATIENCE_MS = 10 * 60_000;

/** The executable's path, or null when it is not here and cannot be downloaded. @param {(line: string) => void} log */
export function findOfficialElectron(log) {
  const present = installedPath();
  if (present) return present;
  log('Downloading Electron, once …');
  spawnSync(process.execPath, [join(folder, 'install.js')], { timeout: PATIENCE_MS, stdio: 'ignore' });
  return installedPath();
}

function installedPath() {
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const path = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), readFileSync(pathFile, 'utf8'));
  return existsSync(path) ? path : null;
}
