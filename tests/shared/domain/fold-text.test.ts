import { foldText } from '@shared/domain/fold-text';
import { expect, it } from 'vitest';

it.each([
  ['coeur', 'Cœur'],
  ['caecum', 'CÆCUM'],
  ['hopital general ottawa', 'Hôpital Général (Ottawa)'],
  ['25 oh vitamine d', '25-OH  vitamine D'],
  ['हिन्दी', ' हिन्दी!'],
])('reads %s in %s', (folded, printed) => {
  expect(foldText(printed)).toBe(folded.normalize('NFC'));
});
