import type { CaseId, PersonId, ProviderId, ReferralId } from '@shared/contract/common';
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { cases } from './cases';
import { createdAt, deletedAt, idColumn, updatedAt } from './columns';
import { people } from './people';
import { providers } from './providers';

export const referrals = sqliteTable(
  'referrals',
  {
    id: idColumn<ReferralId>(),
    personId: text('person_id')
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    caseId: text('case_id')
      .$type<CaseId>()
      .references(() => cases.id),
    state: text('state', {
      enum: [
        'draft',
        'requested',
        'sent',
        'received',
        'accepted',
        'wait_listed',
        'booked',
        'rescheduled',
        'declined',
        'cancelled',
        'completed',
        'report_received',
      ],
    }).notNull(),
    fromProviderId: text('from_provider_id')
      .$type<ProviderId>()
      .references(() => providers.id),
    toProviderId: text('to_provider_id')
      .$type<ProviderId>()
      .references(() => providers.id),
    expectation: text('expectation', { enum: ['opinion_only', 'treat', 'transfer', 'shared_care'] }),
    urgency: text('urgency', { enum: ['routine', 'semi_urgent', 'urgent', 'emergent'] }),
    reason: text('reason'),
    requestedOn: text('requested_on'),
    sentOn: text('sent_on'),
    appointmentOn: text('appointment_on'),
    note: text('note'),
    deletedAt: deletedAt(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('referrals_by_person').on(table.personId, table.requestedOn),
    index('referrals_by_case').on(table.caseId, table.requestedOn),
  ],
);
