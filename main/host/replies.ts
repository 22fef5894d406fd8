import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SECURITY_HEADERS } from './security-headers';

function begin(response: ServerResponse, status: number, headers: Readonly<Record<string, string>>): void {
  response.writeHead(status, { ...SECURITY_HEADERS, ...headers });
}

export function sendStatus(response: ServerResponse, status: number): void {
  begin(response, status, status === 204 ? {} : { 'Content-Length': '0' });
  response.end();
}

export function sendJson(response: ServerResponse, value: unknown): void {
  const bytes = Buffer.from(JSON.stringify(value));
  begin(response, 200, { 'Content-Type': 'application/json', 'Content-Length': String(bytes.byteLength) });
  response.end(bytes);
}

/** A reader that goes away midway is usual (the viewer drops what it no longer needs) and no error. */
export async function sendBody(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: Uint8Array | AsyncIterable<Uint8Array> | null,
): Promise<void> {
  begin(response, status, headers);
  if (body === null || body instanceof Uint8Array) {
    response.end(body ?? undefined);
    return;
  }
  try {
    await pipeline(Readable.from(body, { objectMode: false }), response);
  } catch (error) {
    if (!response.destroyed) response.destroy();
    const isReaderGone = error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
    if (!isReaderGone) throw error;
  }
}
