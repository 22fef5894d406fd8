import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import type { Pdfjs } from '../../../../renderer/ui/pdf-viewer/pdfjs';
import { CHUNK_BYTES, ContentError, openRangeSource } from '../../../../renderer/ui/pdf-viewer/range-source';

/** The one class of pdf.js that this module extends; keeps what it is given so that a test can look. */
class Transport {
  readonly chunks: { readonly begin: number; readonly chunk: Uint8Array | null }[] = [];
  constructor(
    readonly length: number,
    readonly initialData: Uint8Array | null,
  ) {}
  onDataRange(begin: number, chunk: Uint8Array | null): void {
    this.chunks.push({ begin, chunk });
  }
}
// Only `core.PDFDataRangeTransport` is read.
const pdfjs = { core: { PDFDataRangeTransport: Transport } } as unknown as Pdfjs;

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', '*');
    response.setHeader('access-control-expose-headers', 'content-range');
    if (request.method === 'OPTIONS') response.end();
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => server.close());
  // A server that listens on a port answers an address with that port.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const file = Uint8Array.from({ length: 200_000 }, (_, index) => index % 251);

async function serveRanges() {
  const asked: string[] = [];
  const url = await serve((request, response) => {
    const range = request.headers.range ?? '';
    asked.push(range);
    const [, from, to] = /bytes=(\d+)-(\d+)/.exec(range) ?? [];
    const part = file.slice(Number(from), Number(to) + 1);
    response.writeHead(206, { 'content-range': `bytes ${from}-${to}/${file.length}` }).end(part);
  });
  return { url, asked };
}

it('asks for the first chunk only, and learns the whole length from it', async () => {
  const { url, asked } = await serveRanges();
  const source = await openRangeSource(pdfjs, { url, headers: {} }, new AbortController().signal);
  expect(asked).toEqual([`bytes=0-${CHUNK_BYTES - 1}`]);
  expect(source.length).toBe(file.length);
  expect('range' in source).toBe(true);
});

it('fetches a later part when pdf.js wants it', async () => {
  const { url } = await serveRanges();
  const source = await openRangeSource(pdfjs, { url, headers: {} }, new AbortController().signal);
  if (!('range' in source)) throw new Error('expected ranges');
  const { range } = source;
  range.requestDataRange(100_000, 100_010);
  // The stand-in above is what was extended.
  const { chunks } = range as unknown as Transport;
  await expect.poll(() => chunks.length).toBe(1);
  expect(chunks[0]?.begin).toBe(100_000);
  expect([...(chunks[0]?.chunk ?? [])]).toEqual([...file.slice(100_000, 100_010)]);
});

it('takes a file whole from a host that ignores ranges', async () => {
  const url = await serve((_request, response) => response.writeHead(200).end(file.slice(0, 90_000)));
  const source = await openRangeSource(pdfjs, { url, headers: {} }, new AbortController().signal);
  expect('data' in source && source.data.byteLength).toBe(90_000);
});

it.each([
  [404, 'missing'],
  [401, 'locked'],
  [423, 'locked'],
  [500, 'unavailable'],
] as const)('says why when the host answers %i', async (status, reason) => {
  const url = await serve((_request, response) => response.writeHead(status).end());
  const opened = openRangeSource(pdfjs, { url, headers: {} }, new AbortController().signal);
  await expect(opened).rejects.toEqual(new ContentError(reason));
  await opened.catch((error: unknown) => expect(error instanceof ContentError && error.reason).toBe(reason));
});
