import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures';
import { builtFile } from './hosts';
import { leaksIn } from './log-leaks';

/** Runs a program to its end; what it wrote to stderr. */
async function printedBy(args: readonly string[]): Promise<string[]> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const log: string[] = [];
  child.stderr.on('data', (piece) => log.push(String(piece)));
  await new Promise((resolve) => child.once('close', resolve));
  return log;
}

test('a host that cannot start says so without the folder, which holds a name', async ({ dataFolder }) => {
  const home = join(dataFolder, 'Margaret Tessier');
  mkdirSync(home);
  // A file stands where the data folder should be made.
  const occupied = join(home, 'Dossier');
  writeFileSync(occupied, '');
  const log = await printedBy([builtFile('main/host.cjs'), '--data', join(occupied, 'data')]);
  expect(log.join('')).toMatch(/^host: Error ENOTDIR/);
  expect(leaksIn(log, dataFolder)).toEqual([]);
  // The control: Node's own way of saying it names the folder.
  const raw = await printedBy(['-e', `require('node:fs').mkdirSync(${JSON.stringify(join(occupied, 'data'))})`]);
  expect(leaksIn(raw, dataFolder)).toEqual(expect.arrayContaining(['Margaret', 'Tessier']));
});
