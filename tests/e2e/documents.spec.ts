import { expect, test } from '@playwright/test';
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
