import type { CaseSpecialty } from '@shared/contract/cases';
import type { CaseId, PersonId, ProviderId } from '@shared/contract/common';
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { archivedAt, createdAt, idColumn, updatedAt } from './columns';
import { people } from './people';
import { providers } from './providers';

export const cases = sqliteTable(
  'cases',
  {
    id: idColumn<CaseId>(),
    personId: text('person_id')
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    title: text('title').notNull(),
    reason: text('reason', { enum: ['uncertain_diagnosis', 'unclear_treatment', 'communication', 'other'] }).notNull(),
    question: text('question'),
    state: text('state', {
      enum: [
        'doubt',
        'asked_doctor',
        'referral',
        'authorization',
        'records',
        'packet_sent',
        'consultation',
        'compared',
        'decided',
      ],
    }).notNull(),
    specialty: text('specialty').$type<CaseSpecialty>(),
    currentProviderId: text('current_provider_id')
      .$type<ProviderId>()
      .references(() => providers.id),
    openedOn: text('opened_on'),
    note: text('note'),
    archivedAt: archivedAt(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [index('cases_by_person').on(table.personId, table.createdAt)],
);
