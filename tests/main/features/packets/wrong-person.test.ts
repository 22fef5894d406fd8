import type { PersonId } from '@shared/contract/common';
import { describe, expect, test } from 'vitest';
import { otherPersonIn } from '../../../../main/features/packets/wrong-person';

const person = (id: string, givenName: string, familyName: string, healthNumber: string | null = null) => ({
  id: id as PersonId,
  givenName,
  familyName,
  birthDate: null,
  healthNumber,
});
const MARIE = person('marie', 'Marie', 'Tremblay-Côté', '9876543217');
const ANN = person('ann', 'Ann', 'Lee', '1234567897');
const pages = (...texts: string[]) => texts.map((text, index) => ({ page: index + 1, text }));

describe('whose paper it is', () => {
  test('a health number of somebody else is enough, however it is printed', () => {
    const texts = pages('Marie Tremblay-Côté', 'Health card 1234-567-897 AB');
    expect(otherPersonIn(texts, MARIE, [ANN])).toEqual({ personId: 'ann', name: 'Ann Lee', pages: [2] });
  });

  test('a name of somebody else counts where the owner’s stands nowhere', () => {
    expect(otherPersonIn(pages('Patient: LEE, Ann'), MARIE, [ANN])?.pages).toEqual([1]);
    expect(otherPersonIn(pages('Patient: Ann Lee', 'cc: TREMBLAY-COTE, MARIE'), MARIE, [ANN])).toBeNull();
    expect(otherPersonIn(pages('Patient: Ann Lee, mother’s card 9876 543 217'), MARIE, [ANN])).toBeNull();
  });

  test('part of a longer name is not the name, and a short number is none', () => {
    expect(otherPersonIn(pages('Joann Leeson, Hannah Lee'), MARIE, [ANN])).toBeNull();
    expect(otherPersonIn(pages('Room 12-34'), MARIE, [{ ...ANN, healthNumber: '1234' }])).toBeNull();
  });

  test('a paper without any name says nothing', () => {
    expect(otherPersonIn(pages('Hemoglobin 131 g/L'), MARIE, [ANN])).toBeNull();
    expect(otherPersonIn([], MARIE, [ANN])).toBeNull();
  });
});
