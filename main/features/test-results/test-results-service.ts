import type { CaseId, ObservationId, PersonId, TestResultId } from '@shared/contract/common';
import { fail, ok } from '@shared/contract/result';
import type { TestResultInput, TestResultSummary } from '@shared/contract/test-results';
import { isFlagged } from '@shared/domain/flag';
import { type HandlersOf, instantOf, type NewId, type RecordContext } from '../../core/context';
import type { ReadDb, WriteDb } from '../../db/handles';
import { inTransaction } from '../../db/transaction';
import { checkNamed } from '../records/record-rules';
import { toObservationColumns, toTestResult, toTestResultColumns, toTestResultSummary } from './test-results-mapper';
import * as repository from './test-results-repository';

/** In the trash a test result keeps its rows and source links, so that restoring brings them back. */
export function createTestResultsHandlers({ db, clock, newId }: RecordContext): HandlersOf<'testResults'> {
  const now = () => instantOf(clock());
  return {
    'testResults.list': ({ personId, caseId }) => ok(listTestResults(db, personId, caseId)),
    'testResults.get': ({ id }) => get(db, id),
    'testResults.create': (input) => inTransaction(db, (tx) => create(tx, newId, input, now())),
    'testResults.update': (input) => inTransaction(db, (tx) => update(tx, newId, input, now())),
    'testResults.delete': ({ id }) =>
      repository.updateTestResult(db, id, { deletedAt: now(), updatedAt: now() }) ? ok(null) : fail('not_found'),
    'testResults.restore': ({ id }) => {
      repository.restoreTestResult(db, id, now());
      return get(db, id);
    },
  };
}

function get(db: ReadDb, id: TestResultId) {
  const row = repository.findTestResult(db, id);
  return row ? ok(toTestResult(row, repository.listObservations(db, id))) : fail('not_found');
}

function listTestResults(db: ReadDb, personId: PersonId, caseId: CaseId | null): readonly TestResultSummary[] {
  const flagged = countFlagged(db, personId, caseId);
  return repository
    .testResultsOf(db, personId, caseId)
    .all()
    .map(({ report, observationCount }) =>
      toTestResultSummary(report, { observationCount, flaggedCount: flagged.get(report.id) ?? 0 }),
    );
}

/** How many lines of each listed result the report itself marks; results without any are absent. */
export function countFlagged(db: ReadDb, personId: PersonId, caseId: CaseId | null): ReadonlyMap<TestResultId, number> {
  const counts = new Map<TestResultId, number>();
  for (const { testResultId, flag, total } of repository.flagCountsOf(db, personId, caseId).all()) {
    if (isFlagged(flag)) counts.set(testResultId, (counts.get(testResultId) ?? 0) + total);
  }
  return counts;
}

type CreateInput = TestResultInput & { readonly personId: PersonId };
function create(db: WriteDb, newId: NewId, { personId, ...input }: CreateInput, now: string) {
  const verdict = checkNamed(db, { personId, caseId: input.caseId, providerIds: [input.providerId] });
  if (!verdict.ok) return verdict;
  // The id is random and new: this is where a test result's id is made.
  const id = newId() as TestResultId;
  repository.insertTestResult(db, { ...toTestResultColumns(input), id, personId, createdAt: now, updatedAt: now });
  saveObservations(db, newId, id, input);
  return get(db, id);
}

type UpdateInput = TestResultInput & { readonly id: TestResultId };
function update(db: WriteDb, newId: NewId, { id, ...input }: UpdateInput, now: string) {
  const before = repository.findTestResult(db, id);
  if (!before || before.deletedAt !== null) return fail('not_found');
  const named = { personId: before.personId, caseId: input.caseId, providerIds: [input.providerId] };
  const verdict = checkNamed(db, named, [before.providerId]);
  if (!verdict.ok) return verdict;
  repository.updateTestResult(db, id, { ...toTestResultColumns(input), updatedAt: now });
  saveObservations(db, newId, id, input);
  return get(db, id);
}

function saveObservations(db: WriteDb, newId: NewId, id: TestResultId, input: TestResultInput): void {
  const rows = input.observations.map((observation, position) =>
    // The id is random and new: this is where an observation's id is made.
    toObservationColumns(observation, { id: newId() as ObservationId, testResultId: id, position }),
  );
  repository.replaceObservations(db, id, rows);
}
