import type { FamilyHistoryId } from '@shared/contract/common';
import type { FamilyHistoryInput } from '@shared/contract/family-history';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { recordId } from './record-id';

export const familyHistory = sqliteTable('family_history', {
  id: recordId<FamilyHistoryId>(),
  relative: text('relative').$type<FamilyHistoryInput['relative']>().notNull(),
  condition: text('condition').notNull(),
  ageAtOnset: text('age_at_onset'),
  ageAtDeath: text('age_at_death'),
});
