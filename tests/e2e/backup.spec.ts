import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { addPerson, createVault, goTo, PASSPHRASE } from './actions';
import { expect, test } from './fixtures';
import type { RunningApp } from './hosts';
import { wordsOf } from './words';

const t = wordsOf('en');

test('a backup is made, and put in the place of a vault that is kept', async ({ app, dataFolder }) => {
  const { page } = app;
  const folder = join(dataFolder, 'backups');
  mkdirSync(folder);
  await createVault(page, t);
  await addPerson(page, t, ['Margaret', 'Tessier']);

  await test.step('choose the folder and back up', async () => {
    await goTo(page, t('shell.nav.settings'));
    await chooseFolder(app, folder);
    await expect(page.getByText(folder, { exact: true })).toBeVisible();
    await page.getByRole('button', { name: t('backups.now') }).click();
    // The tray holds the line twice, once folded away.
    await expect(page.getByText(t('jobs.backup.done')).filter({ visible: true }).first()).toBeVisible();
    await expect(page.getByRole('list', { name: t('backups.list') }).getByText(t('backups.verified'))).toBeVisible();
    expect(readdirSync(folder)).toHaveLength(1);
  });

  await test.step('somebody is added after it', () => addPerson(page, t, ['Lucas', 'Tessier']));

  await test.step('restore it before unlocking', async () => {
    await page.getByRole('button', { name: t('shell.nav.lock') }).click();
    await page.getByRole('button', { name: t('backups.restore.choose') }).click();
    await chooseBackup(app, join(folder, readdirSync(folder)[0] ?? ''));
    await page.locator('input[type="password"]').fill(PASSPHRASE);
    await page.getByRole('checkbox', { name: t('backups.restore.asideAgree') }).check();
    await page.getByRole('button', { name: t('backups.restore.submit'), exact: true }).click();
    await expect(page.getByText(/vault-before-restore-/)).toBeVisible();
    await page.getByRole('button', { name: t('backups.restore.open') }).click();
  });

  const people = page.getByRole('link', { name: /Tessier/ });
  await expect(people.filter({ hasText: 'Margaret' }).first()).toBeVisible();
  await expect(people.filter({ hasText: 'Lucas' })).toHaveCount(0);
  expect(
    readdirSync(dataFolder)
      .filter((name) => name.startsWith('vault'))
      .sort(),
  ).toEqual(['vault', expect.stringMatching(/^vault-before-restore-\d{8}-\d{6}$/)]);
});

/** In the system's own window, or typed where there is none. */
async function chooseFolder(app: RunningApp, path: string): Promise<void> {
  await answerDialog(app, path);
  await app.page.getByRole('button', { name: t('backups.choose') }).click();
  if (app.electron) return;
  await app.page.getByLabel(t('backups.path')).fill(path);
  await app.page.getByRole('button', { name: t('common.action.save') }).click();
}

async function chooseBackup(app: RunningApp, path: string): Promise<void> {
  const field = app.page.getByLabel(t('backups.restore.path'));
  if (!app.electron) return field.fill(path);
  await answerDialog(app, path);
  await app.page.getByRole('button', { name: t('common.action.browse') }).click();
  await expect(field).toHaveValue(path);
}

async function answerDialog({ electron }: { readonly electron: RunningApp['electron'] }, path: string) {
  await electron?.evaluate(({ dialog }, answer) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [answer] });
  }, path);
}
