import type { ChecklistItem } from '@shared/contract/checklist';
import type { DocumentId } from '@shared/contract/common';
import { fail, ok } from '@shared/contract/result';
import type { FullDate } from '@shared/domain/calendar-date';
import { type ChecklistFacts, fillChecklist, isOnChecklist, recentBloodWorkSince } from '@shared/domain/checklist';
import type { HandlersOf, RecordContext } from '../../core/context';
import { localDate } from '../../core/local-date';
import type { ReadDb } from '../../db/handles';
import { inTransaction } from '../../db/transaction';
import { type CaseRow, findCase } from '../cases/cases-repository';
import { findPerson } from '../people/people-repository';
import * as repository from './checklist-repository';

export function createChecklistHandlers({ db, clock }: RecordContext): HandlersOf<'checklist'> {
  const today = () => localDate(clock());
  return {
    'checklist.list': ({ caseId }) => {
      const found = findCase(db, caseId);
      return found ? ok(checklistOf(db, found, today())) : fail('not_found');
    },
    'checklist.set': ({ caseId, code, state, note }) =>
      inTransaction(db, (tx) => {
        const found = findCase(tx, caseId);
        if (!found) return fail('not_found');
        if (!isOnChecklist(found.specialty, code)) return fail('unknown_item');
        repository.saveMark(tx, { caseId, code, state, note });
        return ok(checklistOf(tx, found, today()));
      }),
  };
}

/** What the case's specialty asks for, filled from what is filed, recorded and requested. */
export const checklistOf = (
  db: ReadDb,
  found: CaseRow,
  today: FullDate,
  facts: ChecklistFacts = checklistFacts(db, found, today),
): readonly ChecklistItem[] => fillChecklist(found.specialty, facts, repository.marksOfCase(db, found.id));

/** What the checklist is filled from; for whoever needs to know the same of the case. */
export function checklistFacts(db: ReadDb, found: CaseRow, today: FullDate): ChecklistFacts {
  const linked = grouped(
    repository
      .linkedDocumentsOfCase(db, found.id)
      .flatMap(({ recordId, documentId }): [string, DocumentId][] => (recordId ? [[recordId, documentId]] : [])),
  );
  const records = repository.recordCounts(db, found.personId, found.id).map(({ kind, total }) => [kind, total]);
  const treatments = repository.treatmentCounts(db, found.id).map(({ kind, total }) => [kind, total]);
  const saidNone = findPerson(db, found.personId)?.noKnownAllergiesOn ? 1 : 0;
  return {
    documents: repository.documentsOfCase(db, found.id),
    testResults: repository.testResultsOfCase(db, found.id).map(({ id, observationNames, ...result }) => ({
      ...result,
      observationNames: observationNames === '' ? [] : observationNames.split('\n'),
      documentIds: linked.get(id) ?? [],
    })),
    counts: { ...Object.fromEntries([...records, ...treatments]), no_known_allergies: saidNone },
    materials: repository.materialsOfCase(db, found.id),
    requests: repository.requestsOfCase(db, found.id),
    recentSince: recentBloodWorkSince(today),
  };
}

function grouped<Value>(pairs: readonly (readonly [string, Value])[]): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
