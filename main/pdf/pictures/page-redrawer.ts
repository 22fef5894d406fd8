import { PacketCancelled } from '../packet-types';
import { closeQuietly, openPdfiumSource, type PdfiumDocument, PdfiumStartError } from '../pdfium';
import type { RandomAccessSource } from '../source';
import type { PageArea } from './areas';
import { drawPage, PageNotDrawn, pageOfPicture } from './draw-page';
import { writeDrawnPage } from './drawn-page';
import { type FaxOptions, type FaxTrouble, faxPage } from './fax-page';
import { type FoundWord, findWordsOnPage, type SearchGap } from './find-words';
import { reducePage } from './reduce-page';

export interface RedrawOptions {
  /** A source that needs no password and is sound: what `PreparedDocument.open()` answers. Stays the caller's to close. */
  readonly source: RandomAccessSource;
  readonly redactions?: {
    /** 0-based pages. */
    readonly areas: readonly { readonly page: number; readonly area: PageArea }[];
    readonly words: readonly string[];
    /** 0-based pages that hold something to be hidden where nothing of it shows: off the page, or in a name. */
    readonly pages?: ReadonlySet<number>;
  };
  /**
   * `turnsOf` answers the user's clockwise quarter turns of a page: a sheet for fax has them already, so the writer is not
   * told of them.
   */
  readonly fax?: Pick<FaxOptions, 'paper' | 'scale'> & { readonly turnsOf?: (sourcePage: number) => number };
  readonly reduceToDpi?: 150 | 200 | 300;
  /** Bytes the engine may hold before it is started anew. */
  readonly engineMemory?: number;
  /** Asked before each page. */
  readonly isCancelled?: () => boolean;
}

/** What was done to one page. */
export interface PageReport {
  /** 0-based page of the source. */
  readonly page: number;
  /** `not_drawn`: for fax or smaller size it could not be drawn, and stays as it is. */
  readonly outcome: 'redacted' | 'faxed' | 'reduced' | 'kept' | 'not_drawn';
  /** Boxes that the user drew. */
  readonly areas: number;
  /** Words that were found and hidden, each as it was asked for. */
  readonly words: readonly Pick<FoundWord, 'word' | 'where'>[];
  /** The page could not be searched in full: someone has to look at it. */
  readonly gap: SearchGap | null;
  readonly faxTroubles: readonly FaxTrouble[];
  /** Bytes of its pictures before and after, where they were made smaller. */
  readonly saved: { readonly before: number; readonly after: number } | null;
}

export interface PageRedrawer {
  /**
   * The page drawn anew, or undefined when it stays as it is; asked again it answers the same. Throws `PacketCancelled`,
   * and `PageNotDrawn` when a page to be redacted or searched cannot be: it must never go out as it was.
   */
  replacePage(sourcePage: number): Promise<Uint8Array | undefined>;
  /** By page, those asked for so far. */
  report(): readonly PageReport[];
  close(): void;
}

/** Fine enough for small print, and for being faxed afterwards. */
const REDACTED_DPI = 200;
/** The engine keeps what it has read: without a limit, memory would grow with the pages. */
const ENGINE_MEMORY = 96 * 1024 * 1024;

/** Draws a document's pages anew: what is to be hidden first, then black and white for fax or at fewer pixels. */
export function createPageRedrawer(options: RedrawOptions): PageRedrawer {
  const { source, redactions = NOTHING_HIDDEN, fax, reduceToDpi, engineMemory = ENGINE_MEMORY } = options;
  const isCancelled = () => options.isCancelled?.() ?? false;
  const reports = new Map<number, PageReport>();
  let document: PdfiumDocument | undefined;
  const close = () => {
    closeQuietly(document ?? null);
    document = undefined;
  };
  const engine = async (): Promise<PdfiumDocument> => {
    if (document !== undefined && document.memorySize > engineMemory) close();
    document ??= await openPdfiumSource(source);
    return document;
  };
  const draw = (opened: PdfiumDocument, page: number): { bytes: Uint8Array | undefined; report: PageReport } => {
    const drawnBoxes = redactions.areas.filter((placed) => placed.page === page).map(({ area }) => area);
    const search = redactions.words.length > 0 ? findWordsOnPage(opened, page, redactions.words) : NO_SEARCH;
    if (search.gap === 'not_readable') throw new PageNotDrawn();
    const boxes = [...drawnBoxes, ...search.found.flatMap((found) => found.boxes)];
    const report: PageReport = {
      ...untouched(page),
      areas: drawnBoxes.length,
      words: search.found.map(({ word, where }) => ({ word, where })),
      gap: search.gap,
    };
    if (fax !== undefined) {
      const { paper, scale, turnsOf } = fax;
      const { bytes, troubles } = faxPage(opened, page, {
        paper,
        scale,
        turns: turnsOf?.(page) ?? 0,
        redactions: boxes,
      });
      return { bytes, report: { ...report, outcome: 'faxed', faxTroubles: troubles } };
    }
    if (drawnBoxes.length > 0 || search.found.length > 0 || redactions.pages?.has(page)) {
      const dpi = Math.min(REDACTED_DPI, reduceToDpi ?? REDACTED_DPI);
      const bytes = writeDrawnPage(pageOfPicture(drawPage(opened, page, boxes, dpi)));
      return { bytes, report: { ...report, outcome: 'redacted' } };
    }
    const reduced = reduceToDpi === undefined ? null : reducePage(opened, page, reduceToDpi);
    if (reduced === null) return { bytes: undefined, report };
    const { bytes, before, after } = reduced;
    return { bytes, report: { ...report, outcome: 'reduced', saved: { before, after } } };
  };
  const mustHide = (page: number) =>
    redactions.words.length > 0 ||
    redactions.pages?.has(page) === true ||
    redactions.areas.some((placed) => placed.page === page);
  return {
    async replacePage(sourcePage) {
      if (isCancelled()) throw new PacketCancelled();
      try {
        const { bytes, report } = draw(await engine(), sourcePage);
        reports.set(sourcePage, report);
        return bytes;
      } catch (error) {
        if (error instanceof PdfiumStartError) throw error;
        // The engine may be left half done, and its memory with it.
        close();
        if (mustHide(sourcePage)) throw new PageNotDrawn(error);
        reports.set(sourcePage, { ...untouched(sourcePage), outcome: 'not_drawn' });
        return undefined;
      }
    },
    report: () => [...reports.values()].sort((a, b) => a.page - b.page),
    close,
  };
}

const NOTHING_HIDDEN: NonNullable<RedrawOptions['redactions']> = { areas: [], words: [] };
const NO_SEARCH = { found: [], gap: null } as const;

const untouched = (page: number): PageReport => ({
  page,
  outcome: 'kept',
  areas: 0,
  words: [],
  gap: null,
  faxTroubles: [],
  saved: null,
});
