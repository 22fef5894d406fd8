import type { CaseId, DocumentId, LinkId } from '@shared/contract/common';
import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { cases } from './cases';
import { createdAt, idColumn } from './columns';
import { documents } from './documents';
import { type RecordId, records } from './records';

/** A record's or a case's place in a document: exactly one of the two targets is set; area as fractions of the page. */
export const sourceLinks = sqliteTable(
  'source_links',
  {
    id: idColumn<LinkId>(),
    documentId: text('document_id')
      .$type<DocumentId>()
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    page: integer('page'),
    areaX: real('area_x'),
    areaY: real('area_y'),
    areaWidth: real('area_width'),
    areaHeight: real('area_height'),
    recordId: text('record_id')
      .$type<RecordId>()
      .references(() => records.id, { onDelete: 'cascade' }),
    caseId: text('case_id')
      .$type<CaseId>()
      .references(() => cases.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (table) => [
    index('source_links_by_document').on(table.documentId, table.page),
    index('source_links_by_record').on(table.recordId),
    index('source_links_by_case').on(table.caseId),
  ],
);
