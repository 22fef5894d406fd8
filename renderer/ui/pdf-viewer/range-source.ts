import type { Pdfjs } from './pdfjs';

/** Where the bytes are: what the bridge's `documentContent` and `packetContent` answer. */
export type ContentSource = { readonly url: string; readonly headers: Readonly<Record<string, string>> };

/** Why the bytes could not be had. `lost`: the stored file is gone. `missing`: it cannot be shown yet. `locked`: the vault is. */
export class ContentError extends Error {
  constructor(readonly reason: 'lost' | 'missing' | 'locked' | 'unavailable') {
    super(reason);
  }
}

export const CHUNK_BYTES = 65_536;

function reasonOf(status: number): ContentError['reason'] {
  if (status === 410) return 'lost';
  if (status === 404 || status === 409) return 'missing';
  return status === 401 || status === 403 || status === 423 ? 'locked' : 'unavailable';
}

async function read(source: ContentSource, begin: number, end: number, signal: AbortSignal): Promise<Response> {
  // Ends are exclusive here and inclusive in HTTP.
  const headers = { ...source.headers, Range: `bytes=${begin}-${end - 1}` };
  const response = await fetch(source.url, { headers, signal, cache: 'no-store' });
  if (!response.ok) throw new ContentError(reasonOf(response.status));
  return response;
}

const bytesOf = async (response: Response): Promise<Uint8Array> => new Uint8Array(await response.arrayBuffer());

/** Total length from `Content-Range: bytes 0-65535/1234567`; null when the host sent the whole file. */
function totalLength(response: Response): number | null {
  const total = /\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1];
  return response.status === 206 && total !== undefined ? Number(total) : null;
}

/**
 * Opens a file so that pdf.js fetches only the parts it shows: the first chunk tells the length, the rest comes on
 * demand. A host that ignores ranges still works, whole file at once.
 */
export async function openRangeSource(pdfjs: Pdfjs, source: ContentSource, signal: AbortSignal) {
  const first = await read(source, 0, CHUNK_BYTES, signal);
  const length = totalLength(first);
  const data = await bytesOf(first);
  if (length === null || length <= data.byteLength) return { data, length: data.byteLength };

  class RangeTransport extends pdfjs.core.PDFDataRangeTransport {
    override requestDataRange(begin: number, end: number): void {
      read(source, begin, end, signal)
        .then(bytesOf)
        .then((chunk) => this.onDataRange(begin, chunk))
        // pdf.js waits for ever for a chunk that failed; an empty one lets it report the page instead.
        .catch(() => this.onDataRange(begin, null));
    }
  }
  return { range: new RangeTransport(length, data), length };
}
