import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import type { CaseId } from '@shared/contract/common';
import type { ImportTarget } from '@shared/contract/documents';
import { isRunning } from '@shared/contract/jobs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '../../../main/host/routes';
import { type Ask, codeOf, exchange, openPage, type Page, send } from '../../support/host-page';
import { caseInput, consultationInput, personInput } from '../../support/record-inputs';

let page: Page;
let port: string;
/** A request its own page would make, for each route. */
let honest: ReadonlyMap<string, () => Promise<Ask>>;

beforeAll(async () => {
  page = await openPage();
  port = new URL(page.host.origin).port;
  honest = honestRequests(await importOne(), await planVisit(), await planPacket(), await makePacket());
});
afterAll(() => page.end());

const json = (value: unknown) => ({ headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) });

function honestRequests(documentId: string, appointmentId: string, packetCaseId: string, packetId: string) {
  const target = { personId: null, caseId: null };
  const openBatch = async () => {
    const request = json({ target, fileNames: ['a.pdf'] });
    return JSON.parse((await page.ask({ method: 'POST', path: '/imports', ...request })).body.toString()).uploadId;
  };
  return new Map<string, () => Promise<Ask>>([
    [
      '/session',
      async () => ({ method: 'POST', path: '/session', ...json({ code: codeOf(page.host.launchAddress()) }) }),
    ],
    ['/rpc', async () => ({ method: 'POST', path: '/rpc', ...json({ operation: 'people.list', input: {} }) })],
    ['/activity', async () => ({ method: 'POST', path: '/activity' })],
    ['/events', async () => ({ path: '/events' })],
    [
      '/imports/11111111-1111-4111-8111-111111111111/files/0',
      async () => ({ method: 'PUT', path: `/imports/${await openBatch()}/files/0`, body: 'no pdf' }),
    ],
    [
      '/content/documents/11111111-1111-4111-8111-111111111111',
      async () => ({ path: `/content/documents/${documentId}` }),
    ],
    [
      '/content/printables/appointment/11111111-1111-4111-8111-111111111111?language=en',
      async () => ({ path: `/content/printables/appointment/${appointmentId}?language=en` }),
    ],
    [
      '/content/packet-previews/11111111-1111-4111-8111-111111111111?from=1&to=8',
      async () => ({ path: `/content/packet-previews/${packetCaseId}?from=1&to=8` }),
    ],
    [
      '/content/packets/11111111-1111-4111-8111-111111111111/files/0',
      async () => ({ path: `/content/packets/${packetId}/files/0` }),
    ],
    [
      '/content/packets/11111111-1111-4111-8111-111111111111/archive',
      async () => ({ path: `/content/packets/${packetId}/archive` }),
    ],
    ['/', async () => ({ path: '/' })],
    // Last: its file never comes, and batches are taken in turn.
    ['/imports', async () => ({ method: 'POST', path: '/imports', ...json({ target, fileNames: ['a.pdf'] }) })],
  ]);
}

const OTHER = 'samples/documents/margaret-authorization-2026-10-14.pdf';
const SCAN = 'samples/documents/margaret-ct-chest-2026-08-26.pdf';

async function importOne(file = SCAN, target: ImportTarget = { personId: null, caseId: null }): Promise<string> {
  async function* stream() {
    yield readFileSync(file);
  }
  const { core } = page.test;
  const imported = new Promise<string>((done) => {
    core.subscribe((event) => {
      if (event.type !== 'job' || event.job.kind !== 'import') return;
      for (const { result } of event.job.outcomes) if (result.kind === 'imported') done(result.documentId);
    });
  });
  await core.importFiles([{ kind: 'stream', fileName: 'a.pdf', stream: stream() }], target);
  return imported;
}

/** A consultation with a day, which can be printed without fonts. */
async function planVisit(): Promise<string> {
  const { core } = page.test;
  const person = await core.invoke('people.create', personInput());
  if (!person.ok) throw new Error(person.failure.code);
  const made = await core.invoke('consultations.create', { personId: person.value.id, ...consultationInput() });
  if (!made.ok) throw new Error(made.failure.code);
  return made.value.id;
}

