import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newRecoverySecret, readRecoveryCode, writeRecoveryCode } from '../../../main/vault/recovery-code';

describe('recovery code', () => {
  test('is nine words of five letters and carries 128 bits', () => {
    const { secret, code } = newRecoverySecret();
    expect(secret).toHaveLength(16);
    expect(code).toMatch(/^([bdfghjklmnprstvz][aiou][bdfghjklmnprstvz][aiou][bdfghjklmnprstvz]-){8}\w{5}$/);
  });

  test('reads back however it is typed', () => {
    const secret = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
    const code = writeRecoveryCode(secret);
    const words = code.split('-');
    const typings = [
      code,
      code.toUpperCase(),
      words.join(' '),
      ` ${words.join('\n')}\n`,
      words.join(''),
      words.join(' – '),
      `1. ${words.join(' 2. ')}`,
      code.replace('a', 'à'),
    ];
    for (const typed of typings) expect(readRecoveryCode(typed)).toEqual({ ok: true, secret });
  });

  test('keeps its spelling: a printed sheet must open the vault in ten years', () => {
    expect(writeRecoveryCode(Buffer.alloc(16))).toMatch(/^(babab-){8}/);
    expect(writeRecoveryCode(Buffer.from('7f000001'.repeat(4), 'hex'))).toMatch(/^lusab-babad-/);
  });

  test('names the first word that cannot be one', () => {
    const words = writeRecoveryCode(Buffer.alloc(16, 7)).split('-');
    words[3] = 'xxxxx';
    expect(readRecoveryCode(words.join(' '))).toEqual({ ok: false, word: 4 });
    expect(readRecoveryCode(words.slice(0, 3).join(' '))).toEqual({ ok: false, word: 4 });
    expect(readRecoveryCode('')).toEqual({ ok: false, word: 1 });
  });

  test('tells a word that was changed into another, and words that changed places', () => {
    const code = writeRecoveryCode(Buffer.from('00112233445566778899aabbccddeeff', 'hex'));
    const [first = '', second = '', ...others] = code.split('-');
    for (const words of [
      ['babad', second, ...others],
      [second, first, ...others],
    ]) {
      expect(readRecoveryCode(words.join('-'))).toEqual({ ok: false, word: null });
    }
  });

  test('gives back any secret', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (secret) => {
        expect(readRecoveryCode(writeRecoveryCode(secret))).toEqual({ ok: true, secret: Buffer.from(secret) });
      }),
    );
  });
});
