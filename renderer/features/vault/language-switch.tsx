import { SegmentedControl } from '@mantine/core';
import { language as languageSchema } from '@shared/contract/common';
import { useText } from '../../i18n/use-text';
import { chooseLanguage } from './choose-language';

/** English or French, before anything else; each language named in itself. */
export function LanguageSwitch() {
  const { t, language } = useText();
  return (
    <SegmentedControl
      size="xs"
      radius="xl"
      aria-label={t('vault.language')}
      value={language}
      onChange={(value) => chooseLanguage(languageSchema.parse(value))}
      data={[
        { value: 'en', label: t('vault.languageName.en') },
        { value: 'fr', label: t('vault.languageName.fr') },
      ]}
    />
  );
}
