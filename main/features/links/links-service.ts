import type { LinkId } from '@shared/contract/common';
import type { RecordRef, SourcePlace } from '@shared/contract/records';
import { fail, ok } from '@shared/contract/result';
import { type HandlersOf, instantOf, type RecordContext } from '../../core/context';
import type { ReadDb, WriteDb } from '../../db/handles';
import { inTransaction } from '../../db/transaction';
import { toLinkColumns, toSourceLink } from './links-mapper';
import * as repository from './links-repository';

/** A record and a document link only where both belong to the same person. */
export function createLinksHandlers({ db, clock, newId }: RecordContext): HandlersOf<'links'> {
  return {
    'links.listForDocument': ({ documentId }) => ok(repository.linksOfDocument(db, documentId).all().map(toSourceLink)),
    'links.listForRecord': ({ target }) => ok(repository.linksOfRecord(db, target).all().map(toSourceLink)),
    'links.create': ({ target, ...place }) =>
      inTransaction(db, (tx) => {
        const verdict = checkPlace(tx, place, target);
        if (!verdict.ok) return verdict;
        // The id is random and new: this is where a link's id is made.
        const id = linkOnce(tx, place, target, { id: newId() as LinkId, createdAt: instantOf(clock()) });
        return ok(toSourceLink(repository.getTitledLink(tx, id)));
      }),
    'links.delete': ({ id }) => {
      const row = repository.deleteLink(db, id);
      return row ? ok({ documentId: row.documentId }) : fail('not_found');
    },
  };
}

function checkPlace(db: ReadDb, place: SourcePlace, target: RecordRef) {
  const document = repository.findLinkableDocument(db, place.documentId);
  const record = repository.findTarget(db, target);
  if (!document || !record || record.deletedAt !== null) return fail('not_found');
  if (document.personId === null) return fail('document_not_filed');
  if (document.personId !== record.personId) return fail('other_person');
  return isPlaceInside(place, document.pageCount) ? ok(null) : fail('page_out_of_range');
}

/** An area is a part of a page, so it needs one. */
const isPlaceInside = ({ page, area }: SourcePlace, pageCount: number): boolean =>
  page === null ? area === null : page <= pageCount;

/** Linking the same place to the same record again answers the link that is there. */
function linkOnce(
  db: WriteDb,
  place: SourcePlace,
  target: RecordRef,
  key: { readonly id: LinkId; readonly createdAt: string },
): LinkId {
  const row = { ...toLinkColumns(place, target), ...key };
  return (repository.findSameLink(db, row, target) ?? repository.insertLink(db, row)).id;
}
