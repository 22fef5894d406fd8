// `npm run torture`: every fault test with its whole count. Hours; a name narrows it: `npm run torture -- sudden-death`
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { requireNode } from '../../main/cli/node-version.mjs';

requireNode();
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const FAULT_TESTS = ['bit-flips', 'disk-faults', 'power-loss', 'sudden-death', 'vault/backup'];
const wanted = process.argv.slice(2);
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
// One file at a time: two would only take turns on the disk, and their timings would say nothing.
const args = [
  vitest,
  'run',
  '--project',
  'node',
  '--no-file-parallelism',
  ...(wanted.length > 0 ? wanted : FAULT_TESTS),
];
const env = { ...process.env, DOSSIER_TORTURE: '1' };
process.exitCode = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env }).status ?? 1;
