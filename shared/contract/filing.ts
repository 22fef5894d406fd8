import { z } from 'zod';
import { caseId, personId } from './common';
import { command } from './operation';
import { itemRef } from './records';

/** What goes to whom; `caseIds` are cases of that person to file it under (a record takes the first). */
export const moveInput = z.strictObject({
  items: z
    .array(z.strictObject({ item: itemRef, caseIds: z.array(caseId).max(50) }))
    .min(1)
    .max(1000),
  toPersonId: personId,
});
export type Move = z.infer<typeof moveInput>;

export const filingContract = {
  /**
   * Moves documents and records filed under the wrong person, as one action. Links among the moved are kept; a link to
   * something that stays behind refuses the whole. Answers the move that undoes it, cases included.
   */
  'filing.move': command<Move>()({
    input: moveInput,
    failures: ['not_found', 'linked_elsewhere', 'several_people', 'other_person'],
  }),
};
