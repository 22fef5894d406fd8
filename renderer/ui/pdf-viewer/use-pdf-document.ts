import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import { BundledAssets } from './pdf-assets';
import { loadPdfjs, type Pdfjs } from './pdfjs';
import { CHUNK_BYTES, ContentError, type ContentSource, openRangeSource } from './range-source';

/** `password`: the bytes are still locked. `broken`: no page could be read. The others as in `ContentError`. */
export type PdfFailure = 'password' | 'broken' | ContentError['reason'];
export type PdfLoad =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly pdf: PDFDocumentProxy; readonly pdfjs: Pdfjs }
  | { readonly status: 'failed'; readonly failure: PdfFailure };

/** A picture of more pixels is left out rather than decoded: a small file can claim gigabytes. */
const MAX_IMAGE_PIXELS = 120_000_000;
const MAX_CANVAS_BYTES = 268_435_456;
/** Up to this size the rest of the file is fetched while the reader looks at the first page. */
const PREFETCH_BYTES = 20_000_000;

function failureOf(pdfjs: Pdfjs | null, reason: unknown): PdfFailure {
  if (reason instanceof ContentError) return reason.reason;
  if (pdfjs && reason instanceof pdfjs.core.PasswordException) return 'password';
  if (pdfjs && reason instanceof pdfjs.core.InvalidPDFException) return 'broken';
  return pdfjs ? 'broken' : 'unavailable';
}

/**
 * Opens a document until `signal` aborts. `keep` hears of the library as soon as it is there; `worker` lets documents
 * that come and go share one.
 */
export async function openPdf(
  source: ContentSource,
  password: string | undefined,
  signal: AbortSignal,
  keep: (pdfjs: Pdfjs) => void,
  worker?: PDFWorker,
) {
  const pdfjs = await loadPdfjs();
  keep(pdfjs);
  const bytes = await openRangeSource(pdfjs, source, signal);
  const prefetch = bytes.length <= PREFETCH_BYTES;
  const task = pdfjs.core.getDocument({
    ...('range' in bytes ? { range: bytes.range } : { data: bytes.data }),
    ...(password === undefined ? {} : { password }),
    ...(worker === undefined ? {} : { worker }),
    rangeChunkSize: CHUNK_BYTES,
    disableStream: true,
    disableAutoFetch: !prefetch,
    enableXfa: false,
    maxImageSize: MAX_IMAGE_PIXELS,
    canvasMaxAreaInBytes: MAX_CANVAS_BYTES,
    useWorkerFetch: false,
    BinaryDataFactory: BundledAssets,
    verbosity: 0,
  });
  signal.addEventListener('abort', () => void task.destroy(), { once: true });
  return { pdfjs, pdf: await task.promise };
}

/** Opens a document and closes it again; `attempt` changes to try anew. */
export function usePdfDocument(source: ContentSource, attempt: number, password?: string): PdfLoad {
  const [load, setLoad] = useState<PdfLoad>({ status: 'loading' });
  // The bridge makes a new object each call; the address and headers are what identify the bytes.
  const key = JSON.stringify([source.url, source.headers, attempt, password]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the source and the attempt
  useEffect(() => {
    const abort = new AbortController();
    let pdfjs: Pdfjs | null = null;
    setLoad({ status: 'loading' });
    openPdf(source, password, abort.signal, (loaded) => {
      pdfjs = loaded;
    }).then(
      (opened) => {
        if (!abort.signal.aborted) setLoad({ status: 'ready', ...opened });
      },
      (reason: unknown) => {
        if (!abort.signal.aborted) setLoad({ status: 'failed', failure: failureOf(pdfjs, reason) });
      },
    );
    return () => abort.abort();
  }, [key]);

  return load;
}
