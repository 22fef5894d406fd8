import type { HandlerReply } from '@shared/contract';
import type { DocumentId } from '@shared/contract/common';
import type { JobFailure } from '@shared/contract/jobs';
import { fail, ok } from '@shared/contract/result';
import { DOCUMENT } from '../../core/changes';
import { instantOf, type JobControl, type SessionContext } from '../../core/context';
import { inTransaction } from '../../db/transaction';
import { storageFailureOf } from '../../vault/errors';
import { isDocumentsFault } from '../../workers/document-faults';
import type { Recognition } from '../../workers/recognize-text';
import { TaskFailed, WorkerCancelled } from '../../workers/worker-lane';
import { discardUnused, whileStoring } from './content-use';
import { shownContentId } from './documents-content';
import type { DocumentRow } from './documents-mapper';
import * as repository from './documents-repository';
import { guessDate, guessKind } from './guess-details';

type Job = JobControl<'recognition'>;

/** Reading the text of scans, one batch after the other: the work takes a processor for itself. */
export function createRecognition(context: SessionContext) {
  let lastBatch: Promise<unknown> = Promise.resolve();

  function start(ids: readonly DocumentId[]): HandlerReply<'documents.recognizeText'> {
    const documents = repository.findDocuments(context.db, ids).filter(({ deletedAt }) => deletedAt === null);
    if (documents.length !== new Set(ids).size) return fail('not_found');
    const unread = documents.filter(({ unreadPages }) => unreadPages > 0);
    if (unread.length === 0) return fail('nothing_to_read');
    const total = unread.reduce((sum, { unreadPages }) => sum + unreadPages, 0);
    const documentIds = unread.map(({ id }) => id);
    const details = { documentIds, progress: { done: 0, total }, currentTitle: null, readPages: 0, leftPages: 0 };
    const jobId = context.jobs.start('recognition', details, (job) => {
      const earlier = lastBatch;
      // One that is called off does not wait for its turn.
      const turn = Promise.race([earlier, whenAborted(job.signal)]);
      const batch = turn.then(() => readBatch(context, documentIds, total, job));
      lastBatch = Promise.all([earlier, batch]).catch(() => undefined);
      return batch;
    });
    return ok({ jobId });
  }

  return { start };
}

const whenAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));

/** Document after document; each is kept once it is read, whatever becomes of the next. */
async function readBatch(
  context: SessionContext,
  ids: readonly DocumentId[],
  expected: number,
  job: Job,
): Promise<JobFailure | null> {
  const progress = { done: 0, total: expected };
  let readPages = 0;
  let leftPages = 0;
  const tell = () => job.update({ progress: { ...progress }, readPages, leftPages });
  for (const id of ids) {
    if (job.signal.aborted) return null;
    const row = repository.findDocumentRow(context.db, id);
    const source = row === null ? null : unreadSource(context, row);
    if (row === null || source === null) continue;
    job.update({ currentTitle: row.title });
    const before = progress.done;
    let pages = row.unreadPages;
    try {
      const kept = await whileStoring(context, async () => {
        const recognition = await context.workers.recognizeText(source, context.store.access(), {
          signal: job.signal,
          onPages: (found) => {
            progress.total += found - pages;
            pages = found;
            tell();
          },
          onPage: () => {
            progress.done += 1;
            tell();
          },
        });
        return keep(context, row, recognition, job) ? recognition : null;
      });
      if (kept === null) continue;
      readPages += kept.texts.size;
      leftPages += kept.leftPages;
    } catch (error) {
      if (error instanceof WorkerCancelled) return null;
      if (!isDocumentsFault(error)) return failureOf(error);
      leftPages += pages;
    }
    progress.done = before + pages;
    tell();
  }
  job.update({ currentTitle: null });
  return null;
}

function unreadSource({ db, store }: SessionContext, row: DocumentRow) {
  // It may have gone to the trash, or been read by an earlier batch, while this one waited.
  const contentId = row.deletedAt === null && row.unreadPages > 0 ? shownContentId(row) : null;
  const object = contentId === null ? null : repository.findStoredObject(db, contentId);
  return object && store.source(object.contentId, object.fileKey, object.byteSize);
}

/**
 * Writes what was read, unless the document became another meanwhile. The earlier rendition stays until the trash is
 * purged: a window may be showing it.
 */
function keep(context: SessionContext, row: DocumentRow, recognition: Recognition, job: Job): boolean {
  const { db, clock } = context;
  const { rendition, texts, leftPages } = recognition;
  const now = instantOf(clock());
  const isKept = inTransaction(db, (tx) => {
    const current = repository.findDocumentRow(tx, row.id);
    if (job.signal.aborted || !current || shownContentId(current) !== shownContentId(row)) return false;
    if (rendition) {
      const { contentId, fileKey, byteSize } = rendition;
      repository.saveStoredObject(tx, { contentId, fileKey: Buffer.from(fileKey), byteSize, createdAt: now });
    }
    repository.changeDocument(tx, row.id, {
      ...(rendition && { renditionId: rendition.contentId, hasText: true }),
      ...guessedDetails(current, texts.get(1)),
      unreadPages: leftPages,
      recognizedPages: current.recognizedPages + texts.size,
      updatedAt: now,
    });
    const known = new Map(repository.pageTextsOf(tx, [row.id]).map(({ page, text }) => [page, text]));
    const pageTexts = Array.from({ length: current.pageCount }, (_, index) => {
      return texts.get(index + 1) ?? known.get(index + 1) ?? '';
    });
    repository.replacePages(tx, row.id, current.title, pageTexts);
    return true;
  });
  if (isKept) context.emit({ type: 'changed', nouns: [...DOCUMENT, 'packets'] });
  else if (rendition) discardUnused(context, rendition.contentId);
  return isKept;
}

/** What an import would have suggested, had it known the text: only for what still waits to be looked at. */
function guessedDetails(row: DocumentRow, firstPage: string | undefined) {
  if (row.personId !== null || firstPage === undefined) return {};
  return {
    ...(row.kind === 'other' ? { kind: guessKind(firstPage) } : {}),
    ...(row.documentDate === null ? { documentDate: guessDate(firstPage) } : {}),
  };
}

function failureOf(error: unknown): JobFailure {
  const code = error instanceof TaskFailed ? error.code : storageFailureOf(error);
  if (code === 'disk_full') return 'disk_full';
  if (code === 'object_missing' || code === 'object_damaged') return 'source_missing';
  if (code === 'storage_failed' || code === 'vault_read_only') return 'storage_failed';
  throw error;
}
