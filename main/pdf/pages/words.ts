import { formatDate } from '@shared/domain/date-format';
import { packetPages as en } from '@shared/i18n/en/packet-pages';
import { packetPages as fr } from '@shared/i18n/fr/packet-pages';
import type { Translation } from '@shared/i18n/translation';
import { fill } from '@shared/i18n/wording';
import type { PacketContent, PacketLanguage } from './packet-content-types';

/** The packet speaks its own language, whatever the screen speaks. */
export const wordsFor = (language: PacketLanguage): Translation<typeof en> => (language === 'fr' ? fr : en);

/** Whose page it is: the name, and the day of birth in words that agree with the person. */
export function ownerLine({ fullName, birthDate, sex }: PacketContent['person'], language: PacketLanguage): string {
  if (birthDate === null) return fullName;
  const born = fill(wordsFor(language).stamp.born[sex], { date: formatDate(birthDate, language) });
  return `${fullName}, ${born}`;
}
