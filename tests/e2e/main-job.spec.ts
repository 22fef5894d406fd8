import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ReadPacket } from '../support/read-packet';
import { addPerson, createVault, dropFiles, exportAnyway, goTo, savePacket, unlock } from './actions';
import { expect, test } from './fixtures';
import { wordsOf } from './words';

const t = wordsOf('en');
const sample = (name: string) => resolve('samples/documents', name);
const BATCH = [
  sample('margaret-ct-chest-2026-08-26.pdf'),
  sample('margaret-pathology-2026-09-22.pdf'),
  sample('lucas-visit-sheet-2026-06-02.jpg'),
  resolve('tests/fixtures/not-a-document.txt'),
];

test('the main job: from an empty computer to a packet, and back after locking', async ({ app }) => {
  const { page } = app;

  await test.step('create the vault', () => createVault(page, t));

  await test.step('add two people', async () => {
    await addPerson(page, t, ['Margaret', 'Tessier']);
    await addPerson(page, t, ['Lucas', 'Tessier']);
  });

  await test.step('start a case with its question', async () => {
    await goTo(page, t('shell.nav.home'));
    await page
      .getByRole('link', { name: /Margaret Tessier/ })
      .first()
      .click();
    await goTo(page, t('shell.nav.cases'));
    await page
      .getByRole('link', { name: t('cases.start') })
      .first()
      .click();
    await page.getByLabel(t('cases.field.title')).fill('Nodule in the right lung');
    await page.getByLabel(t('cases.field.question')).fill('Is it cancer, or a scar?');
    await page.getByRole('button', { name: t('cases.start') }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Nodule in the right lung' })).toBeVisible();
  });

  await test.step('record a diagnosis', async () => {
    await goTo(page, t('shell.nav.overview'));
    await page
      .getByRole('main')
      .getByRole('link', { name: t('records.diagnoses.title') })
      .click();
    await page
      .getByRole('button', { name: t('records.diagnoses.add') })
      .first()
      .click();
    await page.getByLabel(t('records.diagnoses.field.name')).fill('Lung nodule, 14 mm');
    await page.getByRole('button', { name: t('common.action.save') }).click();
    await expect(page.getByText('Lung nodule, 14 mm').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('drop a mixed batch on the window', async () => {
    await goTo(page, t('shell.nav.home'));
    await dropFiles(page, BATCH);
    await goTo(page, t('shell.nav.inbox'));
    await expect(page.getByText(t('documents.inbox.waiting', { count: 3 }))).toBeVisible();
    await expect(page.getByRole('link', { name: t('jobs.import.review') }).last()).toBeVisible();
    await page.getByRole('button', { name: t('jobs.show') }).click();
    await expect(page.getByText('not-a-document.txt')).toBeVisible();
    await expect(page.getByText(t('jobs.refused.unsupportedType'))).toBeVisible();
    await page.getByRole('button', { name: t('jobs.hide') }).click();
  });

  await test.step('file two under Margaret and her case, one under Lucas', async () => {
    let waiting = 3;
    for (const [title, person, caseTitle] of [
      ['First report', 'Margaret Tessier', 'Nodule in the right lung'],
      ['Second report', 'Margaret Tessier', 'Nodule in the right lung'],
      ['Third report', 'Lucas Tessier', null],
    ] as const) {
      const form = page.getByRole('form', { name: t('documents.inbox.form') });
      await form.getByRole('radio', { name: person }).click();
      await form.getByLabel(t('documents.field.title')).fill(title);
      if (caseTitle) {
        await form.getByRole('combobox', { name: t('documents.field.case') }).click();
        await page.getByRole('option', { name: caseTitle }).click();
      }
      await form.getByRole('button', { name: t('documents.inbox.fileUnder', { person }) }).click();
      waiting -= 1;
      const next = waiting === 0 ? t('documents.inbox.emptyTitle') : t('documents.inbox.waiting', { count: waiting });
      await expect(page.getByText(next)).toBeVisible();
    }
  });

  await test.step('link a page to the diagnosis', async () => {
    await openPerson('Margaret Tessier');
    await goTo(page, t('shell.nav.documents'));
    await page
      .getByRole('table', { name: t('documents.list.title') })
      .getByRole('button', { name: 'First report' })
      .first()
      .click();
    await expect(page.locator('.page[data-page-number="1"] canvas').first()).toBeVisible();
    await page
      .getByRole('toolbar', { name: t('documents.viewer.toolbar') })
      .getByRole('button', { name: t('documents.link.add') })
      .click();
    await page.getByRole('combobox', { name: t('documents.link.choose') }).click();
    await page.getByRole('option', { name: /Lung nodule, 14 mm/ }).click();
    await page.getByRole('button', { name: t('documents.link.save'), exact: true }).click();
    await expect(page.getByText(t('documents.link.saved', { title: 'Lung nodule, 14 mm' }))).toBeVisible();
    await seeLinkedPage();
  });

  await test.step('export the packet of the case', async () => {
    await goTo(page, t('shell.nav.cases'));
    await page
      .getByRole('link', { name: /Nodule in the right lung/ })
      .first()
      .click();
    await page.getByRole('button', { name: new RegExp(`^${t('journey.part.packets')}`) }).click();
    await page
      .getByRole('link', { name: t('cases.packets.prepare') })
      .first()
      .click();
    await page.getByLabel(t('packets.options.name'), { exact: true }).fill('Dr. Osterlund');
    await page.getByRole('button', { name: t('packets.export.action') }).click();
    await exportAnyway(page, t);
    await expect(page.getByText(t('packets.export.done')).first()).toBeVisible({ timeout: 60_000 });
  });

  await test.step('reopen the packet in the viewer', async () => {
    await page
      .getByRole('link', { name: t('packets.packet.openAndSave') })
      .first()
      .click();
    await expect(page.locator('.page[data-page-number="1"] canvas').first()).toBeVisible();
    await expect(page.locator('.textLayer').first()).toContainText('Margaret Tessier');
  });

  await test.step('save the packet as a file', async () => {
    const save = page.getByRole('button', { name: new RegExp(t('packets.packet.saveNamed', { name: '.+[.]pdf' })) });
    const packet = new ReadPacket(readFileSync(await savePacket(app, () => save.click())));
    const texts = await packet.texts();
    expect(texts[0]).toContain('Is it cancer, or a scar?');
    // Her two documents, page after page, and nothing of Lucas's.
    const first = texts.findIndex((text) => text.includes('Department of Medical Imaging'));
    const second = texts.findIndex((text) => text.includes('Department of Pathology'));
    expect(Math.min(first, second)).toBeGreaterThan(0);
    expect(texts.join('\n')).not.toContain('Third report');
    expect(packet.labels()).toEqual(texts.map((_, page) => `${page + 1}`));
  });

  await test.step('lock, refuse a wrong passphrase, unlock', async () => {
    await page.getByRole('button', { name: t('shell.nav.lock') }).click();
    await expect(page.getByRole('heading', { level: 1, name: t('vault.unlock.title') })).toBeVisible();
    await expect(page.getByText('Margaret')).toHaveCount(0);
    await unlock(page, t, 'not the passphrase');
    await expect(page.getByText(t('failures.wrongPassphrase'))).toBeVisible();
    await unlock(page, t);
    await openPerson('Margaret Tessier');
    await goTo(page, t('shell.nav.documents'));
    await expect(page.getByText('First report').first()).toBeVisible();
    await seeLinkedPage();
  });

  /** On the diagnosis: the page it comes from, which opens. */
  async function seeLinkedPage() {
    await openPerson('Margaret Tessier');
    await page
      .getByRole('main')
      .getByRole('link', { name: t('records.diagnoses.title') })
      .click();
    await page
      .getByRole('button', { name: /Lung nodule, 14 mm/ })
      .first()
      .click();
    const source = t('records.sourcePage', { title: 'First report', page: 1 });
    await page.getByRole('link', { name: t('records.openSource', { title: source }) }).click();
    await expect(page.locator('.page[data-page-number="1"] canvas').first()).toBeVisible();
  }

  async function openPerson(name: string) {
    await goTo(page, t('shell.nav.home'));
    await page
      .getByRole('main')
      .getByRole('link', { name: new RegExp(name) })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  }
});
