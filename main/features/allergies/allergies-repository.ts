import type { PersonId } from '@shared/contract/common';
import type { WriteDb } from '../../db/handles';
import { type PersonRow, updatePerson } from '../people/people-repository';

/** Null when there is no such person. */
export const sayNoneKnown = (
  db: WriteDb,
  id: PersonId,
  { saidOn, saidBy }: { readonly saidOn: string; readonly saidBy: string | null },
): PersonRow | null => updatePerson(db, id, { noKnownAllergiesOn: saidOn, noKnownAllergiesSaidBy: saidBy });

/** The day and whose word it was go together. Null when there is no such person. */
export const takeBackNoneKnown = (db: WriteDb, id: PersonId): PersonRow | null =>
  updatePerson(db, id, { noKnownAllergiesOn: null, noKnownAllergiesSaidBy: null });
