import type { HandlerReply, ParsedInputOf } from '@shared/contract';
import { type PacketId, packetId } from '@shared/contract/common';
import type { JobFailure } from '@shared/contract/jobs';
import type { PacketManifestEntry, PacketRedaction } from '@shared/contract/packets';
import { fail, ok } from '@shared/contract/result';
import type { FullDate } from '@shared/domain/calendar-date';
import { exportFileName } from '@shared/domain/file-name';
import { localDate } from '@shared/domain/local-date';
import { fill } from '@shared/i18n/wording';
import { PACKET } from '../../core/changes';
import { instantOf, type JobControl, type SessionContext } from '../../core/context';
import { inTransaction } from '../../db/transaction';
import { storageFailureOf } from '../../vault/errors';
import type { ExportedFile, ExportReply } from '../../workers/packet-tasks';
import { TaskFailed, WorkerCancelled } from '../../workers/worker-lane';
import { discardUnused, whileStoring } from '../documents/content-use';
import { contentIdsOf, saveStoredObject } from '../documents/documents-repository';
import { lostDocuments } from './export-documents';
import { orderOf, summaryOf, wordsOf } from './packet-pages';
import { checkPlan, type PacketRequest } from './packet-request';
import * as repository from './packets-repository';

/** One at a time: two that write the same file must not remove it under each other. */
export class Exports {
  readonly #context: SessionContext;
  #last: Promise<unknown> = Promise.resolve();

  constructor(context: SessionContext) {
    this.#context = context;
  }

  /** Checks the plan and starts the job that writes the packet. */
  start(input: ParsedInputOf<'packets.export'>): HandlerReply<'packets.export'> {
    const { db, jobs } = this.#context;
    const checked = checkPlan(db, input);
    if (!checked.ok) return checked;
    const request = checked.value;
    if (request.chosen.length === 0) return fail('nothing_to_export');
    const isSecure = input.plan.delivery.preset === 'secure';
    if (isSecure && input.password === null) return fail('password_needed');
    const password = isSecure ? input.password : null;
    // How many pages there are, its own included, the worker finds out.
    const progress = { done: 0, total: 0 };
    const details = { caseId: input.caseId, progress, packetId: null, step: 'writing' } as const;
    const jobId = jobs.start('export', details, (job) => {
      const own = this.#last.then(() =>
        whileStoring(this.#context, () => exportPacket(this.#context, request, password, job)),
      );
      this.#last = own.catch(() => undefined);
      return own;
    });
    return ok({ jobId });
  }
}

async function exportPacket(
  context: SessionContext,
  request: PacketRequest,
  password: string | null,
  job: JobControl<'export'>,
): Promise<JobFailure | null> {
  const { store, workers, clock } = context;
  // A page that says so would stand in its place: the check names it, and the family may still get it back.
  if (lostDocuments(context, request).size > 0) return 'source_missing';
  const date = localDate(clock());
  const stored = new Set<string>();
  try {
    const written = await workers.exportPacket(
      {
        ...orderOf(context, request, date),
        store: store.access(),
        summary: summaryOf(context, request, date),
        password,
      },
      {
        signal: job.signal,
        onProgress: ({ step, done, total }) => job.update({ step, progress: { done, total } }),
        onStored: (contentId) => void stored.add(contentId),
      },
    );
    if (job.signal.aborted) return null;
    job.update({ packetId: record(context, request, written, password !== null, date) });
    context.emit({ type: 'changed', nouns: PACKET });
    return null;
  } catch (error) {
    // The job's own signal says that it was cancelled.
    if (error instanceof WorkerCancelled) return null;
    const code = failureOf(error);
    if (code === null) throw error;
    return code;
  } finally {
    for (const contentId of stored) discardUnused(context, contentId);
  }
}

function failureOf(error: unknown): JobFailure | null {
  const code = error instanceof TaskFailed ? error.code : storageFailureOf(error);
  if (code === 'disk_full') return 'disk_full';
  if (code === 'object_missing' || code === 'object_damaged') return 'source_missing';
  if (code === 'not_redactable') return 'not_redactable';
  return code === 'storage_failed' || code === 'vault_read_only' ? 'storage_failed' : null;
}

const storedBy = ({ files, summary }: ExportReply): readonly ExportedFile[] => (summary ? [...files, summary] : files);

type NewFile = Omit<repository.PacketFileRow, 'packetId' | 'position'>;

/** Writes the packet's rows; the packet exists once this returns. */
function record(
  context: SessionContext,
  request: PacketRequest,
  reply: ExportReply,
  isPasswordProtected: boolean,
  date: FullDate,
): PacketId {
  const { db, clock, newId } = context;
  const { plan, person, packetCase, firstNumber } = request;
  const id = packetId.parse(newId());
  const createdAt = instantOf(clock());
  inTransaction(db, (tx) => {
    for (const { object } of storedBy(reply)) {
      const { contentId, byteSize, fileKey } = object;
      saveStoredObject(tx, { contentId, fileKey: Buffer.from(fileKey), byteSize, createdAt });
    }
    repository.insertPacket(
      tx,
      {
        id,
        personId: person.id,
        caseId: packetCase.id,
        firstNumber,
        supplementTo: plan.supplementTo,
        pageCount: reply.pageCount,
        savedBytes: reply.savedBytes,
        isPasswordProtected,
        plan,
        manifest: manifestOf(context, request, reply),
        redactions: redactionsOf(request, reply),
        createdAt,
      },
      filesOf(request, reply, date),
    );
  });
  return id;
}

function manifestOf({ db }: SessionContext, { chosen }: PacketRequest, { parts }: ExportReply): PacketManifestEntry[] {
  const places = new Map(parts.map((part) => [part.key, part]));
  const ids = chosen.map(({ document }) => document.id);
  const originals = contentIdsOf(db, ids);
  return chosen.map(({ key, document, pages }) => {
    const place = places.get(key);
    if (!place) throw new Error('the packet lacks a document');
    const { firstPage, pageCount, treatment } = place;
    const contentId = originals.get(document.id) ?? '';
    return { documentId: document.id, title: document.title, contentId, pages, firstPage, pageCount, treatment };
  });
}

function redactionsOf({ chosen }: PacketRequest, { redactions }: ExportReply): PacketRedaction[] {
  const documents = new Map(chosen.map(({ key, document }) => [key, document]));
  return redactions.flatMap(({ key, ...rest }) => {
    const document = documents.get(key);
    return document ? [{ documentId: document.id, title: document.title, ...rest }] : [];
  });
}

function filesOf(request: PacketRequest, reply: ExportReply, date: FullDate): readonly NewFile[] {
  const { person, packetCase } = request;
  const words = wordsOf(request);
  const base = `Dossier - ${person.familyName} ${person.givenName} - ${packetCase.title} - ${date}`;
  const of = reply.files.length;
  const row = (kind: NewFile['kind'], fileName: string, { object, sha256, firstPage, pageCount }: ExportedFile) => ({
    kind,
    contentId: object.contentId,
    fileName,
    byteSize: object.byteSize,
    sha256,
    firstPage,
    pageCount,
  });
  return [
    ...reply.files.map((file, index) => {
      const name = of === 1 ? base : fill(words.part, { name: base, part: index + 1, of });
      return row('packet', exportFileName(name, 'pdf'), file);
    }),
    ...(reply.summary
      ? [row('summary', exportFileName(fill(words.summary, { name: base }), 'json'), reply.summary)]
      : []),
  ];
}
