import { checkHealthNumber, formatHealthNumber, normalizeHealthNumber } from '@shared/domain/health-number';
import { HEALTH_NUMBER_LABELS } from '@shared/domain/health-number-labels';
import { quebecCheckDigit } from '@shared/domain/health-number-quebec';
import {
  HEALTH_NUMBER_ISSUERS,
  type HealthNumberIssuer,
  healthNumberSystem,
  isProvince,
} from '@shared/domain/jurisdiction';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const verdict = (issuer: HealthNumberIssuer, number: string) => checkHealthNumber(issuer, number).verdict;

describe('health numbers', () => {
  it.each(['9876543217', '1234567897', '9999999908', '9876-543-217', ' 9876 543 217 '])(
    'accepts Ontario %s',
    (number) => {
      expect(checkHealthNumber('ON', number, { version: 'AB' })).toEqual({ verdict: 'valid', reasons: [] });
    },
  );

  it.each([
    ['9876543210', ['check_digit']],
    ['0876543217', ['first_character']],
    ['987654321', ['length']],
    ['98765A3217', ['characters']],
  ])('finds Ontario %s unusual', (number, reasons) => {
    expect(checkHealthNumber('ON', number)).toEqual({ verdict: 'unusual', reasons });
  });

  it('finds an Ontario version code of more than two letters unusual, whatever the number', () => {
    expect(checkHealthNumber('ON', '9876543217', { version: 'ABC' }).reasons).toEqual(['version_format']);
    expect(checkHealthNumber('ON', '9876543210', { version: '1' }).reasons).toEqual(['check_digit', 'version_format']);
    expect(checkHealthNumber('ON', '9876543217', { version: 'k' }).verdict).toBe('valid');
  });

  it('catches every single mistyped digit and every swap of neighbours but 0 and 9 in Ontario', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digits = [...'9876543217'];
        digits[at] = String((Number(digits[at]) + by) % 10);
        expect(verdict('ON', digits.join(''))).toBe('unusual');
      }),
    );
    expect(verdict('ON', '8976543217')).toBe('unusual');
  });

  it.each([
    ['9698658215', 'valid'],
    ['9999999998', 'valid'],
    ['9000000018', 'valid'],
    ['9698648215', 'unusual'],
    ['5736504210', 'unusual'],
  ])('finds British Columbia %s %s', (number, expected) => {
    expect(verdict('BC', number)).toBe(expected);
  });

  it('never accepts a British Columbia number whose computed check is ten', () => {
    const stems = Array.from({ length: 400 }, (_, index) => `9${String(index).padStart(8, '0')}`);
    const accepted = stems.map((stem) => [...'0123456789'].filter((check) => verdict('BC', stem + check) === 'valid'));
    expect(accepted.some((checks) => checks.length === 0)).toBe(true);
    expect(accepted.every((checks) => checks.length <= 1)).toBe(true);
  });

  it.each([
    ['TEST54122816', '1954-12-28'],
    ['TESA70010113', '1970-01-01'],
    ['TESB85061515', undefined],
    ['TEST 5412 2816', undefined],
  ])('accepts Québec %s', (number, birthDate) => {
    expect(checkHealthNumber('QC', number, { birthDate: birthDate ?? null })).toEqual({
      verdict: 'valid',
      reasons: [],
    });
  });

  it('compares a Québec number with the birth date and the name', () => {
    expect(checkHealthNumber('QC', 'TEST54122816', { birthDate: '1955-12-28' }).reasons).toContain(
      'birth_date_differs',
    );
    const named = { familyName: 'Tessier', givenName: 'Thomas' };
    expect(checkHealthNumber('QC', 'TEST54122816', named).verdict).toBe('valid');
    expect(checkHealthNumber('QC', 'TEST54122816', { ...named, givenName: 'Étienne' }).reasons).toEqual([
      'name_differs',
    ]);
  });

  it('fills short Québec names with X and drops accents', () => {
    const letters = 'LYXE';
    const number = `${letters}900101${1}${quebecCheckDigit(letters, '19900101', '1')}`;
    expect(checkHealthNumber('QC', number, { familyName: 'Ly', givenName: 'Élise' }).verdict).toBe('valid');
  });

  it('takes either published rule where the month carries fifty', () => {
    for (const shown of ['1954-62-28', '1954-12-28'].map((date) => date.replace(/-/g, ''))) {
      const number = `TEST546228${1}${quebecCheckDigit('TEST', shown, '1')}`;
      expect(checkHealthNumber('QC', number, { birthDate: '1954-12-28' }).verdict).toBe('valid');
    }
  });

  it.each(['TEST54132816', 'TEST54023116', 'TEST54122817', 'TES154122816', 'TEST5412281'])(
    'finds Québec %s unusual',
    (number) => {
      expect(verdict('QC', number)).toBe('unusual');
    },
  );

  it.each([
    ['AB', '123456789'],
    ['SK', '123456789'],
    ['MB', '123456789'],
    ['NB', '123456789'],
    ['NS', '1234567890'],
    ['PE', '12345678'],
    ['NL', '123456789012'],
    ['YT', '123456789'],
    ['NT', 'H1234567'],
    ['NU', '123456789'],
    ['IFHP', '12345678'],
    ['CAF', 'anything at all'],
  ] as const)('does not claim to have verified a well-formed %s number', (issuer, number) => {
    expect(checkHealthNumber(issuer, number)).toEqual({ verdict: 'unchecked', reasons: [] });
  });

  it.each([
    ['AB', '12345678', 'length'],
    ['NU', '223456789', 'first_character'],
    ['NT', '12345678', 'first_character'],
    ['NL', '12345', 'length'],
    ['SK', '12345678X', 'characters'],
  ] as const)('finds %s %s unusual for its %s', (issuer, number, reason) => {
    expect(checkHealthNumber(issuer, number)).toEqual({ verdict: 'unusual', reasons: [reason] });
  });

  it('says nothing about an empty number', () => {
    for (const issuer of HEALTH_NUMBER_ISSUERS) expect(verdict(issuer, '  - ')).toBe('unchecked');
  });

  it.each([
    ['ON', '9876543217', 'ab', '9876-543-217-AB'],
    ['ON', '9876543217', null, '9876-543-217'],
    ['BC', '9698658215', null, '9698 658 215'],
    ['QC', 'test54122816', null, 'TEST 5412 2816'],
    ['AB', '123456789', null, '12345-6789'],
    ['ON', ' 98765 ', null, '98765'],
  ] as const)('shows %s %s as the card does', (issuer, number, version, shown) => {
    expect(formatHealthNumber(issuer, number, version)).toBe(shown);
  });

  it('never throws, and showing a number changes nothing in it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...HEALTH_NUMBER_ISSUERS), fc.string(), (issuer, number) => {
        const plain = normalizeHealthNumber(number);
        expect(checkHealthNumber(issuer, plain)).toEqual(checkHealthNumber(issuer, number));
        expect(normalizeHealthNumber(formatHealthNumber(issuer, number))).toBe(plain);
      }),
    );
  });

  it('names every card in both languages and gives every province its identifier system', () => {
    for (const issuer of HEALTH_NUMBER_ISSUERS) {
      const { en, fr } = HEALTH_NUMBER_LABELS[issuer];
      expect([en.card, en.number, fr.card, fr.number].every((label) => label.length > 0)).toBe(true);
      if (isProvince(issuer)) expect(healthNumberSystem(issuer)).toMatch(/NamingSystem\/ca-[a-z]{2}-patient-h/);
    }
    expect(healthNumberSystem('ON')).toBe('https://fhir.infoway-inforoute.ca/NamingSystem/ca-on-patient-hcn');
    expect(healthNumberSystem('VAC')).toBeNull();
  });
});
