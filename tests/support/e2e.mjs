// Runs the end-to-end suite in the hosts this machine can offer. `node tests/support/e2e.mjs
// [--only=browser|electron|packaged] [arguments for Playwright]`
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../../main/cli/build.mjs';
import { requireNode } from '../../main/cli/node-version.mjs';
import { findBrowser } from './find-browser.mjs';
import { findElectron } from './find-electron.mjs';
import { hasDisplay, prepareMachine } from './machine.mjs';
import { packageApp } from './package-app.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const log = (line) => console.log(line);

/** @param {{ only?: string, extra?: string[] }} options */
export async function runEndToEnd({ only, extra = [] } = {}) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const env = { ...process.env };
  delete env.ELECTRON_RUN_AS_NODE;
  // The specs also start the ordinary build's terminal host, to prepare vaults.
  ensureBuilt();
  const hosts = [];
  const absent = [];
  const wants = (project) => only === undefined || only === project;
  if (wants('browser')) {
    const browser = findBrowser(log);
    if (browser) hosts.push(['browser', { DOSSIER_CHROMIUM: browser, DOSSIER_OUT: ensureBuilt() }]);
    else absent.push(['browser', 'no Chrome or Chromium could be found or installed']);
  }
  if (wants('electron') || wants('packaged')) {
    const electron = await findElectron(log);
    const own = 'missing' in electron ? null : electronEnvironment(electron);
    if (wants('electron')) {
      if (own === null) absent.push(['electron', electron.missing]);
      else hosts.push(['electron', own]);
    }
    // The specs that arguments name are not about the package.
    if (only === 'packaged' || (wants('packaged') && extra.length === 0)) {
      const reason = process.platform === 'linux' ? electron.missing : 'the packaged window is tested on Linux';
      if (reason) absent.push(['packaged', reason]);
      else hosts.push(['packaged', own, (folder) => ({ DOSSIER_PACKAGED: packageApp(electron, folder) })]);
    }
  }
  for (const [project, own, prepare] of hosts) {
    log(`\nEnd-to-end in ${project}`);
    const scratch = mkdtempSync(join(tmpdir(), 'dossier-e2e-'));
    try {
      add(total, playwright(project, { ...env, ...own, ...prepare?.(scratch) }, extra));
    } catch (error) {
      console.error(error.message);
      total.failed += 1;
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  }
  for (const [project, reason] of absent) {
    const count = countTests(project, env, extra);
    log(`End-to-end in ${project}: ${count} skipped, because ${reason}.`);
    total.skipped += count;
  }
  return total;
}

function electronEnvironment({ executable, isElectron25, nativeBinding }) {
  return {
    DOSSIER_ELECTRON: executable,
    DOSSIER_OUT: ensureBuilt({ forElectron25: isElectron25 }),
    ...(nativeBinding ? { DOSSIER_SQLITE_BINDING: nativeBinding } : {}),
  };
}

function playwright(project, env, extra) {
  const report = join(root, 'test-results', `${project}.json`);
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  // A spec that is named may belong to one project alone.
  const named = extra.length > 0 ? ['--pass-with-no-tests', ...extra] : [];
  const cli = [join(root, 'node_modules/@playwright/test/cli.js'), 'test', `--project=${project}`, ...named];
  const needsScreen = project !== 'browser' && !hasDisplay();
  const [command, args] = needsScreen
    ? ['xvfb-run', ['-a', '-s', '-screen 0 1400x1000x24', process.execPath, ...cli]]
    : [process.execPath, cli];
  const ended = spawnSync(command, args, { cwd: root, env: { ...env, DOSSIER_REPORT: report }, stdio: 'inherit' });
  try {
    const { stats } = JSON.parse(readFileSync(report, 'utf8'));
    const failed = stats.unexpected || (ended.status === 0 ? 0 : 1);
    return { passed: stats.expected + stats.flaky, failed, skipped: stats.skipped };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function countTests(project, env, extra) {
  const cli = join(root, 'node_modules/@playwright/test/cli.js');
  const args = [cli, 'test', '--list', `--project=${project}`, ...extra];
  const listed = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
  return Number(/Total: (\d+) test/.exec(listed.stdout)?.[1] ?? 1);
}

function add(total, counts) {
  for (const key of Object.keys(total)) total[key] += counts[key];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  requireNode();
  prepareMachine(log);
  const args = process.argv.slice(2);
  const only = args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length);
  const counts = await runEndToEnd({ only, extra: args.filter((arg) => !arg.startsWith('--only=')) });
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  process.exit(counts.failed > 0 ? 1 : 0);
}
