import type { ConsultationId } from '@shared/contract/common';
import type { ConsultationInput } from '@shared/contract/consultations';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { recordId } from './record-id';

export const consultations = sqliteTable('consultations', {
  id: recordId<ConsultationId>(),
  status: text('status').$type<ConsultationInput['status']>().notNull(),
  mode: text('mode').$type<ConsultationInput['mode']>().notNull(),
  heldOn: text('held_on'),
  startsAt: text('starts_at'),
  durationMinutes: integer('duration_minutes'),
  place: text('place'),
  attendees: text('attendees'),
  preparation: text('preparation'),
});
