import type { DocumentId } from '@shared/contract/common';
import { documentId } from '@shared/contract/common';
import type {
  DocumentCondition,
  ImportOutcome,
  ImportRefusal,
  ImportTarget,
  MediaType,
} from '@shared/contract/documents';
import { type JobFailure, OUTCOMES_WHILE_RUNNING } from '@shared/contract/jobs';
import { titleFromFileName } from '@shared/domain/file-title';
import { DOCUMENT } from '../../core/changes';
import { instantOf, type JobControl, type SessionContext } from '../../core/context';
import { inOnePiece } from '../../core/in-one-piece';
import { inTransaction } from '../../db/transaction';
import { sniffMediaType } from '../../pdf';
import { storageFailureOf, VaultError } from '../../vault/errors';
import type { StoredObject } from '../../vault/types';
import { type Inspection, MOST_PAGES } from '../../workers/document-tasks';
import { TaskFailed, WorkerCancelled } from '../../workers/worker-lane';
import { discardUnused, whileStoring } from './content-use';
import type { DocumentRow } from './documents-mapper';
import * as repository from './documents-repository';
import { guessDate, guessKind } from './guess-details';
import { type ImportFile, type Peeked, peek, SourceRefused } from './import-source';

/** Enough for every type's magic number; a PDF may begin after up to a kilobyte of something else. */
const HEAD_BYTES = 4096;
const LONGEST_FILE_NAME = 255;
const NOT_FILED: ImportTarget = { personId: null, caseId: null };

/** Windows read their lists again at most this often while files come in. */
const ANNOUNCE_EVERY_MS = 1000;

type FileResult = ImportOutcome['result'];

/**
 * Imports file after file; each is answered for, and none stops the others. A full disk does not either: what refuses a
 * long scan often takes the letters after it, and a disk with no room at all says so at the first write.
 */
export async function importBatch(
  context: SessionContext,
  files: readonly ImportFile[],
  target: ImportTarget,
  job: JobControl<'import'>,
): Promise<JobFailure | null> {
  const outcomes: ImportOutcome[] = [];
  try {
    return await importEach(context, files, target, job, outcomes);
  } finally {
    job.update({ outcomes, currentFile: null });
    announce(context);
  }
}

const announce = ({ emit }: SessionContext) => emit({ type: 'changed', nouns: DOCUMENT });

async function importEach(
  context: SessionContext,
  files: readonly ImportFile[],
  target: ImportTarget,
  job: JobControl<'import'>,
  outcomes: ImportOutcome[],
): Promise<JobFailure | null> {
  const now = () => context.clock().getTime();
  let announcedAt = now();
  for (const file of files) {
    if (job.signal.aborted) break;
    const fileName = file.fileName;
    job.update({ currentFile: fileName });
    try {
      const result = await whileStoring(context, () => importFile(context, file, target, job.signal));
      outcomes.push({ fileName, result });
    } catch (error) {
      if (error instanceof WorkerCancelled) break;
      throw error;
    }
    const progress = { done: outcomes.length, total: files.length };
    job.update({ outcomes: outcomes.slice(-OUTCOMES_WHILE_RUNNING), progress });
    if (now() - announcedAt < ANNOUNCE_EVERY_MS) continue;
    announcedAt = now();
    announce(context);
  }
  const isFull = outcomes.some(({ result }) => result.kind === 'refused' && result.code === 'disk_full');
  return isFull ? 'disk_full' : null;
}

const refused = (code: ImportRefusal): FileResult => ({ kind: 'refused', code });

async function importFile(
  context: SessionContext,
  file: ImportFile,
  target: ImportTarget,
  signal: AbortSignal,
): Promise<FileResult> {
  let content: Peeked | null = null;
  try {
    content = await peek(file.open(), HEAD_BYTES);
    if (content.head.length === 0) return refused('empty_file');
    const mediaType = sniffMediaType(content.head);
    if (mediaType === null) return refused('unsupported_type');
    const original = await store(context, content.whole, signal);
    try {
      return known(context, original, target) ?? (await take(context, file, mediaType, original, target, signal));
    } catch (error) {
      discardUnused(context, original.contentId);
      throw error;
    }
  } catch (error) {
    if (error instanceof SourceRefused) return refused(error.code);
    // What was just stored could not be read back.
    if (error instanceof TaskFailed && error.errorName === 'VaultError') return refused('storage_failed');
    const storage = storageFailureOf(error);
    if (storage === null) throw error;
    return refused(storage === 'disk_full' ? 'disk_full' : 'storage_failed');
  } finally {
    await content?.close();
  }
}

