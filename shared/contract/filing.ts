import { z } from 'zod';
import { caseId, documentId, personId } from './common';
import { documentDetails } from './documents';
import { command } from './operation';
import { itemRef } from './records';

/** What one action may hold, so that its undo stays one message too. */
export const MOST_AT_ONCE = 1000;

/** What goes to whom; `caseIds` are cases of that person to file it under (a record takes the first). */
export const moveInput = z.strictObject({
  items: z
    .array(z.strictObject({ item: itemRef, caseIds: z.array(caseId).max(50) }))
    .min(1)
    .max(MOST_AT_ONCE),
  toPersonId: personId,
});
export type Move = z.infer<typeof moveInput>;

/** How each document stands afterwards; what is left out stays as it is. `caseIds` are all the cases it is filed under. */
export const documentChanges = z.strictObject({
  documents: z
    .array(
      z.strictObject({
        id: documentId,
        /** From the inbox to a person, or back to it with null; between people a document is moved. */
        personId: personId.nullable().optional(),
        title: documentDetails.shape.title.optional(),
        kind: documentDetails.shape.kind.optional(),
        documentDate: documentDetails.shape.documentDate.optional(),
        providerId: documentDetails.shape.providerId.optional(),
        caseIds: z.array(caseId).max(50).optional(),
        isInTrash: z.boolean().optional(),
      }),
    )
    .min(1)
    .max(MOST_AT_ONCE),
});
export type DocumentChanges = z.infer<typeof documentChanges>;

export const filingContract = {
  /**
   * Moves documents and records filed under the wrong person, as one action. Links among the moved are kept; a link to
   * something that stays behind refuses the whole. Answers the move that undoes it, cases included.
   */
  'filing.move': command<Move>()({
    input: moveInput,
    failures: ['not_found', 'linked_elsewhere', 'several_people', 'other_person'],
  }),
  /**
   * Changes many documents as one action: all or none. A document in the trash can only be taken out of it. Answers the
   * change that undoes it. One that a record points at cannot go back to the inbox.
   */
  'filing.change': command<DocumentChanges>()({
    input: documentChanges,
    failures: ['not_found', 'other_person', 'linked_elsewhere', 'provider_not_found'],
  }),
};
