import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { RunningApp } from './hosts';
import { type Language, type Words, wordsOf } from './words';

export const PASSPHRASE = 'quiet river maple stone';

/** First run: passphrase, recovery sheet typed back. Ends on the home screen. */
export async function createVault(page: Page, t: Words): Promise<void> {
  await page.getByRole('button', { name: t('vault.welcome.start') }).click();
  await page.getByLabel(t('vault.passphrase.new'), { exact: true }).fill(PASSPHRASE);
  await page.getByLabel(t('vault.passphrase.again'), { exact: true }).fill(PASSPHRASE);
  await finishVault(page, t);
}

/** From the way of protecting it, chosen, to the home screen. */
export async function finishVault(page: Page, t: Words): Promise<void> {
  await page.getByRole('button', { name: t('vault.protect.create') }).click();
  const sheet = page.getByRole('region', { name: t('vault.recovery.sheetTitle') });
  await expect(sheet.getByRole('listitem')).toHaveCount(9);
  const recovery = await sheet.getByRole('listitem').allInnerTexts();
  await page
    .getByLabel(t('vault.recovery.typeBack', { first: 8, last: 9 }))
    .fill(recovery.slice(-2).join(' ').toLowerCase());
  await page.getByRole('button', { name: t('vault.recovery.finish') }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('home.title') })).toBeVisible();
}

export async function unlock(page: Page, t: Words, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel(t('vault.unlock.passphrase.label'), { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: t('vault.unlock.open') }).click();
}

/** Sets the language of screen and packet on the settings screen; from the one that the screen is in. */
export async function chooseLanguage(page: Page, from: Language, to: Language): Promise<void> {
  await goTo(page, wordsOf(from)('shell.nav.settings'));
  for (const [setting, shown] of [
    ['screenLanguage', from],
    ['packetLanguage', to],
  ] as const) {
    const choice = page.getByRole('radiogroup', { name: wordsOf(shown)(`settings.${setting}`) });
    const name = wordsOf(shown)(`vault.languageName.${to}`);
    await choice.getByText(name, { exact: true }).click();
    // By value: after the first choice the words of the group itself are in the other language.
    await expect(page.locator(`input[type="radio"][value="${to}"]:checked`).first()).toBeAttached();
    await page.locator(`html[lang^="${to}"]`).waitFor();
  }
}

/** Keeps the page's own print dialog shut; answers how many sheets went to it, each time so far. */
export async function watchPrinting(page: Page): Promise<() => Promise<readonly number[]>> {
  await page.evaluate(() => {
    const sheets: number[] = [];
    Object.assign(window, { printedSheets: sheets });
    window.print = () => void sheets.push(document.querySelectorAll('.print-sheets canvas').length);
  });
  // Set a few lines above.
  return () => page.evaluate(() => (window as unknown as { printedSheets: readonly number[] }).printedSheets);
}

export async function addPerson(
  page: Page,
  t: Words,
  [givenName, familyName]: readonly [string, string],
  province?: string,
): Promise<void> {
  await goTo(page, t('shell.nav.home'));
  await page
    .getByRole('link', { name: t('home.addPerson') })
    .first()
    .click();
  // In French the label of the usual name begins with the same word.
  await page.getByRole('textbox', { name: t('people.field.givenName'), exact: true }).fill(givenName);
  await page.getByRole('textbox', { name: t('people.field.familyName'), exact: true }).fill(familyName);
  if (province) await page.getByLabel(t('people.field.jurisdiction')).selectOption(province);
  await page.getByRole('button', { name: t('common.action.save') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(givenName);
}

/** Follows a link of the left rail. */
export async function goTo(page: Page, name: string): Promise<void> {
  await page
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .first()
    .click();
}

/** Drops files on the window, as a file manager would. */
export async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  const files = paths.map((path) => ({ name: basename(path), base64: readFileSync(path).toString('base64') }));
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { name, base64 } of given) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      data.items.add(new File([bytes], name));
    }
    return data;
  }, files);
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('body', type, { dataTransfer: transfer });
}

/** Saves through the download of a browser, or the save dialog of the desktop. Answers the file's path. */
export async function savePacket({ page, electron }: RunningApp, press: () => Promise<void>): Promise<string> {
  if (electron === null) {
    const download = page.waitForEvent('download');
    await press();
    return (await download).path();
  }
  const file = join(mkdtempSync(join(tmpdir(), 'dossier-saved-')), 'packet.pdf');
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await press();
  await expect.poll(() => existsSync(file)).toBe(true);
  return file;
}

/** Past the question that comes when the check found something, or has not ended. */
export async function exportAnyway(page: Page, t: Words): Promise<void> {
  const anyway = page.getByRole('button', { name: t('packets.export.anyway') });
  const begun = page.getByText(t('packets.export.working')).or(page.getByText(t('packets.export.done')));
  await anyway.or(begun).first().waitFor();
  if (await anyway.isVisible()) await anyway.click();
}
