import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { startVisitedServer, type VisitedServer } from '../support/visited-server';
import { expect, test } from './fixtures';
import { launch, type RunningApp, scratchFolder } from './hosts';

const folder = scratchFolder();
let server: VisitedServer;
let app: RunningApp;
let page: Page;

test.beforeAll(async () => {
  server = await startVisitedServer();
  app = await launch({ host: 'electron', dataFolder: folder.path });
  page = app.page;
});
test.afterAll(async () => {
  await app?.close();
  server?.close();
  folder.remove();
});

function electron() {
  if (!app.electron) throw new Error('not in Electron');
  return app.electron;
}

const countContents = () => electron().evaluate(({ webContents }) => webContents.getAllWebContents().length);

test('the page has no Node, is isolated and sandboxed', async () => {
  const types = await page.evaluate(() =>
    ['dossier', 'process', 'require', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].map((name) =>
      Object.hasOwn(window, name),
    ),
  );
  expect(types).toEqual([true, ...Array(7).fill(false)]);
  const preferences = await electron().evaluate(({ BrowserWindow }) => {
    const contents: unknown = BrowserWindow.getAllWindows()[0]?.webContents;
    // Left out of the declarations, there in every version.
    return (contents as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webviewTag: false,
  });
  for (const off of ['nodeIntegrationInSubFrames', 'nodeIntegrationInWorker', 'allowRunningInsecureContent'])
    expect(preferences[off] ?? false).toBe(false);
  expect(preferences.webSecurity ?? true).toBe(true);
});

test('the system’s own sandbox holds the page', async () => {
  test.skip(process.platform !== 'linux' || process.getuid?.() === 0, 'the superuser’s Chromium runs without it');
  const id = await electron().evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  expect(readFileSync(`/proc/${id}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m);
});

test('no spell checker, which would fetch a dictionary', async () => {
  const [own, other] = await electron().evaluate(({ session }) =>
    [session.defaultSession, session.fromPartition('untouched')].map((each) => each.isSpellCheckerEnabled()),
  );
  expect(own).toBe(false);
  // The control: without the rule it is on.
  expect(other).toBe(true);
});

/** What each leaves behind when it works: another page, window, frame or web view. */
const WAYS_OUT: Readonly<Record<string, (url: string) => void>> = {
  'setting the address': (url) => void window.location.assign(url),
  'replacing the address': (url) => window.location.replace(url),
  'a new window': (url) => void window.open(url),
  'a link to a new window': (url) => {
    const link = Object.assign(document.createElement('a'), { href: url, target: '_blank', textContent: 'out' });
    document.body.append(link);
    link.click();
  },
  'a link': (url) => {
    const link = Object.assign(document.createElement('a'), { href: url, textContent: 'out' });
    document.body.append(link);
    link.click();
  },
  'a form': (url) => {
    const form = Object.assign(document.createElement('form'), { action: url, method: 'post' });
    document.body.append(form);
    form.submit();
  },
  'a refresh': (url) => {
    const meta = Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: `0;url=${url}` });
    document.head.append(meta);
  },
  'a web view': (url) => {
    const view = document.createElement('webview');
    view.setAttribute('src', url);
    document.body.append(view);
  },
  'a frame': (url) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: url }));
  },
};

/** Chromium itself keeps a page from these; they are tried all the same. */
const targets = () => [
  `http://${server.address}/away`,
  'https://example.com/',
  'file:///etc/hostname',
  'data:text/html,elsewhere',
  'app://dossier/index.html?again',
  'app://elsewhere/',
  'mailto:somebody@example.com',
];

/** Tries one way out and gives it the time that a working one takes. */
async function tryToLeave(way: string, url: string): Promise<void> {
  const leave = WAYS_OUT[way];
  if (!leave) throw new Error(`no such way: ${way}`);
  await page.evaluate(leave, url).catch(() => undefined);
}

const settle = () => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)));

test('nothing on the page leads anywhere else', async () => {
  const before = page.url();
  await page.evaluate(() => Object.assign(window, { isStillHere: true }));
  for (const way of Object.keys(WAYS_OUT)) {
    for (const url of targets()) await tryToLeave(way, url);
    await settle();
    expect(page.url(), way).toBe(before);
    expect(await page.evaluate(() => Object.hasOwn(window, 'isStillHere')), way).toBe(true);
    expect(await countContents(), way).toBe(1);
    const inside = page.frames().filter((frame) => frame !== page.mainFrame());
    expect(
      inside.map((frame) => frame.url()).filter((url) => url.startsWith('http') || url.startsWith('file')),
    ).toEqual([]);
  }
  expect(server.visits).toEqual([]);
});

test('a dropped file is not opened in the window', async () => {
  const before = page.url();
  const devTools = await page.context().newCDPSession(page);
  const data = { items: [], files: ['/etc/hostname'], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devTools.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  await devTools.detach();
  await settle();
  expect(page.url()).toBe(before);
});

test('a redirect is not followed', async () => {
  await electron().evaluate(({ protocol, BrowserWindow }) => {
    const taken: string[] = [];
    Object.assign(globalThis, { taken });
    // In place of the application's own handler, which answers no redirect; given back at the next start.
    protocol.unhandle('app');
    protocol.handle('app', ({ url }) => {
      taken.push(url);
      return url.endsWith('/redirect')
        ? new Response(null, { status: 302, headers: { Location: 'app://dossier/target' } })
        : new Response('arrived', { headers: { 'Content-Type': 'text/html' } });
    });
    return BrowserWindow.getAllWindows()[0]
      ?.loadURL('app://dossier/redirect')
      .catch(() => undefined);
  });
  const taken = () => electron().evaluate(() => (globalThis as unknown as { taken: readonly string[] }).taken);
  expect(await taken()).toEqual(['app://dossier/redirect']);
  await electron().evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.webContents.removeAllListeners('will-redirect');
    return window?.loadURL('app://dossier/redirect').catch(() => undefined);
  });
  // The control: without the rule it is followed.
  expect(await taken()).toContain('app://dossier/target');
});

test('without the rules, these would leave', async () => {
  await electron().evaluate(({ BrowserWindow, session }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.removeAllListeners('will-navigate');
    contents?.setWindowOpenHandler(() => ({ action: 'allow' }));
    session.defaultSession.webRequest.onBeforeRequest(null);
  });
  await tryToLeave('a link to a new window', 'app://dossier/opened');
  await expect.poll(countContents).toBe(2);
  await tryToLeave('setting the address', 'app://elsewhere/');
  await expect(page).toHaveURL('app://elsewhere/');
});
