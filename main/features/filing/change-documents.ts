import type { PersonId } from '@shared/contract/common';
import type { DocumentChanges } from '@shared/contract/filing';
import { fail, ok, type Result } from '@shared/contract/result';
import type { ReadDb, WriteDb } from '../../db/handles';
import { findCase } from '../cases/cases-repository';
import { hasLinks } from '../documents/documents-repository';
import { findPerson } from '../people/people-repository';
import { isChoosable } from '../providers/providers-repository';
import * as repository from './filing-repository';

type Change = DocumentChanges['documents'][number];
type Failure = 'not_found' | 'other_person' | 'linked_elsewhere' | 'provider_not_found';

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
    const verdict = check(db, change, before);
    if (!verdict.ok) return verdict;
    undo.push(undoOf(change, before));
  }
  for (const change of documents) repository.changeDocument(db, withCases(change), now);
  return ok({ documents: undo });
}

/** What goes back to the inbox is nobody's, so it is in nobody's case. */
const withCases = (change: Change): Change => (change.personId === null ? { ...change, caseIds: [] } : change);

function check(db: ReadDb, change: Change, before: repository.DocumentState): Result<null, Failure> {
  const { id, personId = before.personId, providerId } = change;
  // Between people a document is moved, with what is linked to it.
  if (before.personId !== null && personId !== null && personId !== before.personId) return fail('other_person');
  if (personId !== null && !findPerson(db, personId)) return fail('not_found');
  if (personId === null && before.personId !== null && hasLinks(db, id)) return fail('linked_elsewhere');
  const isKept = providerId == null || providerId === before.providerId;
  if (!isKept && !isChoosable(db, providerId)) return fail('provider_not_found');
  return checkCases(db, withCases(change), personId);
}

/** A case never holds somebody else's document, nor one of the inbox, which is nobody's yet. */
function checkCases(db: ReadDb, { caseIds = [] }: Change, personId: PersonId | null): Result<null, Failure> {
  for (const id of caseIds) {
    const owner = findCase(db, id)?.personId;
    if (owner === undefined) return fail('not_found');
    if (owner !== personId) return fail('other_person');
  }
  return ok(null);
}

const undoOf = (
  { id, personId, title, kind, documentDate, providerId, caseIds, isInTrash }: Change,
  before: repository.DocumentState,
): Change => ({
  id,
  ...(personId === undefined ? {} : { personId: before.personId }),
  ...(title === undefined ? {} : { title: before.title }),
  ...(kind === undefined ? {} : { kind: before.kind }),
  ...(documentDate === undefined ? {} : { documentDate: before.documentDate }),
  ...(providerId === undefined ? {} : { providerId: before.providerId }),
  ...(caseIds === undefined && personId === undefined ? {} : { caseIds: [...before.caseIds] }),
  ...(isInTrash === undefined ? {} : { isInTrash: before.isInTrash }),
});
