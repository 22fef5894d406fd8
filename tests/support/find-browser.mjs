// A Chrome or Chromium for the end-to-end tests: one of the machine, else Playwright's, else Debian's.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { aptInstall, findProgram } from './machine.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];
const DOWNLOAD_PATIENCE_MS = 5 * 60_000;

/** The executable's path, or null when none can be had. @param {(line: string) => void} log */
export function findBrowser(log) {
  const named = process.env.DOSSIER_CHROMIUM;
  if (named) return named;
  const found = findInstalled();
  if (found) return found;
  log('No Chrome or Chromium here; trying the download of Playwright …');
  const cli = join(root, 'node_modules/@playwright/test/cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { timeout: DOWNLOAD_PATIENCE_MS });
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  aptInstall(['chromium'], log);
  return findInstalled();
}

function findInstalled() {
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  for (const name of NAMES) {
    const path = findProgram(name);
    if (path) return path;
  }
  return PLACES.find((path) => existsSync(path)) ?? null;
}
