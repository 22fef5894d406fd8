import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ensureBuilt } from '../../../main/cli/build.mjs';
import { runDossier } from '../../support/terminal';
import { temporaryFolder } from '../../support/vault';

vi.setConfig({ testTimeout: 120_000 });

const folder = temporaryFolder();
const NOBODY = '11111111-1111-4111-8111-111111111111';
const NAME = ['--given-name', 'Ana', '--family-name', 'Tessier'];
let personId: string;
let otherId: string;
let caseId: string;

const dossier = (...args: string[]) => runDossier(args, { data: folder.path });
const json = async (...args: string[]) => JSON.parse((await dossier(...args, '--json')).out);

beforeAll(async () => {
  ensureBuilt();
  await json('init');
  personId = (await json('person', 'add', ...NAME)).id;
  otherId = (await json('person', 'add', ...NAME)).id;
  caseId = (await json('case', 'add', '--person', personId, '--title', 'A second look')).id;
}, 300_000);
afterAll(() => folder.remove());

/** What nobody's passphrase is needed for. */
const WRONG_USES: readonly (readonly [readonly string[], string])[] = [
  [['steal'], 'There is no command “steal”'],
  [['person'], 'person add, person list'],
  [['person', 'add', '--given-name', 'Ana'], '“dossier person add” needs --family-name'],
  [['init', 'my-folder'], '“dossier init” takes no further words, so nothing was done: my-folder'],
  [['backup', '--output', 'x'], '“dossier backup” takes no --output'],
  [['demo', '--title', 'x'], '“dossier demo” takes no --title'],
  [['import'], 'Name the files or folders'],
  [['import', 'no-such-file.pdf'], 'these do not exist. Check how they are written: no-such-file.pdf'],
  [['case', 'add', '--person', NOBODY, '--title', 'x', '--specialty', 'feet'], '--specialty feet is none of these'],
  [['case', 'add', '--person', NOBODY, '--title', 'x', '--reason', 'why'], 'uncertain_diagnosis, unclear_treatment'],
  [['case', 'add', '--person', NOBODY, '--title', ''], '--title : Please fill this in'],
  [['list', '--person', 'Ana'], '“dossier person list” shows the IDs'],
  [['list', '--case', 'knee'], '“dossier case list” shows the IDs'],
  [['list', '--language', 'de'], 'en, fr'],
  [['export', '--case', NOBODY], 'needs --output'],
  [['export', '--case', NOBODY, '--output', 'x.pdf', '--page-size', 'a3'], 'letter, a4'],
  [['restore'], '“dossier restore” needs --from'],
];

describe('a command that is used wrongly', () => {
  it.each(WRONG_USES)(
    '%j is refused with what to do, in one JSON value, before a passphrase is asked for',
    async (args, words) => {
      const ended = await runDossier([...args, '--json'], { data: folder.path, passphrase: null });
      expect([ended.status, ended.err]).toEqual([1, expect.stringContaining(words)]);
      expect(JSON.parse(ended.out)).toEqual(expect.objectContaining({ error: expect.any(String) }));
      expect(ended.err).not.toMatch(/\n\s+at /);
    },
  );

  it('names every option that cannot be used', async () => {
    const args = ['person', 'add', ...NAME, '--birth-date', '1980-13-01', '--province', 'XX', '--json'];
    const ended = await dossier(...args);
    expect(JSON.parse(ended.out)).toEqual({ error: 'invalid_input', options: ['birth-date', 'province'] });
    expect(ended.err).toContain('--birth-date 1980-13-01: Please write a date that exists');
    expect(ended.err).toContain('--province XX: Please choose one of AB, BC');
  });

  it('says so in French, with no-break spaces', async () => {
    const args = ['person', 'add', ...NAME, '--birth-date', 'hier'];
    const ended = await runDossier(args, { data: folder.path, language: 'fr' });
    expect(ended.err).toContain('Corrigez ceci et recommencez\u00a0:');
    expect(ended.err).toContain('--birth-date hier\u00a0: Veuillez écrire une date');
  });

  it('makes no folder where there is no vault', async () => {
    const data = join(folder.path, 'mistyped');
    const ended = await runDossier(['list', '--json'], { data });
    expect([JSON.parse(ended.out), ended.err]).toEqual([{ error: 'vault_missing' }, expect.stringContaining(data)]);
    expect(existsSync(data)).toBe(false);
  });

  it('says which IDs are nobody’s, and that a case is another person’s', async () => {
    const file = resolve('samples/documents/margaret-lab-2025-04-15.pdf');
    const unknown = await dossier('import', '--person', NOBODY, file);
    expect(unknown.err).toContain(`--person ${NOBODY} is nobody’s ID`);
    expect((await dossier('export', '--case', NOBODY, '--output', join(folder.path, 'x.pdf'))).err).toContain(
      `--case ${NOBODY} is no case’s ID`,
    );
    expect(await json('import', '--person', otherId, '--case', caseId, file)).toEqual({ error: 'other_person' });
    expect(await json('list')).toEqual([]);
  });
});

