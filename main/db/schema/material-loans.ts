import type { MaterialLoanId, ProviderId } from '@shared/contract/common';
import type { LoanStatus, MaterialKind } from '@shared/contract/material-loans';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { providers } from './providers';
import { recordId } from './record-id';

export const materialLoans = sqliteTable('material_loans', {
  id: recordId<MaterialLoanId>(),
  kind: text('kind').$type<MaterialKind>().notNull(),
  description: text('description').notNull(),
  borrowerId: text('borrower_id')
    .$type<ProviderId>()
    .references(() => providers.id),
  accessionNumber: text('accession_number'),
  itemIds: text('item_ids'),
  status: text('status').$type<LoanStatus>().notNull(),
  requestedOn: text('requested_on'),
  sentOn: text('sent_on'),
  carrier: text('carrier'),
  trackingNumber: text('tracking_number'),
  receivedOn: text('received_on'),
  returnDueOn: text('return_due_on'),
  returnedOn: text('returned_on'),
});
