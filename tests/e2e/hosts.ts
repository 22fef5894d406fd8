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
  /** Started in place of Electron, or of the Node that runs the host, with the same arguments: a tracer, a session. */
  readonly startedBy?: string;
  /** Another main script for Electron than the application's own. */
  readonly mainScript?: string;
};

const isRoot = process.getuid?.() === 0;
const VIEWPORT = { width: 1280, height: 860 };

/** Of the runner's environment. */
export function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start the suite with "npm run test:e2e"`);
  return value;
}

/** A file of the build that this suite tests. */
export const builtFile = (path: string): string => join(required('DOSSIER_OUT'), path);

export const launch = (options: LaunchOptions): Promise<RunningApp> =>
  options.host === 'electron' ? launchElectron(options) : launchBrowser(options);

/** A folder for one test's vault, outside the checkout. */
export function scratchFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'dossier-e2e-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

async function launchElectron({ dataFolder, viewport = VIEWPORT, ...options }: LaunchOptions): Promise<RunningApp> {
  const log: string[] = [];
  const { startedBy = required('DOSSIER_ELECTRON'), mainScript = builtFile('main/index.cjs') } = options;
  const app = await _electron.launch({
    executablePath: startedBy,
    args: [...(isRoot ? ['--no-sandbox'] : []), mainScript],
    env: { ...definedEnvironment(), DOSSIER_USER_DATA: dataFolder, LANG: 'en_CA.UTF-8' },
  });
  app.process().stderr?.on('data', (piece) => log.push(String(piece)));
  const page = await app.firstWindow();
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, viewport);
  return { page, host: 'electron', electron: app, log, close: () => app.close() };
}

async function launchBrowser({ dataFolder, colorScheme, viewport = VIEWPORT, startedBy }: LaunchOptions) {
  const { address, process: server, log } = await startHost(dataFolder, startedBy ?? process.execPath);
  const browser = await startBrowser();
  const options: BrowserContextOptions = { viewport, acceptDownloads: true, ...(colorScheme ? { colorScheme } : {}) };
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(address);
  const running: RunningApp = {
    page,
    host: 'browser',
    electron: null,
    log,
    async close() {
      await browser.close();
      await end(server);
    },
  };
  return running;
}

function startBrowser(): Promise<Browser> {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--no-first-run'];
  const args = [...quiet, ...(isRoot ? ['--no-sandbox'] : [])];
  return chromium.launch({ executablePath: required('DOSSIER_CHROMIUM'), args });
}

async function startHost(dataFolder: string, startedBy: string) {
  const server = spawn(startedBy, [builtFile('main/host.cjs'), '--data', dataFolder], {
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

export const definedEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
