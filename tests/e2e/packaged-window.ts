import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { _electron } from '@playwright/test';
import { filesHolding } from '../support/files-holding';
import { listArchive, readFuses } from '../support/packaged-content';
import { addPerson, createVault, savePacket, unlock } from './actions';
import { show } from './family';
import { expect, test } from './fixtures';
import { definedEnvironment, type RunningApp, required, scratchFolder } from './hosts';
import { importAndExport } from './import-and-export';
import { wordsOf } from './words';

const t = wordsOf('en');
const archive = () => join(required('DOSSIER_PACKAGED'), 'resources/app.asar');
const executable = () => join(required('DOSSIER_PACKAGED'), 'dossier');

test('the fuses are as a release has them, but for the one that the driver needs', () => {
  expect(readFuses(executable())).toMatchObject({
    runAsNode: false,
    nodeOptions: false,
    asarIntegrity: true,
    onlyLoadAppFromAsar: true,
    nodeCliInspect: true,
  });
  // The control: the same reading of an Electron that nobody packaged.
  expect(readFuses(required('DOSSIER_ELECTRON'))).toMatchObject({ runAsNode: true, onlyLoadAppFromAsar: false });
});

test('the package holds the built application and what it needs, and nothing else', () => {
  const files = listArchive(archive());
  const first = (depth: number, path: string) => path.split('/').slice(0, depth).join('/');
  expect([...new Set(files.map((path) => first(1, path)))].sort()).toEqual(['node_modules', 'out', 'package.json']);
  const built = files.filter((path) => path.startsWith('out/')).map((path) => first(2, path));
  expect([...new Set(built)].sort()).toEqual(
    ['fonts', 'licences.json', 'main', 'migrations', 'preload', 'renderer', 'resources'].map((name) => `out/${name}`),
  );
  expect(files.filter((path) => /\.(m?ts|cts|tsx|map|c|cc|cpp|h|hpp|gyp|gypi|sh|pdf)$/.test(path))).toEqual([]);
  const addon = `node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`;
  expect(files.filter((path) => path.endsWith('.node'))).toEqual([addon]);
  expect(existsSync(join(`${archive()}.unpacked`, addon))).toBe(true);
});

test('nothing in the package is under the GPL or the AGPL', () => {
  const names = listArchive(archive()).flatMap(
    (path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\/package\.json$/.exec(path)?.[1] ?? [],
  );
  expect(names.length).toBeGreaterThan(20);
  const licenceOf = (name: string) => {
    const { license, licenses } = JSON.parse(readFileSync(resolve('node_modules', name, 'package.json'), 'utf8'));
    return JSON.stringify(
      license ?? licenses ?? readdirSync(resolve('node_modules', name)).filter((file) => /licen[cs]e/i.test(file)),
    );
  };
  const isStrong = (licence: string) => /(^|[^L])GPL/.test(licence);
  // The control: the pattern tells them apart.
  expect(['"GPL-3.0"', '"AGPL-3.0"', '"LGPL-3.0"', '"MIT"'].map(isStrong)).toEqual([true, true, false, false]);
  expect(names.filter((name) => isStrong(licenceOf(name)))).toEqual([]);
});

/** A packaged application listens to no variable of ours: its data is where the system keeps settings. */
async function launchPackaged(settings: string, ignored: string): Promise<RunningApp> {
  const isRoot = process.getuid?.() === 0;
  const electron = await _electron.launch({
    executablePath: executable(),
    args: isRoot ? ['--no-sandbox'] : [],
    env: { ...definedEnvironment(), XDG_CONFIG_HOME: settings, DOSSIER_USER_DATA: ignored, LANG: 'en_CA.UTF-8' },
  });
  const page = await electron.firstWindow();
  return { page, host: 'electron', electron, log: [], close: () => electron.close() };
}

test('the packaged window: create, import, export, lock, unlock, and all of it again there after a restart', async () => {
  const [settings, ignored] = [scratchFolder(), scratchFolder()];
  let app = await launchPackaged(settings.path, ignored.path);
  try {
    const { page } = app;
    expect(await app.electron?.evaluate(({ app: own }) => own.isPackaged)).toBe(true);
    await createVault(page, t);
    await addPerson(page, t, ['Margaret', 'Tessier']);
    const sample = readFileSync(resolve('samples/documents/margaret-ct-chest-2026-08-26.pdf'));
    const { personId, packetId } = await importAndExport(page, sample);
    await show(page, `/people/${personId}/packets/${packetId}`);
    await expect(page.locator('.textLayer').first()).toContainText('Margaret Tessier');
    const save = page.getByRole('button', { name: new RegExp(t('packets.packet.saveNamed', { name: '.+[.]pdf' })) });
    const saved = readFileSync(await savePacket(app, () => save.click()));
    expect(saved.subarray(0, 5).toString()).toBe('%PDF-');

    await page.getByRole('button', { name: t('shell.nav.lock') }).click();
    await expect(page.getByText('Margaret')).toHaveCount(0);
    await unlock(page, t);
    await expect(page.getByText('Margaret').first()).toBeVisible();

    await app.close();
    app = await launchPackaged(settings.path, ignored.path);
    await unlock(app.page, t);
    await app.page.getByRole('navigation').first().waitFor();
    await show(app.page, `/people/${personId}/packets/${packetId}`);
    await expect(app.page.locator('.textLayer').first()).toContainText('Margaret Tessier');
    expect(readdirSync(join(settings.path, 'Dossier'))).toContain('vault');
    await app.close();
    // Neither in the vault nor in what Chromium keeps beside it: caches, storage, crash reports.
    for (const text of ['Margaret', 'Tessier', 'Nodule in the right lung', 'report.pdf']) {
      expect(filesHolding(settings.path, text), text).toEqual([]);
    }
    // The control: it is found where it stands.
    writeFileSync(join(settings.path, 'Dossier/Cache/planted'), 'a page about Margaret');
    expect(filesHolding(settings.path, 'Margaret')).toEqual(['Dossier/Cache/planted']);
    expect(readdirSync(ignored.path)).toEqual([]);
  } finally {
    await app.close();
    for (const each of [settings, ignored]) each.remove();
  }
});
