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
  ExportDocument,
  ExportProgress,
  ExportReply,
  ExportTask,
  FindReply,
  LayoutReply,
  LookReply,
  PacketOrder,
  PacketTask,
} from './packet-tasks';
import { type Recognition, type RecognitionControl, recognizeText } from './recognize-text';
import { WorkerCancelled, WorkerLane, type WorkerScript } from './worker-lane';

const DOCUMENT_MS = 30_000;
const THUMBNAIL_MS = 2_000;
const PRINTABLE_MS = 30_000;
const HEAP_MIB = 1536;
/** An export that does not notice its cancel by itself is ended. */
const CANCEL_GRACE_MS = 600;

export type WorkersOptions = {
  /** Built scripts: `document-worker`, `packet-worker`, `recognition-worker`. */
  readonly scripts: {
    readonly document: WorkerScript;
    readonly packet: WorkerScript;
    readonly recognition: WorkerScript;
  };
  /** Read once, when the first packet or letter is made. */
  readonly loadFonts: () => PacketFonts | Promise<PacketFonts>;
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
  exportPacket(
    task: Omit<ExportTask, 'kind' | 'cancelled'>,
    options: { readonly signal: AbortSignal; readonly onProgress: (progress: ExportProgress) => void },
  ): Promise<ExportReply>;
  /** Pages `from` to `to` of a packet as they will be, as a PDF of those alone. */
  previewPacket(order: PacketOrder, window: { readonly from: number; readonly to: number }): Promise<Uint8Array>;
  /** Where everything in a packet will stand, its own pages typeset; no document is opened. */
  layOutPacket(contents: readonly PacketContent[], startOnRight: boolean): Promise<LayoutReply>;
  /** What the documents' pages look like. Those that cannot be looked at are left out. */
  lookAtPages(documents: readonly ExportDocument[], isFax: boolean): Promise<LookReply>;
  /** Where words stand on the documents' pages. */
  findWords(documents: readonly ExportDocument[], words: readonly string[]): Promise<FindReply>;
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

export function createWorkers({ scripts, loadFonts }: WorkersOptions): Workers {
  const lane = (name: string, script: WorkerScript) => new WorkerLane({ script, name, maxHeapMiB: HEAP_MIB });
  const fonts = readOnce(loadFonts);
  const packetLane = (name: string) =>
    new WorkerLane({ script: scripts.packet, name, maxHeapMiB: HEAP_MIB, data: fonts });
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
    let facts: Omit<InspectionFacts, 'kind'> = { pageCount: 0, condition: 'unreadable', rendition: null, unreadPages: 0 };
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
      await importing.run(task, { timeoutMs: DOCUMENT_MS, onProgress, ...(signal ? { signal } : {}) });
    } catch (error) {
      if (!isDocumentsFault(error)) throw error;
    }
    const { pageCount, condition, rendition } = facts;
    return { pageCount, condition, rendition, pageTexts, unreadPages: facts.unreadPages + unreadPages };
  }

  /** Heavy engines leave nothing behind. */
  async function inOwnLane(name: string, task: PacketTask, timeoutMs?: number): Promise<unknown> {
    const own = packetLane(name);
    exports.add(own);
    try {
      return await own.run(task, timeoutMs === undefined ? {} : { timeoutMs });
    } finally {
      exports.delete(own);
      await own.close();
    }
  }

  return {
    inspect,
    async unlock(source, password) {
      const task: DocumentTask = { kind: 'unlock', source, password };
      return reply<UnlockReply>(await importing.run(task, { timeoutMs: DOCUMENT_MS }));
    },
    async thumbnail(source, page, width) {
      const task: DocumentTask = { kind: 'thumbnail', source, page, width };
      try {
        return reply<Picture>(await viewing.run(task, { timeoutMs: THUMBNAIL_MS }));
      } catch (error) {
        if (isDocumentsFault(error)) return null;
        throw error;
      }
    },
    recognizeText: (source, store, control) => recognizeText(recognizing, source, store, control),
    async exportPacket(task, { signal, onProgress }) {
      const own = packetLane('packet');
      exports.add(own);
      const cancelled = new Int32Array(new SharedArrayBuffer(4));
      const ending = new AbortController();
      let grace: ReturnType<typeof setTimeout> | null = null;
      const cancel = () => {
        Atomics.store(cancelled, 0, 1);
        grace = setTimeout(() => ending.abort(), CANCEL_GRACE_MS);
      };
      signal.addEventListener('abort', cancel, { once: true });
      try {
        if (signal.aborted) throw new WorkerCancelled();
        const whole: ExportTask = { ...task, kind: 'export', cancelled };
        const report = (progress: unknown) => onProgress(reply<ExportProgress>(progress));
        return reply<ExportReply>(await own.run(whole, { signal: ending.signal, onProgress: report }));
      } catch (error) {
        if (signal.aborted) throw new WorkerCancelled();
        throw error;
      } finally {
        signal.removeEventListener('abort', cancel);
        if (grace !== null) clearTimeout(grace);
        exports.delete(own);
        await own.close();
      }
    },
    async previewPacket(order, window) {
      const task: PacketTask = { ...order, kind: 'preview', window };
      return reply<Uint8Array>(await building.run(task));
    },
    async layOutPacket(contents, startOnRight) {
      const task: PacketTask = { kind: 'layout', contents, startOnRight };
      return reply<LayoutReply>(await building.run(task));
    },
    async lookAtPages(documents, isFax) {
      return reply<LookReply>(await inOwnLane('look', { kind: 'look', documents, isFax }));
    },
    async findWords(documents, words) {
      return reply<FindReply>(await inOwnLane('find', { kind: 'find', documents, words }));
    },
    async drawPrintable(sheet) {
      return reply<Uint8Array>(await inOwnLane('printable', { kind: 'printable', sheet }, PRINTABLE_MS));
    },
    async close() {
      await Promise.all([importing, viewing, building, recognizing, ...exports].map((each) => each.close()));
    },
  };
}