/** A packet of one cover, to be looked at before it is made. */
async function planPacket(): Promise<CaseId> {
  const { core } = page.test;
  const person = await core.invoke('people.create', personInput());
  if (!person.ok) throw new Error(person.failure.code);
  const made = await core.invoke('cases.create', { personId: person.value.id, ...caseInput() });
  if (!made.ok) throw new Error(made.failure.code);
  const caseId = made.value.id;
  const draft = await core.invoke('packets.applyTemplate', { caseId, template: 'general' });
  if (!draft.ok) throw new Error(draft.failure.code);
  return caseId;
}

/** A packet of the one document of its case, finished. */
async function makePacket(): Promise<string> {
  const { core } = page.test;
  const caseId = await planPacket();
  const found = await core.invoke('cases.get', { id: caseId });
  if (!found.ok) throw new Error(found.failure.code);
  await importOne(OTHER, { personId: found.value.personId, caseId });
  const draft = await core.invoke('packets.draft', { caseId, language: 'en' });
  if (!draft.ok) throw new Error(draft.failure.code);
  const made = new Promise<string>((done, fail) => {
    core.subscribe((event) => {
      if (event.type !== 'job' || event.job.kind !== 'export' || isRunning(event.job)) return;
      if (event.job.packetId) done(event.job.packetId);
      else fail(new Error(event.job.failureCode ?? event.job.status));
    });
  });
  const started = await core.invoke('packets.export', { caseId, plan: draft.value.plan, password: null });
  if (!started.ok) throw new Error(started.failure.code);
  return made;
}

type Twist = (ask: Ask) => Ask;
const withHeaders =
  (headers: NonNullable<Ask['headers']>): Twist =>
  (ask) => ({ ...ask, headers: { ...ask.headers, ...headers } });
const without =
  (...names: string[]): Twist =>
  (ask) => ({
    ...ask,
    headers: Object.fromEntries(Object.entries(ask.headers ?? {}).filter(([name]) => !names.includes(name))),
  });
const withMethod =
  (method: string): Twist =>
  ({ body: _body, ...ask }) => ({ ...ask, method });
const withPath =
  (change: (path: string) => string): Twist =>
  (ask) => ({ ...ask, path: change(ask.path) });

