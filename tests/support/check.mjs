// `npm run check`: everything that can be said about the sources without running them. Each tool is quiet when content.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { requireNode } from '../../main/cli/node-version.mjs';

requireNode();
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const bin = (path) => join(root, 'node_modules', path);
const tsc = (project) => [bin('typescript/bin/tsc'), '-p', join(root, project, 'tsconfig.json')];

const STEPS = [
  ['format and lint', () => run(bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.')],
  ['types of shared', () => run(...tsc('shared'))],
  ['types of main', () => run(...tsc('main'))],
  ['types of renderer', () => run(...tsc('renderer'))],
  ['types of tests', () => run(...tsc('tests'))],
  [
    'directions',
    () => run(bin('dependency-cruiser/bin/dependency-cruiser.mjs'), 'main', 'renderer', 'shared', 'samples'),
  ],
  ['dead code', () => run(bin('knip/bin/knip.js'), '--no-progress')],
  ['migrations match the schema', migrationsMatchSchema],
  ['lock file complete', lockFileComplete],
];

let failed = 0;
for (const [name, step] of STEPS) {
  const started = performance.now();
  const problem = step();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${problem === null ? 'ok  ' : 'FAIL'}  ${name} (${seconds} s)`);
  if (problem !== null) {
    failed += 1;
    console.log(problem.trim());
  }
}
console.log(failed === 0 ? 'The sources are clean.' : `${failed} of ${STEPS.length} checks failed.`);
process.exit(failed === 0 ? 0 : 1);

/** Null when content, otherwise what the tool said. */
function run(script, ...args) {
  const ended = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  });
  return ended.status === 0 ? null : `${ended.stdout}${ended.stderr}${ended.error ?? ''}`;
}

/** Generates into a copy: a difference between schema and migrations would add a file. */
function migrationsMatchSchema() {
  const scratch = mkdtempSync(join(tmpdir(), 'dossier-migrations-'));
  try {
    cpSync(join(root, 'migrations'), scratch, { recursive: true });
    const before = listFiles(scratch);
    const out = relative(root, scratch);
    const schema = './main/db/schema/index.ts';
    const args = ['generate', '--dialect', 'sqlite', '--schema', schema, '--out', out, '--name', 'drift'];
    const problem = run(bin('drizzle-kit/bin.cjs'), ...args);
    const added = listFiles(scratch).filter((file) => !before.includes(file));
    if (added.length === 0) return problem;
    return `The schema says more than the migrations: run "npm run db:generate". It would add ${added.join(', ')}`;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * A registry that lacks some platforms' packages leaves them out of the lock without a word, and `npm ci` then refuses it
 * in every fresh clone: pin a release that is there for all platforms.
 */
function lockFileComplete() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !packages[`node_modules/${name}`] && !packages[`${place}/node_modules/${name}`])
      .map((name) => `${place} names ${name}, and the lock has no entry for it`),
  );
  return missing.length === 0 ? null : missing.join('\n');
}

function listFiles(folder) {
  return readdirSync(folder, { recursive: true }).map(String).sort();
}
