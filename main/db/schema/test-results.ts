import type { ObservationId, PersonId, TestResultId } from '@shared/contract/common';
import type { TestCategory } from '@shared/contract/test-results';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { idColumn } from './columns';
import { people } from './people';
import { recordId } from './record-id';

export const testResults = sqliteTable('test_results', {
  id: recordId<TestResultId>(),
  category: text('category').$type<TestCategory>().notNull(),
  title: text('title').notNull(),
  collectedOn: text('collected_on'),
  receivedOn: text('received_on'),
  reportedOn: text('reported_on'),
  accessionNumber: text('accession_number'),
  conclusion: text('conclusion'),
  /** Each name of its observations once, a line each: what a checklist reads instead of every row of every report. */
  observationNames: text('observation_names').notNull(),
});

/**
 * Rows of a report, `position` in the order printed; text exactly as printed. `personId` and `seriesKey` (test name and
 * unit, normalized for comparing only) repeat what could be derived, so that a trend is one range of one index.
 */
export const observations = sqliteTable(
  'observations',
  {
    id: idColumn<ObservationId>(),
    testResultId: text('test_result_id')
      .$type<TestResultId>()
      .notNull()
      .references(() => testResults.id, { onDelete: 'cascade' }),
    personId: text('person_id')
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    seriesKey: text('series_key').notNull(),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    value: text('value').notNull(),
    unit: text('unit'),
    referenceRange: text('reference_range'),
    flag: text('flag'),
    page: integer('page'),
  },
  (table) => [
    index('observations_by_result').on(table.testResultId, table.position),
    index('observations_by_series').on(table.personId, table.seriesKey),
  ],
);
