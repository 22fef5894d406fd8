import { isDocumentsFault } from './document-faults';
import type { TaskOptions, WorkerLane } from './worker-lane';

/** What a worker tells on its way through a document's pages: each step before it is taken, each page once it is done. */
export type PageReport<Found> =
  | { readonly kind: 'opening' }
  | { readonly kind: 'opened'; readonly pageCount: number }
  /** 1-based, as everywhere here. */
  | { readonly kind: 'page'; readonly page: number }
  /** Null for a page that the engine gave up on. */
  | { readonly kind: 'seen'; readonly page: number; readonly found: Found | null };

export type PageLimits = {
  /** To open a document. */
  readonly documentMs: number;
  /** To look at one page. */
  readonly pageMs: number;
};

export type PagesFound<Found> = {
  /** By page; those that nothing can be said about are left out. */
  readonly found: readonly Found[];
  /** Pages that could not be looked at, or not in time. */
  readonly unseen: readonly number[];
  /** The document could not be opened in time: its pages are not even counted. */
  readonly isUnopened: boolean;
};

/** After this many pages that ended the worker the rest of the document is not tried. */
const MOST_LOST = 3;

/**
 * Has a worker go through a document's pages, each within its time. One that takes longer is left out: its worker is
 * ended, and another goes on with the page after it. Rejects with TaskFailed when the vault or the installation failed.
 */
export async function pageByPage<Found>(
  lane: WorkerLane,
  taskFrom: (page: number) => unknown,
  { documentMs, pageMs }: PageLimits,
): Promise<PagesFound<Found>> {
  const found: Found[] = [];
  const unseen: number[] = [];
  let pageCount = 0;
  /** The page that is being looked at; null while the document is opened. */
  let at: number | null = null;
  const hear = (report: PageReport<Found>) => {
    if (report.kind === 'opened') pageCount = report.pageCount;
    else if (report.kind === 'seen') {
      if (report.found === null) unseen.push(report.page);
      else found.push(report.found);
    } else at = report.kind === 'page' ? report.page : null;
  };
  const limitAfter = ({ kind }: PageReport<Found>) =>
    kind === 'opening' ? documentMs : kind === 'page' ? pageMs : undefined;
  // Reports come from our own script, built from the same types.
  const options: TaskOptions = {
    onProgress: (report) => hear(report as PageReport<Found>),
    limitAfter: (report) => limitAfter(report as PageReport<Found>),
  };
  for (let from = 1, lost = 1; ; lost += 1) {
    at = null;
    try {
      await lane.run(taskFrom(from), options);
      return { found, unseen, isUnopened: false };
    } catch (error) {
      if (!isDocumentsFault(error)) throw error;
    }
    if (pageCount === 0) return { found, unseen, isUnopened: true };
    const stuck: number = at ?? from;
    const isGivenUp = at === null || lost === MOST_LOST;
    for (let page = stuck; page <= (isGivenUp ? pageCount : stuck); page++) unseen.push(page);
    if (isGivenUp) return { found, unseen, isUnopened: false };
    from = stuck + 1;
  }
}
