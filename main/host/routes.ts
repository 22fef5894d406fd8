import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { importTarget } from '@shared/contract/documents';
import { z } from 'zod';
import type { Core } from '../core/core';
import { readJson } from './body';
import { answerContent } from './content-route';
import type { EventStreams } from './event-stream';
import { sendBody, sendJson, sendStatus } from './replies';
import { SESSION_COOKIE, type Session } from './session';
import type { StaticFile } from './static-files';
import type { Uploads } from './uploads';

export type RouteContext = {
  readonly core: Core;
  readonly session: Session;
  readonly files: ReadonlyMap<string, StaticFile>;
  readonly uploads: Uploads;
  readonly events: EventStreams;
  /** Called when the page says that the user did something. */
  readonly onActivity: () => void;
  /** Called after each exchange: the launch code before it no longer works. */
  readonly onLaunchCodeUsed: () => void;
};

export type Exchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** What the path pattern captured. */
  readonly captured: readonly string[];
};

export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: RegExp;
  /** The page and its parts are public: they hold nothing, and load before there is a session. */
  readonly needsSession: boolean;
  /** An address it answers, for the tests that try every route. */
  readonly example: string;
  answer(context: RouteContext, exchange: Exchange): Promise<void>;
};

const UUID = '[0-9a-f-]{36}';
const MEBIBYTE = 1024 * 1024;

const launch = z.strictObject({ code: z.string().max(100) });
const call = z.strictObject({ operation: z.string().max(100), input: z.unknown() });
const batch = z.strictObject({ target: importTarget, fileNames: z.array(z.string().max(4000)).min(1).max(20_000) });

/** What the vault holds, or what is made from it. */
const contentRoute = (path: RegExp, example: string): Route => ({
  method: 'GET',
  path,
  needsSession: true,
  example,
  async answer({ core }, { request, response, url }) {
    const answer = await answerContent(core, url, request.headers.range ?? null);
    await sendBody(response, answer.status, answer.headers, answer.body);
  },
});

/** Everything the host answers; anything else is 404. */
export const ROUTES: readonly Route[] = [
  {
    method: 'POST',
    path: /^\/session$/,
    needsSession: false,
    example: '/session',
    async answer({ session, onLaunchCodeUsed }, { request, response }) {
      const body = await readJson(request, 1024, launch);
      const made = body ? session.exchange(body.code) : null;
      if (!made) return sendStatus(response, 403);
      response.setHeader('Set-Cookie', `${SESSION_COOKIE}=${made.cookie}; Path=/; HttpOnly; SameSite=Strict`);
      sendJson(response, { token: made.token });
      onLaunchCodeUsed();
    },
  },
  {
    method: 'POST',
    path: /^\/rpc$/,
    needsSession: true,
    example: '/rpc',
    async answer({ core }, { request, response }) {
      const body = await readJson(request, 4 * MEBIBYTE, call);
      if (!body) return sendStatus(response, 400);
      sendJson(response, await core.invokeUnknown(body.operation, body.input));
    },
  },
  {
    method: 'POST',
    path: /^\/activity$/,
    needsSession: true,
    example: '/activity',
    async answer({ onActivity }, { response }) {
      onActivity();
      sendStatus(response, 204);
    },
  },
  {
    method: 'GET',
    path: /^\/events$/,
    needsSession: true,
    example: '/events',
    async answer({ events }, { response }) {
      events.open(response);
    },
  },
  {
    method: 'POST',
    path: /^\/imports$/,
    needsSession: true,
    example: '/imports',
    async answer({ core, uploads }, { request, response }) {
      const body = await readJson(request, 4 * MEBIBYTE, batch);
      if (!body) return sendStatus(response, 400);
      const { uploadId, sources } = uploads.open(body.fileNames);
      const started = await core.importFiles(sources, body.target);
      if (!started.ok) uploads.abandon(uploadId);
      sendJson(response, started.ok ? { ...started, uploadId } : started);
    },
  },
  {
    method: 'PUT',
    path: new RegExp(`^/imports/(${UUID})/files/(\\d{1,5})$`),
    needsSession: true,
    example: '/imports/11111111-1111-4111-8111-111111111111/files/0',
    async answer({ uploads }, { request, response, captured: [uploadId = '', index = ''] }) {
      sendStatus(response, (await uploads.receive(uploadId, Number(index), request)) ? 204 : 404);
    },
  },
  contentRoute(/^\/content\/documents\/.+$/, '/content/documents/11111111-1111-4111-8111-111111111111'),
  contentRoute(
    /^\/content\/packets\/[^/]+\/files\/.+$/,
    '/content/packets/11111111-1111-4111-8111-111111111111/files/0',
  ),
  contentRoute(/^\/content\/packets\/[^/]+\/archive$/, '/content/packets/11111111-1111-4111-8111-111111111111/archive'),
  contentRoute(
    /^\/content\/packet-previews\/.+$/,
    '/content/packet-previews/11111111-1111-4111-8111-111111111111?from=1&to=8',
  ),
  contentRoute(
    /^\/content\/printables\/.+$/,
    '/content/printables/appointment/11111111-1111-4111-8111-111111111111?language=en',
  ),
  {
    method: 'GET',
    path: /^\/.*$/,
    needsSession: false,
    example: '/',
    async answer({ files }, { response, url }) {
      const file = files.get(url.pathname);
      if (!file) return sendStatus(response, 404);
      await sendBody(response, 200, { 'Content-Type': file.mediaType }, await readFile(file.path));
    },
  },
];
