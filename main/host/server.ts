import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describeBug } from '../core/bug-report';
import type { Core } from '../core/core';
import { type AutoLock, startAutoLock } from './auto-lock';
import { EventStreams } from './event-stream';
import { IdleTimer } from './idle-timer';
import { sendStatus } from './replies';
import { isFromOwnPage } from './request-guard';
import { ROUTES, type RouteContext } from './routes';
import { Session, TOKEN_HEADER } from './session';
import { listStaticFiles } from './static-files';
import { Uploads } from './uploads';

export type HostOptions = {
  readonly core: Core;
  /** The built page. */
  readonly rendererFolder: string;
  /** The server closes itself, with the core, after this long without a page. */
  readonly idleMs: number;
  /** Given an address to open, at the start and again after each one was used. */
  readonly onLaunchAddress: (address: string) => void;
  readonly onClosed?: () => void;
  /** Told of bugs in codes and places. */
  readonly log?: (line: string) => void;
};

export type Host = {
  /** `http://127.0.0.1:port` */
  readonly origin: string;
  /** The address to open, with its one-time code in the fragment, which browsers never send. */
  launchAddress(): string;
  close(): Promise<void>;
};

/** Serves the core to a tab of a browser on this computer. Listens on 127.0.0.1 only, on a port of the system's choice. */
export async function startHost(options: HostOptions): Promise<Host> {
  const session = new Session();
  const uploads = new Uploads();
  const events = new EventStreams(options.core);
  const autoLock = startAutoLock(options.core);
  const context: RouteContext = {
    core: options.core,
    session,
    uploads,
    events,
    onActivity: autoLock.touch,
    files: listStaticFiles(options.rendererFolder),
    onLaunchCodeUsed() {
      // The page before is no longer listened to, and told nothing more.
      uploads.close();
      events.endAll();
      // The page that was let in asks for its first thing now.
      idle.start();
      options.onLaunchAddress(launchAddress());
    },
  };
  let authority = '';
  const idle = new IdleTimer(options.idleMs, () => void close());
  const server = createServer({ requestTimeout: 0, keepAliveTimeout: 5_000 }, (request, response) => {
    answer(context, { authority, idle }, request, response).catch((error: unknown) => {
      // A page that goes away midway is no bug.
      if (error !== request.errored) (options.log ?? console.error)(describeBug('request', error));
      if (response.headersSent) response.destroy();
      else sendStatus(response, 500);
    });
  });
  const launchAddress = () => `http://${authority}/#launch=${session.launchCode}`;
  let closing: Promise<void> | null = null;
  const close = () => {
    closing ??= shutDown(server, { uploads, idle, autoLock }, options);
    return closing;
  };
  authority = await listen(server);
  options.onLaunchAddress(launchAddress());
  idle.start();
  return { origin: `http://${authority}`, launchAddress, close };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0, exclusive: true }, resolve);
  });
  // A server that listens on TCP has an AddressInfo; the other forms are for pipes.
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

type Parts = { readonly uploads: Uploads; readonly idle: IdleTimer; readonly autoLock: AutoLock };

async function shutDown(server: Server, { uploads, idle, autoLock }: Parts, options: HostOptions): Promise<void> {
  idle.stop();
  autoLock.stop();
  uploads.close();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
  await options.core.close();
  options.onClosed?.();
}

type Gate = { readonly authority: string; readonly idle: IdleTimer };

async function answer(
  context: RouteContext,
  { authority, idle }: Gate,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isFromOwnPage(request, authority)) return refuse(request, response, 403);
  // The URL parser would resolve dots and take an absolute target's own host: only a plain path is looked at.
  const target = request.url ?? '';
  if (!/^\/(?!\/)[\w\-./?=&%~+@]*$/.test(target)) return refuse(request, response, 400);
  const url = new URL(target, `http://${authority}`);
  const matching = ROUTES.filter((route) => route.path.test(url.pathname));
  const route = matching.find((candidate) => candidate.method === request.method);
  if (!route) return refuse(request, response, matching.length > 0 ? 405 : 404);
  if (route.needsSession) {
    const token = request.headers[TOKEN_HEADER];
    if (!context.session.admits(request.headers.cookie, [token].flat()[0])) return refuse(request, response, 401);
    // Only who was let in keeps the host from going idle: anyone may send the rest, and leave it unfinished.
    idle.hold();
    response.once('close', () => idle.release());
  }
  const captured = route.path.exec(url.pathname)?.slice(1) ?? [];
  await route.answer(context, { request, response, url, captured });
}

/** The body of a refused request is not read; the connection ends with the answer. */
function refuse(request: IncomingMessage, response: ServerResponse, status: number): void {
  response.setHeader('Connection', 'close');
  sendStatus(response, status);
  request.resume();
}
