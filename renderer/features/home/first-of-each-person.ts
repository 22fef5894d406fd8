/** Enough to see what presses on each person; everything of one person is on that person's own screens too. */
const SHOWN_EACH = 5;

/** At most five of each person, in the order given, so that nobody's many push somebody's few off the screen. */
export function firstOfEachPerson<Item extends { readonly personId: string }>(items: readonly Item[]): readonly Item[] {
  const counts = new Map<string, number>();
  return items.filter(({ personId }) => {
    const count = (counts.get(personId) ?? 0) + 1;
    counts.set(personId, count);
    return count <= SHOWN_EACH;
  });
}
