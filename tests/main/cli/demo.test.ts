import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { ensureBuilt } from '../../../main/cli/build.mjs';
import { runDossier } from '../../support/terminal';
import { temporaryFolder } from '../../support/vault';

vi.setConfig({ testTimeout: 180_000 });

const folder = temporaryFolder();
beforeAll(() => void ensureBuilt(), 300_000);
afterAll(() => folder.remove());

it('ends the demo with commands that show what it made', async () => {
  const data = join(folder.path, 'made up');
  const made = await runDossier(['demo', '--output', data], { data, passphrase: null });
  expect(made).toMatchObject({ status: 0, err: '' });
  const passphrase = /passphrase: ([^)]+)\)/.exec(made.out)?.[1] ?? '';
  const hints = [...made.out.matchAll(/npm run dossier -- (.+) --data "/g)].map(([, words = '']) => words.split(' '));
  expect(hints.map((words) => words.slice(0, 2))).toEqual([
    ['person', 'list'],
    ['case', 'list'],
    ['list', '--person'],
  ]);
  const shown: string[] = [];
  for (const words of hints) shown.push((await runDossier(words, { data, passphrase })).out);
  expect(shown).toEqual([
    expect.stringContaining('Margaret Tessier'),
    expect.stringContaining('Nodule in the right lung'),
    expect.stringMatching(/\d pages/),
  ]);
});
