import type { Language } from '@shared/contract/common';
import { daysUntil } from '../../lib/due-words';
import { today } from '../../lib/person-words';

/** "today", "yesterday", "12 days ago", in days of the reader's own calendar. */
export function howLongAgo(language: Language, instant: string, now: Date = new Date()): string {
  const days = daysUntil(today(new Date(instant)), today(now)) ?? 0;
  // One of tomorrow means that a clock was set back since.
  const ago = Math.min(days, 0);
  return new Intl.RelativeTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', { numeric: 'auto' }).format(ago, 'day');
}
