import { request as httpRequest, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { resolve } from 'node:path';
import { type Host, startHost } from '../../main/host/server';
import { openTestCore, type TestCore } from './host-core';

export type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer };
export type Ask = {
  readonly method?: string;
  readonly path: string;
  /** A list gives a header twice. */
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Uint8Array;
  readonly setHost?: boolean;
};

/** One HTTP request exactly as given: unlike fetch, any header and any target may be sent. */
export function send(
  origin: string,
  { method = 'GET', path, headers = {}, body, setHost = true }: Ask,
): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((done, fail) => {
    const asked = httpRequest({ hostname, port, method, path, headers, setHost, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      const end = () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces) });
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', end);
      response.on('error', fail);
      // An event stream never ends by itself.
      if (response.headers['content-type'] === 'text/event-stream') {
        end();
        asked.destroy();
      }
    });
    asked.on('error', fail);
    asked.end(body);
  });
}

export type Page = {
  readonly test: TestCore;
  readonly host: Host;
  readonly launchAddresses: readonly string[];
  /** Headers of the page's own requests. */
  readonly own: { readonly Cookie: string; readonly 'X-Dossier-Token': string; readonly Origin: string };
  ask(ask: Ask): Promise<Answer>;
  rpc(operation: string, input: unknown): Promise<unknown>;
  end(): Promise<void>;
};

export const codeOf = (address: string): string => address.slice(address.indexOf('#launch=') + '#launch='.length);

export function exchange(origin: string, code: string): Promise<Answer> {
  const headers = { Origin: origin, 'Content-Type': 'application/json' };
  return send(origin, { method: 'POST', path: '/session', headers, body: JSON.stringify({ code }) });
}

/** A host on the real core, with a page connected to it. */
export async function openPage(idleMs = 60_000): Promise<Page> {
  const test = await openTestCore();
  const launchAddresses: string[] = [];
  const rendererFolder = resolve('tests/fixtures/host-page');
  const onLaunchAddress = (address: string) => void launchAddresses.push(address);
  const host = await startHost({ core: test.core, rendererFolder, idleMs, onLaunchAddress });
  const answer = await exchange(host.origin, codeOf(host.launchAddress()));
  const own = {
    Cookie: (answer.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '',
    'X-Dossier-Token': String(JSON.parse(answer.body.toString()).token),
    Origin: host.origin,
  };
  const ask = ({ headers, ...rest }: Ask) => send(host.origin, { ...rest, headers: { ...own, ...headers } });
  return {
    test,
    host,
    launchAddresses,
    own,
    ask,
    async rpc(operation, input) {
      const body = JSON.stringify({ operation, input });
      const headers = { 'Content-Type': 'application/json' };
      return JSON.parse((await ask({ method: 'POST', path: '/rpc', headers, body })).body.toString());
    },
    async end() {
      await host.close();
      await test.end();
    },
  };
}
