import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this computer that notes who comes, and lets every page read its answer. */
export type VisitedServer = {
  /** `127.0.0.1:port`. */
  readonly address: string;
  /** Path of each request and each upgrade, in order. */
  readonly visits: readonly string[];
  close(): void;
};

export async function startVisitedServer(): Promise<VisitedServer> {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(request.url ?? '');
    response.setHeader('Access-Control-Allow-Origin', '*').end('visited');
  });
  server.on('upgrade', (request, socket) => {
    visits.push(request.url ?? '');
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A TCP server's address is never a path.
  const { port } = server.address() as AddressInfo;
  return { address: `127.0.0.1:${port}`, visits, close: () => void server.close() };
}
