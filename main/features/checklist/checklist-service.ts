import type { ChecklistItem } from '@shared/contract/checklist';
import type { DocumentId } from '@shared/contract/common';
import { fail, ok } from '@shared/contract/result';
import type { FullDate } from '@shared/domain/calendar-date';
import {
  type ChecklistFacts,
  fillChecklist,
  isOnChecklist,
  recentBloodWorkSince,
  withFiledElsewhere,
} from '@shared/domain/checklist';
import { grouped } from '@shared/domain/grouped';
import { localDate } from '@shared/domain/local-date';
import type { HandlersOf, RecordContext } from '../../core/context';
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
      return found ? ok(shownChecklist(db, found, today())) : fail('not_found');
    },
    'checklist.set': ({ caseId, code, state, note }) =>
      inTransaction(db, (tx) => {
        const found = findCase(tx, caseId);
        if (!found) return fail('not_found');
        if (!isOnChecklist(found.specialty, code)) return fail('unknown_item');
        repository.saveMark(tx, { caseId, code, state, note });
        return ok(shownChecklist(tx, found, today()));
      }),
  };
}

/** As the screen shows it: with what the person has outside the case and would answer an item. */
function shownChecklist(db: ReadDb, found: CaseRow, today: FullDate): readonly ChecklistItem[] {
  const facts = checklistFacts(db, found, today);
  const elsewhere = repository.documentsOutsideCase(db, found.personId, found.id);
  return withFiledElsewhere(checklistOf(db, found, today, facts), facts, elsewhere);
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
