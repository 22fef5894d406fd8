import type { ImmunizationId } from '@shared/contract/common';
import type { Immunization, ImmunizationInput } from '@shared/contract/immunizations';
import { immunizations } from '../../db/schema';
import { entityFields, type RecordDefinition } from '../records/record-kind';
import type { KeptRecord } from '../records/records-repository';

const toImmunization = ({ record, details }: KeptRecord<typeof immunizations.$inferSelect>): Immunization => ({
  ...entityFields<ImmunizationId>(record),
  vaccine: details.vaccine,
  givenOn: details.givenOn,
  dose: details.dose,
  lotNumber: details.lotNumber,
  providerId: record.providerId,
  note: record.note,
});

const toColumns = (input: ImmunizationInput) => ({
  vaccine: input.vaccine,
  givenOn: input.givenOn,
  dose: input.dose,
  lotNumber: input.lotNumber,
});

export const immunizationRecord: RecordDefinition<
  ImmunizationId,
  ImmunizationInput,
  typeof immunizations,
  Immunization
> = {
  kind: 'immunization',
  table: immunizations,
  toSpine: (input) => ({
    providerId: input.providerId,
    title: input.vaccine,
    date: input.givenOn,
    status: null,
    note: input.note,
  }),
  toDetails: toColumns,
  toEntity: (_db, kept) => toImmunization(kept),
  toListed: (_db, kept) => kept.map(toImmunization),
  toInput: (entity) => ({
    ...toColumns(entity),
    caseId: entity.caseId,
    providerId: entity.providerId,
    note: entity.note,
  }),
};
