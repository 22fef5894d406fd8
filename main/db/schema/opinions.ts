import type { OpinionId } from '@shared/contract/common';
import type { OpinionInput } from '@shared/contract/opinions';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { recordId } from './record-id';

export const opinions = sqliteTable('opinions', {
  id: recordId<OpinionId>(),
  order: text('order').$type<OpinionInput['order']>().notNull(),
  givenOn: text('given_on'),
  diagnosis: text('diagnosis'),
  recommendedTreatment: text('recommended_treatment'),
  alternatives: text('alternatives'),
  rationale: text('rationale'),
  urgency: text('urgency'),
  confidence: text('confidence'),
});
