import type { MediaType } from '@shared/contract/documents';
import type { PacketFonts } from '../pdf/pages/generated-types';
import type { PacketContent } from '../pdf/pages/packet-content-types';
import type { PrintableSheet } from '../pdf/pages/printable-types';
import type { DocumentStoreAccess, ObjectSource } from '../vault/types';
import { isDocumentsFault } from './document-faults';
import type {
  DocumentTask,
  Inspection,
  InspectionFacts,
  InspectionReport,
  Picture,
  UnlockReply,
} from './document-tasks';
import type {
  ExportReply,
  FindReply,
  FoundOnPage,
  LayoutReply,
  LookReply,
  PacketOrder,
  PacketTask,
  PageLook,
  StoredDocument,
} from './packet-tasks';
import { type PagesFound, pageByPage } from './page-by-page';
import { type Recognition, type RecognitionControl, recognizeText } from './recognize-text';
import { type ExportControl, type ExportOrder, runExport } from './run-export';
import { WorkerLane, type WorkerScript } from './worker-lane';

/** What a task may take before its worker is ended. */
export type WorkerLimits = {
  /** To read a document, or to open one. */
  readonly documentMs: number;
  /** To make a document ready for a packet, at worst by drawing its pages. */
  readonly makeReadyMs: number;
  /** To look at one page, search it or draw it. */
  readonly pageMs: number;
  readonly thumbnailMs: number;
  readonly printableMs: number;
  /** To typeset a packet's own pages. */
  readonly layoutMs: number;
  /** To draw some of its pages. */
  readonly previewMs: number;
  /** Of JavaScript objects; engines bring their own heaps with limits of their own. */
  readonly heapMiB: number;
};

const LIMITS: WorkerLimits = {
  documentMs: 30_000,
  makeReadyMs: 120_000,
  pageMs: 5_000,
  thumbnailMs: 2_000,
  printableMs: 30_000,
  layoutMs: 60_000,
  previewMs: 60_000,
  heapMiB: 1536,
};
export type WorkersOptions = {
  /** Built scripts: `document-worker`, `packet-worker`, `recognition-worker`. */
  readonly scripts: {
    readonly document: WorkerScript;
    readonly packet: WorkerScript;
    readonly recognition: WorkerScript;
  };
  /** Read once, when the first packet or letter is made. */
  readonly loadFonts: () => PacketFonts | Promise<PacketFonts>;
  /** The product's own when absent. */
  readonly limits?: Partial<WorkerLimits>;
};

/** Work off the main thread, in threads that can be ended. */
export interface Workers {
  /**
   * Pages, condition and text of a document, within 30 s. A document that takes longer or ends its worker keeps what was
   * found until then; `unreadable` when nothing was. Rejects with WorkerCancelled, or with TaskFailed when the vault or
   * the installation failed.
   */
  inspect(source: ObjectSource, mediaType: MediaType, signal?: AbortSignal): Promise<Inspection>;
  /** The document without its password; null when the password does not open it. Rejects when it takes over 30 s. */
  unlock(source: ObjectSource, password: string): Promise<UnlockReply>;
  /** A picture of one page of a PDF; null when it cannot be had within 2 s. */
  thumbnail(source: ObjectSource, page: number, width: number): Promise<Picture | null>;
  /**
   * Reads the text off the pages of a stored PDF that have none, one page at a time, and stores the PDF with that text
   * laid over its pages. Rejects with WorkerCancelled or TaskFailed.
   */
  recognizeText(source: ObjectSource, store: DocumentStoreAccess, control: RecognitionControl): Promise<Recognition>;
  /** Writes a packet into the vault. Rejects with WorkerCancelled, or TaskFailed with a VaultError's code. */
  exportPacket(task: ExportOrder, control: ExportControl): Promise<ExportReply>;
  /** Pages `from` to `to` of a packet as they will be, as a PDF of those alone. Rejects with WorkerTimeout after a minute. */
  previewPacket(order: PacketOrder, window: { readonly from: number; readonly to: number }): Promise<Uint8Array>;
  /** Where everything in a packet will stand, its own pages typeset; no document is opened. Rejects like a preview. */
  layOutPacket(contents: readonly PacketContent[], startOnRight: boolean): Promise<LayoutReply>;
  /** What the documents' pages look like, each within 5 s. */
  lookAtPages(documents: readonly StoredDocument[], isFax: boolean): Promise<LookReply>;
  /** Where words stand on the documents' pages, each within 5 s. */
  findWords(documents: readonly StoredDocument[], words: readonly string[]): Promise<FindReply>;
  /** Draws a letter or sheet as PDF. */
  drawPrintable(sheet: PrintableSheet): Promise<Uint8Array>;
  /** Ends every worker; what they were doing is rejected. */
  close(): Promise<void>;
}

/** Asked again only after it failed. */
function readOnce<T>(read: () => T | Promise<T>): () => Promise<T> {
  let known: Promise<T> | null = null;
  return async () => {
    known ??= Promise.resolve().then(read);
    try {
      return await known;
    } catch (error) {
      known = null;
      throw error;
    }
  };
}

