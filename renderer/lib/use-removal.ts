import { useCallback } from 'react';
import { useText } from '../i18n/use-text';
import { useNotify } from './use-notify';
import { useUndo } from './use-undo';

export type Removal = {
  /** Named in the sentence. */
  readonly title: string;
  readonly remove: () => Promise<unknown>;
  readonly restore: () => Promise<unknown>;
};

/** Moves something to the trash at once and offers to take it back. */
export function useRemoval(): (removal: Removal) => Promise<void> {
  const { t } = useText();
  const notify = useNotify();
  const offerUndo = useUndo();
  return useCallback(
    async ({ title, remove, restore }) => {
      try {
        await remove();
        offerUndo({ message: t('records.deleted', { title }), undo: restore });
      } catch (error) {
        notify.failure(error);
      }
    },
    [t, notify, offerUndo],
  );
}
