import { test as base } from '@playwright/test';
import { launch, type RunningApp, scratchFolder } from './hosts';
import { leaksIn } from './log-leaks';

type Fixtures = {
  /** Where the test's vault lies; removed afterwards. */
  readonly dataFolder: string;
  /** The application on a fresh folder, in the host that the project names. */
  readonly app: RunningApp;
};

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  dataFolder: async ({}, use) => {
    const folder = scratchFolder();
    await use(folder.path);
    folder.remove();
  },
  app: async ({ dataFolder }, use, info) => {
    const app = await launch({ host: info.project.name === 'electron' ? 'electron' : 'browser', dataFolder });
    const errors: string[] = [];
    app.page.on('pageerror', (error) => errors.push(error.message));
    app.page.on('console', (message) => {
      if (message.type() === 'error' && /Content.Security.Policy/i.test(message.text())) errors.push(message.text());
    });
    await use(app);
    await app.close();
    const leaks = leaksIn(app.log, dataFolder);
    if (leaks.length > 0) throw new Error(`the processes printed: ${leaks.join(', ')}`);
    if (errors.length > 0) throw new Error(`the page reported: ${errors.join('; ')}`);
  },
});
export { expect } from '@playwright/test';
