// `npm start`: the desktop window; where it cannot be had, the same application in a browser tab.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { requireNode } from './node-version.mjs';
import { findOfficialElectron } from './official-electron.mjs';

requireNode();
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const log = (line) => console.log(line);
/** An Electron that ends in error this early could not show its window. */
const EARLY_MS = 10_000;

const reason = (await startDesktop()) ?? null;
if (reason !== null) {
  log(`The desktop window cannot open here: ${reason}. Opening Dossier in the browser instead.`);
  await startBrowserHost();
}

/** Null once the window was closed by the user; otherwise why there was none. */
async function startDesktop() {
  if (process.argv.includes('--browser')) return 'the browser was asked for';
  const isLinux = process.platform === 'linux';
  if (isLinux && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'this computer session has no display';
  const electron = findOfficialElectron(log);
  if (electron === null) return 'Electron is not installed and could not be downloaded';
  build();
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  // Chromium refuses to start its sandbox for the superuser.
  const args = isLinux && process.getuid?.() === 0 ? ['--no-sandbox', root] : [root];
  const started = Date.now();
  const code = await run(electron, args, env);
  if (code === 0) return null;
  if (Date.now() - started < EARLY_MS) return `Electron did not start (code ${code})`;
  process.exit(code ?? 1);
}

async function startBrowserHost() {
  build();
  const script = join(root, 'out/main/host.cjs');
  process.exit((await run(process.execPath, [script, '--open'], process.env)) ?? 1);
}

function build() {
  try {
    ensureBuilt();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

function run(command, args, env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' });
    const pass = (signal) => child.kill(signal);
    process.on('SIGINT', pass).on('SIGTERM', pass);
    child.on('error', () => resolve(127));
    child.on('exit', (code) => resolve(code));
  });
}
