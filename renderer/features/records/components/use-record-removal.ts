import type { PersonId } from '@shared/contract/common';
import type { RecordKind } from '@shared/contract/records';
import { useText } from '../../../i18n/use-text';
import type { ListedOf } from '../../../lib/record-kinds';
import { useRecordCommands } from '../../../lib/use-records';
import { useUndo } from '../../../lib/use-undo';

/** Moves a record to the trash, with undo; the title is for the sentence. A failure shows as a notice and throws. */
export function useRecordRemoval<Kind extends RecordKind>(
  kind: Kind,
  personId: PersonId,
): (id: ListedOf<Kind>['id'], title: string) => Promise<void> {
  const { t } = useText();
  const offerUndo = useUndo();
  const { remove, restore } = useRecordCommands<ListedOf<Kind>>(kind, personId);
  return async (id, title) => {
    await remove.mutateAsync(id);
    offerUndo({ message: t('records.deleted', { title }), undo: () => restore(id) });
  };
}

/** Copies a record, leads to the copy's form, and offers to take the copy away again. */
export function useRecordDuplication<Kind extends RecordKind>(
  kind: Kind,
  personId: PersonId,
  onMade: (id: string) => void,
): (id: ListedOf<Kind>['id']) => Promise<void> {
  const { t } = useText();
  const offerUndo = useUndo();
  const { duplicate, remove } = useRecordCommands<ListedOf<Kind>>(kind, personId);
  return async (id) => {
    const copy = await duplicate.mutateAsync(id);
    onMade(copy.id);
    offerUndo({ message: t('records.duplicated'), undo: () => remove.mutateAsync(copy.id) });
  };
}
