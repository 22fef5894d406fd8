import { grouped } from '@shared/domain/grouped';
import { expect, it } from 'vitest';

it('keeps keys and values in the order they came in', () => {
  const groups = grouped([
    ['b', 2],
    ['a', 1],
    ['b', 1],
  ]);
  expect([...groups]).toEqual([
    ['b', [2, 1]],
    ['a', [1]],
  ]);
});
