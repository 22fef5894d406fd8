import type { PersonId } from '@shared/contract/common';
import type { TrashItem } from '@shared/contract/trash';
import { addDays } from '@shared/domain/calendar-date';
import { localDate } from '@shared/domain/local-date';

/** How long the trash keeps things, in days. */
export const KEPT_DAYS = 30;

type DeletedRow = {
  readonly personId: PersonId | null;
  readonly title: string;
  readonly deletedAt: string;
  /** Something that is not in the trash, or may come back from it, needs its row. */
  readonly isNamed?: boolean;
};

export const toTrashItem = (item: TrashItem['item'], row: DeletedRow): TrashItem => ({
  item,
  personId: row.personId,
  title: row.title,
  deletedAt: row.deletedAt,
  keptUntil: row.isNamed ? null : keptUntil(row.deletedAt),
});

/** The last day on which a thing deleted at this instant can be restored. */
function keptUntil(deletedAt: string): string {
  const day = addDays(localDate(new Date(deletedAt)), KEPT_DAYS);
  if (day === null) throw new RangeError('a deletion outside the calendar');
  return day;
}
