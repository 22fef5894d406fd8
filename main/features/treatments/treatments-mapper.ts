import type { TreatmentId } from '@shared/contract/common';
import type { Treatment, TreatmentInput } from '@shared/contract/treatments';
import { treatments } from '../../db/schema';
import { entityFields, type RecordDefinition } from '../records/record-kind';
import type { KeptRecord } from '../records/records-repository';

const toTreatment = ({ record, details }: KeptRecord<typeof treatments.$inferSelect>): Treatment => ({
  ...entityFields<TreatmentId>(record),
  kind: details.kind,
  name: details.name,
  status: details.status,
  startedOn: details.startedOn,
  endedOn: details.endedOn,
  providerId: record.providerId,
  response: details.response,
  sideEffects: details.sideEffects,
  stopReason: details.stopReason,
  note: record.note,
});

const toColumns = (input: TreatmentInput) => ({
  kind: input.kind,
  name: input.name,
  status: input.status,
  startedOn: input.startedOn,
  endedOn: input.endedOn,
  response: input.response,
  sideEffects: input.sideEffects,
  stopReason: input.stopReason,
});

export const treatmentRecord: RecordDefinition<TreatmentId, TreatmentInput, typeof treatments, Treatment> = {
  kind: 'treatment',
  table: treatments,
  toSpine: (input) => ({
    providerId: input.providerId,
    title: input.name,
    date: input.startedOn ?? input.endedOn,
    status: input.status,
    note: input.note,
  }),
  toDetails: toColumns,
  toEntity: (_db, kept) => toTreatment(kept),
  toListed: (_db, kept) => kept.map(toTreatment),
  toInput: (entity) => ({
    ...toColumns(entity),
    caseId: entity.caseId,
    providerId: entity.providerId,
    note: entity.note,
  }),
};
