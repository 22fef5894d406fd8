import type { PersonId } from '@shared/contract/common';
import { ok } from '@shared/contract/result';
import type { TrashItem } from '@shared/contract/trash';
import { type HandlersOf, instantOf, type SessionContext } from '../../core/context';
import type { ReadDb } from '../../db/handles';
import { inTransaction } from '../../db/transaction';
import { toRecordRef } from '../records/record-kind';
import { KEPT_DAYS, toTrashItem } from './trash-mapper';
import * as repository from './trash-repository';

export type TrashContext = Pick<SessionContext, 'db' | 'store' | 'clock' | 'jobs'>;

export function createTrashHandlers(context: TrashContext): HandlersOf<'trash'> {
  return {
    'trash.list': ({ personId }) => ok(listTrash(context.db, personId)),
    'trash.empty': () => ok({ removed: removeForGood(context, null) }),
  };
}

/** Removes what has been in the trash for longer than it is kept. Answers how many. */
export function purgeTrash(context: TrashContext): number {
  const today = context.clock();
  const midnight = new Date(today.getFullYear(), today.getMonth(), today.getDate() - KEPT_DAYS);
  return removeForGood(context, instantOf(midnight));
}

/**
 * Rows first, files after: a row never names a file that is gone. A file leaves before its own key, so that a crash in
 * between is made good by the next run. While a job runs files stay: an import may just have found its content there.
 */
function removeForGood({ db, store, jobs }: TrashContext, before: string | null): number {
  const removed = inTransaction(db, (tx) => {
    const count = repository.removeDeleted(tx, before);
    return count + repository.removeUnnamedProviders(tx, before);
  });
  if (jobs.hasRunning()) return removed;
  for (const contentId of repository.listUnreferencedObjects(db)) {
    store.remove(contentId);
    repository.removeStoredObject(db, contentId);
  }
  return removed;
}

function listTrash(db: ReadDb, personId: PersonId | null): readonly TrashItem[] {
  const items = [
    ...repository.deletedRecords(db, personId).map((row) => toTrashItem(toRecordRef(row.kind, row.id), row)),
    ...repository.deletedDocuments(db, personId).map((row) => toTrashItem({ kind: 'document', id: row.id }, row)),
    ...repository.deletedQuestions(db, personId).map((row) => toTrashItem({ kind: 'question', id: row.id }, row)),
    ...(personId === null ? repository.deletedProviders(db) : []).map((row) =>
      toTrashItem({ kind: 'provider', id: row.id }, { ...row, personId: null }),
    ),
  ];
  return items.sort((left, right) => (left.deletedAt < right.deletedAt ? 1 : -1));
}
