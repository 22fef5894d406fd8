import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ensureBuilt } from '../../../main/cli/build.mjs';
import type { LostFile } from '../../../main/features/vault/verify-vault';
import { PASSPHRASE, runDossier } from '../../support/terminal';
import { temporaryFolder } from '../../support/vault';

// Each command starts a process and stretches the passphrase at its full cost.
vi.setConfig({ testTimeout: 120_000 });

const folder = temporaryFolder();
beforeAll(() => void ensureBuilt(), 300_000);
afterAll(() => folder.remove());

const dossier = (args: readonly string[], passphrase: string | null = PASSPHRASE, data = folder.path) =>
  runDossier(args, { data, passphrase });
const json = async (...args: string[]) => JSON.parse((await dossier([...args, '--json'])).out);

describe('the dossier command', () => {
  let personId: string;
  let caseId: string;
  let recoveryCode: string;

  it('makes a vault and hands out its recovery code, once', async () => {
    const made = await json('init');
    recoveryCode = made.recoveryCode;
    expect(recoveryCode.split('-')).toHaveLength(9);
    const again = await dossier(['init', '--json']);
    expect([again.status, JSON.parse(again.out)]).toEqual([1, { error: 'vault_exists' }]);
  });

  it('refuses a wrong passphrase in a sentence', async () => {
    const ended = await dossier(['person', 'list'], 'not the passphrase');
    expect([ended.status, ended.err.trim()]).toEqual([1, expect.stringContaining('That is not the passphrase')]);
  });

  it('says what is wrong with a command that does not exist', async () => {
    const ended = await dossier(['steal']);
    expect([ended.status, ended.err]).toEqual([1, expect.stringContaining('dossier --help')]);
  });

  it('adds a person and a case and lists them', async () => {
    const name = ['--given-name', 'Ana', '--family-name', 'Tessier'];
    personId = (await json('person', 'add', ...name, '--birth-date', '1980-02-29', '--province', 'ON')).id;
    caseId = (await json('case', 'add', '--person', personId, '--title', 'A second look')).id;
    expect((await json('person', 'list')).map((person: { id: string }) => person.id)).toEqual([personId]);
    expect((await dossier(['case', 'list'])).out).toContain('A second look');
  });

  it('imports files and a folder, answering for each, and reports a refusal in its exit code', async () => {
    const refused = join(folder.path, 'words.txt');
    writeFileSync(refused, 'just words');
    const files = ['margaret-ct-chest-2026-08-26.pdf', 'margaret-pathology-2026-09-22.pdf'].map((name) =>
      resolve('samples/documents', name),
    );
    const ended = await dossier(['import', '--person', personId, '--case', caseId, ...files, refused, '--json']);
    const kinds = JSON.parse(ended.out).outcomes.map(({ result }: { result: { kind: string } }) => result.kind);
    expect([ended.status, kinds]).toEqual([2, ['imported', 'imported', 'refused']]);
    expect(await json('list', '--person', personId)).toHaveLength(2);
  });

  it('shows a picture of every accepted format as a page, with the decoders that were built in', async () => {
    const pictures = [
      'samples/documents/lucas-visit-sheet-2026-06-02.jpg',
      'samples/documents/sophie-portal-2026-02-12.png',
      'samples/documents/thomas-demande-consultation-2026-08-04.tif',
      'tests/fixtures/quarter.heic',
    ].map((path) => resolve(path));
    const { outcomes } = await json('import', ...pictures);
    expect(outcomes.map(({ result }: { result: { condition: string } }) => result.condition)).toEqual(
      pictures.map(() => 'readable'),
    );
  });

  it('exports the packet of a case as a PDF', async () => {
    const file = join(folder.path, 'packet.pdf');
    const packet = await json(
      'export',
      '--case',
      caseId,
      '--output',
      file,
      '--language',
      'fr',
      '--recipient',
      'Dr Roy',
    );
    expect(packet).toMatchObject({ languages: ['fr'], recipientName: 'Dr Roy' });
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('backs up, and restores into another folder what another command then reads', async () => {
    const to = join(folder.path, 'backups');
    const missing = await dossier(['backup', '--to', to, '--json']);
    expect([missing.status, JSON.parse(missing.out)]).toEqual([1, { error: 'backup_folder_missing' }]);
    mkdirSync(to);
    const { file } = await json('backup', '--to', to);
    expect(readdirSync(to)).toEqual([basename(file)]);

    const elsewhere = join(folder.path, 'elsewhere');
    const restored = await dossier(['restore', '--from', to, '--json'], PASSPHRASE, elsewhere);
    expect(JSON.parse(restored.out)).toEqual({ folder: join(elsewhere, 'vault'), setAside: null });
    const people = await dossier(['person', 'list', '--json'], PASSPHRASE, elsewhere);
    expect(JSON.parse(people.out)).toEqual(await json('person', 'list'));
    expect((await dossier(['verify'], PASSPHRASE, elsewhere)).status).toBe(0);
  });

  it('restores over a vault only when it may be set aside, and says where that is kept', async () => {
    const elsewhere = join(folder.path, 'elsewhere');
    const from = join(folder.path, 'backups');
    const refused = await dossier(['restore', '--from', from, '--json'], PASSPHRASE, elsewhere);
    expect(JSON.parse(refused.out)).toEqual({ error: 'vault_exists' });
    const restored = await dossier(
      ['restore', '--from', from, '--recovery', '--set-aside', '--json'],
      recoveryCode,
      elsewhere,
    );
    const { setAside } = JSON.parse(restored.out);
    expect(existsSync(join(setAside, 'vault.header'))).toBe(true);
  });

  it('verifies a whole vault, and names what was tampered with, lost or made from it by title and person', async () => {
    const whole = await json('verify');
    expect(whole).toMatchObject({ lost: [], databaseProblems: 0 });
    expect(whole.objects).toBeGreaterThanOrEqual(3);

    const ofTitle = await objectsByTitle();
    const damaged = ofTitle('margaret-ct-chest-2026-08-26');
    const bytes = readFileSync(damaged);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(damaged, bytes);
    rmSync(ofTitle('lucas-visit-sheet-2026-06-02'));

    const ended = await dossier(['verify']);
    expect(ended.status).toBe(1);
    expect(ended.out.trim().split('\n').sort()).toEqual([
      'Damaged: “margaret-ct-chest-2026-08-26” of Ana Tessier',
      'Missing: “lucas-visit-sheet-2026-06-02” in the inbox',
    ]);
    expect(ended.err).toContain('1 damaged, 1 missing');
    const asJson = await dossier(['verify', '--json']);
    expect([asJson.status, JSON.parse(asJson.out)]).toMatchObject([
      1,
      { error: 'vault_damaged', objects: whole.objects },
    ]);
  });

  it('mends a lost file by importing it again, as it says', async () => {
    const again = ['margaret-ct-chest-2026-08-26.pdf', 'lucas-visit-sheet-2026-06-02.jpg'];
    await json('import', ...again.map((name) => resolve('samples/documents', name)));
    expect(await json('verify')).toMatchObject({ lost: [] });
  });
});

/** Where the file of a document lies: what is missed when all are away says which is whose. */
async function objectsByTitle(): Promise<(title: string) => string> {
  const documents = join(folder.path, 'vault/documents');
  const aside = join(folder.path, 'aside');
  renameSync(documents, aside);
  const { lost } = await json('verify');
  rmSync(documents, { recursive: true, force: true });
  renameSync(aside, documents);
  return (title) => {
    const file = lost.find(({ uses }: LostFile) => uses.some((use) => use.kind === 'original' && use.title === title));
    return join(documents, file.contentId.slice(0, 2), file.contentId);
  };
}
