import { expect, test } from 'vitest';
import { breakText } from '../../../../main/pdf/pages/line-break';

const lines = (text: string, width: number) => breakText(text, (part) => part.length, width);

test('no line begins with a mark that was typed behind a space, nor ends with what opens a quotation', () => {
  expect(lines('Est-ce grave ? Oui', 12)).toEqual(['Est-ce', 'grave ? Oui']);
  expect(lines('Il dit : « oui » demain', 11)).toEqual(['Il dit :', '« oui »', 'demain']);
});

test('a mark that begins a word goes with it', () => {
  expect(lines('une valeur !important', 10)).toEqual(['une valeur', '!important']);
});
