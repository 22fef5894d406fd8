import type { CaseId, PacketId, PersonId } from '@shared/contract/common';
import type { PacketPlan } from '@shared/contract/packet-plan';
import type { PacketManifestEntry, PacketRedaction } from '@shared/contract/packets';
import { type AnySQLiteColumn, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { cases } from './cases';
import { createdAt, idColumn, updatedAt } from './columns';
import { storedObjects } from './documents';
import { people } from './people';

/** Frozen exports. `plan`, `manifest` and `redactions` are the contract's types as JSON. */
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
    /** The number printed on its first page. */
    firstNumber: integer('first_number').notNull(),
    supplementTo: text('supplement_to')
      .$type<PacketId>()
      .references((): AnySQLiteColumn => packets.id),
    pageCount: integer('page_count').notNull(),
    /** What drawing scans at fewer pixels made it smaller by. */
    savedBytes: integer('saved_bytes').notNull(),
    isPasswordProtected: integer('is_password_protected', { mode: 'boolean' }).notNull(),
    plan: text('plan', { mode: 'json' }).$type<PacketPlan>().notNull(),
    manifest: text('manifest', { mode: 'json' }).$type<readonly PacketManifestEntry[]>().notNull(),
    redactions: text('redactions', { mode: 'json' }).$type<readonly PacketRedaction[]>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [index('packets_by_case').on(table.caseId, table.createdAt)],
);

/** A packet's files: its parts in order, then the patient summary. */
export const packetFiles = sqliteTable(
  'packet_files',
  {
    packetId: text('packet_id')
      .$type<PacketId>()
      .notNull()
      .references(() => packets.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    kind: text('kind', { enum: ['packet', 'summary'] }).notNull(),
    contentId: text('content_id')
      .notNull()
      .references(() => storedObjects.contentId),
    fileName: text('file_name').notNull(),
    byteSize: integer('byte_size').notNull(),
    sha256: text('sha256').notNull(),
    firstPage: integer('first_page').notNull(),
    pageCount: integer('page_count').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.packetId, table.position] }),
    index('packet_files_by_content').on(table.contentId),
  ],
);

/** The packet being built for a case; `plan` is the contract's PacketPlan as JSON. */
export const packetDrafts = sqliteTable('packet_drafts', {
  caseId: text('case_id')
    .$type<CaseId>()
    .primaryKey()
    .references(() => cases.id, { onDelete: 'cascade' }),
  plan: text('plan', { mode: 'json' }).$type<PacketPlan>().notNull(),
  updatedAt: updatedAt(),
});
