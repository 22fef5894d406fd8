import type { CoreEvent } from '@shared/contract';
import type { Bridge, ContentRequest } from '@shared/contract/bridge';
import { packetFileAddress, packetPreviewAddress, packetSaveAddress } from '@shared/contract/packet-address';
import { printableAddress } from '@shared/contract/printable-address';
import { fail } from '@shared/contract/result';
import { readEvents } from './event-stream';
import { reportActivity } from './report-activity';

const LAUNCH = /^#launch=([\w-]{20,100})$/;

type Send = (path: string, init?: RequestInit) => Promise<Response>;

/**
 * Connects the page to the browser host and sets `window.dossier`. The one-time code in the address is exchanged for a
 * cookie and a token that lives in this page's memory only, so a reloaded tab needs a new address: false then.
 */
export async function connectBrowserBridge(): Promise<boolean> {
  const code = LAUNCH.exec(window.location.hash)?.[1];
  if (code === undefined) return false;
  window.history.replaceState(null, '', '/');
  const response = await fetch('/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  if (!response.ok) return false;
  // The host's own answer; the same origin served this script.
  const { token } = (await response.json()) as { token: string };
  window.dossier = createBrowserBridge(token);
  return true;
}

function createBrowserBridge(token: string): Bridge<File> {
  const headers = { 'X-Dossier-Token': token };
  const send: Send = (path, init = {}) =>
    fetch(path, { ...init, headers: { ...headers, ...init.headers }, cache: 'no-store' });
  const content = (path: string): ContentRequest => ({ url: path, headers });
  const listeners = new Set<(event: CoreEvent) => void>();
  void readEvents(
    () => send('/events'),
    (event) => {
      for (const listener of listeners) listener(event);
    },
  );
  reportActivity(() => void send('/activity', { method: 'POST' }).catch(() => undefined));
  return {
    async invoke(name, input) {
      try {
        const response = await send('/rpc', json('POST', { operation: name, input }));
        // The host parsed the input and answers with the contract's own types.
        return response.ok ? await response.json() : fail('internal');
      } catch {
        return fail('internal');
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    importFiles: (files, target) => importFiles(send, files, target),
    documentContent: (id) => content(`/content/documents/${id}`),
    documentThumbnail: (id, page) => content(`/content/documents/${id}/pages/${page}.png?width=240`),
    packetContent: (id, file) => content(packetFileAddress(id, file)),
    packetPreview: (window, revision) => content(packetPreviewAddress(window, revision)),
    savePacket: (id, what) => save(send, packetSaveAddress(id, what)),
    choosePath: null,
    printableContent: (request) => content(printableAddress(request)),
    savePrintable: (request) => save(send, printableAddress(request)),
  };
}

/** Fetched whole and handed to the browser, which knows where downloads go. */
async function save(send: Send, path: string): ReturnType<Bridge<File>['savePacket']> {
  try {
    const response = await send(path);
    if (response.status === 404) return fail('not_found');
    if (response.status === 423) return fail('vault_locked');
    if (!response.ok) return fail('internal');
    saveAs(await response.blob(), fileNameOf(response));
    return { ok: true, value: { saved: true } };
  } catch {
    return fail('internal');
  }
}

/** The batch is announced, which starts its job; then each file follows in order, streamed from the disk. */
async function importFiles(
  send: Send,
  files: readonly File[],
  target: Parameters<Bridge<File>['importFiles']>[1],
): ReturnType<Bridge<File>['importFiles']> {
  try {
    const fileNames = files.map((file) => file.name);
    const response = await send('/imports', json('POST', { target, fileNames }));
    if (!response.ok) return fail('internal');
    // The host's own answer; `uploadId` comes with a job.
    const reply = (await response.json()) as Awaited<ReturnType<Bridge<File>['importFiles']>> & { uploadId?: string };
    if (reply.ok && reply.uploadId !== undefined) void sendFiles(send, files, reply.uploadId);
    return reply;
  } catch {
    return fail('internal');
  }
}

/** What happens to each file is told by the job; a file that cannot be read here ends the batch there. */
async function sendFiles(send: Send, files: readonly File[], uploadId: string): Promise<void> {
  for (const [index, file] of files.entries()) {
    const request = { method: 'PUT', headers: { 'Content-Type': 'application/octet-stream' }, body: file };
    await send(`/imports/${uploadId}/files/${index}`, request).catch(() => undefined);
  }
}

const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

function fileNameOf(response: Response): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  return encoded === undefined ? 'packet.pdf' : decodeURIComponent(encoded);
}

function saveAs(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = fileName;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
