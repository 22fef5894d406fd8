import type { PacketDelivery } from '@shared/contract/packet-plan';
import { openPdfiumSource } from '../pdf';
import { PacketCancelled } from '../pdf/packet-types';
import type { PacketContent } from '../pdf/pages/packet-content-types';
import type { PageArea } from '../pdf/pictures/areas';
import { faxScale } from '../pdf/pictures/fax-page';
import { findWordsOnPage } from '../pdf/pictures/find-words';
import { createPageRedrawer, type PageRedrawer } from '../pdf/pictures/page-redrawer';
import type { ReadyDocument } from './packet-parts';
import type { ExportDocument, ExportedRedaction, PacketOrder } from './packet-tasks';

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

/** What was found on a document's pages, by its path and the words; stored files do not change. */
export type FoundBefore = Map<string, ReadonlyMap<number, HiddenPlaces>>;

type Order = Pick<PacketOrder, 'documents' | 'redactedWords'>;

/** Everything that is to be removed from the chosen pages. Throws PageNotRedacted when a page cannot be searched. */
export async function findRedactions(
  { documents, redactedWords }: Order,
  ready: ReadonlyMap<string, ReadyDocument>,
  before: FoundBefore,
  checkpoint: () => void,
): Promise<Redactions> {
  const found = new Map<string, ReadonlyMap<number, HiddenPlaces>>();
  for (const document of documents) {
    const one = ready.get(document.key);
    if (!one || one.prepared.treatment === 'placeholder') continue;
    const words =
      redactedWords.length === 0 ? new Map() : await wordsIn(document, one, redactedWords, before, checkpoint);
    const hidden = withDrawn(document, words);
    if (hidden.size > 0) found.set(document.key, hidden);
  }
  return found;
}

async function wordsIn(
  { source }: ExportDocument,
  { prepared }: ReadyDocument,
  words: readonly string[],
  before: FoundBefore,
  checkpoint: () => void,
): Promise<ReadonlyMap<number, HiddenPlaces>> {
  const name = `${source?.path ?? ''}\n${words.join('\n')}`;
  const known = before.get(name);
  if (known) return known;
  const found = new Map<number, HiddenPlaces>();
  const engine = await openPdfiumSource(await prepared.open());
  try {
    for (let page = 0; page < prepared.pageCount; page++) {
      checkpoint();
      const search = findWordsOnPage(engine, page, words);
      if (search.gap === 'not_readable') throw new PageNotRedacted();
      const areas = search.found.flatMap(({ boxes }) => boxes);
      if (areas.length === 0) continue;
      found.set(page, { areas, drawn: 0, words: [...new Set(search.found.map(({ word }) => word))] });
    }
  } finally {
    closeQuietly(engine);
  }
  before.set(name, found);
  return found;
}

/** An engine that has aborted cannot close its document; its memory goes with the instance. */
function closeQuietly(engine: { close(): void }): void {
  try {
    engine.close();
  } catch {
    return;
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

/** The contents with the report of what was removed, in every language alike. */
export const withRedactions = (
  contents: readonly PacketContent[],
  order: Order,
  redactions: Redactions,
): readonly PacketContent[] => {
  const removed = redactedPlaces(order, redactions).map(({ key, indexInPart, hidden }) => ({
    place: { documentKey: key, page: indexInPart + 1 },
    areas: hidden.areas.length,
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
    areas: hidden.areas.length,
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
  readonly isCancelled: () => boolean;
};

/** The strips that every page of a document has. */
const STAMPS = { headerLeft: ' ', footerLeft: ' ' };

/** Pages drawn anew: without what is removed from them, in black and white, or at fewer pixels. */
export function redrawnPages({ delivery, pageSize, ready, redactions, isCancelled }: RedrawTask): RedrawnPages {
  const redrawers = new Map<string, PageRedrawer>();
  const isFax = delivery.preset === 'fax';
  const { reduceToDpi } = delivery;
  const redrawerOf = async (key: string, { prepared, pages }: ReadyDocument) => {
    const turnsOf = (page: number) => (pages?.find((one) => one.page === page + 1)?.turn ?? 0) / 90;
    const known = redrawers.get(key);
    if (known) return known;
    const areas = [...(redactions.get(key) ?? [])].flatMap(([page, hidden]) =>
      hidden.areas.map((area) => ({ page, area })),
    );
    const made = createPageRedrawer({
      source: await prepared.open(),
      redactions: { areas, words: [] },
      ...(isFax ? { fax: { paper: pageSize, scale: faxScale(pageSize, STAMPS), turnsOf } } : {}),
      ...(isFax || reduceToDpi === null ? {} : { reduceToDpi }),
      isCancelled,
    });
    redrawers.set(key, made);
    return made;
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
          return await (await redrawerOf(key, document)).replacePage(page);
        } catch (error) {
          if (error instanceof PacketCancelled) throw error;
          if (hidden?.has(page)) throw new PageNotRedacted();
          // It goes along as it is: larger, or left to the fax machine.
          return undefined;
        }
      };
    },
    savedBytes: () =>
      [...redrawers.values()]
        .flatMap((redrawer) => redrawer.report())
        .reduce((sum, { saved }) => sum + (saved ? saved.before - saved.after : 0), 0),
    close() {
      for (const redrawer of redrawers.values()) redrawer.close();
      redrawers.clear();
    },
  };
}
