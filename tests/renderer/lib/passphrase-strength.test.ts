// @vitest-environment node
import { expect, it } from 'vitest';
import { passphraseStrength } from '../../../renderer/lib/passphrase-strength';

it.each([
  ['', null],
  ['short', 'weak'],
  ['aaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['12345678901234567890', 'weak'],
  ['password1234', 'weak'],
  ['motdepasse2026', 'weak'],
  ['rivermaple', 'fair'],
  ['river maple 7', 'good'],
  ['maple river copper lantern', 'strong'],
  ['Érable rivière cuivre lanterne', 'strong'],
])('reads %j as %s', (text, strength) => {
  expect(passphraseStrength(text)).toBe(strength);
});
