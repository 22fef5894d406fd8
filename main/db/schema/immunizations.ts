import type { ImmunizationId } from '@shared/contract/common';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { recordId } from './record-id';

export const immunizations = sqliteTable('immunizations', {
  id: recordId<ImmunizationId>(),
  vaccine: text('vaccine').notNull(),
  givenOn: text('given_on'),
  dose: text('dose'),
  lotNumber: text('lot_number'),
});
