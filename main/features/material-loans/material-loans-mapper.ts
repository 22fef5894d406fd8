import type { MaterialLoanId } from '@shared/contract/common';
import type { MaterialLoan, MaterialLoanInput } from '@shared/contract/material-loans';
import { materialLoans } from '../../db/schema';
import { entityFields, type RecordDefinition } from '../records/record-kind';
import type { KeptRecord } from '../records/records-repository';

const toMaterialLoan = ({ record, details }: KeptRecord<typeof materialLoans.$inferSelect>): MaterialLoan => ({
  ...entityFields<MaterialLoanId>(record),
  kind: details.kind,
  description: details.description,
  holderId: record.providerId,
  borrowerId: details.borrowerId,
  accessionNumber: details.accessionNumber,
  itemIds: details.itemIds,
  status: details.status,
  requestedOn: details.requestedOn,
  sentOn: details.sentOn,
  carrier: details.carrier,
  trackingNumber: details.trackingNumber,
  receivedOn: details.receivedOn,
  returnDueOn: details.returnDueOn,
  returnedOn: details.returnedOn,
  note: record.note,
});

const toColumns = (input: MaterialLoanInput) => ({
  kind: input.kind,
  description: input.description,
  borrowerId: input.borrowerId,
  accessionNumber: input.accessionNumber,
  itemIds: input.itemIds,
  status: input.status,
  requestedOn: input.requestedOn,
  sentOn: input.sentOn,
  carrier: input.carrier,
  trackingNumber: input.trackingNumber,
  receivedOn: input.receivedOn,
  returnDueOn: input.returnDueOn,
  returnedOn: input.returnedOn,
});

export const materialLoanRecord: RecordDefinition<
  MaterialLoanId,
  MaterialLoanInput,
  typeof materialLoans,
  MaterialLoan
> = {
  kind: 'material_loan',
  table: materialLoans,
  toSpine: (input) => ({
    providerId: input.holderId,
    title: input.description,
    date: input.requestedOn ?? input.sentOn,
    status: input.status,
    note: input.note,
  }),
  toDetails: toColumns,
  otherProviders: (input) => [input.borrowerId],
  toEntity: (_db, kept) => toMaterialLoan(kept),
  toListed: (_db, kept) => kept.map(toMaterialLoan),
  toInput: (entity) => ({
    ...toColumns(entity),
    caseId: entity.caseId,
    holderId: entity.holderId,
    note: entity.note,
  }),
};
