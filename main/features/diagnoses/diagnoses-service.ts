import type { DiagnosisId, PersonId } from '@shared/contract/common';
import type { DiagnosisInput } from '@shared/contract/diagnoses';
import { fail, ok } from '@shared/contract/result';
import { type HandlersOf, instantOf, type RecordContext } from '../../core/context';
import type { WriteDb } from '../../db/handles';
import { inTransaction } from '../../db/transaction';
import { checkNamed } from '../records/record-rules';
import { toDiagnosis, toDiagnosisColumns } from './diagnoses-mapper';
import * as repository from './diagnoses-repository';

/** In the trash a diagnosis keeps its source links, so that restoring brings them back. */
export function createDiagnosesHandlers({ db, clock, newId }: RecordContext): HandlersOf<'diagnoses'> {
  const now = () => instantOf(clock());
  return {
    'diagnoses.list': ({ personId, caseId }) => ok(repository.diagnosesOf(db, personId, caseId).all().map(toDiagnosis)),
    'diagnoses.get': ({ id }) => orNotFound(repository.findDiagnosis(db, id)),
    // The id is random and new: this is where a diagnosis's id is made.
    'diagnoses.create': (input) => inTransaction(db, (tx) => create(tx, newId() as DiagnosisId, input, now())),
    'diagnoses.update': (input) => inTransaction(db, (tx) => update(tx, input, now())),
    'diagnoses.delete': ({ id }) =>
      repository.updateDiagnosis(db, id, { deletedAt: now(), updatedAt: now() }) ? ok(null) : fail('not_found'),
    'diagnoses.restore': ({ id }) => {
      repository.restoreDiagnosis(db, id, now());
      return orNotFound(repository.findDiagnosis(db, id));
    },
  };
}

const orNotFound = (row: repository.DiagnosisRow | null) => (row ? ok(toDiagnosis(row)) : fail('not_found'));

type CreateInput = DiagnosisInput & { readonly personId: PersonId };
function create(db: WriteDb, id: DiagnosisId, { personId, ...input }: CreateInput, now: string) {
  const verdict = checkNamed(db, { personId, caseId: input.caseId, providerIds: [input.providerId] });
  if (!verdict.ok) return verdict;
  const row = { ...toDiagnosisColumns(input), id, personId, createdAt: now, updatedAt: now };
  return ok(toDiagnosis(repository.insertDiagnosis(db, row)));
}

type UpdateInput = DiagnosisInput & { readonly id: DiagnosisId };
function update(db: WriteDb, { id, ...input }: UpdateInput, now: string) {
  const before = repository.findDiagnosis(db, id);
  if (!before || before.deletedAt !== null) return fail('not_found');
  const named = { personId: before.personId, caseId: input.caseId, providerIds: [input.providerId] };
  const verdict = checkNamed(db, named, [before.providerId]);
  if (!verdict.ok) return verdict;
  return orNotFound(repository.updateDiagnosis(db, id, { ...toDiagnosisColumns(input), updatedAt: now }));
}
