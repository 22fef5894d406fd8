import type { CaseId, DocumentId, PersonId } from '@shared/contract/common';
import type { Move } from '@shared/contract/filing';
import { fail, ok, type Result } from '@shared/contract/result';
import { type HandlersOf, instantOf, type RecordContext } from '../../core/context';
import type { ReadDb, WriteDb } from '../../db/handles';
import type { RecordId } from '../../db/schema';
import { inTransaction } from '../../db/transaction';
import { takeBackNoneKnown } from '../allergies/allergies-repository';
import { findCase } from '../cases/cases-repository';
import { findPerson } from '../people/people-repository';
import { changeDocuments } from './change-documents';
import * as repository from './filing-repository';

type Failure = 'not_found' | 'linked_elsewhere' | 'several_people' | 'other_person';

export function createFilingHandlers({ db, clock }: RecordContext): HandlersOf<'filing'> {
  return {
    'filing.move': (move) => inTransaction(db, (tx) => moveAll(tx, move, instantOf(clock()))),
    'filing.change': (changes) => inTransaction(db, (tx) => changeDocuments(tx, changes, instantOf(clock()))),
  };
}

const filedOf = (db: ReadDb, { item }: Move['items'][number]): repository.Filed | null =>
  item.kind === 'document' ? repository.findFiledDocument(db, item.id) : repository.findFiledRecord(db, item.id);

function moveAll(db: WriteDb, move: Move, now: string): Result<Move, Failure> {
  if (!findPerson(db, move.toPersonId)) return fail('not_found');
  const before = move.items.map((entry) => filedOf(db, entry));
  const known = before.filter((filed) => filed !== null);
  const [first] = known;
  if (known.length !== before.length || !first) return fail('not_found');
  if (known.some(({ personId }) => personId !== first.personId)) return fail('several_people');
  const verdict = checkCases(db, move);
  if (!verdict.ok) return verdict;
  if (repository.isTiedToOthers(db, idsOf(move))) return fail('linked_elsewhere');
  for (const { item, caseIds } of move.items) {
    const to = { personId: move.toPersonId, now };
    if (item.kind === 'document') repository.moveDocument(db, item.id, { ...to, caseIds });
    else repository.moveRecord(db, item.id, { ...to, caseId: caseIds[0] ?? null });
  }
  // What was said of having none no longer holds.
  if (move.items.some(({ item }) => item.kind === 'allergy')) takeBackNoneKnown(db, move.toPersonId);
  return ok({
    items: move.items.map(({ item }, index) => ({ item, caseIds: [...(known[index]?.caseIds ?? [])] })),
    toPersonId: first.personId,
  });
}

function checkCases(db: ReadDb, { items, toPersonId }: Move): Result<null, 'not_found' | 'other_person'> {
  const caseIds = new Set<CaseId>(items.flatMap((entry) => entry.caseIds));
  for (const id of caseIds) {
    const owner: PersonId | undefined = findCase(db, id)?.personId;
    if (owner === undefined) return fail('not_found');
    if (owner !== toPersonId) return fail('other_person');
  }
  return ok(null);
}

function idsOf({ items }: Move): { readonly documentIds: DocumentId[]; readonly recordIds: RecordId[] } {
  const documentIds: DocumentId[] = [];
  const recordIds: RecordId[] = [];
  for (const { item } of items) {
    if (item.kind === 'document') documentIds.push(item.id);
    else recordIds.push(item.id);
  }
  return { documentIds, recordIds };
}
