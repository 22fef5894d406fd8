import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { exportAnyway, savePacket, unlock } from './actions';
import { applySettings, DEMO_PASSPHRASE, findFamily, makeFamilyVault, show } from './family';
import { expect, test } from './fixtures';
import { launch } from './hosts';
import { languageOf, wordsOf } from './words';

const t = wordsOf('en');
const PASSWORD = 'maple bridge seven lamp';
/** Of the hospital's name, at the head of each of its reports. */
const WORD = 'Kestrel';

test('a packet is built, blacked out, exported with a password, reopened and followed to a source', async ({
  dataFolder,
}, info) => {
  test.setTimeout(6 * 60_000);
  makeFamilyVault(dataFolder);
  const app = await launch({ host: info.project.name === 'electron' ? 'electron' : 'browser', dataFolder });
  const { page } = app;
  const line = (name: string) => page.getByRole('treeitem', { name: new RegExp(`^${name}`) });
  const panel = page.getByRole('region', { name: t('packets.estimate.title') });
  const pages = (count: number) => panel.getByText(t('common.count.pages', { count }), { exact: true });

  try {
    await test.step('open the builder of the case', async () => {
      const start = wordsOf(await languageOf(page));
      await unlock(page, start, DEMO_PASSPHRASE);
      await page.getByRole('heading', { level: 1, name: start('home.title') }).waitFor();
      await applySettings(page, 'en', 'light');
      const { personId, caseId } = await findFamily(page);
      await show(page, `/people/${personId}/cases/${caseId}/packet`);
      await expect(page.getByRole('img', { name: /^p\. 1,/ }).locator('canvas')).toBeVisible({ timeout: 60_000 });
    });
    const total = Number.parseInt(await panel.locator('strong').innerText(), 10);
    const scan = numberOf(await line('CT chest').innerText());

    await test.step('move a document with the keyboard', async () => {
      await line('CT chest').click();
      await page.keyboard.press('Alt+ArrowDown');
      await expect(line('Chest radiograph')).toHaveAccessibleName(new RegExp(`p\\. ${scan}\\b`), { timeout: 30_000 });
      await expect(line('CT chest')).toHaveAccessibleName(new RegExp(`p\\. ${scan + 1}\\b`));
      await expect(line('CT chest')).toBeFocused();
    });

    await test.step('drop a page, take it back, and drop it again', async () => {
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Delete');
      await expect(pages(total - 1)).toBeVisible({ timeout: 30_000 });
      await page.keyboard.press('ControlOrMeta+z');
      await expect(pages(total)).toBeVisible({ timeout: 30_000 });
      await page.keyboard.press('Delete');
      await expect(pages(total - 1)).toBeVisible({ timeout: 30_000 });
    });

    await test.step('black out an area with the mouse and one with the keyboard', async () => {
      await line('CT chest').click();
      await page.getByRole('img', { name: new RegExp(`^p\\. ${scan + 1},`) }).waitFor();
      await page
        .getByRole('region', { name: t('packets.preview.label') })
        .getByRole('button', { name: t('packets.preview.redact') })
        .click();
      const dialog = page.getByRole('dialog');
      await expect(dialog.locator('canvas')).toBeVisible();
      await drag(page, dialog.getByRole('application'), { from: [0.1, 0.05], to: [0.5, 0.09] });
      await expect(dialog.getByText(t('packets.redact.onPage', { count: 1 }))).toBeVisible();
      await dialog.getByRole('button', { name: t('packets.redact.withKeys') }).click();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('Enter');
      await expect(dialog.getByText(t('packets.redact.onPage', { count: 2 }))).toBeVisible();
      await dialog.getByRole('button', { name: t('common.action.done') }).click();
      await expect(dialog).toHaveCount(0);
    });

    await test.step('remove a word everywhere', async () => {
      await page.getByRole('tab', { name: t('packets.redact.tab') }).click();
      await page.getByLabel(t('packets.redact.word')).fill(WORD);
      await page.getByRole('button', { name: t('packets.redact.addWord') }).click();
      await expect(page.getByRole('listitem').filter({ hasText: WORD }).first()).toContainText(/Found in \d+ place/, {
        timeout: 60_000,
      });
    });

    await test.step('export it with a password', async () => {
      await page.getByRole('tab', { name: t('packets.options.tab') }).click();
      await page.getByRole('radio', { name: t('packets.preset.secure.title') }).check();
      const run = panel.getByRole('button', { name: t('packets.export.action') });
      await expect(run).toBeDisabled();
      await page.getByLabel(t('packets.options.password'), { exact: true }).fill(PASSWORD);
      await page.getByLabel(t('packets.options.passwordAgain'), { exact: true }).fill(PASSWORD);
      await run.click();
      await exportAnyway(page, t);
      await panel.getByRole('link', { name: t('packets.packet.openAndSave') }).click({ timeout: 90_000 });
    });

    await test.step('reopen it: refused without the password, shown with it', async () => {
      const field = page.getByLabel(t('packets.packet.lockedLabel'), { exact: true });
      await field.fill('not the password');
      await page.getByRole('button', { name: t('packets.packet.lockedOpen') }).click();
      await expect(page.getByText(t('packets.packet.lockedWrong'))).toBeVisible();
      await field.fill(PASSWORD);
      await page.getByRole('button', { name: t('packets.packet.lockedOpen') }).click();
      await expect(page.locator('.page[data-page-number="1"] canvas').first()).toBeVisible();
      await expect(page.locator('.textLayer').first()).toContainText('Margaret Tessier');
    });

    await test.step('see what was removed, and that nothing of it is left', async () => {
      await page.getByRole('tab', { name: t('packets.packet.redactions') }).click();
      const removed = page.getByRole('button', { name: /^CT chest with contrast/ });
      await expect(removed.first()).toContainText(t('packets.packet.wordsRemoved', { words: WORD }));
      await removed.first().click();
      const shown = page.locator(`.page[data-page-number="${scan + 1}"]`);
      await expect(shown.locator('canvas').first()).toBeVisible();
      await expect(shown.locator('.textLayer')).toContainText('Margaret Tessier, born');
      await expect(shown.locator('.textLayer')).not.toContainText(WORD);
      // The report prints the name so: its page is a picture, and nothing of its text came along.
      await expect(shown.locator('.textLayer')).not.toContainText('TESSIER');
    });

    await test.step('follow a citation of the timeline to its page', async () => {
      await goToPage(page, 3);
      const timeline = page.locator('.page[data-page-number="3"]');
      const link = timeline.locator('.annotationLayer a[href]').first();
      await expect(link).toBeVisible();
      const cited = await citedBy(link);
      await link.click();
      await expect(pageField(page)).toHaveValue(String(cited));
      await expect(page.locator(`.page[data-page-number="${cited}"] canvas`).first()).toBeVisible();
    });

    await test.step('save it: an encrypted PDF', async () => {
      const save = page.getByRole('button', { name: new RegExp(t('packets.packet.saveNamed', { name: '.+[.]pdf' })) });
      const bytes = readFileSync(await savePacket(app, () => save.click()));
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      expect(bytes.includes('/Encrypt')).toBe(true);
      expect(bytes.includes('Margaret')).toBe(false);
    });
  } finally {
    await app.close();
  }
});

