import type { CaseId, DiagnosisId, PersonId, ProviderId } from '@shared/contract/common';
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { cases } from './cases';
import { createdAt, deletedAt, idColumn, updatedAt } from './columns';
import { people } from './people';
import { providers } from './providers';

export const diagnoses = sqliteTable(
  'diagnoses',
  {
    id: idColumn<DiagnosisId>(),
    personId: text('person_id')
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    caseId: text('case_id')
      .$type<CaseId>()
      .references(() => cases.id),
    name: text('name').notNull(),
    code: text('code'),
    certainty: text('certainty', { enum: ['suspected', 'confirmed', 'ruled_out', 'resolved'] }).notNull(),
    diagnosedOn: text('diagnosed_on'),
    providerId: text('provider_id')
      .$type<ProviderId>()
      .references(() => providers.id),
    note: text('note'),
    deletedAt: deletedAt(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('diagnoses_by_person').on(table.personId, table.diagnosedOn),
    index('diagnoses_by_case').on(table.caseId, table.diagnosedOn),
  ],
);
