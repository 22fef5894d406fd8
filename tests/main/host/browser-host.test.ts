import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { JobState } from '@shared/contract/jobs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../../main/host/security-headers';
import { startHost } from '../../../main/host/server';
import { openTestCore } from '../../support/host-core';
import { codeOf, exchange, openPage, type Page, send } from '../../support/host-page';
import { temporaryFolder } from '../../support/vault';

const PDF = 'samples/documents/margaret-ct-chest-2026-08-26.pdf';
const JSON_TYPE = { 'Content-Type': 'application/json' };

let page: Page;
beforeAll(async () => {
  page = await openPage();
});
afterAll(() => page.end());

async function upload(names: readonly string[], bodies: readonly Uint8Array[]) {
  const body = JSON.stringify({ target: { personId: null, caseId: null }, fileNames: names });
  const started = await page.ask({ method: 'POST', path: '/imports', headers: JSON_TYPE, body });
  const { value, uploadId } = JSON.parse(started.body.toString());
  const ended = jobEnd(value.jobId);
  const statuses: number[] = [];
  for (const [index, file] of bodies.entries()) {
    const path = `/imports/${uploadId}/files/${index}`;
    statuses.push((await page.ask({ method: 'PUT', path, body: file })).status);
  }
  return { statuses, job: await ended, uploadId: String(uploadId) };
}

function jobEnd(id: string): Promise<Extract<JobState, { kind: 'import' }>> {
  return new Promise((done) => {
    const stop = page.test.core.subscribe((event) => {
      if (event.type !== 'job' || event.job.id !== id || event.job.kind !== 'import') return;
      if (event.job.status === 'running') return;
      stop();
      done(event.job);
    });
  });
}

/** What a page hears over its event stream. */
async function listen({ host, own }: Page) {
  let text = '';
  const { port } = new URL(host.origin);
  const response = await new Promise<IncomingMessage>((done, fail) => {
    request({ host: '127.0.0.1', port, path: '/events', headers: own }, done).on('error', fail).end();
  });
  response.on('data', (piece) => {
    text += piece;
  });
  // A stream that is torn down ends with an error here.
  response.on('error', () => undefined);
  return { heard: () => text, ended: new Promise<void>((done) => response.once('close', () => done())) };
}

