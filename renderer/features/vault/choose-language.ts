import type { Language } from '@shared/contract/common';
import i18next from 'i18next';
import { bridge } from '../../lib/bridge';

/** Switches the screen's language and keeps it. */
export function chooseLanguage(language: Language): void {
  void i18next.changeLanguage(language);
  // Without a host (a used-up browser address) the choice lasts as long as the page.
  if (window.dossier) void bridge().invoke('settings.update', { language });
}
