import { mkdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { unlock } from './actions';
import { applySettings, DEMO_PASSPHRASE, findFamily, show } from './family';
import { launch, scratchFolder } from './hosts';
import { wordsOf } from './words';

const FOLDER = 'docs/screenshots';
const data = process.env.DOSSIER_DEMO_DATA;

test('pictures of the main screens', async () => {
  test.skip(data === undefined, 'started by "npm run screenshots", which prepares the made-up family');
  test.setTimeout(10 * 60_000);
  mkdirSync(FOLDER, { recursive: true });
  const app = await launch({ host: 'browser', dataFolder: data ?? '', viewport: { width: 1280, height: 860 } });
  const { page } = app;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const picture = async (name: string) => {
    // The viewer draws its pages, and lists their thumbnails, after the screen stands.
    if (name.startsWith('packet-builder')) {
      await page.locator('[role=img] canvas').first().waitFor({ timeout: 60_000 });
    }
    await page.waitForTimeout(1500);
    await page.screenshot({ path: `${FOLDER}/${name}.png` });
  };

  await page.getByRole('heading', { level: 1 }).waitFor();
  await applySettings(page, 'en', 'light');
  await picture('unlock-en-light');
  await unlock(page, wordsOf('en'), DEMO_PASSPHRASE);
  await expect(page.getByRole('heading', { level: 1, name: wordsOf('en')('home.title') })).toBeVisible();
  const { personId, caseId, documentId, packetId } = await findFamily(page);
  const person = `/people/${personId}`;
  const screens = [
    ['home', '/'],
    ['person', person],
    ['case', `${person}/cases/${caseId}`],
    ['packet-builder', `${person}/cases/${caseId}/packet`],
    ['packet', `${person}/packets/${packetId}`],
    ['document', `${person}/documents/${documentId}?page=2`],
    ['documents', `${person}/documents`],
    ['results', `${person}/results`],
    ['timeline', `${person}/timeline`],
    ['search', '/search?text=nodule'],
    ['settings', '/settings'],
  ] as const;
  for (const [name, address] of screens) {
    await show(page, address);
    await picture(`${name}-en-light`);
  }
  const others = new Set(['home', 'case', 'packet-builder', 'document']);
  for (const [language, scheme] of [
    ['fr', 'light'],
    ['en', 'dark'],
  ] as const) {
    await applySettings(page, language, scheme);
    for (const [name, address] of screens.filter(([name]) => others.has(name))) {
      await show(page, address);
      await picture(`${name}-${language}-${scheme}`);
    }
  }
  await app.close();

  const fresh = scratchFolder();
  const first = await launch({ host: 'browser', dataFolder: fresh.path });
  await first.page.getByRole('heading', { level: 1 }).waitFor();
  await first.page.screenshot({ path: `${FOLDER}/first-run-en-light.png` });
  await first.close();
  fresh.remove();
});
