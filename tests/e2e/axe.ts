import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds, one line each; empty is the aim. */
export async function findings(page: Page, screen: string): Promise<readonly string[]> {
  // Legacy mode looks at this page only, because Electron cannot open another one to gather frames in.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${screen}: ${id} at ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}
