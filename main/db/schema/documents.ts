import type { CaseId, DocumentId, PersonId, ProviderId } from '@shared/contract/common';
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { cases } from './cases';
import { createdAt, deletedAt, idColumn, updatedAt } from './columns';
import { people } from './people';
import { providers } from './providers';

/** What the document store holds: one row a stored object, keyed by the HMAC of its content. */
export const storedObjects = sqliteTable('stored_objects', {
  contentId: text('content_id').primaryKey(),
  /** The object's own AES-256 key. */
  fileKey: blob('file_key', { mode: 'buffer' }).notNull(),
  byteSize: integer('byte_size').notNull(),
  createdAt: createdAt(),
});

export const documents = sqliteTable(
  'documents',
  {
    id: idColumn<DocumentId>(),
    /** Null while in the inbox. */
    personId: text('person_id')
      .$type<PersonId>()
      .references(() => people.id),
    /** The file as it came, never changed. */
    contentId: text('content_id')
      .notNull()
      .references(() => storedObjects.contentId),
    /** A PDF to show and export where the original is a picture, locked, or a scan that was read; null when it serves. */
    renditionId: text('rendition_id').references(() => storedObjects.contentId),
    originalName: text('original_name').notNull(),
    mediaType: text('media_type', {
      enum: ['application/pdf', 'image/jpeg', 'image/png', 'image/tiff', 'image/heic'],
    }).notNull(),
    pageCount: integer('page_count').notNull(),
    condition: text('condition', {
      enum: ['readable', 'encrypted', 'password_needed', 'damaged', 'unreadable'],
    }).notNull(),
    /** Some page has text, printed or read by machine. */
    hasText: integer('has_text', { mode: 'boolean' }).notNull(),
    /** Pages that are pictures whose text nobody has read yet. */
    unreadPages: integer('unread_pages').notNull().default(0),
    /** Pages whose text was read from their picture by machine. */
    recognizedPages: integer('recognized_pages').notNull().default(0),
    title: text('title').notNull(),
    kind: text('kind', {
      enum: [
        'lab',
        'imaging',
        'pathology',
        'consult_note',
        'referral_letter',
        'operative_report',
        'discharge_summary',
        'medication_list',
        'authorization',
        'insurance',
        'other',
      ],
    }).notNull(),
    documentDate: text('document_date'),
    providerId: text('provider_id')
      .$type<ProviderId>()
      .references(() => providers.id),
    note: text('note'),
    deletedAt: deletedAt(),
    importedAt: text('imported_at').notNull(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('documents_by_person').on(table.personId, table.documentDate),
    index('documents_by_content').on(table.contentId),
    index('documents_by_import').on(table.importedAt),
  ],
);

/**
 * Text of each page, 1-based, and the title as page 0; source of the full-text index.
 * The integer key is what the index refers to: an implicit rowid would not survive VACUUM.
 */
export const documentPages = sqliteTable(
  'document_pages',
  {
    id: integer('id').primaryKey(),
    documentId: text('document_id')
      .$type<DocumentId>()
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    page: integer('page').notNull(),
    text: text('text').notNull(),
  },
  (table) => [uniqueIndex('document_pages_by_page').on(table.documentId, table.page)],
);

export const caseDocuments = sqliteTable(
  'case_documents',
  {
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    documentId: text('document_id')
      .$type<DocumentId>()
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.documentId] }),
    index('case_documents_by_document').on(table.documentId),
  ],
);
