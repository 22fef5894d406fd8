import type { CaseId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import type { documents } from '../../db/schema';

export type DocumentRow = typeof documents.$inferSelect;

export function toDocument(row: DocumentRow, byteSize: number, caseIds: readonly CaseId[]): Document {
  return {
    id: row.id,
    personId: row.personId,
    caseIds,
    originalName: row.originalName,
    mediaType: row.mediaType,
    byteSize,
    pageCount: row.pageCount,
    hasText: row.hasText,
    unreadPages: row.unreadPages,
    recognizedPages: row.recognizedPages,
    condition: row.condition,
    title: row.title,
    kind: row.kind,
    documentDate: row.documentDate,
    providerId: row.providerId,
    note: row.note,
    deletedAt: row.deletedAt,
    importedAt: row.importedAt,
    updatedAt: row.updatedAt,
  };
}
