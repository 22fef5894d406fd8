// Builds out/ when a source is newer than the last build. `node main/cli/build.mjs [--force] [--electron-25]`
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { requireNode } from './node-version.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const SOURCES = ['main', 'renderer', 'shared', 'migrations', 'electron.vite.config.ts', 'package-lock.json'];

/**
 * @param {{ forElectron25?: boolean, force?: boolean }} options
 * @returns {string} the folder that holds main/, preload/, renderer/ and migrations/
 */
export function ensureBuilt({ forElectron25 = false, force = false } = {}) {
  const out = join(root, forElectron25 ? 'out/electron-25' : 'out');
  const stampFile = join(out, '.build-stamp');
  const stamp = sourceStamp();
  if (!force && readOrEmpty(stampFile) === stamp) return out;
  // Built aside and swapped in: a build that fails leaves the one before it, and nothing runs half of one.
  const aside = join(root, `out/.building-${process.pid}`);
  const variant = forElectron25 ? { DOSSIER_BUILD_FOR: 'electron-25', ELECTRON_MAJOR_VER: '25' } : {};
  const env = { ...process.env, ...variant, DOSSIER_BUILD_INTO: aside, NO_COLOR: '1' };
  const cli = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  try {
    const built = spawnSync(process.execPath, [cli, 'build', '--logLevel', 'warn'], {
      cwd: root,
      env,
      encoding: 'utf8',
    });
    if (built.status !== 0) {
      process.stderr.write(`${built.stdout}${built.stderr}`);
      throw new Error('The build failed; its own words are above.');
    }
    mkdirSync(out, { recursive: true });
    for (const name of readdirSync(aside)) {
      rmSync(join(out, name), { recursive: true, force: true });
      renameSync(join(aside, name), join(out, name));
    }
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  writeFileSync(stampFile, stamp);
  return out;
}

/** Newest change and number of files: editing, adding or removing one changes it. */
function sourceStamp() {
  let newest = 0;
  let count = 0;
  const visit = (path) => {
    const stats = statSync(path);
    if (stats.isDirectory()) for (const name of readdirSync(path)) visit(join(path, name));
    else {
      count += 1;
      newest = Math.max(newest, stats.mtimeMs);
    }
  };
  for (const source of SOURCES) visit(join(root, source));
  return `${count} files, ${newest}`;
}

function readOrEmpty(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  requireNode();
  try {
    ensureBuilt({ forElectron25: process.argv.includes('--electron-25'), force: process.argv.includes('--force') });
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
