import type { Case, CaseState } from '@shared/contract/cases';
import { useCallback } from 'react';
import { useText } from '../../i18n/use-text';
import { invoke, useCommand } from '../../lib/api';
import { useUndo } from '../../lib/use-undo';
import { caseInputOf } from './case-values';

/** Moves a case along its journey, or back, and offers to take it back. */
export function useMoveCase(): (one: Case, state: CaseState) => void {
  const { t } = useText();
  const { mutate } = useCommand('cases.update');
  const offerUndo = useUndo();
  return useCallback(
    (one, state) => {
      if (state === one.state) return;
      const input = { ...caseInputOf(one), id: one.id };
      mutate(
        { ...input, state },
        {
          onSuccess: () =>
            offerUndo({
              message: t('cases.moved', { state: t(`cases.state.${state}`) }),
              undo: () => invoke('cases.update', input),
            }),
        },
      );
    },
    [mutate, offerUndo, t],
  );
}