/** What no route answers, page or not. */
function hostileAnywhere(): readonly (readonly [string, Twist])[] {
  const hosts = [
    'evil.example',
    `evil.example:${port}`,
    `localhost:${port}`,
    '127.0.0.1',
    '127.0.0.1:1',
    `127.0.0.1.evil.example:${port}`,
    `127.0.0.1:${port}.evil.example`,
    `0.0.0.0:${port}`,
    `[::1]:${port}`,
    `2130706433:${port}`,
    `127.1:${port}`,
    `127.0.0.1:${port}@evil.example`,
    `127.0.0.1:0${port}`,
    'localhost',
    `127.0.0.2:${port}`,
    `[::ffff:127.0.0.1]:${port}`,
    `0x7f000001:${port}`,
    `127.0.0.1:${port}/`,
    `127.0.0.1:${port}, evil.example`,
  ];
  const origins = [
    'https://evil.example',
    'http://evil.example',
    'null',
    '',
    `http://localhost:${port}`,
    `https://127.0.0.1:${port}`,
    'http://127.0.0.1:1',
    'http://127.0.0.1',
    `http://127.0.0.1:${port}.evil.example`,
    `http://127.0.0.1:${port}/`,
    'file://',
    'app://dossier',
    'chrome-extension://abcdefghijklmnop',
    `http://127.0.0.2:${port}`,
    `http://127.0.0.1:${port}, http://evil.example`,
    `http://evil.example@127.0.0.1:${port}`,
  ];
  return [
    ...hosts.map((host) => [`Host ${host}`, withHeaders({ Host: host })] as const),
    ...origins.map((origin) => [`Origin ${origin}`, withHeaders({ Origin: origin })] as const),
    ...['cross-site', 'same-site', 'SAME-ORIGIN', ''].map(
      (site) => [`Sec-Fetch-Site ${site}`, withHeaders({ 'Sec-Fetch-Site': site })] as const,
    ),
    ['a jump from another site', withHeaders({ 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' })],
    ...['iframe', 'frame', 'embed', 'object', 'script', ''].map(
      (use) =>
        [
          `${use || 'nothing'} of another site`,
          withHeaders({ 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': use }),
        ] as const,
    ),
    ['typed, but not a page', withHeaders({ 'Sec-Fetch-Site': 'none', 'Sec-Fetch-Mode': 'no-cors' })],
    ...['OPTIONS', 'DELETE', 'PATCH', 'HEAD', 'TRACE', 'PROPFIND', 'MOVE'].map(
      (method) => [`method ${method}`, withMethod(method)] as const,
    ),
    ['a preflight', (ask) => withHeaders({ 'Access-Control-Request-Method': 'POST' })(withMethod('OPTIONS')(ask))],
    ['an absolute target', withPath((path) => `http://evil.example${path}`)],
    ['a target of another host', withPath((path) => `//evil.example${path}`)],
    ['a backslash', withPath((path) => `\\${path}`)],
    ['a traversal', withPath((path) => `${path}/../../../package.json`)],
    ['an encoded traversal', withPath((path) => `${path}/%2e%2e/%2e%2e/%2e%2e/package.json`)],
    ['a twice encoded traversal', withPath((path) => `${path}/%252e%252e/%252e%252e/package.json`)],
    ['an encoded slash', withPath((path) => `${path}%2f..%2f..%2fpackage.json`)],
    ['an encoded nul', withPath((path) => `${path}%00.html`)],
    ['a sibling folder', withPath((path) => `${path}/../host-page-secret/index.html`)],
  ];
}

/** What a route for the page alone does not answer. */
function hostileWithoutSession(): readonly (readonly [string, Twist])[] {
  const cookie = page.own.Cookie;
  const token = page.own['X-Dossier-Token'];
  const secret = cookie.slice(cookie.indexOf('=') + 1);
  const flipped = (text: string) => `${text.slice(0, -2)}${text.endsWith('A') ? 'BB' : 'AA'}`;
  return [
    ['nothing', without('Cookie', 'X-Dossier-Token')],
    ['the cookie alone, as any port of the loopback address gets it', without('X-Dossier-Token')],
    ['the token alone', without('Cookie')],
    ['an empty cookie', withHeaders({ Cookie: 'dossier_session=' })],
    ['an empty token', withHeaders({ 'X-Dossier-Token': '' })],
    ['another cookie', withHeaders({ Cookie: flipped(cookie) })],
    ['another token', withHeaders({ 'X-Dossier-Token': flipped(token) })],
    ['a shorter cookie', withHeaders({ Cookie: cookie.slice(0, -1) })],
    ['a longer cookie', withHeaders({ Cookie: `${cookie}A` })],
    ['a shorter token', withHeaders({ 'X-Dossier-Token': token.slice(0, -1) })],
    ['a longer token', withHeaders({ 'X-Dossier-Token': `${token}A` })],
    ['the token in capitals', withHeaders({ 'X-Dossier-Token': token.toUpperCase() })],
    ['cookie and token swapped', withHeaders({ Cookie: `dossier_session=${token}`, 'X-Dossier-Token': secret })],
    ['a planted second cookie', withHeaders({ Cookie: `dossier_session=planted; ${cookie}` })],
    ['another name of cookie', withHeaders({ Cookie: `Dossier_Session=${secret}` })],
    [
      'the token in the address',
      (ask) => withPath((path) => `${path}?token=${token}`)(without('X-Dossier-Token')(ask)),
    ],
    ['the launch code as token', withHeaders({ 'X-Dossier-Token': codeOf(page.host.launchAddress()) })],
  ];
}

const dead = { 'X-Dossier-Token': '', Cookie: '' };
async function statusOf(ask: Ask): Promise<number> {
  // Twists add to what the page itself sends.
  const { status } = await send(page.host.origin, ask).catch(() => ({ status: 0 }));
  return status;
}
async function statusOfExchange(): Promise<number> {
  const other = await openPage();
  const { status } = await exchange(other.host.origin, codeOf(other.host.launchAddress()));
  await other.end();
  return status;
}
const asOwn = (ask: Ask): Ask => ({ ...ask, headers: { ...page.own, ...ask.headers } });

describe('hostile requests', () => {
  it('control: an honest request to every route is answered', async () => {
    expect([...honest.keys()].sort()).toEqual(ROUTES.map((route) => route.example).sort());
    for (const [name, make] of honest) {
      // The exchange would end the page that the others come from.
      const status = name === '/session' ? await statusOfExchange() : await statusOf(asOwn(await make()));
      expect([name, Math.floor(status / 100)]).toEqual([name, 2]);
    }
  });

  for (const route of ROUTES) {
    it(`get nothing from ${route.method} ${route.example}`, async () => {
      const make = honest.get(route.example);
      if (!make) throw new Error('no honest request to twist');
      const twists = [...hostileAnywhere(), ...(route.needsSession ? hostileWithoutSession() : [])];
      expect(twists.length).toBeGreaterThanOrEqual(60);
      const answered: string[] = [];
      for (const [name, twist] of twists) {
        const status = await statusOf(twist(asOwn(await make())));
        if (status >= 200 && status < 400) answered.push(`${name}: ${status}`);
      }
      expect(answered).toEqual([]);
    });
  }

  it('get the empty page, and nothing else, in a tab that a file or another site opens', async () => {
    const opened = {
      'Sec-Fetch-Site': 'cross-site',
      'Sec-Fetch-Mode': 'navigate',
      'Sec-Fetch-Dest': 'document',
    };
    expect(await statusOf({ path: '/', headers: opened })).toBe(200);
    for (const [name, make] of honest) {
      if (name !== '/') expect([name, await statusOf(withHeaders(opened)(asOwn(await make())))]).toEqual([name, 403]);
    }
  });

  it('get no session with a wrong, used, malformed or oversized launch code', async () => {
    const code = codeOf(page.host.launchAddress());
    const post = (headers: Ask['headers'], body: string) =>
      statusOf({ method: 'POST', path: '/session', headers: { Origin: page.host.origin, ...headers }, body });
    const type = { 'Content-Type': 'application/json' };
    const wrong = code.startsWith('A') ? `B${code.slice(1)}` : `A${code.slice(1)}`;
    expect(await post(type, JSON.stringify({ code: wrong }))).toBe(403);
    expect(await post(type, JSON.stringify({ code: '' }))).toBe(403);
    expect(await post(type, JSON.stringify({ code: [code] }))).toBe(403);
    expect(await post(type, JSON.stringify({ code, more: 1 }))).toBe(403);
    expect(await post({ 'Content-Type': 'text/plain' }, JSON.stringify({ code }))).toBe(403);
    expect(await post({ 'Content-Type': 'application/x-www-form-urlencoded' }, `code=${code}`)).toBe(403);
    expect(await post(type, JSON.stringify({ code: `${code}${'x'.repeat(4000)}` }))).toBe(403);
    expect(await post({ ...type, Origin: '' }, JSON.stringify({ code }))).toBe(403);
    const used = codeOf(page.launchAddresses[0] ?? '');
    expect((await exchange(page.host.origin, used)).status).toBe(403);
    // The page is still the connected one.
    expect(await statusOf(asOwn({ path: '/events' }))).toBe(200);
    expect(await statusOf({ path: '/events', headers: dead })).toBe(401);
  });

  it('get nothing when the Host header is missing or comes twice', async () => {
    const raw = (lines: readonly string[]) =>
      new Promise<string>((done) => {
        const socket = connect(Number(port), '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`));
        let text = '';
        socket.on('data', (piece) => {
          text += piece.toString('latin1');
        });
        socket.on('close', () => done(text.split('\r\n')[0] ?? ''));
        socket.on('error', () => done(text));
      });
    const own = `Host: 127.0.0.1:${port}`;
    expect(await raw(['GET / HTTP/1.1', own, 'Connection: close'])).toContain('200');
    expect(await raw(['GET / HTTP/1.0'])).not.toContain('200');
    expect(await raw(['GET / HTTP/1.1', own, 'Host: evil.example', 'Connection: close'])).not.toContain('200');
    expect(await raw(['GET / HTTP/1.1', 'Host: evil.example', own, 'Connection: close'])).not.toContain('200');
    expect(await raw([`GET http://127.0.0.1:${port}/ HTTP/1.1`, own, 'Connection: close'])).not.toContain('200');
  });
});
