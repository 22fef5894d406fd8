import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
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
  await page.getByRole('heading', { level: 1 }).waitFor();
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

/** In the page, as after a click: what each thing it may ask for comes to. */
const askForEverything = () =>
  page.evaluate(async () => {
    const named = (error: unknown) => (error instanceof Error ? error.name : String(error));
    const told = async (name: string) =>
      // TypeScript lists only the names that every browser has.
      (await navigator.permissions.query({ name: name as PermissionName }).catch(() => null))?.state ?? 'unknown';
    const locate = () =>
      new Promise<string>((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('given'),
          ({ code }) => resolve(code === 1 ? 'denied' : 'unavailable'),
        ),
      );
    const devices = navigator as unknown as Record<
      string,
      { getDevices(): Promise<unknown[]>; getPorts(): Promise<unknown[]> }
    >;
    return {
      geolocation: await locate(),
      notifications: await Notification.requestPermission(),
      camera: await navigator.mediaDevices.getUserMedia({ video: true, audio: true }).then(() => 'given', named),
      clipboard: await navigator.clipboard.readText().then(() => 'given', named),
      hid: await devices.hid?.getDevices().then(String, named),
      usb: await devices.usb?.getDevices().then(String, named),
      serial: await devices.serial?.getPorts().then(String, named),
      states: await Promise.all(
        ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'].map(told),
      ),
    };
  });

test('the page is given nothing it asks the system for', async () => {
  expect(await askForEverything()).toEqual({
    geolocation: 'denied',
    notifications: 'denied',
    // Allowed or not, there may be none here.
    camera: expect.stringMatching(/^(NotAllowed|NotFound)Error$/),
    clipboard: 'NotAllowedError',
    hid: 'SecurityError',
    usb: 'SecurityError',
    serial: 'SecurityError',
    states: Array(6).fill('denied'),
  });
});

/** In the page: what fetching each of these comes to, and how many could be fetched. */
const fetchAll = (addresses: readonly string[]) =>
  page.evaluate(
    (list) =>
      Promise.all(
        list.map((url) =>
          fetch(url).then(
            ({ status }) => `${status}`,
            () => 'refused',
          ),
        ),
      ),
    addresses,
  );

const openSocket = (url: string) =>
  page.evaluate(
    (address) =>
      new Promise<string>((resolve) => {
        try {
          const socket = new WebSocket(address);
          socket.onopen = () => resolve('open');
          socket.onerror = () => resolve('refused');
        } catch {
          resolve('refused');
        }
      }),
    url,
  );

const ELSEWHERE = () => [
  `http://${server.address}/fetched`,
  `http://localhost:${server.address.split(':')[1]}/fetched`,
  'https://example.com/',
  'file:///etc/hostname',
  'ftp://example.com/',
  'app://elsewhere/',
  'app://dossier.example/',
  'chrome://version/',
];

test('the page’s own policy lets it ask nobody but the application', async () => {
  expect(await fetchAll(['/index.html'])).toEqual(['200']);
  expect(await fetchAll([...ELSEWHERE(), 'data:text/plain,here'])).toEqual(Array(9).fill('refused'));
  expect(await openSocket(`ws://${server.address}/socket`)).toBe('refused');
  expect(server.visits).toEqual([]);
});

/** Chromium's reason for each request that failed so far, by address. */
async function watchFailures() {
  await electron().evaluate(({ session }) => {
    const failures: [string, string][] = [];
    Object.assign(globalThis, { failures });
    session.defaultSession.webRequest.onErrorOccurred(({ url, error }) => void failures.push([url, error]));
  });
  return async () => {
    const list = await electron().evaluate(() => {
      const { failures } = globalThis as unknown as { failures: [string, string][] };
      return failures.splice(0);
    });
    return Object.fromEntries(list);
  };
}

test('the session asks nobody else either, should the page’s policy fail', async () => {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Page.setBypassCSP', { enabled: true });
  await electron().evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
  await page.getByRole('heading', { level: 1 }).waitFor();
  const takeFailures = await watchFailures();
  // The control: the policy is really off, for what stays in the page.
  expect(await fetchAll(['data:text/plain,here'])).toEqual(['200']);
  expect(await fetchAll(ELSEWHERE())).toEqual(Array(8).fill('refused'));
  expect(await openSocket(`ws://${server.address}/socket`)).toBe('refused');
  const [here, byName, outside] = ELSEWHERE();
  const sent = [here, byName, outside, 'app://elsewhere/', `ws://${server.address}/socket`];
  const refused = await takeFailures();
  expect(sent.map((url) => refused[url ?? ''])).toEqual(Array(5).fill('net::ERR_BLOCKED_BY_CLIENT'));
  expect(server.visits).toEqual([]);

  // Without the session's rule, the resolver knows no address, not even one in numbers.
  await electron().evaluate(({ session }) => session.defaultSession.webRequest.onBeforeRequest(null));
  expect(await fetchAll([`http://${server.address}/fetched`, 'https://example.com/'])).toEqual(['refused', 'refused']);
  expect(Object.values(await takeFailures())).toEqual(Array(2).fill('net::ERR_NAME_NOT_RESOLVED'));
  expect(server.visits).toEqual([]);
  // The control: the server would have noticed.
  await fetch(`http://${server.address}/fetched`);
  expect(server.visits).toEqual(['/fetched']);
});

/** In the page: asks a STUN server at this address who it is; ends when all candidates are gathered. */
const gather = (stun: string) =>
  page.evaluate(async (url) => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: url }] });
    const candidates: string[] = [];
    const isOver = new Promise<void>((resolve) => {
      connection.onicecandidate = ({ candidate }) => {
        if (candidate === null) resolve();
        else candidates.push(candidate.candidate);
      };
    });
    connection.createDataChannel('probe');
    await connection.setLocalDescription(await connection.createOffer());
    await Promise.race([isOver, new Promise((resolve) => setTimeout(resolve, 3_000))]);
    connection.close();
    return candidates;
  }, stun);

test('a peer connection sends no packet', async () => {
  let packets = 0;
  const stun: Socket = createSocket('udp4', () => {
    packets += 1;
  });
  stun.bind(0, '127.0.0.1');
  await once(stun, 'listening');
  try {
    const url = `stun:127.0.0.1:${stun.address().port}`;
    expect(await gather(url)).toEqual([]);
    expect(packets).toBe(0);
    await electron().evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.setWebRTCIPHandlingPolicy('default'),
    );
    await gather(url);
    // The control: without the rule the server hears of it.
    expect(packets).toBeGreaterThan(0);
  } finally {
    stun.close();
  }
});

test('without the rules, the page would be given what it asks for', async () => {
  await electron().evaluate(({ session }) => {
    session.defaultSession.setPermissionRequestHandler(null);
    session.defaultSession.setPermissionCheckHandler(null);
  });
  const answers = await askForEverything();
  expect(answers).toMatchObject({ notifications: 'granted', clipboard: 'given' });
});
