import type { HandlerReply } from '@shared/contract';
import type { CaseId, DocumentId, PersonId } from '@shared/contract/common';
import type { DocumentDetails } from '@shared/contract/documents';
import { fail, ok } from '@shared/contract/result';
import { type HandlersOf, instantOf, type SessionContext } from '../../core/context';
import { inOnePiece } from '../../core/in-one-piece';
import { inTransaction } from '../../db/transaction';
import { VaultError } from '../../vault/errors';
import { inTime } from '../../workers/worker-lane';
import { findCase } from '../cases/cases-repository';
import { findPerson } from '../people/people-repository';
import { isChoosable } from '../providers/providers-repository';
import { discardUnused, whileStoring } from './content-use';
import * as repository from './documents-repository';
import { createRecognition } from './recognize-documents';
import { searchPages } from './search-repository';
import { suggestFilings } from './suggest-filing';

export function createDocumentsHandlers(context: SessionContext): HandlersOf<'documents'> {
  const { db } = context;
  const recognition = createRecognition(context);
  return {
    'documents.list': (filter) => ok(repository.listDocuments(db, filter)),
    'documents.count': (filter) => ok({ total: repository.countDocuments(db, filter) }),
    'documents.recent': ({ personId, limit }) => ok(repository.recentDocuments(db, personId, limit)),
    'documents.get': ({ id }) => answer(context, id),
    'documents.suggest': ({ ids }) => ok(suggestFilings(context, ids)),
    'documents.file': ({ ids, personId, caseId }) => fileDocuments(context, ids, personId, caseId),
    'documents.update': ({ id, ...details }) => updateDocument(context, id, details),
    'documents.restore': ({ id }) => restoreDocument(context, id),
    'documents.unlockWithPassword': ({ id, password }) =>
      whileStoring(context, () => unlockWithPassword(context, id, password)),
    'documents.recognizeText': ({ ids }) => recognition.start(ids),
    'documents.search': ({ text, personId }) => ok(searchPages(db, text, personId)),
  };
}

function answer({ db }: SessionContext, id: DocumentId) {
  const document = repository.findDocument(db, id);
  return document ? ok(document) : fail('not_found');
}

/**
 * All or none. A document may move to another person only while no record points at it; it then leaves the earlier
 * person's cases, since a case never holds someone else's document.
 */
function fileDocuments(
  context: SessionContext,
  ids: readonly DocumentId[],
  personId: PersonId,
  caseId: CaseId | null,
): HandlerReply<'documents.file'> {
  const { db, clock } = context;
  const found = repository.findDocuments(db, ids).filter((document) => document.deletedAt === null);
  if (found.length !== new Set(ids).size || !findPerson(db, personId)) return fail('not_found');
  if (caseId !== null) {
    const owner = findCase(db, caseId)?.personId;
    if (owner === undefined) return fail('not_found');
    if (owner !== personId) return fail('other_person');
  }
  const moving = found.filter((document) => document.personId !== null && document.personId !== personId);
  if (moving.some((document) => repository.hasLinks(db, document.id))) return fail('linked_elsewhere');
  const updatedAt = instantOf(clock());
  inTransaction(db, (tx) => {
    for (const document of moving) repository.removeFromAllCases(tx, document.id);
    for (const { id } of found) {
      repository.changeDocument(tx, id, { personId, updatedAt });
      if (caseId !== null) repository.addToCase(tx, caseId, id);
    }
  });
  return ok(repository.findDocuments(db, ids));
}

function updateDocument(
  context: SessionContext,
  id: DocumentId,
  details: DocumentDetails,
): HandlerReply<'documents.update'> {
  const { db, clock } = context;
  const earlier = repository.findDocumentRow(db, id);
  if (!earlier) return fail('not_found');
  const { providerId } = details;
  // One that has since gone to the trash may stay; it cannot be chosen anew.
  const isKept = providerId === null || providerId === earlier.providerId;
  if (!isKept && !isChoosable(db, providerId)) return fail('provider_not_found');
  const { title, kind, documentDate, note } = details;
  inTransaction(db, (tx) => {
    repository.changeDocument(tx, id, { title, kind, documentDate, providerId, note, updatedAt: instantOf(clock()) });
    if (title !== earlier.title) repository.changeTitlePage(tx, id, title);
  });
  return answer(context, id);
}

function restoreDocument(context: SessionContext, id: DocumentId): HandlerReply<'documents.restore'> {
  const { db, clock } = context;
  const row = repository.findDocumentRow(db, id);
  if (row?.deletedAt) repository.changeDocument(db, id, { deletedAt: null, updatedAt: instantOf(clock()) });
  return answer(context, id);
}

/** The password is used once and kept nowhere. A document that needs none answers as it is. */
async function unlockWithPassword(
  context: SessionContext,
  id: DocumentId,
  password: string,
): Promise<HandlerReply<'documents.unlockWithPassword'>> {
  const { db, store, workers, clock } = context;
  const row = repository.findDocumentRow(db, id);
  const object = row && repository.findStoredObject(db, row.contentId);
  if (!row || !object) return fail('not_found');
  if (row.condition !== 'password_needed') return answer(context, id);
  const source = store.source(object.contentId, object.fileKey, object.byteSize);
  const unlocked = await inTime(workers.unlock(source, password));
  if (unlocked === 'took_too_long' || unlocked === 'too_many_pages') return fail(unlocked);
  if (unlocked === null) return fail('wrong_password');
  const stored = await store.store(inOnePiece(unlocked.pdf));
  if (!stored.ok) throw new VaultError(stored.failure.code === 'cancelled' ? 'storage_failed' : stored.failure.code);
  const { contentId, fileKey, byteSize } = stored.value;
  const now = instantOf(clock());
  try {
    inTransaction(db, (tx) => {
      repository.saveStoredObject(tx, { contentId, fileKey: Buffer.from(fileKey), byteSize, createdAt: now });
      repository.changeDocument(tx, id, {
        renditionId: contentId,
        condition: 'readable',
        pageCount: unlocked.pageCount,
        unreadPages: unlocked.unreadPages,
        hasText: unlocked.pageTexts.some((text) => text.trim() !== ''),
        updatedAt: now,
      });
      repository.replacePages(tx, id, row.title, unlocked.pageTexts);
    });
  } catch (error) {
    discardUnused(context, contentId);
    throw error;
  }
  return answer(context, id);
}
