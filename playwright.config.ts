import { defineConfig } from '@playwright/test';

const report = process.env.DOSSIER_REPORT;

/** The same specs in both hosts; started through `npm run test:e2e`, which finds or installs what each needs. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 1,
  forbidOnly: true,
  reporter: [['list'], ...(report ? ([['json', { outputFile: report }]] as const) : [])],
  use: { trace: 'retain-on-failure', actionTimeout: 15_000 },
  projects: [
    // What `*.desktop.spec.ts` asks has no meaning in a tab.
    { name: 'browser', testMatch: /\.spec\.ts$/, testIgnore: /\.desktop\.spec\.ts$/ },
    { name: 'electron', testMatch: /\.spec\.ts$/ },
    { name: 'packaged', testMatch: /packaged-window\.ts$/ },
    { name: 'screenshots', testMatch: /screenshots\.ts$/ },
  ],
});
