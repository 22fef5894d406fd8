import { documentId, personId, providerId, questionId } from '@shared/contract/common';
import type { TrashItem } from '@shared/contract/trash';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { TrashPage } from '../../../../renderer/features/trash/trash-page';
import { PERSON, renderRouted } from '../../routed';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const item = (ref: TrashItem['item'], title: string, more: Partial<TrashItem> = {}): TrashItem => ({
  item: ref,
  personId: null,
  title,
  deletedAt: '2026-11-22T15:00:00.000Z',
  keptUntil: '2026-12-22',
  ...more,
});
const ROY = item({ kind: 'provider', id: providerId.parse(uuid(1)) }, 'Dr. Roy', { keptUntil: null });
const NG = item({ kind: 'provider', id: providerId.parse(uuid(2)) }, 'Dr. Ng');
const QUESTION = item({ kind: 'question', id: questionId.parse(uuid(3)) }, 'Is surgery needed?', {
  personId: personId.parse(PERSON),
});
const PAPER = item({ kind: 'document', id: documentId.parse(uuid(4)) }, 'Lab report');

const page = (list: readonly TrashItem[]) =>
  renderRouted(() => <TrashPage />, {
    'trash.list': () => list,
    'people.list': () => [],
    'providers.restore': () => ({}) as never,
    'questions.restore': () => ({}) as never,
    'documents.restore': () => ({}) as never,
    'trash.empty': () => ({ removed: 1 }),
  });

const rowOf = async (title: string) => {
  const row = (await screen.findByText(title)).closest('li');
  if (!row) throw new Error(`no row for ${title}`);
  return within(row);
};

it.each([
  [NG, 'providers.restore'],
  [QUESTION, 'questions.restore'],
  [PAPER, 'documents.restore'],
] as const)('puts back what it lists: %j', async (one, operation) => {
  const { asked } = await page([one]);
  fireEvent.click((await rowOf(one.title)).getByRole('button', { name: 'Put back' }));
  await waitFor(() => expect(asked.find(({ name }) => name === operation)?.input).toEqual({ id: one.item.id }));
});

it('says of a care provider who is still named that a record keeps them', async () => {
  await page([ROY]);
  expect((await rowOf('Dr. Roy')).getByText('Care provider · kept while a record names them')).toBeTruthy();
});

it('offers to remove only what can be removed', async () => {
  await page([ROY, NG, PAPER]);
  fireEvent.click(await screen.findByRole('button', { name: 'Empty the trash' }));
  expect(await screen.findByText(/2 items will be removed for good/)).toBeTruthy();
});

it('offers nothing to empty where everything is still named', async () => {
  await page([ROY]);
  await rowOf('Dr. Roy');
  expect(screen.queryByRole('button', { name: 'Empty the trash' })).toBeNull();
});
