// `npm test`: every suite, one closing line with the counts of all. Installs or names what the machine lacks.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../../main/cli/build.mjs';
import { requireNode } from '../../main/cli/node-version.mjs';
import { prepareMachine } from './machine.mjs';

requireNode();
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
prepareMachine((line) => console.log(line));
const total = { passed: 0, failed: 0, skipped: 0 };
// First, because tests of the terminal run what was built; what fails here is counted with the end-to-end tests.
try {
  ensureBuilt();
} catch (error) {
  console.error(error.message);
}
add(runUnitTests());
try {
  const { runEndToEnd } = await import('./e2e.mjs');
  add(await runEndToEnd());
} catch (error) {
  console.error(error.message);
  add({ passed: 0, failed: 1, skipped: 0 });
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

function runUnitTests() {
  const report = join(root, 'test-results/unit.json');
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const ended = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'));
    // A file that does not load, or an error outside any test, fails the run without failing a test.
    const failed = numFailedTests || (ended.status === 0 ? 0 : 1);
    return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function add(counts) {
  for (const key of Object.keys(total)) total[key] += counts[key];
}
