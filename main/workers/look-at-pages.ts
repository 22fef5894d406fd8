import { bytesSource, openPdfiumSource, prepareDocument, type RandomAccessSource } from '../pdf';
import { closeQuietly, type PdfiumDocument } from '../pdf/pdfium';
import { faxPage } from '../pdf/pictures/fax-page';
import { findWordsOnPage } from '../pdf/pictures/find-words';
import { inspectPageForPreflight } from '../pdf/pictures/inspect-page';
import { scanOnPage } from '../pdf/pictures/reduce-page';
import { VaultError } from '../vault/errors';
import { LazySources } from './lazy-sources';
import type { FindTask, FoundOnPage, LookTask, PageLook, StoredDocument } from './packet-tasks';
import type { PageReport } from './page-by-page';

/** The engine keeps what it has read: it is started anew after this many pages. */
const PAGES_AN_ENGINE = 200;

type Report<Found> = (report: PageReport<Found>) => void;

/** Tells what each page of a document looks like. */
export const lookAtPages = ({ document, from, isFax }: LookTask, report: Report<PageLook>): Promise<void> =>
  eachPage(document, from, report, (engine, page) => lookAt(engine, page, isFax));

function lookAt(engine: PdfiumDocument, page: number, isFax: boolean): PageLook | null {
  const look = inspectPageForPreflight(engine, page);
  if (!look) return null;
  const { turnsToUpright, isBlank, isCoarse, isTiny, isHuge } = look;
  return {
    page: page + 1,
    turn: TURNS[turnsToUpright ?? 0],
    isSearchable: findWordsOnPage(engine, page, []).gap === null,
    isBlank,
    isCoarse,
    isOddSize: isTiny || isHuge,
    scan: scanOf(engine, page),
    isFaxIllegible: isFax && faxPage(engine, page, { paper: 'letter', scale: 1 }).troubles.length > 0,
  };
}

function scanOf(engine: PdfiumDocument, page: number): PageLook['scan'] {
  const scan = scanOnPage(engine, page);
  return scan && { dpi: scan.dpi, bytes: scan.codedSize };
}

const TURNS = [0, 90, 180, 270] as const;

/** Tells where words stand on each page of a document. */
export const findWordsIn = ({ document, from, words }: FindTask, report: Report<FoundOnPage>): Promise<void> =>
  eachPage(document, from, report, (engine, index) => {
    const { found, gap } = findWordsOnPage(engine, index, words);
    const places = found.map(({ word, boxes }) => ({ word, areas: boxes }));
    return { page: index + 1, places, isSearchable: gap === null };
  });

/** One page after the other. What the engine gives up on is told as null; of a document that does not open, nothing. */
async function eachPage<Found>(
  { source }: StoredDocument,
  from: number,
  report: Report<Found>,
  look: (engine: PdfiumDocument, page: number) => Found | null,
): Promise<void> {
  const sources = new LazySources();
  let engine: PdfiumDocument | null = null;
  try {
    report({ kind: 'opening' });
    const prepared = await prepareDocument(source ? sources.source(source) : bytesSource(new Uint8Array(0)));
    if (prepared.treatment === 'placeholder') return;
    const pages: RandomAccessSource = await prepared.open();
    report({ kind: 'opened', pageCount: prepared.pageCount });
    for (let page = from; page <= prepared.pageCount; page++) {
      if (page % PAGES_AN_ENGINE === 0) engine = closeQuietly(engine);
      if (engine === null) {
        report({ kind: 'opening' });
        engine = await openPdfiumSource(pages);
      }
      report({ kind: 'page', page });
      let found: Found | null = null;
      try {
        found = look(engine, page - 1);
      } catch (error) {
        if (error instanceof VaultError) throw error;
        // It may be left half done.
        engine = closeQuietly(engine);
      }
      report({ kind: 'seen', page, found });
    }
  } finally {
    closeQuietly(engine);
    sources.close();
  }
}
