import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Capped } from '../../../../renderer/features/home/capped';
import { firstOfEachPerson } from '../../../../renderer/features/home/first-of-each-person';
import { renderRouted } from '../../routed';

const of = (personId: string, count: number) =>
  Array.from({ length: count }, (_, at) => ({ personId, name: `${personId}${at}` }));

it('keeps five of each person in the order given, so that nobody is pushed off', () => {
  const items = [...of('a', 200), ...of('b', 2)];
  expect(firstOfEachPerson(items).map(({ name }) => name)).toEqual(['a0', 'a1', 'a2', 'a3', 'a4', 'b0', 'b1']);
});

const draw = (items: ReturnType<typeof of>) =>
  renderRouted(() => <Capped items={items}>{(shown) => <p>{shown.map(({ name }) => name).join(' ')}</p>}</Capped>, {});

it('shows all when asked, and the first again', async () => {
  await draw([...of('a', 7), ...of('b', 1)]);
  await screen.findByText('a0 a1 a2 a3 a4 b0');
  fireEvent.click(screen.getByRole('button', { name: 'Show all 8', expanded: false }));
  await screen.findByText('a0 a1 a2 a3 a4 a5 a6 b0');
  fireEvent.click(screen.getByRole('button', { expanded: true }));
  await screen.findByText('a0 a1 a2 a3 a4 b0');
});

it('has no button where everything is shown', async () => {
  await draw(of('a', 5));
  await screen.findByText('a0 a1 a2 a3 a4');
  expect(screen.queryByRole('button')).toBeNull();
});