const numberOf = (line: string): number => Number(/p\. (\d+)/.exec(line)?.[1]);

const pageField = (page: Page) =>
  page.getByRole('toolbar', { name: t('documents.viewer.toolbar') }).getByLabel(t('documents.viewer.goToPage'));

async function goToPage(page: Page, number: number): Promise<void> {
  await pageField(page).fill(String(number));
  await pageField(page).press('Enter');
}

/** From one place of an element to another, as fractions of its width and of its height times their ratio. */
async function drag(
  page: Page,
  surface: Locator,
  { from, to }: { readonly from: readonly [number, number]; readonly to: readonly [number, number] },
): Promise<void> {
  const box = await surface.boundingBox();
  if (!box) throw new Error('nothing to draw on');
  const at = ([x, y]: readonly [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at(to), { steps: 5 });
  await page.mouse.up();
}

/** The page number that is printed where a link lies. */
function citedBy(link: Locator): Promise<number> {
  return link.evaluate((anchor) => {
    const { left, right, top, bottom } = anchor.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const spans = [...(anchor.closest('.page')?.querySelectorAll('.textLayer span') ?? [])];
    const under = spans.filter((span) => {
      const box = span.getBoundingClientRect();
      return /p\. \d+/.test(span.textContent ?? '') && box.top <= y && box.bottom >= y && box.right >= x - 60;
    });
    return Number(/p\. (\d+)/.exec(under[0]?.textContent ?? '')?.[1]);
  });
}
