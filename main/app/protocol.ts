import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { answerContent, type ContentSource } from '../host/content-route';
import { SECURITY_HEADERS } from '../host/security-headers';
import type { StaticFile } from '../host/static-files';
import { isOwnUrl } from './origin';

/** What the protocol handler is given; the part of Electron's Request this needs. */
type AppRequest = {
  readonly url: string;
  readonly method: string;
  readonly headers: { get(name: string): string | null };
};

export type AppProtocol = (request: AppRequest) => Promise<Response>;

/** Answers `app://dossier/…`: the built page from a list made at start, and what the vault holds under `/content/`. */
export function createAppProtocol(core: ContentSource, files: ReadonlyMap<string, StaticFile>): AppProtocol {
  return async (request) => {
    if (request.method !== 'GET' || !isOwnUrl(request.url)) return reply(403, {}, null);
    const url = new URL(request.url);
    if (url.pathname.startsWith('/content/')) {
      const { status, headers, body } = await answerContent(core, url, request.headers.get('range'));
      return reply(status, headers, body === null || body instanceof Uint8Array ? body : streamOf(body));
    }
    const file = files.get(url.pathname);
    if (!file) return reply(404, {}, null);
    return reply(200, { 'Content-Type': file.mediaType }, await readFile(file.path));
  };
}

type Body = Uint8Array | ReadableStream<Uint8Array> | null;

const reply = (status: number, headers: Readonly<Record<string, string>>, body: Body) =>
  // A view is a body for every runtime; the type wants to rule out shared memory, which none of these are.
  new Response(body as ConstructorParameters<typeof Response>[0], {
    status,
    headers: { ...SECURITY_HEADERS, ...headers },
  });

const streamOf = (pieces: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> =>
  // Node's own stream type; the global one is the same class.
  Readable.toWeb(Readable.from(pieces, { objectMode: false })) as ReadableStream<Uint8Array>;
