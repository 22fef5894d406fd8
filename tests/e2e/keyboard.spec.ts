import type { Page } from '@playwright/test';
import { unlock } from './actions';
import { applySettings, DEMO_PASSPHRASE, findFamily, makeFamilyVault, show } from './family';
import { expect, test } from './fixtures';
import { launch } from './hosts';
import { languageOf, wordsOf } from './words';

/** The most that Tab may take to go through a screen; the lists of these are walked with the arrows. */
const MOST = 120;

type Stop = { readonly name: string; readonly fault: string | null };

/** What has the focus now, and why it could not be seen; null once Tab has left the page. */
const focused = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const { activeElement } = document;
    if (!(activeElement instanceof HTMLElement) || activeElement === document.body) return null;
    const name = `${activeElement.tagName} ${activeElement.ariaLabel ?? activeElement.textContent?.trim().slice(0, 40)}`;
    const isDrawn = (element: HTMLElement) => element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true });
    // A switch, or a choice among a few, is drawn by its label.
    const label = activeElement instanceof HTMLInputElement ? activeElement.labels?.[0] : undefined;
    const drawn = label && !isDrawn(activeElement) ? label : activeElement;
    if (!isDrawn(drawn)) return { name, fault: 'is not drawn' };
    const { left, top, width, height } = drawn.getBoundingClientRect();
    if (width < 1 || height < 1) return { name, fault: 'has no size' };
    // Somewhere along its middle: a sticky bar may lie over a part of it.
    const isSeen = [0.1, 0.5, 0.9].some((part) => {
      const on = document.elementFromPoint(left + width * part, top + height / 2);
      return on !== null && (drawn.contains(on) || on.contains(drawn));
    });
    return { name, fault: isSeen ? null : 'lies out of sight' };
  });

/** The same, once the screen had a moment to bring it into sight. */
async function settled(page: Page): Promise<Stop | null> {
  const now = await focused(page);
  if (!now?.fault) return now;
  await page.waitForTimeout(600);
  return focused(page);
}

test('Tab reaches only what is seen, and the focus comes back from what was opened', async ({ dataFolder }, info) => {
  makeFamilyVault(dataFolder);
  const { page, close } = await launch({
    host: info.project.name === 'electron' ? 'electron' : 'browser',
    dataFolder,
  });
  const t = wordsOf('en');
  try {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await unlock(page, wordsOf(await languageOf(page)), DEMO_PASSPHRASE);
    await page.getByRole('navigation').first().waitFor();
    await applySettings(page, 'en', 'light');
    const { personId, caseId } = await findFamily(page);
    const person = `/people/${personId}`;

    for (const [screen, address] of [
      ['home', '/'],
      ['case', `${person}/cases/${caseId}`],
      ['documents', `${person}/documents`],
      ['packet builder', `${person}/cases/${caseId}/packet`],
    ] as const) {
      await test.step(screen, async () => {
        await show(page, address);
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        const stops: Stop[] = [];
        await page.keyboard.press('Tab');
        for (let stop = await settled(page); stop !== null && stops.length < MOST; stop = await settled(page)) {
          stops.push(stop);
          await page.keyboard.press('Tab');
        }
        expect(stops.filter(({ fault }) => fault !== null)).toEqual([]);
        expect(stops.length).toBeGreaterThan(12);
      });
    }

    await test.step('a form gives the focus back', async () => {
      await show(page, `${person}/immunizations`);
      const add = page.getByRole('button', { name: t('health.immunizations.add') }).first();
      await add.focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(add).toBeFocused();
    });

    await test.step('J walks the documents from anywhere on their screen', async () => {
      await show(page, `${person}/documents`);
      const rows = page.getByRole('table').locator('button[data-open]');
      await rows.first().waitFor();
      await page.keyboard.press('j');
      await expect(rows.nth(0)).toBeFocused();
      await page.keyboard.press('j');
      await expect(rows.nth(1)).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/documents\/[\w-]+/);
    });
  } finally {
    await close();
  }
});
