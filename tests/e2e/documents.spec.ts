import { expect, type Page, test } from '@playwright/test';
import type { Bridge } from '../../shared/contract/bridge';
import type { PersonId } from '../../shared/contract/common';
import { unlock } from './actions';
import { findings } from './axe';
import { applySettings, DEMO_PASSPHRASE, findFamily, makeFamilyVault, show } from './family';
import { launch, scratchFolder } from './hosts';
import { languageOf, wordsOf } from './words';

test('several documents are changed as one action, each taken back by one undo', async ({ browserName: _ }, info) => {
  const folder = scratchFolder();
  makeFamilyVault(folder.path);
  const app = await launch({
    host: info.project.name === 'electron' ? 'electron' : 'browser',
    dataFolder: folder.path,
  });
  const { page } = app;
  try {
    await unlock(page, wordsOf(await languageOf(page)), DEMO_PASSPHRASE);
    const t = wordsOf('fr');
    await page.getByRole('navigation').first().waitFor();
    await applySettings(page, 'fr', 'light');
    const { personId } = await findFamily(page);
    await show(page, `/people/${personId}/documents`);
    const table = page.getByRole('table', { name: t('documents.list.title') });
    const rows = table.locator('tbody tr');
    const total = await rows.count();
    const bar = page.getByRole('region', { name: t('documents.selection.title') });
    const choose = async () => {
      await rows.nth(0).getByRole('checkbox').click();
      await rows
        .nth(2)
        .getByRole('checkbox')
        .click({ modifiers: ['Shift'] });
      await expect(bar.getByRole('status')).toHaveText(t('documents.selection.count', { count: 3 }));
    };
    const undo = page.getByRole('button', { name: t('common.action.undo'), exact: true });
    const insurance = table.getByRole('cell', { name: t('documents.kind.insurance'), exact: true });

    await choose();
    expect(await findings(page, 'documents, three selected')).toEqual([]);
    await bar.getByRole('button', { name: t('documents.selection.setKind') }).click();
    await page.getByRole('menuitem', { name: t('documents.kind.insurance'), exact: true }).click();
    await expect(insurance).toHaveCount(3);
    await expect(bar).toHaveCount(0);
    await undo.click();
    await expect(insurance).toHaveCount(0);

    await choose();
    await bar.getByRole('button', { name: t('documents.selection.trash') }).click();
    await expect(rows).toHaveCount(total - 3);
    await undo.click();
    await expect(rows).toHaveCount(total);

    await choose();
    await bar.getByRole('button', { name: t('documents.selection.move') }).click();
    const dialog = page.getByRole('dialog', { name: t('filing.title') });
    await dialog.getByRole('radio', { name: /Sophie/ }).check();
    await dialog.getByRole('button', { name: /Sophie/ }).click();
    // What is linked to them goes along, which may be a document too.
    await expect.poll(() => rows.count()).toBeLessThanOrEqual(total - 3);
    await undo.click();
    await expect(rows).toHaveCount(total);
  } finally {
    await app.close();
    folder.remove();
  }
});

const DIAGNOSIS = 'Sarcoidosis, made up for this test';

/** Files a diagnosis of the first person's and names the other person and a document of the first one's. */
const prepare = (page: Page, personId: PersonId) =>
  page.evaluate(
    async ([mine, name]) => {
      // The bridge that either host gives the page.
      const { dossier } = window as unknown as { dossier: Bridge<File> };
      const people = await dossier.invoke('people.list', {});
      const other = people.ok ? people.value.find(({ givenName }) => givenName === 'Sophie') : undefined;
      const documents = await dossier.invoke('documents.list', { personId: mine, caseId: null });
      const document = documents.ok ? documents.value.find(({ originalName }) => /ct-chest/.test(originalName)) : null;
      const input = { name, code: null, certainty: 'suspected', diagnosedOn: '2026-11-20', providerId: null } as const;
      const made = await dossier.invoke('diagnoses.create', { personId: mine, caseId: null, note: null, ...input });
      if (!other || !document || !made.ok) throw new Error('the family is not whole');
      return { otherId: other.id, documentTitle: document.title, diagnosisId: made.value.id };
    },
    [personId, DIAGNOSIS] as const,
  );

