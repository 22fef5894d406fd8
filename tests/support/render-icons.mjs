// Draws the application's icon files from renderer/public/icon.svg: `npm run icons`. The pictures are committed.
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { requireNode } from '../../main/cli/node-version.mjs';
import { findBrowser } from './find-browser.mjs';
import { isRoot } from './machine.mjs';

requireNode();
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const folder = join(root, 'main/app/resources/icons');
const svg = readFileSync(join(root, 'renderer/public/icon.svg'), 'utf8');
const executablePath = findBrowser((line) => console.error(line));
if (executablePath === null) throw new Error('No Chrome or Chromium to draw with.');
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath, args: isRoot() ? ['--no-sandbox'] : [] });
for (const size of [16, 24, 32, 48, 64, 128, 256, 512, 1024]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const picture = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  await page.setContent(`<style>*{margin:0}</style><img src="${picture}" width="${size}" height="${size}">`);
  await page.locator('img').evaluate((image) => image.decode());
  await page.screenshot({ path: join(folder, `${size}x${size}.png`), omitBackground: true });
  await page.close();
}
await browser.close();
