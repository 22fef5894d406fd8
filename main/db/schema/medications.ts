import type { MedicationId } from '@shared/contract/common';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { recordId } from './record-id';

export const medications = sqliteTable('medications', {
  id: recordId<MedicationId>(),
  name: text('name').notNull(),
  dose: text('dose'),
  route: text('route'),
  frequency: text('frequency'),
  isAsNeeded: integer('is_as_needed', { mode: 'boolean' }).notNull(),
  reason: text('reason'),
  startedOn: text('started_on'),
  stoppedOn: text('stopped_on'),
});