test('one person’s document and record are on no screen of another, until moved', async ({ browserName: _ }, info) => {
  const folder = scratchFolder();
  makeFamilyVault(folder.path);
  const app = await launch({
    host: info.project.name === 'electron' ? 'electron' : 'browser',
    dataFolder: folder.path,
  });
  const { page } = app;
  try {
    await unlock(page, wordsOf(await languageOf(page)), DEMO_PASSPHRASE);
    const t = wordsOf('en');
    await page.getByRole('navigation').first().waitFor();
    await applySettings(page, 'en', 'light');
    const { personId } = await findFamily(page);
    const { otherId, documentTitle, diagnosisId } = await prepare(page, personId);
    const main = page.getByRole('main');
    const open = async (of: PersonId, screen: string) => {
      await show(page, `/people/${of}${screen}`);
      await expect(page).toHaveURL(new RegExp(`/people/${of}`));
    };

    await test.step('each stands on the screens of its own person', async () => {
      await open(personId, '/diagnoses');
      await expect(main.getByText(DIAGNOSIS).first()).toBeVisible();
      await open(personId, '/documents');
      await expect(main.getByText(documentTitle).first()).toBeVisible();
    });

    await test.step('neither stands on any screen of the other', async () => {
      for (const screen of ['', '/cases', '/timeline', '/documents', '/results', '/diagnoses', '/treatments']) {
        await open(otherId, screen);
        await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
        for (const text of [DIAGNOSIS, documentTitle]) await expect(main.getByText(text)).toHaveCount(0);
      }
    });

    await test.step('the record moves as one action, and one undo brings it back', async () => {
      await open(personId, `/diagnoses?id=${diagnosisId}`);
      await page.getByRole('button', { name: t('filing.action') }).click();
      const dialog = page.getByRole('dialog', { name: t('filing.title') });
      await dialog.getByRole('radio', { name: /Sophie/ }).check();
      await dialog.getByRole('button', { name: /Sophie/ }).click();
      await expect(main.getByText(DIAGNOSIS)).toHaveCount(0);
      await open(otherId, '/diagnoses');
      await expect(main.getByText(DIAGNOSIS).first()).toBeVisible();
      await page.getByRole('button', { name: t('common.action.undo'), exact: true }).click();
      await expect(main.getByText(DIAGNOSIS)).toHaveCount(0);
      await open(personId, '/diagnoses');
      await expect(main.getByText(DIAGNOSIS).first()).toBeVisible();
    });
  } finally {
    await app.close();
    folder.remove();
  }
});

test('the text of a scan is read, and then it is searched', async ({ browserName: _ }, info) => {
  const folder = scratchFolder();
  makeFamilyVault(folder.path);
  const app = await launch({
    host: info.project.name === 'electron' ? 'electron' : 'browser',
    dataFolder: folder.path,
  });
  const { page } = app;
  try {
    await unlock(page, wordsOf(await languageOf(page)), DEMO_PASSPHRASE);
    const t = wordsOf('en');
    await page.getByRole('navigation').first().waitFor();
    await applySettings(page, 'en', 'light');
    const { personId } = await findFamily(page);
    await show(page, `/people/${personId}/documents`);
    await page
      .getByRole('row')
      .filter({ hasText: t('documents.noText') })
      .first()
      .click();
    await page.getByRole('button', { name: t('documents.recognition.read') }).click();
    const tray = page.getByRole('region', { name: t('jobs.title') });
    await expect(tray).toContainText(t('jobs.recognition.read', { count: 1 }), { timeout: 60_000 });
    await expect(page.getByText(t('documents.recognition.recognized', { count: 1 }))).toBeVisible();
    await show(page, '/search?text=pneumothorax');
    await expect(page.getByRole('link', { name: /There is no pneumothorax\. Linear scarring/ })).toBeVisible();
  } finally {
    await app.close();
    folder.remove();
  }
});
