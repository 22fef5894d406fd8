import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { _electron, type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test';

/** One running application on a data folder of its own. */
export type RunningApp = {
  readonly page: Page;
  /** Makes the next save dialog answer this path; the browser host saves by download instead. */
  readonly host: 'browser' | 'electron';
  /** Evaluates in Electron's main process. Throws in a browser. */
  readonly electron: Awaited<ReturnType<typeof _electron.launch>> | null;
  /** What the processes printed. */
  readonly log: readonly string[];
  close(): Promise<void>;
};

export type LaunchOptions = {
  readonly host: 'browser' | 'electron';
  readonly dataFolder: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
};

const isRoot = process.getuid?.() === 0;
const VIEWPORT = { width: 1280, height: 860 };

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start the suite with "npm run test:e2e"`);
  return value;
}

export const launch = (options: LaunchOptions): Promise<RunningApp> =>
  options.host === 'electron' ? launchElectron(options) : launchBrowser(options);

/** A folder for one test's vault, outside the checkout. */
export function scratchFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'dossier-e2e-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

async function launchElectron({ dataFolder, viewport = VIEWPORT }: LaunchOptions): Promise<RunningApp> {
  const log: string[] = [];
  const app = await _electron.launch({
    executablePath: required('DOSSIER_ELECTRON'),
    args: [...(isRoot ? ['--no-sandbox'] : []), join(required('DOSSIER_OUT'), 'main/index.cjs')],
    env: { ...definedEnvironment(), DOSSIER_USER_DATA: dataFolder, LANG: 'en_CA.UTF-8' },
  });
  app.process().stderr?.on('data', (piece) => log.push(String(piece)));
  const page = await app.firstWindow();
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, viewport);
  return { page, host: 'electron', electron: app, log, close: () => app.close() };
}

async function launchBrowser({ dataFolder, colorScheme, viewport = VIEWPORT }: LaunchOptions): Promise<RunningApp> {
  const { address, process: server, log } = await startHost(dataFolder);
  const browser = await startBrowser();
  const options: BrowserContextOptions = { viewport, acceptDownloads: true, ...(colorScheme ? { colorScheme } : {}) };
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(address);
  return {
    page,
    host: 'browser',
    electron: null,
    log,
    async close() {
      await browser.close();
      await end(server);
    },
  };
}

function startBrowser(): Promise<Browser> {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--no-first-run'];
  const args = [...quiet, ...(isRoot ? ['--no-sandbox'] : [])];
  return chromium.launch({ executablePath: required('DOSSIER_CHROMIUM'), args });
}

async function startHost(dataFolder: string) {
  const script = join(required('DOSSIER_OUT'), 'main/host.cjs');
  const server = spawn(process.execPath, [script, '--data', dataFolder], {
    env: { ...process.env, LANG: 'en_CA.UTF-8', LC_ALL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log: string[] = [];
  server.stderr.on('data', (piece) => log.push(String(piece)));
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: server.stdout }).on('line', (line) => {
      const found = /http:\/\/127\.0\.0\.1:\d+\/#launch=\S+/.exec(line)?.[0];
      if (found) resolve(found);
    });
    server.once('exit', (code) => reject(new Error(`the host ended with ${code}: ${log.join('')}`)));
  });
  return { address, process: server, log };
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
}

const definedEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
