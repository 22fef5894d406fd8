import { en } from '@shared/i18n/en';
import { fr } from '@shared/i18n/fr';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
    returnNull: false;
  }
}

/** The screen's languages, bundled: nothing is fetched, so the first paint already has its words. */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { en: { translation: en }, fr: { translation: fr } },
    lng: navigator.language.startsWith('fr') ? 'fr' : 'en',
    fallbackLng: 'en',
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  markLanguage();
  i18next.on('languageChanged', markLanguage);
}

function markLanguage(): void {
  document.documentElement.lang = i18next.language === 'fr' ? 'fr-CA' : 'en-CA';
}
