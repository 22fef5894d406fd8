import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { VaultState } from '../../shared/contract/vault';
import { PASSPHRASE, unlock } from './actions';
import { findings } from './axe';
import { DEMO_PASSPHRASE, findFamily, makeFamilyVault, screensOf, show } from './family';
import { expect, test } from './fixtures';
import { launch } from './hosts';
import { LOOKS, startWalk } from './looks';
import { addDocuments, addEmptyPerson, statesOf } from './screen-states';
import { languageOf, wordsOf } from './words';

test('control: axe finds a button without a name', async ({ app }) => {
  await app.page.getByRole('heading', { level: 1 }).waitFor();
  await app.page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
  expect(await findings(app.page, 'first run')).not.toEqual([]);
});

test('axe finds nothing before the vault is open, in both languages and both colour schemes', async ({ app }) => {
  const { page } = app;
  await page.getByRole('heading', { level: 1 }).waitFor();
  const { words, look, found } = await startWalk(page);
  const press = (key: string) => page.getByRole('button', { name: words()(key) }).click();
  const type = (field: string, text: string) =>
    page.getByLabel(words()(`vault.passphrase.${field}`), { exact: true }).fill(text);
  await look('welcome');
  await press('backups.restore.choose');
  await look('restore');
  await press('common.action.back');
  await press('vault.welcome.start');
  await type('new', PASSPHRASE);
  await type('again', 'another one');
  await press('vault.protect.create');
  await look('protect');
  await type('again', PASSPHRASE);
  await press('vault.protect.create');
  await page.getByRole('region', { name: words()('vault.recovery.sheetTitle') }).waitFor();
  await look('recovery sheet');
  expect(found).toEqual([]);
});

/** Answers in the place of the host, where a vault is told to be in a state that a disk is not easily put into. */
async function tellState(page: Page, vault: VaultState): Promise<void> {
  await page.unrouteAll();
  await page.route('**/rpc', async (route) => {
    const { operation } = route.request().postDataJSON() as { operation: string };
    if (operation !== 'vault.state') return route.fallback();
    return route.fulfill({ json: { ok: true, value: { ...vault, keychainAvailable: false } } });
  });
}

test('axe finds nothing where the vault cannot be opened', async ({ dataFolder }, info) => {
  test.skip(info.project.name === 'electron', 'the tab’s requests can be answered, the window’s cannot');
  mkdirSync(join(dataFolder, 'vault'));
  for (const name of ['vault.header', 'vault.header.copy']) writeFileSync(join(dataFolder, 'vault', name), 'no header');
  const { page, close } = await launch({ host: 'browser', dataFolder });
  try {
    await page.getByRole('heading', { level: 1 }).waitFor();
    const { words, look, found } = await startWalk(page);
    const title = (key: string) => page.getByRole('heading', { level: 1, name: words()(key) }).waitFor();
    const again = () => page.getByRole('button', { name: words()('common.action.retry') }).click();
    await title('vault.stopped.damaged.title');
    await look('damaged');
    const holder = { host: 'kitchen', since: '2026-11-22T12:00:00.000Z' };
    for (const [vault, words] of [
      [{ state: 'in_use', holder }, 'inUse'],
      [{ state: 'read_only' }, 'readOnly'],
      [{ state: 'newer_version' }, 'newerVersion'],
    ] as const) {
      await tellState(page, vault);
      await again();
      await title(`vault.stopped.${words}.title`);
      await look(vault.state);
    }
    await tellState(page, { state: 'locked', slots: ['passphrase', 'recovery'] });
    await again();
    await unlock(page, words(), 'not the passphrase');
    await page.getByRole('alert').waitFor();
    await look('unlock, refused');
    await page.getByRole('button', { name: words()('vault.unlock.recovery.choose') }).click();
    await look('unlock, recovery');
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    const withoutSession = await findings(page, 'no session');
    expect([...found, ...withoutSession]).toEqual([]);
  } finally {
    await close();
  }
});

test('axe finds nothing on any screen, in both languages and both colour schemes', async ({ dataFolder }, info) => {
  test.setTimeout(15 * 60_000);
  makeFamilyVault(dataFolder);
  const host = info.project.name === 'electron' ? 'electron' : 'browser';
  const app = await launch({ host, dataFolder });
  const { page } = app;
  try {
    const start = wordsOf(await languageOf(page));
    const atLock = await findings(page, 'unlock');
    await unlock(page, start, DEMO_PASSPHRASE);
    await page.getByRole('heading', { level: 1, name: start('home.title') }).waitFor();
    // The page is the same in both: in the window, one look in each language and each scheme.
    const { words, look, found } = await startWalk(
      page,
      LOOKS.filter(({ isWhole }) => isWhole || host === 'browser'),
    );
    const places = await findFamily(page);
    for (const [screen, address] of screensOf(places)) {
      await show(page, address);
      await look(screen);
    }
    const unopened = await addDocuments(page, places);
    const emptyId = await addEmptyPerson(page, words());
    for (const { name, address, open } of statesOf({ ...places, ...unopened, emptyId })) {
      await test.step(name, async () => {
        // What stands open on the same screen goes with it.
        await show(page, '/trash');
        await show(page, address);
        await open(page, words());
        await look(name);
        await page.keyboard.press('Escape');
      });
    }
    expect([...atLock, ...found]).toEqual([]);
  } finally {
    await app.close();
  }
});