describe('a passphrase that cannot be read', () => {
  it.each([
    ['a descriptor that is closed', ['--passphrase-fd', '77'], 'File descriptor 77 could not be read (EBADF)'],
    ['no terminal', [], 'There is no terminal to ask for the passphrase'],
    ['no number', ['--passphrase-fd', 'three'], '--passphrase-fd three is not the number of a file descriptor'],
  ])('%s is told in a sentence', async (_what, args, words) => {
    const ended = await runDossier(['person', 'list', ...args, '--json'], { data: folder.path, passphrase: null });
    expect([ended.status, ended.err.trim().split('\n')]).toEqual([1, [expect.stringContaining(words)]]);
    expect(JSON.parse(ended.out)).toEqual({ error: expect.any(String) });
  });

  it('nor is an empty one tried', async () => {
    const ended = await runDossier(['person', 'list', '--json'], { data: folder.path, passphrase: '' });
    expect(JSON.parse(ended.out)).toEqual({ error: 'passphrase_missing' });
  });
});

describe('a list without rows', () => {
  it('of the inbox says that it is the inbox, and how to list a person’s documents', async () => {
    expect((await dossier('list')).out).toMatch(/inbox.*dossier list --person ID/);
  });

  it('of a case says how to import', async () => {
    expect((await dossier('list', '--case', caseId)).out).toContain('dossier import --person ID');
  });
});

describe('a health card number', () => {
  it('that looks unusual is told, and kept as it was given', async () => {
    const args = ['person', 'add', ...NAME, '--province', 'ON', '--health-number', '1234567890', '--json'];
    const ended = await dossier(...args);
    expect(ended.status).toBe(0);
    expect(JSON.parse(ended.out)).toMatchObject({ healthNumber: '1234567890', healthNumberReasons: ['check_digit'] });
    expect(ended.err).toContain('one digit may be mistyped');
  });

  it('that fits is not spoken of', async () => {
    const args = ['person', 'add', ...NAME, '--province', 'ON', '--health-number', '1234-567-897'];
    expect((await dossier(...args)).err).toBe('');
  });
});

describe('a packet’s place', () => {
  it('that is not there, or is a folder, is told before the packet is made', async () => {
    const missing = await dossier('export', '--case', caseId, '--output', join(folder.path, 'nowhere/packet.pdf'));
    expect(missing.err).toContain(`The folder ${join(folder.path, 'nowhere')} does not exist`);
    const taken = await dossier('export', '--case', caseId, '--output', folder.path);
    expect(taken.err).toContain(`${folder.path} is a folder`);
  });
});

describe('files that are not accepted', () => {
  it('are told with what to do, beside those that are', async () => {
    const words = join(folder.path, 'words.txt');
    writeFileSync(words, 'just words');
    const empty = join(folder.path, 'empty.pdf');
    writeFileSync(empty, '');
    const letter = resolve('samples/documents/margaret-referral-2026-10-13.pdf');
    const ended = await dossier('import', '--case', caseId, words, letter, empty);
    expect(ended.out.trim().split('\n')).toEqual([
      'words.txt is not a PDF or a picture (JPEG, PNG, TIFF, HEIC). Save it as a PDF and add that.',
      'margaret-referral-2026-10-13.pdf was added.',
      'empty.pdf is empty, so there is nothing to keep. Ask for the file again.',
      '1 file added, 2 not accepted.',
    ]);
    expect(ended.status).toBe(2);
    expect(await json('list', '--case', caseId)).toMatchObject([{ personId, caseIds: [caseId] }]);
  });
});
