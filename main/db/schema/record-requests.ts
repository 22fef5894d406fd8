import type { Jurisdiction, RecordRequestId } from '@shared/contract/common';
import type { RecordRequestInput, RequestedItem, RequestStatus } from '@shared/contract/record-requests';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { recordId } from './record-id';

export const recordRequests = sqliteTable('record_requests', {
  id: recordId<RecordRequestId>(),
  jurisdiction: text('jurisdiction').$type<Jurisdiction>(),
  items: text('items', { mode: 'json' }).$type<readonly RequestedItem[]>().notNull(),
  otherItems: text('other_items'),
  periodFrom: text('period_from'),
  periodTo: text('period_to'),
  status: text('status').$type<RequestStatus>().notNull(),
  method: text('method').$type<RecordRequestInput['method']>(),
  requestedOn: text('requested_on'),
  dueOn: text('due_on'),
  feeEstimate: text('fee_estimate'),
  feePaid: text('fee_paid'),
  receivedOn: text('received_on'),
});
