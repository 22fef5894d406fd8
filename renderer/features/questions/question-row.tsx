import { ActionIcon, Button, Textarea } from '@mantine/core';
import type { Question } from '@shared/contract/questions';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconPencil, IconX } from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { useText } from '../../i18n/use-text';
import { AnswerField } from './answer-field';
import classes from './question-row.module.css';
import { useQuestionCommands } from './use-question-commands';

type Props = {
  readonly question: Question;
  readonly index: number;
  readonly count: number;
  /** True when the reader came to write answers: every answer is open. */
  readonly isAnswering: boolean;
  readonly onMove: (from: number, to: number) => void;
};

/** One question, moved by its handle, by buttons or by Alt with the arrows; its answer beside it. */
export function QuestionRow({ question, index, count, isAnswering, onMove }: Props) {
  const { t } = useText();
  const { remove } = useQuestionCommands();
  const [isEditing, setEditing] = useState(false);
  const [isOver, setOver] = useState(false);
  const number = index + 1;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(index, event.key === 'ArrowUp' ? index - 1 : index + 1);
  };
  const drop = (event: DragEvent) => {
    setOver(false);
    const from = Number(event.dataTransfer.getData('text/x-question'));
    if (event.dataTransfer.types.includes('text/x-question')) onMove(from, index);
    event.preventDefault();
    event.stopPropagation();
  };
  const isQuestion = (event: DragEvent) => event.dataTransfer.types.includes('text/x-question');
  const small = { variant: 'subtle', color: 'gray', c: 'var(--ink-soft)', size: 'md' } as const;
  return (
    // Alt with the arrows works from any control of the row.
    <li
      className={classes.row}
      data-over={isOver || undefined}
      onKeyDown={onKeyDown}
      onDragOver={(event) => {
        if (!isQuestion(event)) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <button
        type="button"
        className={classes.handle}
        draggable
        aria-label={t('questions.drag', { number })}
        onDragStart={(event) => {
          event.dataTransfer.setData('text/x-question', String(index));
          event.dataTransfer.effectAllowed = 'move';
        }}
      >
        <IconGripVertical size={17} aria-hidden />
      </button>
      <span className={classes.number} aria-hidden>
        {number}
      </span>
      <div className={classes.words}>
        {isEditing ? (
          <QuestionText question={question} number={number} onDone={() => setEditing(false)} />
        ) : (
          <p className={classes.text}>{question.text}</p>
        )}
        <AnswerField question={question} number={number} isOpen={isAnswering} />
      </div>
      <div className={classes.tools}>
        <ActionIcon
          {...small}
          aria-label={t('questions.moveUp', { number })}
          disabled={index === 0}
          onClick={() => onMove(index, index - 1)}
        >
          <IconArrowUp size={16} />
        </ActionIcon>
        <ActionIcon
          {...small}
          aria-label={t('questions.moveDown', { number })}
          disabled={index === count - 1}
          onClick={() => onMove(index, index + 1)}
        >
          <IconArrowDown size={16} />
        </ActionIcon>
        <ActionIcon {...small} aria-label={t('questions.edit', { number })} onClick={() => setEditing(!isEditing)}>
          <IconPencil size={16} />
        </ActionIcon>
        <ActionIcon {...small} aria-label={t('questions.remove', { number })} onClick={() => remove(question)}>
          <IconX size={16} />
        </ActionIcon>
      </div>
    </li>
  );
}

type TextProps = { readonly question: Question; readonly number: number; readonly onDone: () => void };

function QuestionText({ question, number, onDone }: TextProps) {
  const { t } = useText();
  const { update } = useQuestionCommands();
  const [text, setText] = useState(question.text);
  const save = () => {
    if (text.trim() === '' || text === question.text) return onDone();
    update(question, { text }, onDone);
  };
  return (
    <div className={classes.edit}>
      <Textarea
        aria-label={t('questions.text', { number })}
        autosize
        autoFocus
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            save();
          }
          if (event.key === 'Escape') onDone();
        }}
      />
      <Button size="compact-sm" variant="light" aria-label={t('questions.save')} onClick={save}>
        {t('common.action.save')}
      </Button>
    </div>
  );
}
