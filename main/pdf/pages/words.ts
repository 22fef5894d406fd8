import { packetPages as en } from '@shared/i18n/en/packet-pages';
import { packetPages as fr } from '@shared/i18n/fr/packet-pages';
import type { Translation } from '@shared/i18n/translation';
import type { PacketLanguage } from './packet-content-types';

/** The packet speaks its own language, whatever the screen speaks. */
export const wordsFor = (language: PacketLanguage): Translation<typeof en> => (language === 'fr' ? fr : en);
