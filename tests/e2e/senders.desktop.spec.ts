import { resolve } from 'node:path';
import type { Frame } from '@playwright/test';
import { CHANNELS } from '../../main/preload/channels';
import { expect, test } from './fixtures';
import { launch, type RunningApp, scratchFolder } from './hosts';

const folder = scratchFolder();
let app: RunningApp;
test.beforeAll(async () => {
  const mainScript = resolve('tests/support/electron-with-frames.cjs');
  app = await launch({ host: 'electron', dataFolder: folder.path, mainScript });
});
test.afterAll(async () => {
  await app?.close();
  folder.remove();
});

const ASK_FOR_SETTINGS = { operation: 'settings.get', input: {} };
const REFUSED = /refused: unknown sender/;

type Sending = { readonly sendRaw: (channel: string, message: unknown) => Promise<unknown> };

/** Sends from this frame; answers the reply, or the error's words. */
const send = (frame: Frame, channel: string, message: unknown): Promise<unknown> =>
  frame.evaluate(
    ([name, content]) =>
      // Put there by raw-ipc-preload.cjs.
      (window as unknown as Sending).sendRaw(name, content).catch((error: Error) => error.message),
    [channel, message] as const,
  );

const main = () => app.page.mainFrame();

test('the top frame of the window is served', async () => {
  expect(await send(main(), CHANNELS.invoke, ASK_FOR_SETTINGS)).toMatchObject({ ok: true });
});

test('a frame inside the page is refused on every channel', async () => {
  await app.page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<p>inside</p>';
    document.body.append(frame);
    document.body.append(Object.assign(document.createElement('iframe'), { src: 'app://dossier/' }));
    document.body.append(document.createElement('iframe'));
  });
  const inner = () => app.page.frames().filter((frame) => frame !== main());
  const addresses = () => inner().map((frame) => frame.url());
  // The application's own page forbids to be framed.
  const expected = ['about:blank', 'about:srcdoc', 'chrome-error://chromewebdata/'];
  await expect.poll(() => addresses().sort()).toEqual(expected);
  for (const frame of inner()) {
    if (frame.url() === 'about:blank') {
      // Electron gives a frame without a document no preload: it has no line to send on.
      expect(await frame.evaluate(() => 'sendRaw' in window || 'dossier' in window)).toBe(false);
      continue;
    }
    await frame.waitForFunction(() => 'sendRaw' in window);
    for (const channel of Object.values(CHANNELS)) {
      if (channel === CHANNELS.event || channel === CHANNELS.activity) continue;
      expect(await send(frame, channel, ASK_FOR_SETTINGS)).toMatch(REFUSED);
    }
  }
  await app.page.evaluate(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });
});

test('a message of another shape is refused on every channel', async () => {
  const uploadId = '11111111-1111-4111-8111-111111111111';
  const wrong: Readonly<Record<string, readonly unknown[]>> = {
    [CHANNELS.invoke]: [null, 'settings.get', { operation: 5, input: {} }, { operation: 'no.such', input: {} }],
    [CHANNELS.startImport]: [
      { files: [], target: {} },
      { files: [{ kind: 'path', path: '' }], target: { personId: null, caseId: null } },
      { files: [{ kind: 'folder', path: '/etc' }], target: { personId: null, caseId: null } },
    ],
    [CHANNELS.sendPiece]: [
      { uploadId, index: -1, bytes: new Uint8Array(1) },
      { uploadId, index: 0, bytes: 'text' },
    ],
    [CHANNELS.endFile]: [
      { uploadId: '../..', index: 0, isWhole: true },
      { uploadId, index: 0 },
    ],
    [CHANNELS.savePacket]: [
      { id: '../../etc', what: { kind: 'file', file: 0 } },
      { id: uploadId, what: 'file' },
    ],
    [CHANNELS.savePrintable]: [{ kind: 'anything', id: uploadId, language: 'en' }],
    [CHANNELS.choosePath]: [{ what: 'any_file' }, { what: 'backup_file', path: '/etc' }],
  };
  for (const [channel, messages] of Object.entries(wrong)) {
    for (const message of messages) {
      expect(await send(main(), channel, message), `${channel} ${JSON.stringify(message)}`).toEqual({
        ok: false,
        failure: { code: 'invalid_input' },
      });
    }
  }
  expect(await send(main(), 'dossier:anything', {})).toMatch(/No handler registered/);
});

test('another window that shows the application’s page reaches no handler', async () => {
  const address = app.page.url();
  const opened = app.electron?.waitForEvent('window');
  await app.electron?.evaluate(({ BrowserWindow }, url) => {
    void new BrowserWindow({ show: false }).loadURL(url);
  }, address);
  const other = await opened;
  if (!other) throw new Error('no other window');
  await other.waitForLoadState();
  expect(other.url()).toBe(address);
  expect(await send(other.mainFrame(), CHANNELS.invoke, ASK_FOR_SETTINGS)).toMatch(/No handler registered/);
  await other.close();
});

test('the window itself is refused once it shows anything else', async () => {
  const page = app.page;
  const show = (url: string) =>
    app.electron?.evaluate(async ({ BrowserWindow, session }, address) => {
      // Else it would not even load.
      session.defaultSession.webRequest.onBeforeRequest(null);
      await BrowserWindow.getAllWindows()[0]
        ?.loadURL(address)
        .catch(() => undefined);
    }, url);
  for (const url of ['about:blank', 'data:text/html,<p>elsewhere', 'app://elsewhere/', 'app://dossier.example/']) {
    await show(url);
    await expect(page).toHaveURL(url);
    expect(await send(main(), CHANNELS.invoke, ASK_FOR_SETTINGS)).toMatch(REFUSED);
  }
  await show('app://dossier/');
  expect(await send(main(), CHANNELS.invoke, ASK_FOR_SETTINGS)).toMatchObject({ ok: true });
});
