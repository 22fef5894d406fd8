import { PASSPHRASE, unlock } from './actions';
import { findings } from './axe';
import { applySettings, DEMO_PASSPHRASE, findFamily, makeFamilyVault, screensOf, show } from './family';
import { expect, test } from './fixtures';
import { launch } from './hosts';
import { languageOf, wordsOf } from './words';

const LOOKS = (['en', 'fr'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((scheme) => ({ language, scheme })),
);

test('control: axe finds a button without a name', async ({ app }) => {
  await app.page.getByRole('heading', { level: 1 }).waitFor();
  await app.page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
  expect(await findings(app.page, 'first run')).not.toEqual([]);
});

for (const { language, scheme } of LOOKS) {
  test(`axe finds nothing before the vault is open (${language}, ${scheme})`, async ({ app: { page } }) => {
    const t = wordsOf(language);
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: scheme });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await applySettings(page, language, scheme);
    const found = [...(await findings(page, 'welcome'))];
    await page.getByRole('button', { name: t('backups.restore.choose') }).click();
    found.push(...(await findings(page, 'restore')));
    await page.getByRole('button', { name: t('common.action.back') }).click();
    await page.getByRole('button', { name: t('vault.welcome.start') }).click();
    await page.getByLabel(t('vault.passphrase.new'), { exact: true }).fill(PASSPHRASE);
    await page.getByLabel(t('vault.passphrase.again'), { exact: true }).fill('another one');
    await page.getByRole('button', { name: t('vault.protect.create') }).click();
    found.push(...(await findings(page, 'protect')));
    await page.getByLabel(t('vault.passphrase.again'), { exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: t('vault.protect.create') }).click();
    await page.getByRole('region', { name: t('vault.recovery.sheetTitle') }).waitFor();
    found.push(...(await findings(page, 'recovery sheet')));
    expect(found).toEqual([]);
  });
}

test('axe finds nothing on any screen, in both languages and both colour schemes', async ({ dataFolder }, info) => {
  test.setTimeout(15 * 60_000);
  makeFamilyVault(dataFolder);
  const host = info.project.name === 'electron' ? 'electron' : 'browser';
  const app = await launch({ host, dataFolder });
  // The page is the same in both: in the window, one look in each language and each scheme.
  const looks =
    host === 'browser' ? LOOKS : LOOKS.filter(({ language, scheme }) => (language === 'en') === (scheme === 'light'));
  const { page } = app;
  try {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const start = await languageOf(page);
    const found = [...(await findings(page, 'unlock'))];
    await unlock(page, wordsOf(start), DEMO_PASSPHRASE);
    await page.getByRole('heading', { level: 1, name: wordsOf(start)('home.title') }).waitFor();
    const places = await findFamily(page);
    for (const { language, scheme } of looks) {
      await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: scheme });
      await applySettings(page, language, scheme);
      for (const [screen, address] of screensOf(places)) {
        await show(page, address);
        found.push(...(await findings(page, `${screen} (${language}, ${scheme})`)));
      }
    }
    expect(found).toEqual([]);
  } finally {
    await app.close();
  }
});
