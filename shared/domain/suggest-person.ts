import { isSubject, mismatchesWith, type Named, type Paper, type Sign, signOf } from './whose-paper';

type SuggestedPerson<Id extends string> = {
  readonly id: Id;
  readonly because: Sign['because'] | 'dropped_here' | 'only_person';
  /** As printed; null where no words on a page say so. */
  readonly words: string | null;
};

type PersonSuggestion<Id extends string> = {
  readonly person: SuggestedPerson<Id> | null;
  /** Who it would have been, were it not for what their file says otherwise. */
  readonly doubtfulId: Id | null;
};

/**
 * Whose a paper is: by the health number or birth date of one member of the family, by the name it says it is about, by
 * the screen it was dropped on, by the only name on it, or because there is nobody else. Two who fit alike are none, and
 * nobody is suggested whose file the paper speaks against.
 */
export function suggestPerson<Id extends string>(
  paper: Paper,
  people: readonly Named<Id>[],
  droppedOn: Id | null,
): PersonSuggestion<Id> {
  const found = pick(paper, people, droppedOn);
  if (!found) return { person: null, doubtfulId: null };
  const others = people.filter(({ id }) => id !== found.id);
  const owner = people.find(({ id }) => id === found.id);
  if (!owner || mismatchesWith(paper, owner, others).length > 0) return { person: null, doubtfulId: found.id };
  return { person: found, doubtfulId: null };
}

function pick<Id extends string>(
  paper: Paper,
  people: readonly Named<Id>[],
  droppedOn: Id | null,
): SuggestedPerson<Id> | null {
  const signs = people.flatMap((person) => {
    const sign = signOf(paper, person);
    return sign ? [{ person, id: person.id, because: sign.because, words: sign.words || null }] : [];
  });
  const told = (found: typeof signs) =>
    found.length === 1 && found[0] ? { id: found[0].id, because: found[0].because, words: found[0].words } : null;
  const because = (id: Id, reason: 'dropped_here' | 'only_person') =>
    told(signs.filter((sign) => sign.id === id)) ?? { id, because: reason, words: null };
  const [only] = people;
  return (
    told(signs.filter((sign) => sign.because === 'health_number')) ??
    told(signs.filter((sign) => sign.because !== 'name')) ??
    told(signs.filter(({ person }) => isSubject(paper, person))) ??
    (people.some(({ id }) => id === droppedOn) && droppedOn !== null ? because(droppedOn, 'dropped_here') : null) ??
    told(signs) ??
    (people.length === 1 && only ? because(only.id, 'only_person') : null)
  );
}
