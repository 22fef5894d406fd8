import type { DiagnosisId } from '@shared/contract/common';
import type { Certainty } from '@shared/contract/diagnoses';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { recordId } from './record-id';

export const diagnoses = sqliteTable('diagnoses', {
  id: recordId<DiagnosisId>(),
  name: text('name').notNull(),
  code: text('code'),
  certainty: text('certainty').$type<Certainty>().notNull(),
  diagnosedOn: text('diagnosed_on'),
});
