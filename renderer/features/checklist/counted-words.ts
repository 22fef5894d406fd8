import type { Language } from '@shared/contract/common';
import type { Text } from '../../i18n/use-text';

/** "2 documents filed": the catalogue keeps both forms under the reason, as the packet's pages read them too. */
export function countedWords(
  t: Text,
  reason: 'filed' | 'recorded' | 'filed_elsewhere',
  count: number,
  language: Language,
): string {
  const rule = new Intl.PluralRules(language === 'fr' ? 'fr-CA' : 'en-CA').select(count);
  return t(`checklist.why.${reason}.${rule === 'one' ? 'one' : 'other'}`, { count });
}
