import type { LaidText } from '../pdf/packet-types';
import type { DocumentStoreAccess, ObjectSource, StoredObject } from '../vault/types';
import { isDocumentsFault } from './document-faults';
import type { PageReading, RecognitionTask, SurveyReply } from './recognition-tasks';
import type { WorkerLane } from './worker-lane';

/** A page that takes longer is left without text. */
const PAGE_MS = 60_000;
/** A few milliseconds a page, of thousands at most. */
const SURVEY_MS = 300_000;

export type RecognitionControl = {
  readonly signal: AbortSignal;
  /** Told once how many pages there are to read, then after each page. */
  readonly onPages: (total: number) => void;
  readonly onPage: () => void;
  /** Milliseconds a page may take; a minute when absent. */
  readonly pageMs?: number;
};

/** What came of reading a document. */
export type Recognition = {
  /** The document with the text laid over it; null when nothing was found to be read. */
  readonly rendition: StoredObject | null;
  /** The whole text of the pages that were read, by 1-based page; those without any are left out. */
  readonly texts: ReadonlyMap<number, string>;
  /** Pages that took too long or could not be drawn. */
  readonly leftPages: number;
};

/**
 * Reads every page of a stored PDF that is a picture without text. Rejects with WorkerCancelled, or with TaskFailed when
 * the vault or the installation failed, or the document cannot be written anew.
 */
export async function recognizeText(
  lane: WorkerLane,
  source: ObjectSource,
  store: DocumentStoreAccess,
  { signal, onPages, onPage, pageMs = PAGE_MS }: RecognitionControl,
): Promise<Recognition> {
  const ask = (task: RecognitionTask, timeoutMs?: number) =>
    lane.run(task, { signal, ...(timeoutMs === undefined ? {} : { timeoutMs }) });
  // Replies come from our own script, built from the same types.
  const pages = (await ask({ kind: 'survey', source }, SURVEY_MS)) as SurveyReply;
  onPages(pages.length);
  const runs = new Map<number, readonly LaidText[]>();
  const texts = new Map<number, string>();
  let leftPages = 0;
  for (const page of pages) {
    try {
      const reading = (await ask({ kind: 'read', source, page }, pageMs)) as PageReading;
      if (reading.runs.length > 0) {
        runs.set(page, reading.runs);
        texts.set(page + 1, reading.text);
      }
    } catch (error) {
      if (!isDocumentsFault(error)) throw error;
      leftPages += 1;
    }
    onPage();
  }
  if (runs.size === 0) return { rendition: null, texts, leftPages };
  const rendition = (await ask({ kind: 'write', source, store, runs })) as StoredObject;
  return { rendition, texts, leftPages };
}
