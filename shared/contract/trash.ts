import { z } from 'zod';
import type { Instant, PersonId } from './common';
import { nothing, personId } from './common';
import { command, query } from './operation';
import type { ItemRef } from './records';

export type TrashItem = {
  readonly item: ItemRef;
  readonly personId: PersonId | null;
  readonly title: string;
  readonly deletedAt: Instant;
  /** Day after which it is removed for good: 30 days after deletion. */
  readonly keptUntil: string;
};

export const trashContract = {
  /** Newest first. */
  'trash.list': query<readonly TrashItem[]>()({ input: z.strictObject({ personId: personId.nullable() }) }),
  /** Removes for good what is in the trash, whatever its age. */
  'trash.empty': command<{ readonly removed: number }>()({ input: nothing }),
};
