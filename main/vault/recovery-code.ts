import { createHash, randomBytes } from 'node:crypto';

/**
 * Sixteen consonants and four vowels spell 16 bits as a five-letter word (consonant vowel consonant vowel consonant):
 * pronounceable in English and French alike, and no list of words to ship. The scheme is D. S. Wilkerson's proquint.
 */
const CONSONANTS = 'bdfghjklmnprstvz';
const VOWELS = 'aiou';
const SECRET_WORDS = 8;
const WORD_COUNT = SECRET_WORDS + 1;

export type RecoveryCodeReading =
  | { readonly ok: true; readonly secret: Buffer }
  /** `word` is the first that cannot be one, 1-based; null when all can and only the check word disagrees. */
  | { readonly ok: false; readonly word: number | null };

/** 128 random bits and a 16-bit check word: nine words with hyphens between. */
export function newRecoverySecret(): { readonly secret: Buffer; readonly code: string } {
  const secret = randomBytes(SECRET_WORDS * 2);
  return { secret, code: writeRecoveryCode(secret) };
}

export function writeRecoveryCode(secret: Uint8Array): string {
  const bytes = Buffer.concat([secret, checkOf(secret)]);
  const words: string[] = [];
  for (let at = 0; at < bytes.length; at += 2) words.push(writeWord(bytes.readUInt16BE(at)));
  return words.join('-');
}

/** Takes any case, accents, spaces, hyphens, line breaks, or none at all between the words. */
export function readRecoveryCode(typed: string): RecoveryCodeReading {
  const words = splitWords(typed);
  const bytes = Buffer.alloc(WORD_COUNT * 2);
  for (let index = 0; index < WORD_COUNT; index++) {
    const value = readWord(words[index] ?? '');
    if (value === null) return { ok: false, word: index + 1 };
    bytes.writeUInt16BE(value, index * 2);
  }
  if (words.length > WORD_COUNT) return { ok: false, word: WORD_COUNT + 1 };
  const secret = bytes.subarray(0, SECRET_WORDS * 2);
  return bytes.subarray(SECRET_WORDS * 2).equals(checkOf(secret)) ? { ok: true, secret } : { ok: false, word: null };
}

function splitWords(typed: string): readonly string[] {
  const plain = typed
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
  const parts = plain.split(/[^a-z]+/).filter((part) => part !== '');
  const isRunTogether = parts.length !== WORD_COUNT && parts.join('').length === WORD_COUNT * 5;
  return isRunTogether ? (parts.join('').match(/.{5}/g) ?? []) : parts;
}

function checkOf(secret: Uint8Array): Buffer {
  return createHash('sha256').update('dossier/1/recovery-check').update(secret).digest().subarray(0, 2);
}

function writeWord(value: number): string {
  const consonant = (shift: number) => CONSONANTS.charAt((value >> shift) & 15);
  const vowel = (shift: number) => VOWELS.charAt((value >> shift) & 3);
  return consonant(12) + vowel(10) + consonant(6) + vowel(4) + consonant(0);
}

function readWord(word: string): number | null {
  if (word.length !== 5) return null;
  let value = 0;
  for (let index = 0; index < 5; index++) {
    const alphabet = index % 2 === 0 ? CONSONANTS : VOWELS;
    const digit = alphabet.indexOf(word.charAt(index));
    if (digit < 0) return null;
    value = value * alphabet.length + digit;
  }
  return value;
}
