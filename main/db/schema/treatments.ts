import type { TreatmentId } from '@shared/contract/common';
import type { TreatmentKind, TreatmentStatus } from '@shared/contract/treatments';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { recordId } from './record-id';

export const treatments = sqliteTable('treatments', {
  id: recordId<TreatmentId>(),
  kind: text('kind').$type<TreatmentKind>().notNull(),
  name: text('name').notNull(),
  status: text('status').$type<TreatmentStatus>().notNull(),
  startedOn: text('started_on'),
  endedOn: text('ended_on'),
  response: text('response'),
  sideEffects: text('side_effects'),
  stopReason: text('stop_reason'),
});
