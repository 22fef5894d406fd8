/** From easily guessed to strong. Advice only; the contract asks for eight characters. */
export const STRENGTHS = ['weak', 'fair', 'good', 'strong'] as const;
export type Strength = (typeof STRENGTHS)[number];

const POOLS: readonly (readonly [RegExp, number])[] = [
  [/[a-z]/, 26],
  [/[A-Z]/, 26],
  [/\d/, 10],
  [/[^A-Za-z\d]/, 33],
];
const OBVIOUS =
  /(?:password|passphrase|motdepasse|qwerty|azerty|dossier|123456|abcdef|letmein|bonjour|canada|iloveyou)/gi;

/**
 * Null while nothing is typed. A rough count of bits: characters that say something new, times the alphabet they are drawn from. Words that head
 * every list of stolen passwords count as one character; repeats and runs (aaa, 123) count once.
 */
export function passphraseStrength(text: string): Strength | null {
  if (text === '') return null;
  const plain = text.replace(OBVIOUS, 'x');
  const pool = POOLS.reduce((sum, [pattern, size]) => (pattern.test(plain) ? sum + size : sum), 0);
  const telling = [...plain].filter((character, index, all) => {
    const step = (character.codePointAt(0) ?? 0) - (all[index - 1]?.codePointAt(0) ?? -9);
    return step < -1 || step > 1;
  }).length;
  const bits = telling * Math.log2(Math.max(pool, 2));
  if (text.length < 8 || bits < 42) return 'weak';
  if (bits < 60) return 'fair';
  return bits < 80 ? 'good' : 'strong';
}
