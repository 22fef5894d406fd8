import type { PacketDelivery } from '@shared/contract/packet-plan';
import { openPdfiumSource, type RandomAccessSource } from '../pdf';
import { PacketCancelled } from '../pdf/packet-types';
import type { PacketContent } from '../pdf/pages/packet-content-types';
import { closeQuietly, type PdfiumDocument, PdfiumStartError } from '../pdf/pdfium';
import type { PageArea } from '../pdf/pictures/areas';
import { PageNotDrawn } from '../pdf/pictures/draw-page';
import { faxScale } from '../pdf/pictures/fax-page';
import { findWordsOnPage } from '../pdf/pictures/find-words';
import { fold } from '../pdf/pictures/fold-text';
import { createPageRedrawer, type PageRedrawer } from '../pdf/pictures/page-redrawer';
import { unseenTexts } from '../pdf/pictures/unseen-text';
import { wordPattern } from '../pdf/pictures/word-pattern';
import { VaultError } from '../vault/errors';
import type { ReadyDocument } from './packet-parts';
import type { ExportDocument, ExportedRedaction, PacketOrder } from './packet-tasks';
import type { Steps } from './steps';

/** A page that something is to be removed from cannot be drawn without it: the packet is not made. */
class PageNotRedacted extends Error {
  override name = 'PageNotRedacted';
  readonly code = 'not_redactable';
}

/** What is to be removed from one page. */
export type HiddenPlaces = {
  /** Boxes that the user drew, and those around words. */
  readonly areas: readonly PageArea[];
  readonly drawn: number;
  /** Each once. */
  readonly words: readonly string[];
};
/** By key, then by 0-based page of the document. */
export type Redactions = ReadonlyMap<string, ReadonlyMap<number, HiddenPlaces>>;

/** What was found on a document's pages, by its path and the words, null for nothing; stored files do not change. */
export type FoundBefore = Map<string, Map<number, HiddenPlaces | null>>;
/** The engine keeps what it has read: it is started anew once it holds more than this. */
const ENGINE_MEMORY = 96 * 1024 * 1024;

/** Between texts that have nothing to do with each other: no word goes on over it. */
const APART = '\u0000'.repeat(8);

type Order = Pick<PacketOrder, 'documents' | 'redactedWords'>;

/** Everything that is to be removed from the chosen pages. Throws PageNotRedacted when a page cannot be searched. */
export async function findRedactions(
  { documents, redactedWords }: Order,
  ready: ReadonlyMap<string, ReadyDocument>,
  before: FoundBefore,
  steps: Steps,
): Promise<Redactions> {
  const found = new Map<string, ReadonlyMap<number, HiddenPlaces>>();
  for (const document of documents) {
    const one = ready.get(document.key);
    if (!one || one.prepared.treatment === 'placeholder') continue;
    const words = redactedWords.length === 0 ? new Map() : await wordsIn(document, one, redactedWords, before, steps);
    const hidden = withDrawn(document, words);
    if (hidden.size > 0) found.set(document.key, hidden);
  }
  return found;
}

async function wordsIn(
  { key, source }: ExportDocument,
  { prepared, pages }: ReadyDocument,
  words: readonly string[],
  before: FoundBefore,
  steps: Steps,
): Promise<ReadonlyMap<number, HiddenPlaces>> {
  const name = `${source?.path ?? ''}\n${words.join('\n')}`;
  const known = before.get(name) ?? new Map<number, HiddenPlaces | null>();
  before.set(name, known);
  const chosen = pages?.map(({ page }) => page - 1) ?? [...Array(prepared.pageCount).keys()];
  const unknown = [...new Set(chosen)].filter((page) => !known.has(page));
  if (unknown.length > 0) {
    const opened = await steps.take({ key, page: null }, () => prepared.open());
    await searchPages({ key, source: opened }, unknown, words, known, steps);
  }
  return new Map(
    chosen.flatMap((page) => {
      const hidden = known.get(page);
      return hidden ? [[page, hidden] as const] : [];
    }),
  );
}

