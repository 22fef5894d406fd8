import { seriesKey, testNameKey, trendNumbers } from '@shared/domain/trend-series';
import { describe, expect, it } from 'vitest';

describe('trend series', () => {
  it.each([
    ['Hémoglobine', 'g/L', 'HEMOGLOBINE', 'g/L'],
    ['T4, free', 'pmol/L', 'T4 free', 'pmol/l'],
    ['Creatinine', 'µmol/L', 'creatinine', 'umol/L'],
    ['Platelets', 'x10^9/L', ' Platelets ', '10*9/L'],
    ['Ratio', null, 'ratio', ''],
  ])('joins %s (%s) with %s (%s)', (name, unit, otherName, otherUnit) => {
    expect(seriesKey(name, unit)).toBe(seriesKey(otherName, otherUnit));
  });

  it.each([
    ['Glucose', 'mmol/L', 'Glucose', 'mg/dL'],
    ['Glucose', 'mmol/L', 'Glucose', null],
    ['Lymphocytes %', '%', 'Lymphocytes #', '%'],
    ['CA 15-3', 'U/mL', 'CA 153', 'U/mL'],
    ['Hemoglobin', 'g/L', 'Hemoglobin A1c', 'g/L'],
  ])('keeps %s (%s) apart from %s (%s)', (name, unit, otherName, otherUnit) => {
    expect(seriesKey(name, unit)).not.toBe(seriesKey(otherName, otherUnit));
  });

  it('never lets a name run into a unit', () => {
    expect(seriesKey('A|g', 'L')).not.toBe(seriesKey('A', 'g|L'));
    expect(testNameKey('A | b')).toBe('a b');
  });

  it.each([
    ['5,4', '3,5 - 5,0', { number: 5.4, comparator: null, low: 3.5, high: 5 }],
    ['< 0.01', '< 0.05', { number: 0.01, comparator: '<', low: null, high: 0.05 }],
    ['62', '>= 60', { number: 62, comparator: null, low: 60, high: null }],
    ['Negative', 'None detected', { number: null, comparator: null, low: null, high: null }],
    ['1:80', null, { number: null, comparator: null, low: null, high: null }],
    ['pending', '1 - 2', { number: null, comparator: null, low: 1, high: 2 }],
  ])('reads %s with the range %s', (value, range, numbers) => {
    expect(trendNumbers(value, range)).toEqual(numbers);
  });
});
