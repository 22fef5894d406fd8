// @vitest-environment node
import { en } from '@shared/i18n/en';
import { fr } from '@shared/i18n/fr';
import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { ageText, personInitials, personName, today } from '../../../renderer/lib/person-words';

beforeAll(() => i18next.init({ lng: 'en', resources: { en: { translation: en }, fr: { translation: fr } } }));

const maggie = { givenName: 'Margaret', familyName: 'Okafor-Tremblay', preferredName: 'Maggie' };

it('calls a person by the preferred name', () => {
  expect(personName(maggie)).toBe('Maggie Okafor-Tremblay');
  expect(personName({ ...maggie, preferredName: null })).toBe('Margaret Okafor-Tremblay');
});

it('takes whole letters for initials', () => {
  expect(personInitials({ givenName: 'élodie', familyName: 'Ødegaard', preferredName: null })).toBe('ÉØ');
});

it('counts months below two years, then years, in the reader’s language', () => {
  const inFrench = i18next.getFixedT('fr');
  expect(ageText(i18next.t, '2025-06-02', '2026-11-22')).toBe('17 months old');
  expect(ageText(i18next.t, '1954-03-08', '2026-11-22')).toBe('72 years old');
  expect(ageText(inFrench, '2025-11-22', '2026-11-22')).toBe('12 mois');
  expect(ageText(inFrench, null, '2026-11-22')).toBeNull();
});

it('reads today from the reader’s own clock, not from UTC', () => {
  expect(today(new Date(2026, 0, 5, 23, 30))).toBe('2026-01-05');
});
