import { z } from 'zod';
import { type DocumentId, documentId, type Instant, type LinkId, linkId } from './common';
import { command, query } from './operation';
import { type RecordRef, recordRef, type SourcePlace, sourcePlace } from './records';

export type SourceLink = SourcePlace & {
  readonly id: LinkId;
  readonly target: RecordRef;
  /** Title of the target, for lists. */
  readonly targetTitle: string;
  readonly documentTitle: string;
  readonly createdAt: Instant;
};

export const linksContract = {
  /** By page, whole-document links first. */
  'links.listForDocument': query<readonly SourceLink[]>()({ input: z.strictObject({ documentId }) }),
  'links.listForRecord': query<readonly SourceLink[]>()({ input: z.strictObject({ target: recordRef }) }),
  /** Refused where document and record belong to different people, or the page does not exist. */
  'links.create': command<SourceLink>()({
    input: sourcePlace.extend({ target: recordRef }),
    failures: ['not_found', 'other_person', 'page_out_of_range', 'document_not_filed'],
  }),
  /** Answers what was removed so that it can be put back with `links.create`. */
  'links.delete': command<{ readonly documentId: DocumentId }>()({
    input: z.strictObject({ id: linkId }),
    failures: ['not_found'],
  }),
};
