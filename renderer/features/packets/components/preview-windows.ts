import type { PDFDocumentProxy } from 'pdfjs-dist';

/** Pages that are asked for together. */
export const WINDOW_PAGES = 8;
/** Windows that stay open: those in sight and around it. */
const MOST_WINDOWS = 6;

/** Points of a page as it stands. */
export type PageExtent = { readonly width: number; readonly height: number };
export type PreviewWindow = {
  readonly pdf: PDFDocumentProxy;
  readonly extents: readonly PageExtent[];
  readonly close: () => void;
};
export type OpenWindow = (from: number, to: number, revision: number, signal: AbortSignal) => Promise<PreviewWindow>;

export type ShownPage =
  | { readonly status: 'ready'; readonly pdf: PDFDocumentProxy; readonly page: number; readonly extent: PageExtent }
  | { readonly status: 'loading' }
  | { readonly status: 'failed' };

export type PreviewWindows = {
  /** Says which pages are looked at, 1-based; the windows around them are opened one after the other, nearest first. */
  want(from: number, to: number, revision: number, pageCount: number): void;
  /** The page as last drawn, also from an earlier revision while the new one is on its way. */
  page(page: number): ShownPage;
  /** Opens what failed once more. */
  retry(): void;
  close(): void;
};

const windowOf = (page: number): number => Math.floor((page - 1) / WINDOW_PAGES);

type Held = { readonly window: PreviewWindow; readonly revision: number; readonly to: number };

/** Keeps windows of the packet open around the place that is looked at, and shows an old one until the new one is there. */
export function createPreviewWindows(open: OpenWindow, changed: () => void): PreviewWindows {
  const held = new Map<number, Held>();
  const failed = new Map<number, number>();
  let wanted: { order: readonly number[]; revision: number; pageCount: number } = {
    order: [],
    revision: -1,
    pageCount: 0,
  };
  let running: { readonly index: number; readonly revision: number; readonly abort: AbortController } | null = null;
  let isClosed = false;

  const endOf = (index: number) => Math.min((index + 1) * WINDOW_PAGES, wanted.pageCount);
  const isCurrent = (index: number) => {
    const one = held.get(index);
    return one?.revision === wanted.revision && one.to === endOf(index);
  };
  const drop = (index: number) => {
    held.get(index)?.window.close();
    held.delete(index);
  };
  const forgetFar = () => {
    for (const index of [...held.keys()]) {
      if (held.size <= MOST_WINDOWS) return;
      if (!wanted.order.includes(index)) drop(index);
    }
  };
  const next = () => {
    if (running || isClosed) return;
    const index = wanted.order.find((one) => !isCurrent(one) && failed.get(one) !== wanted.revision);
    if (index === undefined) return;
    const { revision } = wanted;
    const to = endOf(index);
    const abort = new AbortController();
    running = { index, revision, abort };
    open(index * WINDOW_PAGES + 1, to, revision, abort.signal)
      .then(
        (window) => {
          if (abort.signal.aborted) return window.close();
          drop(index);
          held.set(index, { window, revision, to });
          failed.delete(index);
          forgetFar();
        },
        () => {
          if (!abort.signal.aborted) failed.set(index, revision);
        },
      )
      .finally(() => {
        running = null;
        if (!isClosed) changed();
        next();
      });
  };
  return {
    want(from, to, revision, pageCount) {
      const last = windowOf(Math.max(1, pageCount));
      const [first, end] = [windowOf(from), Math.min(windowOf(to), last)];
      const inSight = Array.from({ length: end - first + 1 }, (_, at) => first + at);
      const order = [...inSight, end + 1, first - 1].filter((index) => index >= 0 && index <= last);
      wanted = { order: pageCount > 0 ? order : [], revision, pageCount };
      for (const index of [...held.keys()]) if (index > last) drop(index);
      // What is on its way is of use only for this revision and this place.
      if (running && (running.revision !== revision || !wanted.order.includes(running.index))) running.abort.abort();
      next();
    },
    page(page) {
      const index = windowOf(page);
      const one = held.get(index);
      const at = page - index * WINDOW_PAGES;
      const extent = one?.window.extents[at - 1];
      if (one && extent) return { status: 'ready', pdf: one.window.pdf, page: at, extent };
      return { status: failed.get(index) === wanted.revision ? 'failed' : 'loading' };
    },
    retry() {
      failed.clear();
      changed();
      next();
    },
    close() {
      isClosed = true;
      running?.abort.abort();
      for (const index of [...held.keys()]) drop(index);
    },
  };
}
