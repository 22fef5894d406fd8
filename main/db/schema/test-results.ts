import type { CaseId, ObservationId, PersonId, ProviderId, TestResultId } from '@shared/contract/common';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { cases } from './cases';
import { createdAt, deletedAt, idColumn, updatedAt } from './columns';
import { people } from './people';
import { providers } from './providers';

export const testResults = sqliteTable(
  'test_results',
  {
    id: idColumn<TestResultId>(),
    personId: text('person_id')
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    caseId: text('case_id')
      .$type<CaseId>()
      .references(() => cases.id),
    category: text('category', { enum: ['lab', 'imaging', 'pathology', 'genetic', 'functional'] }).notNull(),
    title: text('title').notNull(),
    collectedOn: text('collected_on'),
    receivedOn: text('received_on'),
    reportedOn: text('reported_on'),
    providerId: text('provider_id')
      .$type<ProviderId>()
      .references(() => providers.id),
    accessionNumber: text('accession_number'),
    conclusion: text('conclusion'),
    note: text('note'),
    deletedAt: deletedAt(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('test_results_by_person').on(table.personId, table.collectedOn),
    index('test_results_by_case').on(table.caseId, table.collectedOn),
  ],
);

/** Rows of a report, `position` in the order printed; text exactly as printed. */
export const observations = sqliteTable(
  'observations',
  {
    id: idColumn<ObservationId>(),
    testResultId: text('test_result_id')
      .$type<TestResultId>()
      .notNull()
      .references(() => testResults.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    value: text('value').notNull(),
    unit: text('unit'),
    referenceRange: text('reference_range'),
    flag: text('flag'),
    page: integer('page'),
  },
  (table) => [index('observations_by_result').on(table.testResultId, table.position)],
);
