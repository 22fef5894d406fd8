import type { HandlerReply } from '@shared/contract';
import type { CaseId, DocumentId } from '@shared/contract/common';
import { packetId } from '@shared/contract/common';
import type { JobFailure } from '@shared/contract/jobs';
import type { PacketOptions } from '@shared/contract/packets';
import { fail, ok, type Result } from '@shared/contract/result';
import { exportFileName } from '@shared/domain/file-name';
import { type HandlersOf, instantOf, type JobControl, type SessionContext } from '../../core/context';
import { localDate } from '../../core/local-date';
import { storageFailureOf } from '../../vault/errors';
import type { ExportReply } from '../../workers/packet-tasks';
import { TaskFailed, WorkerCancelled } from '../../workers/worker-lane';
import { type CaseRow, findCase } from '../cases/cases-repository';
import { discardUnused } from '../documents/content-use';
import { contentIdsOf, findDocuments, listDocuments, saveStoredObject } from '../documents/documents-repository';
import { findPerson, type PersonRow } from '../people/people-repository';
import { type ChosenDocument, exportDocuments, gatherContent } from './packet-content';
import { compareForPacket } from './packet-order';
import * as repository from './packets-repository';

export function createPacketsHandlers(context: SessionContext): HandlersOf<'packets'> {
  const { db } = context;
  return {
    'packets.list': ({ caseId }) => ok(repository.listPackets(db, caseId)),
    'packets.get': ({ id }) => {
      const row = repository.findPacketRow(db, id);
      return row ? ok(repository.toPacket(row)) : fail('not_found');
    },
    'packets.suggestItems': ({ caseId }) => suggestItems(context, caseId),
    'packets.export': (options) => startExport(context, options),
  };
}

function suggestItems({ db }: SessionContext, caseId: CaseId): HandlerReply<'packets.suggestItems'> {
  const found = findCase(db, caseId);
  if (!found) return fail('not_found');
  const documents = [...listDocuments(db, { personId: found.personId, caseId })];
  return ok(documents.sort(compareForPacket).map((document) => document.id));
}

type Order = {
  readonly options: PacketOptions;
  readonly person: PersonRow;
  readonly packetCase: CaseRow;
  readonly chosen: readonly ChosenDocument[];
};

function startExport(context: SessionContext, options: PacketOptions): HandlerReply<'packets.export'> {
  const order = checkOrder(context, options);
  if (!order.ok) return order;
  const total = order.value.chosen.reduce((sum, { document, pages }) => sum + (pages?.length ?? document.pageCount), 0);
  const details = { progress: { done: 0, total }, packetId: null, step: 'writing' } as const;
  return ok({ jobId: context.jobs.start('export', details, (job) => exportPacket(context, order.value, job)) });
}

/** Everything that can be said against the order before any work is done. */
function checkOrder(
  { db }: SessionContext,
  options: PacketOptions,
): Result<Order, 'not_found' | 'other_person' | 'page_out_of_range' | 'nothing_to_export'> {
  const packetCase = findCase(db, options.caseId);
  const person = packetCase && findPerson(db, packetCase.personId);
  if (!packetCase || !person) return fail('not_found');
  if (options.items.length === 0) return fail('nothing_to_export');
  const ids: readonly DocumentId[] = [...new Set(options.items.map((item) => item.documentId))];
  const documents = new Map(findDocuments(db, ids).map((document) => [document.id, document]));
  const chosen: ChosenDocument[] = [];
  for (const [index, { documentId, pages }] of options.items.entries()) {
    const document = documents.get(documentId);
    if (!document || document.deletedAt !== null) return fail('not_found');
    if (document.personId !== person.id) return fail('other_person');
    if (pages?.some((page) => page > document.pageCount)) return fail('page_out_of_range', { documentId });
    chosen.push({ key: `d${index + 1}`, document, pages });
  }
  return ok({ options, person, packetCase, chosen });
}

async function exportPacket(
  context: SessionContext,
  { options, person, packetCase, chosen }: Order,
  job: JobControl<'export'>,
): Promise<JobFailure | null> {
  const { db, store, workers, clock } = context;
  const startedAt = clock();
  const date = localDate(startedAt);
  try {
    const written = await workers.exportPacket(
      {
        store: store.access(),
        content: gatherContent(db, person, packetCase, chosen, options, date),
        documents: exportDocuments(context, chosen),
        password: options.password,
        // The day alone: the same packet made again the same day is the same file.
        createdAt: `${date}T00:00:00.000Z`,
      },
      {
        signal: job.signal,
        onProgress: ({ step, done, total }) => job.update({ step, progress: { done, total } }),
      },
    );
    job.update({ packetId: record(context, { options, person, packetCase, chosen }, written, date) });
    context.emit({ type: 'changed', nouns: ['packets', 'cases'] });
    return null;
  } catch (error) {
    // The job's own signal says that it was cancelled.
    if (error instanceof WorkerCancelled) return null;
    const code = failureOf(error);
    if (code === null) throw error;
    return code;
  }
}

function failureOf(error: unknown): JobFailure | null {
  const code = error instanceof TaskFailed ? error.code : storageFailureOf(error);
  if (code === 'disk_full') return 'disk_full';
  if (code === 'object_missing' || code === 'object_damaged') return 'source_missing';
  return code === 'storage_failed' || code === 'vault_read_only' ? 'storage_failed' : null;
}

/** Writes the packet's row; the packet exists once this returns. */
function record(
  context: SessionContext,
  { options, person, packetCase, chosen }: Order,
  { object, pageCount, sha256, parts }: ExportReply,
  date: string,
) {
  const { db, clock, newId } = context;
  const id = packetId.parse(newId());
  const createdAt = instantOf(clock());
  const { contentId, byteSize } = object;
  const places = new Map(parts.map((part) => [part.key, part]));
  const originals = contentIdsOf(
    db,
    chosen.map(({ document }) => document.id),
  );
  const manifest = chosen.map(({ key, document, pages }) => {
    const place = places.get(key);
    if (!place) throw new Error('the packet lacks a document');
    const { firstPage, pageCount: taken, treatment } = place;
    const originalId = originals.get(document.id) ?? '';
    return {
      documentId: document.id,
      title: document.title,
      contentId: originalId,
      pages,
      firstPage,
      pageCount: taken,
      treatment,
    };
  });
  const name = `Dossier - ${person.familyName} ${person.givenName} - ${packetCase.title} - ${date}`;
  try {
    db.transaction((tx) => {
      saveStoredObject(tx, { contentId, fileKey: Buffer.from(object.fileKey), byteSize, createdAt });
      repository.insertPacket(tx, {
        id,
        personId: person.id,
        caseId: packetCase.id,
        contentId,
        language: options.language,
        recipientName: options.recipient.name ?? options.recipient.organization,
        fileName: exportFileName(name, 'pdf'),
        pageCount,
        byteSize,
        sha256,
        isPasswordProtected: options.password !== null,
        manifest,
        createdAt,
      });
    });
  } catch (error) {
    discardUnused(context, contentId);
    throw error;
  }
  return id;
}
