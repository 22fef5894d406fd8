import type { RecordRequestId } from '@shared/contract/common';
import type { RecordRequest, RecordRequestInput } from '@shared/contract/record-requests';
import { recordRequests } from '../../db/schema';
import { entityFields, type RecordDefinition } from '../records/record-kind';
import type { KeptRecord } from '../records/records-repository';
import { countReceived } from './record-requests-repository';

type Kept = KeptRecord<typeof recordRequests.$inferSelect>;

const toRecordRequest = ({ record, details }: Kept, receivedDocuments: number): RecordRequest => ({
  ...entityFields<RecordRequestId>(record),
  custodianId: record.providerId,
  jurisdiction: details.jurisdiction,
  items: [...details.items],
  otherItems: details.otherItems,
  periodFrom: details.periodFrom,
  periodTo: details.periodTo,
  status: details.status,
  method: details.method,
  requestedOn: details.requestedOn,
  dueOn: details.dueOn,
  feeEstimate: details.feeEstimate,
  feePaid: details.feePaid,
  receivedOn: details.receivedOn,
  note: record.note,
  receivedDocuments,
});

const toColumns = (input: RecordRequestInput) => ({
  jurisdiction: input.jurisdiction,
  items: input.items,
  otherItems: input.otherItems,
  periodFrom: input.periodFrom,
  periodTo: input.periodTo,
  status: input.status,
  method: input.method,
  requestedOn: input.requestedOn,
  dueOn: input.dueOn,
  feeEstimate: input.feeEstimate,
  feePaid: input.feePaid,
  receivedOn: input.receivedOn,
});

export const recordRequestRecord: RecordDefinition<
  RecordRequestId,
  RecordRequestInput,
  typeof recordRequests,
  RecordRequest
> = {
  kind: 'record_request',
  table: recordRequests,
  toSpine: (input) => ({
    providerId: input.custodianId,
    title: null,
    date: input.requestedOn,
    status: input.status,
    note: input.note,
  }),
  toDetails: toColumns,
  toEntity: (db, kept) => toRecordRequest(kept, countReceived(db, [kept.details.id]).get(kept.details.id) ?? 0),
  toListed: (db, kept) => {
    const counts = countReceived(
      db,
      kept.map(({ details }) => details.id),
    );
    return kept.map((row) => toRecordRequest(row, counts.get(row.details.id) ?? 0));
  },
  toInput: (entity) => ({
    ...toColumns(entity),
    caseId: entity.caseId,
    custodianId: entity.custodianId,
    note: entity.note,
  }),
};