async function searchPages(
  { key, source }: { readonly key: string; readonly source: RandomAccessSource },
  pages: readonly number[],
  words: readonly string[],
  known: Map<number, HiddenPlaces | null>,
  steps: Steps,
): Promise<void> {
  let engine: PdfiumDocument | null = null;
  const unseen = unseenTexts(source);
  try {
    for (const page of pages) {
      if (engine !== null && engine.memorySize > ENGINE_MEMORY) engine = closeQuietly(engine);
      const open: PdfiumDocument =
        engine ?? (await orNotRedacted(steps.take({ key, page: null }, () => openPdfiumSource(source))));
      engine = open;
      if (steps.isHopeless({ key, page })) throw new PageNotRedacted();
      const search = () => ({ ...findWordsOnPage(open, page, words), behind: fold(unseen(page).join(APART)) });
      const { found, gap, behind } = await orNotRedacted(steps.take({ key, page }, search));
      if (gap === 'not_readable') throw new PageNotRedacted();
      const names = words.filter((word) => wordPattern(word)?.test(behind));
      // A word without a place, off the page or behind it, is in the file all the same: the page is drawn anew.
      const areas = found.flatMap(({ boxes }) => boxes);
      known.set(
        page,
        found.length + names.length === 0
          ? null
          : { areas, drawn: 0, words: [...new Set([...found.map(({ word }) => word), ...names])] },
      );
    }
  } finally {
    closeQuietly(engine);
  }
}

/** What the engine gives up on cannot be searched. Being called off, the vault and the installation speak for themselves. */
async function orNotRedacted<T>(search: Promise<T>): Promise<T> {
  try {
    return await search;
  } catch (error) {
    const isNoFaultOfPage = [PacketCancelled, VaultError, PdfiumStartError].some((kind) => error instanceof kind);
    throw isNoFaultOfPage ? error : new PageNotRedacted();
  }
}

function withDrawn(
  { redactedAreas }: ExportDocument,
  words: ReadonlyMap<number, HiddenPlaces>,
): ReadonlyMap<number, HiddenPlaces> {
  const hidden = new Map(words);
  for (const { page, area } of redactedAreas) {
    const before = hidden.get(page - 1) ?? { areas: [], drawn: 0, words: [] };
    hidden.set(page - 1, { ...before, areas: [...before.areas, area], drawn: before.drawn + 1 });
  }
  return hidden;
}

/** The chosen pages that something is removed from, in packet order, for the report. */
function redactedPlaces(
  { documents }: Order,
  redactions: Redactions,
): readonly {
  readonly key: string;
  readonly indexInPart: number;
  readonly page: number;
  readonly hidden: HiddenPlaces;
}[] {
  return documents.flatMap(({ key, pages }) => {
    const hidden = redactions.get(key);
    if (!hidden) return [];
    const chosen = pages?.map(({ page }) => page - 1) ?? [...hidden.keys()].sort((left, right) => left - right);
    return chosen.flatMap((page, index) => {
      const places = hidden.get(page);
      return places ? [{ key, indexInPart: pages === null ? page : index, page, hidden: places }] : [];
    });
  });
}

/** A word that shows nowhere was in one place all the same. */
const placesIn = ({ areas }: HiddenPlaces): number => Math.max(1, areas.length);

/** The contents with the report of what was removed, in every language alike. */
export const withRedactions = (
  contents: readonly PacketContent[],
  order: Order,
  redactions: Redactions,
): readonly PacketContent[] => {
  const removed = redactedPlaces(order, redactions).map(({ key, indexInPart, hidden }) => ({
    place: { documentKey: key, page: indexInPart + 1 },
    areas: placesIn(hidden),
  }));
  return contents.map((content) => ({ ...content, redactions: removed }));
};

