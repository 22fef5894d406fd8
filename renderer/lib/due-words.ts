import type { Language } from '@shared/contract/common';
import { dayNumber, isFullDate } from '@shared/domain/calendar-date';
import type { Text } from '../i18n/use-text';
import { today } from './person-words';

/** Whole days from `day` to `date`, negative when it has passed; null for a date that is not whole. */
export function daysUntil(date: string, day: string = today()): number | null {
  return isFullDate(date) && isFullDate(day) ? dayNumber(date) - dayNumber(day) : null;
}

/** "today", "in 5 days", "3 days late": how near a fixed day is. */
export function nearness(t: Text, language: Language, date: string, day: string = today()): string | null {
  const days = daysUntil(date, day);
  if (days === null) return null;
  if (days < 0) return t('journey.due.late', { count: -days });
  return new Intl.RelativeTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', { numeric: 'auto' }).format(days, 'day');
}
