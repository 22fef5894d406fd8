import type { Diagnosis, DiagnosisInput } from '@shared/contract/diagnoses';
import type { DiagnosisRow } from './diagnoses-repository';

export const toDiagnosis = (row: DiagnosisRow): Diagnosis => ({
  id: row.id,
  personId: row.personId,
  caseId: row.caseId,
  name: row.name,
  code: row.code,
  certainty: row.certainty,
  diagnosedOn: row.diagnosedOn,
  providerId: row.providerId,
  note: row.note,
  deletedAt: row.deletedAt,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
});

export const toDiagnosisColumns = (input: DiagnosisInput) => ({
  caseId: input.caseId,
  name: input.name,
  code: input.code,
  certainty: input.certainty,
  diagnosedOn: input.diagnosedOn,
  providerId: input.providerId,
  note: input.note,
});
