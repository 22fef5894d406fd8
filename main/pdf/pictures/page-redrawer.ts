import { PacketCancelled } from '../packet-types';
import { openPdfiumSource, type PdfiumDocument } from '../pdfium';
import type { RandomAccessSource } from '../source';
import type { PageArea } from './areas';
import { drawPage, PageNotDrawn, pageOfPicture } from './draw-page';
import { writeDrawnPage } from './drawn-page';
import { type FaxPaper, type FaxTrouble, faxPage } from './fax-page';
import { type FoundWord, findWordsOnPage, type SearchGap } from './find-words';
import { reducePage } from './reduce-page';

export interface RedrawOptions {
  /** A source that needs no password and is sound: what `PreparedDocument.open()` answers. Stays the caller's to close. */
  readonly source: RandomAccessSource;
  readonly redactions?: {
    /** 0-based pages. */
    readonly areas: readonly { readonly page: number; readonly area: PageArea }[];
    readonly words: readonly string[];
  };
  /** `scale` is what the writer will scale the sheet by to make room for stamps. */
  readonly fax?: { readonly paper: FaxPaper; readonly scale: number };
  readonly reduceToDpi?: 150 | 200 | 300;
  /** Asked before each page. */
  readonly isCancelled?: () => boolean;
}

/** What was done to one page. */
export interface PageReport {
  /** 0-based page of the source. */
  readonly page: number;
  readonly outcome: 'redacted' | 'faxed' | 'reduced' | 'kept';
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
   * `PageNotDrawn` when a page to be redacted or searched cannot be: it must never go out as it was.
   */
  replacePage(sourcePage: number): Promise<Uint8Array | undefined>;
  /** By page, those asked for so far. */
  report(): readonly PageReport[];
  close(): void;
}

/** Fine enough for small print, and for being faxed afterwards. */
const REDACTED_DPI = 200;
/** The engine keeps what it has read: it is started anew after this many pages, so that memory stays flat. */
const PAGES_AN_ENGINE = 40;

/** Draws a document's pages anew: what is to be hidden first, then black and white for fax or at fewer pixels. */
export function createPageRedrawer(options: RedrawOptions): PageRedrawer {
  const { source, redactions = { areas: [], words: [] }, fax, reduceToDpi, isCancelled = () => false } = options;
  const reports = new Map<number, PageReport>();
  let document: PdfiumDocument | undefined;
  let drawn = 0;
  const close = () => {
    const closing = document;
    document = undefined;
    drawn = 0;
    try {
      closing?.close();
    } catch {
      // An engine that has aborted cannot close its document; its memory goes with the instance.
    }
  };
  const withEngine = async <T>(use: (opened: PdfiumDocument) => T): Promise<T> => {
    if (drawn >= PAGES_AN_ENGINE) close();
    document ??= await openPdfiumSource(source);
    drawn++;
    try {
      return use(document);
    } catch (error) {
      // It may be left half done, and its memory with it.
      close();
      throw error;
    }
  };
  const draw = (opened: PdfiumDocument, page: number): { bytes: Uint8Array | undefined; report: PageReport } => {
    const drawnBoxes = redactions.areas.filter((placed) => placed.page === page).map(({ area }) => area);
    const search = redactions.words.length > 0 ? findWordsOnPage(opened, page, redactions.words) : NO_SEARCH;
    if (search.gap === 'not_readable') throw new PageNotDrawn();
    const boxes = [...drawnBoxes, ...search.found.flatMap((found) => found.boxes)];
    const report = {
      page,
      outcome: 'kept' as const,
      areas: drawnBoxes.length,
      words: search.found.map(({ word, where }) => ({ word, where })),
      gap: search.gap,
      faxTroubles: [],
      saved: null,
    };
    if (fax !== undefined) {
      const { bytes, troubles } = faxPage(opened, page, { ...fax, redactions: boxes });
      return { bytes, report: { ...report, outcome: 'faxed', faxTroubles: troubles } };
    }
    if (boxes.length > 0) {
      const dpi = Math.min(REDACTED_DPI, reduceToDpi ?? REDACTED_DPI);
      const bytes = writeDrawnPage(pageOfPicture(drawPage(opened, page, boxes, dpi)));
      return { bytes, report: { ...report, outcome: 'redacted' } };
    }
    const reduced = reduceToDpi === undefined ? null : reducePage(opened, page, reduceToDpi);
    if (reduced === null) return { bytes: undefined, report };
    const { bytes, before, after } = reduced;
    return { bytes, report: { ...report, outcome: 'reduced', saved: { before, after } } };
  };
  return {
    async replacePage(sourcePage) {
      if (isCancelled()) throw new PacketCancelled();
      const { bytes, report } = await withEngine((opened) => draw(opened, sourcePage));
      reports.set(sourcePage, report);
      return bytes;
    },
    report: () => [...reports.values()].sort((a, b) => a.page - b.page),
    close,
  };
}

const NO_SEARCH = { found: [], gap: null } as const;
