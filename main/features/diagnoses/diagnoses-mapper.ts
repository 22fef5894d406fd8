import type { DiagnosisId } from '@shared/contract/common';
import type { Diagnosis, DiagnosisInput } from '@shared/contract/diagnoses';
import { diagnoses } from '../../db/schema';
import { entityFields, type RecordDefinition } from '../records/record-kind';
import type { KeptRecord } from '../records/records-repository';

const toDiagnosis = ({ record, details }: KeptRecord<typeof diagnoses.$inferSelect>): Diagnosis => ({
  ...entityFields<DiagnosisId>(record),
  name: details.name,
  code: details.code,
  certainty: details.certainty,
  diagnosedOn: details.diagnosedOn,
  providerId: record.providerId,
  note: record.note,
});

const toColumns = (input: DiagnosisInput) => ({
  name: input.name,
  code: input.code,
  certainty: input.certainty,
  diagnosedOn: input.diagnosedOn,
});

export const diagnosisRecord: RecordDefinition<DiagnosisId, DiagnosisInput, typeof diagnoses, Diagnosis> = {
  kind: 'diagnosis',
  table: diagnoses,
  toSpine: (input) => ({
    providerId: input.providerId,
    title: input.name,
    date: input.diagnosedOn,
    status: input.certainty,
    note: input.note,
  }),
  toDetails: toColumns,
  toEntity: (_db, kept) => toDiagnosis(kept),
  toListed: (_db, kept) => kept.map(toDiagnosis),
  toInput: (entity) => ({
    ...toColumns(entity),
    caseId: entity.caseId,
    providerId: entity.providerId,
    note: entity.note,
  }),
};
