import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds, one line each; empty is the aim. All its rules, or only those named. */
export async function findings(page: Page, screen: string, rules?: readonly string[]): Promise<readonly string[]> {
  // It stays in the page; its source is half a megabyte, and would be sent twice for every look.
  const isThere = await page.evaluate(() => 'axe' in window);
  // Legacy mode looks at this page only, because Electron cannot open another one to gather frames in.
  const axe = new AxeBuilder({ page, ...(isThere ? { axeSource: 'void 0' } : {}) })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] });
  if (rules) axe.withRules([...rules]);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${screen}: ${id} at ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}
