import { useText } from '../../../i18n/use-text';
import { invoke, useCommand } from '../../../lib/api';
import { useUndo } from '../../../lib/use-undo';

/** Moves records to the trash, with undo; the title is for the sentence. */
function useRecordDeletion<Id>(
  remove: (id: Id) => Promise<unknown>,
  restore: (id: Id) => Promise<unknown>,
): (id: Id, title: string) => Promise<void> {
  const { t } = useText();
  const offerUndo = useUndo();
  return async (id, title) => {
    await remove(id);
    offerUndo({ message: t('records.deleted', { title }), undo: () => restore(id) });
  };
}

/** Deletion of each kind, ready for a page. */
export function useDiagnosisDeletion() {
  const { mutateAsync } = useCommand('diagnoses.delete');
  return useRecordDeletion<Parameters<typeof mutateAsync>[0]['id']>(
    (id) => mutateAsync({ id }),
    (id) => invoke('diagnoses.restore', { id }),
  );
}
export function useTestResultDeletion() {
  const { mutateAsync } = useCommand('testResults.delete');
  return useRecordDeletion<Parameters<typeof mutateAsync>[0]['id']>(
    (id) => mutateAsync({ id }),
    (id) => invoke('testResults.restore', { id }),
  );
}
export function useReferralDeletion() {
  const { mutateAsync } = useCommand('referrals.delete');
  return useRecordDeletion<Parameters<typeof mutateAsync>[0]['id']>(
    (id) => mutateAsync({ id }),
    (id) => invoke('referrals.restore', { id }),
  );
}