/** Replies come from our own scripts, built from the same types: the one place that trusts them. */
const reply = <T>(value: unknown): T => value as T;

export function createWorkers({ scripts, loadFonts, limits = {} }: WorkersOptions): Workers {
  const most: WorkerLimits = { ...LIMITS, ...limits };
  const lane = (name: string, script: WorkerScript) => new WorkerLane({ script, name, maxHeapMiB: most.heapMiB });
  const fonts = readOnce(loadFonts);
  const packetLane = (name: string) =>
    new WorkerLane({ script: scripts.packet, name, maxHeapMiB: most.heapMiB, data: fonts });
  // Looking at a page must not wait for an import.
  const importing = lane('import', scripts.document);
  const viewing = lane('view', scripts.document);
  // Kept between calls: it remembers what it typeset and opened.
  const building = packetLane('build');
  // Heavy and slow: nothing else waits for it.
  const recognizing = lane('recognize', scripts.recognition);
  const exports = new Set<WorkerLane>();

  async function inspect(source: ObjectSource, mediaType: MediaType, signal?: AbortSignal): Promise<Inspection> {
    const task: DocumentTask = { kind: 'inspect', source, mediaType };
    let facts: Omit<InspectionFacts, 'kind'> = {
      pageCount: 0,
      condition: 'unreadable',
      rendition: null,
      unreadPages: 0,
    };
    const pageTexts: string[] = [];
    let unreadPages = 0;
    const onProgress = (progress: unknown) => {
      const report = reply<InspectionReport>(progress);
      if (report.kind === 'facts') facts = report;
      else {
        pageTexts.push(...report.texts);
        unreadPages += report.unreadPages;
      }
    };
    try {
      await importing.run(task, { timeoutMs: most.documentMs, onProgress, ...(signal ? { signal } : {}) });
    } catch (error) {
      if (!isDocumentsFault(error)) throw error;
    }
    const { pageCount, condition, rendition } = facts;
    return { pageCount, condition, rendition, pageTexts, unreadPages: facts.unreadPages + unreadPages };
  }

  /** Heavy engines leave nothing behind. */
  async function inOwnLane<T>(name: string, work: (own: WorkerLane) => Promise<T>): Promise<T> {
    const own = packetLane(name);
    exports.add(own);
    try {
      return await work(own);
    } finally {
      exports.delete(own);
      await own.close();
    }
  }

  const eachDocument = <Found>(
    name: string,
    documents: readonly StoredDocument[],
    task: (document: StoredDocument, from: number) => PacketTask,
  ): Promise<readonly ({ readonly key: string } & PagesFound<Found>)[]> =>
    inOwnLane(name, async (own) => {
      const replies: ({ readonly key: string } & PagesFound<Found>)[] = [];
      for (const { key, source } of documents) {
        replies.push({ key, ...(await pageByPage<Found>(own, (from) => task({ key, source }, from), most)) });
      }
      return replies;
    });

  return {
    inspect,
    async unlock(source, password) {
      const task: DocumentTask = { kind: 'unlock', source, password };
      return reply<UnlockReply>(await importing.run(task, { timeoutMs: most.documentMs }));
    },
    async thumbnail(source, page, width) {
      const task: DocumentTask = { kind: 'thumbnail', source, page, width };
      try {
        return reply<Picture>(await viewing.run(task, { timeoutMs: most.thumbnailMs }));
      } catch (error) {
        if (isDocumentsFault(error)) return null;
        throw error;
      }
    },
    recognizeText: (source, store, control) => recognizeText(recognizing, source, store, control),
    exportPacket: (task, control) =>
      inOwnLane('packet', (own) =>
        runExport(own, task, { ...control, documentMs: most.makeReadyMs, pageMs: most.pageMs }),
      ),
    async previewPacket(order, window) {
      const task: PacketTask = { ...order, kind: 'preview', window };
      return reply<Uint8Array>(await building.run(task, { timeoutMs: most.previewMs }));
    },
    async layOutPacket(contents, startOnRight) {
      const task: PacketTask = { kind: 'layout', contents, startOnRight };
      return reply<LayoutReply>(await building.run(task, { timeoutMs: most.layoutMs }));
    },
    lookAtPages: (documents, isFax) =>
      eachDocument<PageLook>('look', documents, (document, from) => ({ kind: 'look', document, from, isFax })),
    findWords: (documents, words) =>
      eachDocument<FoundOnPage>('find', documents, (document, from) => ({ kind: 'find', document, from, words })),
    async drawPrintable(sheet) {
      const task: PacketTask = { kind: 'printable', sheet };
      return inOwnLane('printable', async (own) =>
        reply<Uint8Array>(await own.run(task, { timeoutMs: most.printableMs })),
      );
    },
    async close() {
      await Promise.all([importing, viewing, building, recognizing, ...exports].map((each) => each.close()));
    },
  };
}
