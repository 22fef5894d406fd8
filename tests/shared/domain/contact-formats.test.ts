import { formatPhone } from '@shared/domain/phone';
import { formatPostalCode, isCanadianPostalCode } from '@shared/domain/postal-code';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('postal codes', () => {
  it.each(['k1a0b1', 'K1A 0B1', ' k1a-0b1 '])('writes "%s" as K1A 0B1', (text) => {
    expect(formatPostalCode(text)).toBe('K1A 0B1');
  });

  it.each(['W1A 0B1', 'D1A 0B1', 'K1A 0O1', '90210', 'K1A 0B'])('leaves "%s" alone', (text) => {
    expect(isCanadianPostalCode(text)).toBe(false);
    expect(formatPostalCode(text)).toBe(text);
  });
});

describe('phone numbers', () => {
  it.each(['6135550123', '(613) 555-0123', '613.555.0123', '+1 613 555 0123', '1-613-555-0123'])(
    'writes "%s" the usual way',
    (text) => {
      expect(formatPhone(text)).toBe('613-555-0123');
    },
  );

  it('writes the extension in the language of the reader', () => {
    expect(formatPhone('613-555-0123 x45', 'en')).toBe('613-555-0123 ext. 45');
    expect(formatPhone('613-555-0123 ext. 45', 'fr')).toBe('613-555-0123 poste 45');
  });

  it.each(['+33 1 23 45 67 89', '555-0123', 'ask at the desk'])('leaves "%s" alone', (text) => {
    expect(formatPhone(text)).toBe(text);
  });

  it('does not change what it has once written', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(formatPhone(formatPhone(text))).toBe(formatPhone(text));
        expect(formatPostalCode(formatPostalCode(text))).toBe(formatPostalCode(text));
      }),
    );
  });
});
