import { z } from 'zod';
import type { Instant, PersonId, ProviderId, QuestionId } from './common';
import { nothing, personId } from './common';
import { command, query } from './operation';
import type { ItemRef } from './records';

export type TrashedRef =
  | ItemRef
  | { readonly kind: 'provider'; readonly id: ProviderId }
  | { readonly kind: 'question'; readonly id: QuestionId };

export type TrashItem = {
  readonly item: TrashedRef;
  /** Null for what waits in the inbox, and for a care provider: the family shares them. */
  readonly personId: PersonId | null;
  readonly title: string;
  readonly deletedAt: Instant;
  /**
   * Day after which it is removed for good: 30 days after deletion. Null for a care provider that something still
   * names, who stays for as long as that.
   */
  readonly keptUntil: string | null;
};

export const trashContract = {
  /** Newest first; those of one person, or everybody's, with what is nobody's. */
  'trash.list': query<readonly TrashItem[]>()({ input: z.strictObject({ personId: personId.nullable() }) }),
  /** Removes for good what is in the trash, whatever its age, but not a care provider that something still names. */
  'trash.empty': command<{ readonly removed: number }>()({ input: nothing }),
};
