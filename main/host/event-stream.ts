import type { ServerResponse } from 'node:http';
import type { Core } from '../core/core';
import { SECURITY_HEADERS } from './security-headers';

const HEARTBEAT_MS = 15_000;

/** The events of the core on their way to pages, as server-sent events. */
export class EventStreams {
  readonly #core: Pick<Core, 'subscribe'>;
  readonly #open = new Set<ServerResponse>();

  constructor(core: Pick<Core, 'subscribe'>) {
    this.#core = core;
  }

  /** Sends every event until the page goes away or `endAll`. */
  open(response: ServerResponse): void {
    response.writeHead(200, { ...SECURITY_HEADERS, 'Content-Type': 'text/event-stream' });
    response.write(': open\n\n');
    const stop = this.#core.subscribe((event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
    const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
    this.#open.add(response);
    response.on('close', () => {
      clearInterval(heartbeat);
      stop();
      this.#open.delete(response);
    });
  }

  /** Nothing more is sent to the pages that listen now: who opened a stream may no longer be who is let in. */
  endAll(): void {
    for (const response of this.#open) response.destroy();
  }
}
