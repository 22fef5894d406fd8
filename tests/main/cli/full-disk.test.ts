import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, it, vi } from 'vitest';
import { ensureBuilt } from '../../../main/cli/build.mjs';
import { mountSmallDisk } from '../../support/small-disk';
import { runDossier } from '../../support/terminal';
import { temporaryFolder } from '../../support/vault';

vi.setConfig({ testTimeout: 120_000 });
beforeAll(() => void ensureBuilt(), 300_000);

it('answers for each file of a batch that fills the disk, and says so after them', async ({ skip, onTestFinished }) => {
  const folder = temporaryFolder();
  const data = join(folder.path, 'disk');
  mkdirSync(data);
  const unmount = mountSmallDisk(data, '10m');
  onTestFinished(() => {
    unmount?.();
    folder.remove();
  });
  if (unmount === null) return skip('only the superuser may mount a small disk');
  const [first = '', last = ''] = ['lucas-lab-2026-03-03.pdf', 'margaret-lab-2025-04-15.pdf'].map((name) =>
    resolve('samples/documents', name),
  );
  const long = join(folder.path, 'long-scan.pdf');
  writeFileSync(long, Buffer.concat([readFileSync(first), randomBytes(14_000_000)]));
  await runDossier(['init'], { data });

  const ended = await runDossier(['import', first, long, last], { data });
  expect(ended.out.trim().split('\n')).toEqual([
    'lucas-lab-2026-03-03.pdf was added.',
    'long-scan.pdf was not added because the disk is full. Free some space and add it again.',
    'margaret-lab-2025-04-15.pdf was added.',
    '2 files added, 1 not accepted.',
  ]);
  expect([ended.status, ended.err]).toEqual([1, expect.stringContaining('The disk is full')]);

  const again = await runDossier(['import', long, last, '--json'], { data });
  const { error, outcomes } = JSON.parse(again.out);
  expect([again.status, error]).toEqual([1, 'disk_full']);
  expect(outcomes).toMatchObject([
    { fileName: 'long-scan.pdf', result: { kind: 'refused', code: 'disk_full' } },
    { fileName: 'margaret-lab-2025-04-15.pdf', result: { kind: 'duplicate' } },
  ]);
});
