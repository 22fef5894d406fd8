import { en } from '@shared/i18n/en';
import { fr } from '@shared/i18n/fr';
import { describe, expect, it } from 'vitest';

const CATALOGUES = ['checklist', 'starterQuestions', 'authorizationHelp', 'requestLetter'] as const;

type Words = { readonly [key: string]: string | Words };
const flatten = (words: Words, path = ''): readonly (readonly [string, string])[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : flatten(value, `${path}${key}.`),
  );
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe.each(CATALOGUES)('the words of %s', (name) => {
  const english = flatten(en[name]);
  const french = new Map(flatten(fr[name]));

  it('exist in both languages with the same things to fill in', () => {
    expect([...french.keys()].sort()).toEqual(english.map(([key]) => key).sort());
    for (const [key, text] of english) {
      expect(text.trim(), key).not.toBe('');
      // A name may be said twice in one language and once in the other.
      expect([...new Set(holes(french.get(key) ?? ''))], key).toEqual([...new Set(holes(text))]);
    }
  });

  it('follow Canadian French typography', () => {
    for (const [key, text] of french) {
      expect(text, `${key}: no-break space before a colon or dollar sign`).not.toMatch(
        /[^\u00a0\s{}](?::|\$)(?!\/)|[ ][:$»]/,
      );
      expect(text, `${key}: no space before ; ? !`).not.toMatch(/\s[;?!]/);
      expect(text, `${key}: typographic apostrophe`).not.toMatch(/\p{L}'\p{L}/u);
      expect(text, `${key}: words to avoid`).not.toMatch(/médecin référent|second avis|deuxième opinion/i);
    }
  });

  it('use typographic apostrophes in English too', () => {
    for (const [key, text] of english) expect(text, key).not.toMatch(/\p{L}'\p{L}/u);
  });
});
