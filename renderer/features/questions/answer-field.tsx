import { Button, Textarea } from '@mantine/core';
import type { ConsultationId } from '@shared/contract/common';
import type { Question } from '@shared/contract/questions';
import { useState } from 'react';
import { useText } from '../../i18n/use-text';
import { today } from '../../lib/person-words';
import classes from './question-row.module.css';
import { useQuestionCommands } from './use-question-commands';

type Props = {
  readonly question: Question;
  readonly number: number;
  /** Ready to be written, where the reader came for the answers. */
  readonly isOpen: boolean;
  /** The visit it is answered at, where that is known. */
  readonly consultationId?: ConsultationId | null;
};

/** The answer beside its question: read, or written down as it was heard. */
export function AnswerField({ question, number, isOpen, consultationId = null }: Props) {
  const { t, date } = useText();
  const [isWriting, setWriting] = useState(false);
  const { answer, answeredOn } = question;
  if (isWriting || (isOpen && answer === null))
    return (
      <AnswerForm
        question={question}
        number={number}
        consultationId={consultationId}
        onDone={() => setWriting(false)}
        canCancel={isWriting}
      />
    );
  if (answer === null)
    return (
      <Button size="compact-sm" variant="subtle" mt={4} ml={-8} onClick={() => setWriting(true)}>
        {t('questions.answerAction')}
      </Button>
    );
  return (
    <div className={classes.answer}>
      <p>{answer}</p>
      <span className={classes.answered}>
        {answeredOn ? t('questions.answeredOn', { date: date(answeredOn) }) : null}
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={`${t('common.action.edit')}: ${t('questions.answer', { number })}`}
          onClick={() => setWriting(true)}
        >
          {t('common.action.edit')}
        </Button>
      </span>
    </div>
  );
}

type FormProps = Omit<Props, 'isOpen' | 'consultationId'> & {
  readonly consultationId: ConsultationId | null;
  readonly canCancel: boolean;
  readonly onDone: () => void;
};

function AnswerForm({ question, number, consultationId, canCancel, onDone }: FormProps) {
  const { t } = useText();
  const { update, isBusy } = useQuestionCommands();
  const [text, setText] = useState(question.answer ?? '');
  const save = () => {
    const answer = text.trim() === '' ? null : text;
    update(
      question,
      {
        answer,
        answeredOn: answer === null ? null : (question.answeredOn ?? today()),
        consultationId: question.consultationId ?? consultationId,
      },
      onDone,
    );
  };
  return (
    <div className={classes.answerForm}>
      <Textarea
        aria-label={t('questions.answer', { number })}
        placeholder={t('questions.answerLabel')}
        autosize
        minRows={2}
        maxRows={12}
        autoFocus={canCancel}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <span>
        <Button size="compact-sm" variant="light" loading={isBusy} onClick={save}>
          {t('questions.saveAnswer')}
        </Button>
        {canCancel ? (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onDone}>
            {t('common.action.cancel')}
          </Button>
        ) : null}
      </span>
    </div>
  );
}