/** The same as the packet's history keeps it; `pageOf` answers the number printed on a document's first page. */
export const exportedRedactions = (
  order: Order,
  redactions: Redactions,
  pageOf: (key: string) => number,
): readonly ExportedRedaction[] =>
  redactedPlaces(order, redactions).map(({ key, indexInPart, page, hidden }) => ({
    key,
    page: page + 1,
    packetPage: pageOf(key) + indexInPart,
    areas: placesIn(hidden),
    words: hidden.words,
  }));

export type RedrawnPages = {
  /** For the writer; undefined when nothing of the document is drawn anew. */
  replacePageOf(key: string): ((sourcePage: number) => Promise<Uint8Array | undefined>) | undefined;
  /** Bytes that pages drawn at fewer pixels took before, less what they take now; of those written so far. */
  savedBytes(): number;
  close(): void;
};

type RedrawTask = {
  readonly delivery: PacketDelivery;
  readonly pageSize: PacketContent['pageSize'];
  readonly ready: ReadonlyMap<string, ReadyDocument>;
  readonly redactions: Redactions;
  readonly steps: Steps;
};

/** The strips that every page of a document has. */
const STAMPS = { headerLeft: ' ', footerLeft: ' ' };

/** Pages drawn anew: without what is removed from them, in black and white, or at fewer pixels. */
export function redrawnPages({ delivery, pageSize, ready, redactions, steps }: RedrawTask): RedrawnPages {
  /** Pages come document by document: an engine for each of many would not fit in memory. */
  let current: { readonly key: string; readonly redrawer: PageRedrawer } | null = null;
  const saved = new Map<string, number>();
  const isFax = delivery.preset === 'fax';
  const { reduceToDpi } = delivery;
  const close = () => {
    for (const { page, saved: sizes } of current?.redrawer.report() ?? [])
      if (sizes) saved.set(`${current?.key} ${page}`, sizes.before - sizes.after);
    current?.redrawer.close();
    current = null;
  };
  const redrawerOf = async (key: string, { prepared, pages }: ReadyDocument) => {
    if (current?.key === key) return current.redrawer;
    close();
    const turnsOf = (page: number) => (pages?.find((one) => one.page === page + 1)?.turn ?? 0) / 90;
    const hidden = redactions.get(key) ?? new Map<number, HiddenPlaces>();
    const areas = [...hidden].flatMap(([page, places]) => places.areas.map((area) => ({ page, area })));
    const redrawer = createPageRedrawer({
      source: await steps.take({ key, page: null }, () => prepared.open()),
      redactions: { areas, words: [], pages: new Set(hidden.keys()) },
      ...(isFax ? { fax: { paper: pageSize, scale: faxScale(pageSize, STAMPS), turnsOf } } : {}),
      ...(isFax || reduceToDpi === null ? {} : { reduceToDpi }),
      isCancelled: () => steps.isCancelled(),
    });
    current = { key, redrawer };
    return redrawer;
  };
  return {
    replacePageOf(key) {
      const document = ready.get(key);
      const hidden = redactions.get(key);
      if (!document || document.prepared.treatment === 'placeholder') return undefined;
      if (!isFax && reduceToDpi === null && !hidden) return undefined;
      return async (page) => {
        // Without engine where a page stays as it is.
        if (!isFax && reduceToDpi === null && !hidden?.has(page)) return undefined;
        try {
          if (steps.isHopeless({ key, page })) throw new PageNotDrawn();
          const redrawer = await redrawerOf(key, document);
          return await steps.take({ key, page }, () => redrawer.replacePage(page));
        } catch (error) {
          if (error instanceof PacketCancelled) throw error;
          if (hidden?.has(page)) throw new PageNotRedacted();
          // It goes along as it is: larger, or left to the fax machine.
          return undefined;
        }
      };
    },
    savedBytes() {
      close();
      return [...saved.values()].reduce((sum, bytes) => sum + bytes, 0);
    },
    close,
  };
}
