import type { ServerResponse } from 'node:http';
import type { Core } from '../core/core';
import { SECURITY_HEADERS } from './security-headers';

const HEARTBEAT_MS = 15_000;

/** Sends every event of the core as server-sent events until the page goes away. */
export function openEventStream(core: Pick<Core, 'subscribe'>, response: ServerResponse): void {
  response.writeHead(200, { ...SECURITY_HEADERS, 'Content-Type': 'text/event-stream' });
  response.write(': open\n\n');
  const stop = core.subscribe((event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
  const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
  response.on('close', () => {
    clearInterval(heartbeat);
    stop();
  });
}
