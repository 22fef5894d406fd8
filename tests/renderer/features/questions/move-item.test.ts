// @vitest-environment node
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { moveItem } from '../../../../renderer/features/questions/move-item';

it('moves up and down', () => {
  expect(moveItem(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moveItem(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
});

it('leaves the list alone at its ends', () => {
  const list = ['a', 'b'];
  expect(moveItem(list, 0, -1)).toBe(list);
  expect(moveItem(list, 1, 2)).toBe(list);
});

it('keeps every item and puts the moved one where it was asked', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { minLength: 1 }), fc.nat(), fc.nat(), (list, first, second) => {
      const from = first % list.length;
      const to = second % list.length;
      const moved = moveItem(list, from, to);
      expect([...moved].sort()).toEqual([...list].sort());
      expect(moved[to]).toBe(list[from]);
    }),
  );
});
