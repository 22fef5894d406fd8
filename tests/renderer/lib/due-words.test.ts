import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { startI18n } from '../../../renderer/i18n/i18n';
import { daysUntil, nearness } from '../../../renderer/lib/due-words';

const day = '2026-11-22';
const near = (date: string, language: 'en' | 'fr') => nearness(i18next.getFixedT(language), language, date, day);

beforeAll(startI18n);

describe('how near a day is', () => {
  it('counts whole days across months', () => {
    expect(daysUntil('2026-12-03', day)).toBe(11);
    expect(daysUntil('2026-11-19', day)).toBe(-3);
    expect(daysUntil('2026-12', day)).toBeNull();
  });

  it('says it in English', () => {
    expect(near('2026-11-22', 'en')).toBe('today');
    expect(near('2026-12-03', 'en')).toBe('in 11 days');
    expect(near('2026-11-21', 'en')).toBe('1 day late');
  });

  it('says it in French', () => {
    expect(near('2026-11-23', 'fr')).toBe('demain');
    expect(near('2026-11-19', 'fr')).toBe('3 jours de retard');
  });

  it('says nothing of a day that is not whole', () => {
    expect(near('2026', 'en')).toBeNull();
  });
});
