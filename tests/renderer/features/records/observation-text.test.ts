import { describe, expect, it } from 'vitest';
import { emptyDraft } from '../../../../renderer/features/records/components/observation-draft';
import {
  draftsFromText,
  knownLines,
  newLines,
  observationParts,
} from '../../../../renderer/features/records/components/observation-text';

const cells = (line: string) => {
  const { name, value, unit, referenceRange, flag } = observationParts(line);
  return [name, value, unit, referenceRange, flag];
};

describe('a selected line of a report', () => {
  it.each([
    ['Hemoglobin 134 120 - 160 g/L', ['Hemoglobin', '134', 'g/L', '120 - 160', '']],
    ['Cholesterol, total 5.61 H < 5.20 mmol/L', ['Cholesterol, total', '5.61', 'mmol/L', '< 5.20', 'H']],
    ['eGFR (CKD-EPI) 79 >= 60 mL/min/1.73 m2', ['eGFR (CKD-EPI)', '79', 'mL/min/1.73 m2', '>= 60', '']],
    ['Hémoglobine : 12,1* g/dL (13,0 – 17,0)', ['Hémoglobine', '12,1', 'g/dL', '13,0 – 17,0', '*']],
    ['C-reactive protein <0.5 < 5.0 mg/L', ['C-reactive protein', '<0.5', 'mg/L', '< 5.0', '']],
    ['TSH < 0,05 B 0,32 à 4,00 mUI/L', ['TSH', '<0,05', 'mUI/L', '0,32 à 4,00', 'B']],
    ['Sodium 140 N 135 - 145 mmol/L', ['Sodium', '140', 'mmol/L', '135 - 145', 'N']],
    ['Vitamin B12 250 pmol/L', ['Vitamin B12', '250', 'pmol/L', '', '']],
    ['Platelets 248 150 - 400 x10^9/L', ['Platelets', '248', 'x10^9/L', '150 - 400', '']],
    ['Nitrite Negative', ['Nitrite', 'Negative', '', '', '']],
    ['HIV Ag/Ab Not detected', ['HIV Ag/Ab', 'Not detected', '', '', '']],
    ['128', ['', '128', '', '', '']],
    ['Hematology', ['Hematology', '', '', '', '']],
  ])('is cut in its columns: %s', (line, expected) => {
    expect(cells(line)).toEqual(expected);
  });

  it('keeps every word somewhere', () => {
    const line = 'Glucose, fasting 5.4 mmol/L 3.6 - 6.0 repeated';
    const all = cells(line).join(' ');
    for (const word of line.replace(/[,]/g, '').split(' ')) expect(all.replace(/[,]/g, '')).toContain(word);
  });
});

describe('several selected lines', () => {
  const drafts = draftsFromText('Sodium 140 mmol/L\n\nPotassium 4.3 mmol/L', 3);

  it('become a line of the grid each, with their page', () => {
    expect(drafts.map(({ name, value, page }) => [name, value, page])).toEqual([
      ['Sodium', '140', '3'],
      ['Potassium', '4.3', '3'],
    ]);
  });

  it('are not added twice to a report that holds them', () => {
    const { key: _, id: _id, page: _page, ...line } = { ...emptyDraft(), name: 'SODIUM', value: '140' };
    const report = { observations: [{ ...line, page: 1, id: '00000000-0000-4000-8000-000000000001' as never }] };
    expect(newLines(drafts, report).map(({ name }) => name)).toEqual(['Potassium']);
    expect(knownLines(drafts, report)).toEqual(['Sodium']);
  });
});
