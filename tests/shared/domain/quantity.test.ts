import { flagMeaning, isFlagged } from '@shared/domain/flag';
import { parsePrintedRange, parsePrintedValue } from '@shared/domain/quantity';
import { isSameUnit } from '@shared/domain/unit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('printed values', () => {
  it.each([
    ['5.4', 5.4, null],
    ['5,4', 5.4, null],
    ['-2', -2, null],
    ['−2,5', -2.5, null],
    ['1\u202f250', 1250, null],
    ['1 250,5', 1250.5, null],
    ['<0.5', 0.5, '<'],
    ['< 0,5', 0.5, '<'],
    ['≥ 60', 60, '>='],
    ['>=60', 60, '>='],
    ['>90', 90, '>'],
    ['.5', 0.5, null],
  ])('reads "%s" as a number', (asPrinted, value, comparator) => {
    expect(parsePrintedValue(asPrinted)).toEqual({ kind: 'number', value, comparator, asPrinted });
  });

  it('keeps a titre as a ratio', () => {
    expect(parsePrintedValue('1:80')).toEqual({ kind: 'ratio', numerator: 1, denominator: 80, asPrinted: '1:80' });
  });

  it.each(['Negative', 'Négatif', 'Pending', '', '5.4 H', '12 - 15', '1,234,567', 'x10'])(
    'leaves "%s" as words',
    (asPrinted) => {
      expect(parsePrintedValue(asPrinted)).toEqual({ kind: 'text', asPrinted });
    },
  );

  it('reads back any number printed with a point or a comma', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (thousandths) => {
        const value = thousandths / 1000;
        const point = value.toFixed(3);
        for (const asPrinted of [point, point.replace('.', ',')]) {
          const parsed = parsePrintedValue(asPrinted);
          expect(parsed.kind === 'number' && parsed.value).toBeCloseTo(value, 9);
        }
      }),
    );
  });

  it('never throws and always keeps the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parsePrintedValue(text).asPrinted).toBe(text);
        expect(parsePrintedRange(text).asPrinted).toBe(text);
      }),
    );
  });
});

describe('printed ranges', () => {
  it.each(['3.5 - 5.0', '3.5-5.0', '3,5 – 5,0', '3,5 à 5,0', '3.5 to 5.0', '(3.5 - 5.0)'])(
    'reads "%s"',
    (asPrinted) => {
      expect(parsePrintedRange(asPrinted)).toEqual({
        kind: 'range',
        low: { value: 3.5, isInclusive: true },
        high: { value: 5, isInclusive: true },
        asPrinted,
      });
    },
  );

  it('reads one-sided ranges and says whether the end belongs', () => {
    expect(parsePrintedRange('< 5')).toMatchObject({ low: null, high: { value: 5, isInclusive: false } });
    expect(parsePrintedRange('>= 60')).toMatchObject({ low: { value: 60, isInclusive: true }, high: null });
    expect(parsePrintedRange('≤ 3,0')).toMatchObject({ high: { value: 3, isInclusive: true } });
  });

  it('reads a range of negative numbers', () => {
    expect(parsePrintedRange('-2.0 - 2.0')).toMatchObject({ low: { value: -2 }, high: { value: 2 } });
  });

  it.each(['None detected', 'F: 12-15, M: 13-17', '5 - 3', '', 'Negative'])('leaves "%s" as words', (asPrinted) => {
    expect(parsePrintedRange(asPrinted)).toEqual({ kind: 'text', asPrinted });
  });
});

describe('flags', () => {
  it.each([
    ['H', 'high'],
    ['high', 'high'],
    ['L', 'low'],
    ['LOW', 'low'],
    ['HH', 'critical_high'],
    ['LL', 'critical_low'],
    ['A', 'abnormal'],
    ['*', 'abnormal'],
    ['H*', 'high'],
    ['↑', 'high'],
    ['↓↓', 'critical_low'],
    ['Élevé', 'high'],
    ['', 'unmarked'],
    [null, 'unmarked'],
    ['—', 'unmarked'],
    ['N', 'normal'],
    ['normal', 'normal'],
    ['Normale', 'normal'],
    ['AA', 'abnormal'],
    ['Z?', 'other'],
  ])('reads %s as %s', (flag, meaning) => {
    expect(flagMeaning(flag)).toBe(meaning);
  });

  it('counts an unknown flag as a flag and a blank as none', () => {
    expect([isFlagged('Z?'), isFlagged(' '), isFlagged(null)]).toEqual([true, false, false]);
  });

  it.each(['H', 'L', 'HH', 'LL', 'A', '*', 'HIGH', 'LOW', '↑', '↓', 'Anormal'])('counts %s as a flag', (flag) => {
    expect(isFlagged(flag)).toBe(true);
  });

  it('does not count a printed normal as a flag, and does not read a blank as normal', () => {
    expect(['N', 'n', 'Normal', 'Normale', '(N)'].map(isFlagged)).toEqual([false, false, false, false, false]);
    expect(['', ' ', '-', null].map(flagMeaning)).toEqual(['unmarked', 'unmarked', 'unmarked', 'unmarked']);
  });
});

describe('units', () => {
  it.each([
    ['\u00b5mol/L', '\u03bcmol/L'],
    ['umol/L', '\u00b5mol/L'],
    ['x10^9/L', '10*9/L'],
    ['x 10E9/L', '×10⁹/L'],
    ['mmol/l', 'mmol/L'],
    ['mcg/L', 'µg/L'],
  ])('takes %s and %s for one unit', (left, right) => {
    expect(isSameUnit(left, right)).toBe(true);
  });

  it.each([
    ['mmol/L', 'µmol/L'],
    ['mmol/L', 'Mmol/L'],
    ['g/L', 'g/dL'],
    ['U/L', 'umol/L'],
    ['x10^9/L', 'x10^12/L'],
    ['mmol/L', null],
    ['%', 'L/L'],
  ])('keeps %s and %s apart', (left, right) => {
    expect(isSameUnit(left, right)).toBe(false);
  });
});
