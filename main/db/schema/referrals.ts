import type { ProviderId, ReferralId, ReferralStepId } from '@shared/contract/common';
import type { ReferralInput, ReferralState } from '@shared/contract/referrals';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { idColumn } from './columns';
import { providers } from './providers';
import { recordId } from './record-id';

/** The specialist asked is the record's own provider. */
export const referrals = sqliteTable(
  'referrals',
  {
    id: recordId<ReferralId>(),
    state: text('state').$type<ReferralState>().notNull(),
    fromProviderId: text('from_provider_id')
      .$type<ProviderId>()
      .references(() => providers.id),
    expectation: text('expectation').$type<ReferralInput['expectation']>(),
    urgency: text('urgency').$type<ReferralInput['urgency']>(),
    reason: text('reason'),
    requestedOn: text('requested_on'),
    sentOn: text('sent_on'),
    appointmentOn: text('appointment_on'),
    appointmentAt: text('appointment_at'),
    previousId: text('previous_id').$type<ReferralId>(),
  },
  (table) => [index('referrals_by_previous').on(table.previousId)],
);

/** What happened to a referral; `position` in the order written. */
export const referralSteps = sqliteTable(
  'referral_steps',
  {
    id: idColumn<ReferralStepId>(),
    referralId: text('referral_id')
      .$type<ReferralId>()
      .notNull()
      .references(() => referrals.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    state: text('state').$type<ReferralState>().notNull(),
    on: text('on'),
    by: text('by'),
    note: text('note'),
  },
  (table) => [index('referral_steps_by_referral').on(table.referralId, table.position)],
);
