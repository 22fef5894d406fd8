import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url&no-inline';

type Core = typeof import('pdfjs-dist');
type Viewer = typeof import('pdfjs-dist/web/pdf_viewer.mjs');

/** pdf.js and its viewer parts. The build for the older test-only Electron swaps in their legacy editions. */
export type Pdfjs = { readonly core: Core; readonly viewer: Viewer };

async function load(): Promise<Pdfjs> {
  const core = await import('pdfjs-dist');
  core.GlobalWorkerOptions.workerSrc = workerUrl;
  // After the core: the viewer parts read it from globalThis, where the core puts itself.
  const viewer = await import('pdfjs-dist/web/pdf_viewer.mjs');
  return { core, viewer };
}

let loading: Promise<Pdfjs> | null = null;

/** Loads on first use and answers the same libraries ever after; a failed load is tried again by the next caller. */
export function loadPdfjs(): Promise<Pdfjs> {
  loading ??= load().catch((reason: unknown) => {
    loading = null;
    throw reason;
  });
  return loading;
}
