import type { Language } from '@shared/contract/common';
import { ok } from '@shared/contract/result';
import type { AboutInfo, Settings } from '@shared/contract/settings';
import type { HandlersOf } from '../../core/context';
import { changeSettings, readSettings, writeSettings } from './settings-repository';

export type SettingsOptions = {
  /** A small JSON file beside the vault; holds nothing about a person. */
  readonly settingsFile: string;
  /** What both languages start as. */
  readonly systemLanguage: Language;
  readonly about: AboutInfo;
};

const defaultSettings = (language: Language): Settings => ({
  language,
  packetLanguage: language,
  colorScheme: 'auto',
  autoLockMinutes: 5,
  dueNotices: true,
});

/** Answers whether the vault is open or not. */
export function createSettingsHandlers(options: SettingsOptions): HandlersOf<'settings'> {
  let settings = readSettings(options.settingsFile, defaultSettings(options.systemLanguage));
  return {
    'settings.get': () => ok(settings),
    'settings.update': (changes) => {
      const next = changeSettings(settings, changes);
      writeSettings(options.settingsFile, next);
      settings = next;
      return ok(settings);
    },
    'settings.about': () => ok(options.about),
  };
}
