import type { AllergyInput } from '@shared/contract/allergies';
import type { AllergyId } from '@shared/contract/common';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { recordId } from './record-id';

export const allergies = sqliteTable('allergies', {
  id: recordId<AllergyId>(),
  substance: text('substance').notNull(),
  type: text('type').$type<AllergyInput['type']>().notNull(),
  category: text('category').$type<AllergyInput['category']>().notNull(),
  reaction: text('reaction'),
  severity: text('severity').$type<AllergyInput['severity']>().notNull(),
  notedOn: text('noted_on'),
});