/** Makes content durable; storage trouble is thrown as VaultError. */
async function store(
  context: SessionContext,
  content: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<StoredObject> {
  const stored = await context.store.store(content, { signal });
  if (stored.ok) return stored.value;
  if (stored.failure.code === 'cancelled') throw new WorkerCancelled();
  throw new VaultError(stored.failure.code);
}

/**
 * The same bytes are here already: a live document answers as their duplicate, and one of the same owner in the trash
 * comes back from it. Filed where this batch goes, as far as that mixes up nobody; what waits to be reviewed goes on
 * waiting.
 */
function known(context: SessionContext, original: StoredObject, target: ImportTarget): FileResult | null {
  const { db, clock } = context;
  const twins = repository.findByContent(db, original.contentId);
  const isOurs = (row: DocumentRow) =>
    row.personId === null || target.personId === null || row.personId === target.personId;
  const twin = twins.find((row) => row.deletedAt === null) ?? twins.find(isOurs);
  if (!twin) return null;
  const updatedAt = instantOf(clock());
  inTransaction(db, (tx) => {
    repository.saveStoredObject(tx, objectRow(original, updatedAt));
    if (twin.deletedAt !== null) repository.changeDocument(tx, twin.id, { deletedAt: null, updatedAt });
    if (target.personId === null || !isOurs(twin)) return;
    if (twin.personId === null && target.isForReview) return;
    if (twin.personId === null) repository.changeDocument(tx, twin.id, { personId: target.personId, updatedAt });
    if (target.caseId !== null) repository.addToCase(tx, target.caseId, twin.id);
  });
  if (twin.personId === null) arrive(context, twin.id, target);
  return { kind: 'duplicate', documentId: twin.id, ofTitle: twin.title, wasInTrash: twin.deletedAt !== null };
}

/** Remembers where a file that is to be reviewed was dropped. */
function arrive({ arrivals }: SessionContext, id: DocumentId, { personId, caseId, isForReview }: ImportTarget): void {
  if (isForReview && personId !== null) arrivals.set(id, { personId, caseId });
}

const objectRow = (object: StoredObject, createdAt: string): repository.StoredObjectRow => ({
  contentId: object.contentId,
  fileKey: Buffer.from(object.fileKey),
  byteSize: object.byteSize,
  createdAt,
});

async function take(
  context: SessionContext,
  file: ImportFile,
  mediaType: MediaType,
  original: StoredObject,
  target: ImportTarget,
  signal: AbortSignal,
): Promise<FileResult> {
  const { contentId, fileKey, byteSize } = original;
  const source = context.store.source(contentId, fileKey, byteSize);
  const inspection = await context.workers.inspect(source, mediaType, signal);
  const { condition, pageCount } = inspection;
  if (condition === 'no_pages' || condition === 'picture_too_large') throw new SourceRefused(condition);
  if (pageCount > MOST_PAGES) throw new SourceRefused('too_many_pages');
  const rendition =
    inspection.rendition === null ? null : await store(context, inOnePiece(inspection.rendition), signal);
  try {
    const id = record(context, { file, mediaType, original, rendition, condition, inspection, target });
    return { kind: 'imported', documentId: id, condition };
  } catch (error) {
    if (rendition) discardUnused(context, rendition.contentId);
    throw error;
  }
}

type Taken = {
  readonly file: ImportFile;
  readonly mediaType: MediaType;
  readonly original: StoredObject;
  readonly rendition: StoredObject | null;
  readonly condition: DocumentCondition;
  readonly inspection: Inspection;
  readonly target: ImportTarget;
};

/** Writes the rows in one transaction; the document exists once this returns. */
function record(context: SessionContext, taken: Taken): DocumentId {
  const { db, clock, newId } = context;
  const { original, rendition, inspection, target } = taken;
  const now = instantOf(clock());
  const id = documentId.parse(newId());
  const { personId, caseId } = target.isForReview ? NOT_FILED : target;
  const title = titleFromFileName(taken.file.fileName);
  const firstPage = inspection.pageTexts[0] ?? '';
  inTransaction(db, (tx) => {
    repository.saveStoredObject(tx, objectRow(original, now));
    if (rendition) repository.saveStoredObject(tx, objectRow(rendition, now));
    repository.insertDocument(tx, {
      id,
      personId,
      contentId: original.contentId,
      renditionId: rendition?.contentId ?? null,
      originalName: taken.file.fileName.normalize('NFC').slice(0, LONGEST_FILE_NAME),
      mediaType: taken.mediaType,
      pageCount: inspection.pageCount,
      condition: taken.condition,
      hasText: inspection.pageTexts.some((text) => text.trim() !== ''),
      unreadPages: inspection.unreadPages,
      title,
      kind: guessKind(firstPage),
      documentDate: guessDate(firstPage),
      providerId: null,
      note: null,
      deletedAt: null,
      importedAt: now,
      updatedAt: now,
    });
    repository.replacePages(tx, id, title, inspection.pageTexts);
    if (caseId !== null) repository.addToCase(tx, caseId, id);
  });
  arrive(context, id, target);
  return id;
}
