import type { CaseId } from '@shared/contract/common';
import type { Question } from '@shared/contract/questions';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useText } from '../../i18n/use-text';
import { useCommand } from '../../lib/api';
import { moveItem } from './move-item';

/** Moves a question and says where it stands now; the list shows the new order before the core has answered. */
export function useQuestionOrder(caseId: CaseId, questions: readonly Question[]) {
  const { t } = useText();
  const client = useQueryClient();
  const reorder = useCommand('questions.reorder');
  const [announcement, setAnnouncement] = useState('');
  const { mutate } = reorder;
  const move = useCallback(
    (from: number, to: number) => {
      const moved = moveItem(questions, from, to);
      if (moved === questions) return;
      client.setQueryData(['questions.list', { caseId }], moved);
      setAnnouncement(t('questions.moved', { place: to + 1, total: questions.length }));
      mutate(
        { caseId, ids: moved.map(({ id }) => id) },
        // Another window changed the list meanwhile: what is true is read again.
        { onError: () => void client.invalidateQueries({ queryKey: ['questions.list', { caseId }] }) },
      );
    },
    [questions, client, caseId, mutate, t],
  );
  return { move, announcement };
}