describe('the browser host', () => {
  it('listens on the loopback address only', () => {
    expect(page.host.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('serves the page and its parts before there is a session', async () => {
    const index = await send(page.host.origin, { path: '/' });
    expect([index.status, index.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    const script = await send(page.host.origin, { path: '/assets/page.js' });
    expect([script.status, script.headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
  });

  it('sends the security headers with every answer, refusals too', async () => {
    for (const path of ['/', '/nothing', '/rpc']) {
      const { headers } = await send(page.host.origin, { path });
      expect(headers).toMatchObject({
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      });
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('gives a cookie that scripts cannot read and other sites do not send', async () => {
    const other = await openPage();
    const answer = await exchange(other.host.origin, codeOf(other.host.launchAddress()));
    expect(answer.headers['set-cookie']?.[0]).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
    await other.end();
  });

  it('answers operations of the contract, unknown ones with invalid_input', async () => {
    expect(await page.rpc('people.list', {})).toEqual({ ok: true, value: [] });
    expect(await page.rpc('people.steal', {})).toEqual({ ok: false, failure: { code: 'invalid_input' } });
    expect(await page.rpc('__proto__', {})).toEqual({ ok: false, failure: { code: 'invalid_input' } });
  });

  it('takes a batch of streamed files, answers for each, and serves the document by ranges', async () => {
    const pdf = readFileSync(PDF);
    const { statuses, job } = await upload(['scan one.pdf', 'empty.pdf'], [pdf, new Uint8Array()]);
    expect(statuses).toEqual([204, 204]);
    expect(job.outcomes.map(({ fileName, result }) => [fileName, result.kind])).toEqual([
      ['scan one.pdf', 'imported'],
      ['empty.pdf', 'refused'],
    ]);
    const [first] = job.outcomes;
    const id = first?.result.kind === 'imported' ? first.result.documentId : '';

    const whole = await page.ask({ path: `/content/documents/${id}` });
    expect([whole.status, whole.headers['content-type'], whole.headers['accept-ranges']]).toEqual([
      200,
      'application/pdf',
      'bytes',
    ]);
    expect(whole.body.equals(pdf)).toBe(true);

    const part = await page.ask({ path: `/content/documents/${id}`, headers: { Range: 'bytes=100-1099' } });
    expect([part.status, part.headers['content-range']]).toEqual([206, `bytes 100-1099/${pdf.length}`]);
    expect(part.body.equals(pdf.subarray(100, 1100))).toBe(true);

    const beyond = await page.ask({ path: `/content/documents/${id}`, headers: { Range: `bytes=${pdf.length}-` } });
    expect([beyond.status, beyond.headers['content-range']]).toEqual([416, `bytes */${pdf.length}`]);

    const picture = await page.ask({ path: `/content/documents/${id}/pages/1.png?width=120` });
    expect([picture.status, String(picture.headers['content-type'])]).toEqual([200, expect.stringMatching(/^image\//)]);
    expect((await page.ask({ path: `/content/documents/${id}/pages/0.png` })).status).toBe(404);
  });

  it('refuses a file sent twice or one the batch does not have', async () => {
    const { uploadId } = await upload(['a.txt'], [Buffer.from('just words')]);
    for (const index of [0, 1, 99_999]) {
      const again = await page.ask({ method: 'PUT', path: `/imports/${uploadId}/files/${index}`, body: 'x' });
      expect(again.status).toBe(404);
    }
  });

  it('refuses bodies that are too long or not JSON', async () => {
    const long = JSON.stringify({ operation: 'people.list', input: 'x'.repeat(5 * 1024 * 1024) });
    const tooLong = page.ask({ method: 'POST', path: '/rpc', headers: JSON_TYPE, body: long });
    // The server may hang up before all of it is sent.
    expect(await tooLong.then(({ status }) => status).catch(() => 400)).toBe(400);
    for (const body of ['', '{', 'null', '[]', '{"operation":1}']) {
      expect((await page.ask({ method: 'POST', path: '/rpc', headers: JSON_TYPE, body })).status).toBe(400);
    }
  });

  it('prints a fresh address after each exchange, and the last tab to connect is the only one', async () => {
    const other = await openPage();
    expect(other.launchAddresses).toHaveLength(2);
    expect(new Set(other.launchAddresses).size).toBe(2);
    expect((await other.ask({ path: '/events' })).status).toBe(200);
    await exchange(other.host.origin, codeOf(other.host.launchAddress()));
    expect((await other.ask({ path: '/events' })).status).toBe(401);
    await other.end();
  });

  it('tells a page nothing more once another has taken its place', async () => {
    const other = await openPage();
    const first = await listen(other);
    await other.rpc('settings.update', { autoLockMinutes: 7 });
    await vi.waitFor(() => expect(first.heard()).toContain('"settings"'));
    await exchange(other.host.origin, codeOf(other.host.launchAddress()));
    await first.ended;
    const before = first.heard();
    await other.test.core.invoke('settings.update', { autoLockMinutes: 8 });
    expect(first.heard()).toBe(before);
    await other.end();
  });

  it('names no folder and no word of an error when something goes wrong', async () => {
    const home = temporaryFolder();
    const rendererFolder = join(home.path, 'Jane Okafor');
    mkdirSync(rendererFolder);
    writeFileSync(join(rendererFolder, 'index.html'), '');
    const test = await openTestCore();
    const lines: string[] = [];
    const log = (line: string) => void lines.push(line);
    const host = await startHost({ core: test.core, rendererFolder, idleMs: 60_000, log, onLaunchAddress: () => {} });
    rmSync(rendererFolder, { recursive: true });
    expect((await send(host.origin, { path: '/' })).status).toBe(500);
    expect(lines).toEqual([expect.stringMatching(/^request: Error ENOENT/)]);
    expect(lines.join()).not.toMatch(/Okafor|index\.html|no such file/);
    await host.close();
    await test.end();
    home.remove();
  });

  it('closes itself and locks the vault once no page has been open for a while, whoever else knocks', async () => {
    const other = await openPage(150);
    const locked = new Promise<void>((done) => {
      const stop = other.test.core.subscribe((event) => {
        if (event.type !== 'vault') return;
        stop();
        done();
      });
    });
    // Nobody who was let in: a request that never comes to its end, and one that is refused again and again.
    const { port } = new URL(other.host.origin);
    const unfinished = connect(Number(port), '127.0.0.1');
    unfinished.on('error', () => undefined);
    const head = `Host: 127.0.0.1:${port}\r\nOrigin: ${other.host.origin}\r\nContent-Type: application/json`;
    unfinished.write(`POST /session HTTP/1.1\r\n${head}\r\nContent-Length: 100\r\n\r\n{`);
    const knocking = setInterval(() => void send(other.host.origin, { path: '/events' }).catch(() => undefined), 20);
    await locked;
    clearInterval(knocking);
    unfinished.destroy();
    expect(await other.test.core.invoke('people.list', {})).toEqual({ ok: false, failure: { code: 'vault_locked' } });
    await other.end();
  });
});
