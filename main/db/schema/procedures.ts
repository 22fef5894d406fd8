import type { ProcedureId } from '@shared/contract/common';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { recordId } from './record-id';

export const procedures = sqliteTable('procedures', {
  id: recordId<ProcedureId>(),
  name: text('name').notNull(),
  performedOn: text('performed_on'),
  place: text('place'),
  outcome: text('outcome'),
});
