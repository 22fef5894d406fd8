import type { CaseId, PersonId, ProviderId } from '@shared/contract/common';
import type { RecordKind, RecordRef } from '@shared/contract/records';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { cases } from './cases';
import { createdAt, deletedAt, idColumn, updatedAt } from './columns';
import { people } from './people';
import { providers } from './providers';

export type RecordId = Exclude<RecordRef, { kind: 'case' }>['id'];

/**
 * What every kind of record shares; each kind has a table of its own, keyed by the same id, for the rest. Timeline,
 * trash, links and lists read this one table by its indexes, whatever the number of kinds.
 */
export const records = sqliteTable(
  'records',
  {
    id: idColumn<RecordId>(),
    kind: text('kind').$type<RecordKind>().notNull(),
    personId: text('person_id')
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    caseId: text('case_id')
      .$type<CaseId>()
      .references(() => cases.id),
    /** The doctor or office it is about; names the record where `title` is null. */
    providerId: text('provider_id')
      .$type<ProviderId>()
      .references(() => providers.id),
    title: text('title'),
    /** The date it is listed under, possibly partial. */
    date: text('date'),
    /** State, certainty, category: the code its contract calls so. */
    status: text('status'),
    note: text('note'),
    /** Observations that the report itself marks. */
    flagged: integer('flagged').notNull().default(0),
    deletedAt: deletedAt(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('records_by_person').on(table.personId, table.date),
    index('records_by_person_kind').on(table.personId, table.kind, table.date),
    index('records_by_case').on(table.caseId, table.date),
    index('records_by_kind').on(table.kind, table.status),
    index('records_in_trash').on(table.deletedAt),
  ],
);
