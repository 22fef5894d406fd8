import { VisuallyHidden } from '@mantine/core';
import type { CaseId } from '@shared/contract/common';
import type { Question } from '@shared/contract/questions';
import { useText } from '../../i18n/use-text';
import { QuestionRow } from './question-row';
import classes from './question-row.module.css';
import { useQuestionOrder } from './use-question-order';

type Props = {
  readonly caseId: CaseId;
  readonly questions: readonly Question[];
  readonly isAnswering: boolean;
};

/** The questions in the order to be asked; a move is spoken. */
export function QuestionList({ caseId, questions, isAnswering }: Props) {
  const { t } = useText();
  const { move, announcement } = useQuestionOrder(caseId, questions);
  return (
    <>
      <p className={classes.lead}>
        {t('questions.lead')} {questions.length > 1 ? t('questions.order') : null}
      </p>
      <ol className={classes.list} aria-label={t('journey.part.questions')}>
        {questions.map((question, index) => (
          <QuestionRow
            key={question.id}
            question={question}
            index={index}
            count={questions.length}
            isAnswering={isAnswering}
            onMove={move}
          />
        ))}
      </ol>
      <VisuallyHidden role="status">{announcement}</VisuallyHidden>
    </>
  );
}
