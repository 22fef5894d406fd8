/**
 * Text reduced for comparing and filtering only, never shown: lower case, no accents, no ligatures, everything that is
 * neither letter nor digit becomes one space. `Hôpital Général (Ottawa)` and `hopital general, ottawa` are the same.
 */
export const foldText = (text: string): string =>
  stripAccents(text)
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();

/** The same letters without their accents; everything else is left as it is. */
export const stripAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
