import type { Language } from '@shared/contract/common';
import { formatDate } from '@shared/domain/date-format';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Looks up one key of the catalogue, typed: `t('people.title')`, `t('cases.count', { count })`. */
export type Text = TFunction;

export type Reading = {
  readonly t: Text;
  readonly language: Language;
  /** A calendar date `YYYY[-MM[-DD]]` in the reader's words; what is not a date comes back as it is. */
  readonly date: (text: string, style?: 'long' | 'short' | 'numeric') => string;
  /** An instant (ISO) as a local day and time. */
  readonly instant: (iso: string) => string;
  /** An instant (ISO) as a local day. */
  readonly day: (iso: string) => string;
  readonly number: (value: number) => string;
  /** "3.4 MB" / "3,4 Mo". */
  readonly bytes: (size: number) => string;
  /** "a, b and c" / "a, b et c". */
  readonly list: (parts: readonly string[]) => string;
};

const LOCALE = { en: 'en-CA', fr: 'fr-CA' } as const;
const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

function bytesIn(locale: string, size: number): string {
  const power = size < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(size) / 3));
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power > 1 ? 1 : 0,
  }).format(size / 1000 ** power);
}

type Formats = Omit<Reading, 't' | 'language'>;

function formatsIn(language: Language): Formats {
  const locale = LOCALE[language];
  const dayAndTime = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const number = new Intl.NumberFormat(locale);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    date: (text, style = 'long') => formatDate(text, language, style),
    instant: (iso) => dayAndTime.format(new Date(iso)),
    day: (iso) => day.format(new Date(iso)),
    number: (value) => number.format(value),
    bytes: (size) => bytesIn(locale, size),
    list: (parts) => list.format(parts),
  };
}

// Making formats takes longer than drawing a row, and every row of every list asks for them.
const known = new Map<Language, Formats>();

function formatsOf(language: Language): Formats {
  const formats = known.get(language) ?? formatsIn(language);
  known.set(language, formats);
  return formats;
}

/** The words, dates and numbers of the reader's language. */
export function useText(): Reading {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'fr' ? 'fr' : 'en';
  return useMemo(() => ({ t, language, ...formatsOf(language) }), [t, language]);
}
