import type { MedicationId } from '@shared/contract/common';
import type { Medication, MedicationInput } from '@shared/contract/medications';
import { medications } from '../../db/schema';
import { entityFields, type RecordDefinition } from '../records/record-kind';
import type { KeptRecord } from '../records/records-repository';

const toMedication = ({ record, details }: KeptRecord<typeof medications.$inferSelect>): Medication => ({
  ...entityFields<MedicationId>(record),
  name: details.name,
  dose: details.dose,
  route: details.route,
  frequency: details.frequency,
  isAsNeeded: details.isAsNeeded,
  prescriberId: record.providerId,
  reason: details.reason,
  startedOn: details.startedOn,
  stoppedOn: details.stoppedOn,
  note: record.note,
});

const toColumns = (input: MedicationInput) => ({
  name: input.name,
  dose: input.dose,
  route: input.route,
  frequency: input.frequency,
  isAsNeeded: input.isAsNeeded,
  reason: input.reason,
  startedOn: input.startedOn,
  stoppedOn: input.stoppedOn,
});

export const medicationRecord: RecordDefinition<MedicationId, MedicationInput, typeof medications, Medication> = {
  kind: 'medication',
  table: medications,
  toSpine: (input) => ({
    providerId: input.prescriberId,
    title: input.name,
    date: input.startedOn,
    status: input.stoppedOn === null ? 'current' : 'stopped',
    note: input.note,
  }),
  toDetails: toColumns,
  toEntity: (_db, kept) => toMedication(kept),
  toListed: (_db, kept) => kept.map(toMedication),
  toInput: (entity) => ({
    ...toColumns(entity),
    caseId: entity.caseId,
    prescriberId: entity.prescriberId,
    note: entity.note,
  }),
};
