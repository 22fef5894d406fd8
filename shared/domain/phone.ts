import type { DateLanguage } from './calendar-date';

// North American numbering: area code and exchange start 2 to 9; an extension may follow in either language.
const NORTH_AMERICAN =
  /^(?:\+?1[\s.-]*)?\(?([2-9]\d{2})\)?[\s.-]*([2-9]\d{2})[\s.-]*(\d{4})(?:[\s,;]*(?:ext\.?|extension|poste|x|#)\s*(\d{1,6}))?$/i;

const EXTENSION = { en: 'ext.', fr: 'poste' } as const;

/** `613-555-0123`, with `ext. 45` or `poste 45`; anything that is no North American number comes back trimmed. */
export function formatPhone(text: string, language: DateLanguage = 'en'): string {
  const match = NORTH_AMERICAN.exec(text.trim());
  if (!match) return text.trim();
  const [, area, exchange, line, extension] = match;
  const number = `${area}-${exchange}-${line}`;
  return extension === undefined ? number : `${number} ${EXTENSION[language]} ${extension}`;
}
