import type { DocumentId } from '@shared/contract/common';
import { type ImportTarget, importTarget } from '@shared/contract/documents';
import { fail, ok } from '@shared/contract/result';
import { exportFileName } from '@shared/domain/file-name';
import type { DocumentsContent, SessionContext } from '../../core/context';
import type { ImportSource } from '../../core/core';
import { findCase } from '../cases/cases-repository';
import { findPerson } from '../people/people-repository';
import { contentOf } from './content';
import type { DocumentRow } from './documents-mapper';
import * as repository from './documents-repository';
import { importBatch } from './import-documents';
import { expandSources } from './import-source';
import { createThumbnails } from './thumbnails';

/** The parts of the core that carry documents' files. */
export function createDocumentsContent(context: SessionContext): DocumentsContent {
  const { db } = context;
  const thumbnails = createThumbnails(context);
  // One batch at a time: two that bring the same content must not remove it under each other.
  let lastBatch: Promise<unknown> = Promise.resolve();

  function startImport(sources: readonly ImportSource[], target: ImportTarget) {
    const isInbox = target.personId === null || target.isForReview === true;
    const details = { progress: { done: 0, total: sources.length }, outcomes: [], currentFile: null, isInbox };
    const jobId = context.jobs.start('import', details, (job) => {
      const batch = lastBatch.then(async () => {
        const files = await expandSources(sources);
        job.update({ progress: { done: 0, total: files.length } });
        return importBatch(context, files, target, job);
      });
      lastBatch = batch.catch(() => undefined);
      return batch;
    });
    return ok({ jobId });
  }

  return {
    async importFiles(sources, target) {
      const parsed = importTarget.safeParse(target);
      if (!parsed.success) return fail('invalid_input');
      const { personId, caseId } = parsed.data;
      if (personId !== null && !findPerson(db, personId)) return fail('not_found');
      if (caseId !== null) {
        const owner = findCase(db, caseId)?.personId;
        if (owner === undefined) return fail('not_found');
        // A case belongs to a person; without naming them nothing can be filed under it.
        if (owner !== personId) return fail('other_person');
      }
      return startImport(sources, parsed.data);
    },
    async documentContent(id) {
      const found = findShown(context, id);
      if (!found) return fail('not_found');
      const { row, object } = found;
      if (object === null) return fail('unreadable');
      if (!context.store.isThere(object.contentId)) return fail('file_missing');
      return ok(contentOf(context, object, 'application/pdf', exportFileName(row.title, 'pdf')));
    },
    async documentThumbnail(id, page, width) {
      const found = findShown(context, id);
      if (!found) return fail('not_found');
      const { row, object } = found;
      if (object === null || page < 1 || page > row.pageCount) return fail('unreadable');
      const picture = await thumbnails.picture(object, page, width);
      return picture ? ok(picture) : fail('unreadable');
    },
  };
}

/** The PDF that stands for the document; `object: null` when there is none to show. */
function findShown(
  { db }: SessionContext,
  id: DocumentId,
): { readonly row: DocumentRow; readonly object: repository.StoredObjectRow | null } | null {
  const row = repository.findDocumentRow(db, id);
  if (!row) return null;
  const contentId = shownContentId(row);
  return { row, object: contentId === null ? null : repository.findStoredObject(db, contentId) };
}

/** The content to show and to export: the rendition where there is one, else an original that is a readable PDF. */
export function shownContentId(row: DocumentRow): string | null {
  if (row.renditionId !== null) return row.renditionId;
  const isReadable = row.condition !== 'password_needed' && row.condition !== 'unreadable';
  return row.mediaType === 'application/pdf' && isReadable ? row.contentId : null;
}
