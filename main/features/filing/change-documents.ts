import type { DocumentChanges } from '@shared/contract/filing';
import { fail, ok, type Result } from '@shared/contract/result';
import type { ReadDb, WriteDb } from '../../db/handles';
import { findCase } from '../cases/cases-repository';
import * as repository from './filing-repository';

type Change = DocumentChanges['documents'][number];
type Failure = 'not_found' | 'other_person';

/** All or none; to be run in a transaction. Answers what undoes the changes. */
export function changeDocuments(
  db: WriteDb,
  { documents }: DocumentChanges,
  now: string,
): Result<DocumentChanges, Failure> {
  const undo: Change[] = [];
  for (const change of documents) {
    const before = repository.findDocumentState(db, change.id);
    if (!before || before.isInTrash === (change.isInTrash ?? true)) return fail('not_found');
    const verdict = checkCases(db, change, before);
    if (!verdict.ok) return verdict;
    undo.push(undoOf(change, before));
  }
  for (const change of documents) repository.changeDocument(db, change, now);
  return ok({ documents: undo });
}

/** A case never holds somebody else's document, nor one of the inbox, which is nobody's yet. */
function checkCases(
  db: ReadDb,
  { caseIds = [] }: Change,
  { personId }: repository.DocumentState,
): Result<null, Failure> {
  for (const id of caseIds) {
    const owner = findCase(db, id)?.personId;
    if (owner === undefined) return fail('not_found');
    if (owner !== personId) return fail('other_person');
  }
  return ok(null);
}

const undoOf = ({ id, kind, caseIds, isInTrash }: Change, before: repository.DocumentState): Change => ({
  id,
  ...(kind === undefined ? {} : { kind: before.kind }),
  ...(caseIds === undefined ? {} : { caseIds: [...before.caseIds] }),
  ...(isInTrash === undefined ? {} : { isInTrash: before.isInTrash }),
});
