// `npm run torture`: the fault tests at their whole counts; hours. `npm test` runs a slice of each.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { requireNode } from '../../main/cli/node-version.mjs';

requireNode();
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const which = process.argv.slice(2);
const args = [
  'run',
  ...(which.length > 0
    ? which
    : ['tests/main/vault', 'tests/main/pdf', 'tests/main/core', 'tests/main/features/packets/sudden-death.test.ts']),
];
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const env = { ...process.env, DOSSIER_TORTURE: '1' };
process.exit(spawnSync(process.execPath, [vitest, ...args], { cwd: root, env, stdio: 'inherit' }).status ?? 1);
