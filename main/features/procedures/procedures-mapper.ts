import type { ProcedureId } from '@shared/contract/common';
import type { Procedure, ProcedureInput } from '@shared/contract/procedures';
import { procedures } from '../../db/schema';
import { entityFields, type RecordDefinition } from '../records/record-kind';
import type { KeptRecord } from '../records/records-repository';

const toProcedure = ({ record, details }: KeptRecord<typeof procedures.$inferSelect>): Procedure => ({
  ...entityFields<ProcedureId>(record),
  name: details.name,
  performedOn: details.performedOn,
  providerId: record.providerId,
  place: details.place,
  outcome: details.outcome,
  note: record.note,
});

const toColumns = (input: ProcedureInput) => ({
  name: input.name,
  performedOn: input.performedOn,
  place: input.place,
  outcome: input.outcome,
});

export const procedureRecord: RecordDefinition<ProcedureId, ProcedureInput, typeof procedures, Procedure> = {
  kind: 'procedure',
  table: procedures,
  toSpine: (input) => ({
    providerId: input.providerId,
    title: input.name,
    date: input.performedOn,
    status: null,
    note: input.note,
  }),
  toDetails: toColumns,
  toEntity: (_db, kept) => toProcedure(kept),
  toListed: (_db, kept) => kept.map(toProcedure),
  toInput: (entity) => ({
    ...toColumns(entity),
    caseId: entity.caseId,
    providerId: entity.providerId,
    note: entity.note,
  }),
};
