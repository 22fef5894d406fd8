import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../lib/api';

/** Puts the kept settings into effect: the screen's language and its light or dark. */
export function SettingsEffect() {
  const { data: settings } = useOperation('settings.get', {});
  const { i18n } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const language = settings?.language;
  const colorScheme = settings?.colorScheme;
  useEffect(() => {
    if (language && i18n.language !== language) void i18n.changeLanguage(language);
  }, [language, i18n]);
  useEffect(() => {
    if (colorScheme) setColorScheme(colorScheme);
  }, [colorScheme, setColorScheme]);
  return null;
}
