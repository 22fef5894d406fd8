import { bytesSource, openPdfiumSource, prepareDocument, type RandomAccessSource } from '../pdf';
import { closeQuietly, type PdfiumDocument } from '../pdf/pdfium';
import { faxPage } from '../pdf/pictures/fax-page';
import { findWordsOnPage } from '../pdf/pictures/find-words';
import { inspectPageForPreflight } from '../pdf/pictures/inspect-page';
import { scanOnPage } from '../pdf/pictures/reduce-page';
import { LazySources } from './lazy-sources';
import type { ExportDocument, FindReply, FindTask, LookReply, LookTask, PageLook } from './packet-tasks';

/** The engine keeps what it has read: it is started anew after this many pages. */
const PAGES_AN_ENGINE = 200;

/** What each page of the documents looks like; a page that cannot be read says nothing. */
export async function lookAtPages({ documents, isFax }: LookTask): Promise<LookReply> {
  const reply: { key: string; looks: PageLook[] }[] = [];
  for (const document of documents) {
    const looks: PageLook[] = [];
    await eachPage(document, (engine, page) => {
      const look = lookAt(engine, page, isFax);
      if (look) looks.push(look);
    });
    reply.push({ key: document.key, looks });
  }
  return reply;
}

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

/** Where words stand on each chosen page. */
export async function findWordsIn({ documents, words }: FindTask): Promise<FindReply> {
  const reply: { -readonly [Part in keyof FindReply[number]]: FindReply[number][Part] }[] = [];
  for (const document of documents) {
    const places: FindReply[number]['places'][number][] = [];
    const unsearchable: number[] = [];
    const isChosen = (page: number) => document.pages?.some((one) => one.page === page) ?? true;
    await eachPage(document, (engine, index) => {
      const page = index + 1;
      if (!isChosen(page)) return;
      const { found, gap } = findWordsOnPage(engine, index, words);
      for (const { word, boxes } of found) places.push({ word, page, areas: boxes });
      if (gap !== null) unsearchable.push(page);
    });
    reply.push({ key: document.key, places, unsearchable });
  }
  return reply;
}

/** One page after the other; what the engine cannot open, or gives up on, is left out. */
async function eachPage(
  { source }: ExportDocument,
  look: (engine: PdfiumDocument, page: number) => void,
): Promise<void> {
  const sources = new LazySources();
  let engine: PdfiumDocument | null = null;
  try {
    const prepared = await prepareDocument(source ? sources.source(source) : bytesSource(new Uint8Array(0)));
    if (prepared.treatment === 'placeholder') return;
    const pages: RandomAccessSource = await prepared.open();
    for (let page = 0; page < prepared.pageCount; page++) {
      if (page % PAGES_AN_ENGINE === 0) engine = closeQuietly(engine);
      engine ??= await openPdfiumSource(pages);
      try {
        look(engine, page);
      } catch {
        // It may be left half done.
        engine = closeQuietly(engine);
      }
    }
  } finally {
    closeQuietly(engine);
    sources.close();
  }
}
