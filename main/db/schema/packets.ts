import type { CaseId, PacketId, PersonId } from '@shared/contract/common';
import type { PacketManifestEntry } from '@shared/contract/packets';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { cases } from './cases';
import { createdAt, idColumn } from './columns';
import { storedObjects } from './documents';
import { people } from './people';

/** Frozen exports. `manifest` is the contract's PacketManifestEntry[] as JSON. */
export const packets = sqliteTable(
  'packets',
  {
    id: idColumn<PacketId>(),
    personId: text('person_id')
      .$type<PersonId>()
      .notNull()
      .references(() => people.id),
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    contentId: text('content_id')
      .notNull()
      .references(() => storedObjects.contentId),
    language: text('language', { enum: ['en', 'fr'] }).notNull(),
    recipientName: text('recipient_name'),
    fileName: text('file_name').notNull(),
    pageCount: integer('page_count').notNull(),
    byteSize: integer('byte_size').notNull(),
    sha256: text('sha256').notNull(),
    isPasswordProtected: integer('is_password_protected', { mode: 'boolean' }).notNull(),
    manifest: text('manifest', { mode: 'json' }).$type<readonly PacketManifestEntry[]>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [index('packets_by_case').on(table.caseId, table.createdAt)],
);
