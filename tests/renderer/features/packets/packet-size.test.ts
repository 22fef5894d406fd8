import { expect, it } from 'vitest';
import { expectedSize } from '../../../../renderer/features/packets/components/packet-size';
import { id, OUTLINE, planOf } from './plan-samples';

const area = { x: 0.1, y: 0.1, width: 0.2, height: 0.05 };
const onPage = (page: number, word = 'Roy') => ({ word, documentId: id(1), page, areas: [area] });

it('counts a page that is blacked out as a picture, once, and only where it goes in', () => {
  const sizeOf = (plan: Parameters<typeof planOf>[0], places: Parameters<typeof expectedSize>[2] = []) =>
    expectedSize(OUTLINE, planOf(plan), places);
  const plain = sizeOf({});
  expect(plain).toBe(OUTLINE.byteSize);
  const redactedAreas = [
    { documentId: id(1), page: 2, area },
    { documentId: id(1), page: 2, area },
  ];
  const one = sizeOf({ redactedAreas }) - plain;
  expect(one).toBeGreaterThan(100_000);
  const redactedWords = ['Roy'];
  expect(sizeOf({ redactedAreas, redactedWords }, [onPage(2), onPage(3)])).toBe(plain + 2 * one);
  // A word that was taken back, and a document that stays out.
  expect(sizeOf({ redactedWords: [] }, [onPage(3)])).toBe(plain);
  expect(sizeOf({ redactedAreas: [{ documentId: id(9), page: 1, area }] })).toBe(plain);
});
