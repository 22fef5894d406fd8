import type { CaseId, QuestionId } from '@shared/contract/common';
import type { Question } from '@shared/contract/questions';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { QuestionList } from '../../../../renderer/features/questions/question-list';
import { renderConnected } from '../../connected';

const caseId = '11111111-1111-4111-8111-111111111111' as CaseId;
const question = (number: number, text: string): Question => ({
  id: `${number}2222222-2222-4222-8222-222222222222` as QuestionId,
  caseId,
  text,
  answer: null,
  answeredOn: null,
  consultationId: null,
  createdAt: '2026-11-01T12:00:00.000Z',
  updatedAt: '2026-11-01T12:00:00.000Z',
});
const QUESTIONS = [question(1, 'Is it cancer?'), question(2, 'Can we wait?'), question(3, 'Who follows up?')];

const list = (language: 'en' | 'fr' = 'en') =>
  renderConnected(
    <QuestionList caseId={caseId} questions={QUESTIONS} isAnswering={false} />,
    { 'questions.reorder': () => QUESTIONS },
    language,
  );
const row = (text: string) => {
  const found = screen.getByText(text).closest('li');
  if (!found) throw new Error(`no row for ${text}`);
  return found;
};
const orderSent = (asked: readonly { readonly name: string; readonly input: unknown }[]) =>
  asked.filter(({ name }) => name === 'questions.reorder').map(({ input }) => input);

describe('the questions in order', () => {
  it('moves one by Alt and an arrow from any of its controls, and says where it stands', async () => {
    const { asked } = await list();
    const handle = within(row('Can we wait?')).getByRole('button', { name: /^Drag question 2/ });
    fireEvent.keyDown(handle, { key: 'ArrowUp', altKey: true });
    const ids = [QUESTIONS[1]?.id, QUESTIONS[0]?.id, QUESTIONS[2]?.id];
    await waitFor(() => expect(orderSent(asked)).toEqual([{ caseId, ids }]));
    expect(screen.getByRole('status').textContent).toBe('Question moved to place 1 of 3.');
  });

  it('moves one by its buttons', async () => {
    const { asked } = await list();
    fireEvent.click(screen.getByRole('button', { name: 'Move question 1 down' }));
    const ids = [QUESTIONS[1]?.id, QUESTIONS[0]?.id, QUESTIONS[2]?.id];
    await waitFor(() => expect(orderSent(asked)).toEqual([{ caseId, ids }]));
  });

  it('asks for nothing at the ends of the list, nor for an arrow without Alt', async () => {
    const { asked } = await list();
    fireEvent.keyDown(row('Is it cancer?'), { key: 'ArrowUp', altKey: true });
    fireEvent.keyDown(row('Is it cancer?'), { key: 'ArrowDown' });
    expect(screen.getByRole('button', { name: 'Move question 1 up' })).toHaveProperty('disabled', true);
    expect(orderSent(asked)).toEqual([]);
  });

  it('speaks French', async () => {
    await list('fr');
    fireEvent.keyDown(row('Can we wait?'), { key: 'ArrowDown', altKey: true });
    expect(screen.getByRole('status').textContent).toBe('Question déplacée au rang 3 sur 3.');
  });
});
