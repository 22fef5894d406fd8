import { screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useText } from '../../../renderer/i18n/use-text';
import { renderPart } from '../render';

function Line() {
  const { number, list, day } = useText();
  return <p>{[number(1234.5), list(['a', 'b', 'c']), day('2026-11-22T15:00:00.000Z')].join(' | ')}</p>;
}

afterEach(() => vi.restoreAllMocks());

it('writes numbers, lists and days as the language does, one language after the other', async () => {
  const { unmount } = await renderPart(<Line />, 'fr');
  expect(screen.getByText(/^1\s234,5 \| a, b et c \| 22 novembre 2026$/)).toBeTruthy();
  unmount();
  await renderPart(<Line />, 'en');
  expect(screen.getByText(/^1,234\.5 \| a, b,? and c \| November 22, 2026$/)).toBeTruthy();
});

it('makes the formats of a language once, however many rows ask for them', async () => {
  await renderPart(<Line />);
  const made = [vi.spyOn(Intl, 'DateTimeFormat'), vi.spyOn(Intl, 'NumberFormat'), vi.spyOn(Intl, 'ListFormat')];
  await renderPart(
    <div>
      {['a', 'b', 'c'].map((key) => (
        <Line key={key} />
      ))}
    </div>,
  );
  expect(made.map((spy) => spy.mock.calls.length)).toEqual([0, 0, 0]);
});
