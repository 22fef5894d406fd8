import type { Question, QuestionInput } from '@shared/contract/questions';
import { useText } from '../../i18n/use-text';
import { invoke, useCommand } from '../../lib/api';
import { useUndo } from '../../lib/use-undo';

/** What can be done to one question. */
export function useQuestionCommands() {
  const { t } = useText();
  const { mutate: change, isPending } = useCommand('questions.update');
  const { mutate: take } = useCommand('questions.delete');
  const offerUndo = useUndo();
  return {
    isBusy: isPending,
    /** Fields not named stay as they are. */
    update: (
      { id, text, answer, answeredOn, consultationId }: Question,
      part: Partial<QuestionInput>,
      done: () => void,
    ) => change({ id, text, answer, answeredOn, consultationId, ...part }, { onSuccess: done }),
    remove: ({ id }: Question) =>
      take(
        { id },
        {
          onSuccess: () =>
            offerUndo({ message: t('questions.removed'), undo: () => invoke('questions.restore', { id }) }),
        },
      ),
  };
}
