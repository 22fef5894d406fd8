import type { AuthorizationStatus, Payer } from '@shared/contract/authorizations';
import type { AuthorizationId, ProviderId } from '@shared/contract/common';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { providers } from './providers';
import { recordId } from './record-id';

export const authorizations = sqliteTable('authorizations', {
  id: recordId<AuthorizationId>(),
  payer: text('payer').$type<Payer>().notNull(),
  programme: text('programme'),
  formNumber: text('form_number'),
  applicantId: text('applicant_id')
    .$type<ProviderId>()
    .references(() => providers.id),
  service: text('service').notNull(),
  status: text('status').$type<AuthorizationStatus>().notNull(),
  submittedOn: text('submitted_on'),
  referenceNumber: text('reference_number'),
  decidedOn: text('decided_on'),
  validFrom: text('valid_from'),
  validUntil: text('valid_until'),
  conditions: text('conditions'),
  appealBy: text('appeal_by'),
});
