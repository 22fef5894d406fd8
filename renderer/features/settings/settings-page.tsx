import { NativeSelect, SegmentedControl } from '@mantine/core';
import { language } from '@shared/contract/common';
import { type Settings, settingsInput } from '@shared/contract/settings';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text';
import { useCommand, useOperation } from '../../lib/api';
import { Page } from '../../ui/page';
import { FormSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { Section } from '../../ui/section';
import { SettingRow } from '../../ui/setting-row';
import { AboutSection } from './about-section';
import { KeysSection } from './keys-section';

const MINUTES = [0, 1, 5, 10, 15, 30, 60, 120] as const;

/** Languages, appearance, locking, keys, backup, and what this is made of. Everything takes effect at once. */
export function SettingsPage({ backup }: { readonly backup: ReactNode }) {
  const { t } = useText();
  const query = useOperation('settings.get', {});
  return (
    <Page title={t('settings.title')} width="reading">
      <QueryView query={query} skeleton={<FormSkeleton />}>
        {(settings) => (
          <>
            <Preferences settings={settings} />
            <KeysSection />
            {backup}
            <AboutSection />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Preferences({ settings }: { readonly settings: Settings }) {
  const { t } = useText();
  const { mutate: save } = useCommand('settings.update');
  // Only the desktop window has the system's notices.
  const isDesktop = useOperation('settings.about', {}).data?.host === 'desktop';
  const languages = language.options.map((value) => ({ value, label: t(`vault.languageName.${value}`) }));
  const schemes = settingsInput.shape.colorScheme.options.map((value) => ({
    value,
    label: t(`settings.scheme.${value}`),
  }));
  return (
    <>
      <Section title={t('settings.languageTitle')}>
        <SettingRow label={t('settings.screenLanguage')} text={t('settings.screenLanguageText')}>
          <SegmentedControl
            aria-label={t('settings.screenLanguage')}
            data={languages}
            value={settings.language}
            onChange={(value) => save({ language: language.parse(value) })}
          />
        </SettingRow>
        <SettingRow label={t('settings.packetLanguage')} text={t('settings.packetLanguageText')}>
          <SegmentedControl
            aria-label={t('settings.packetLanguage')}
            data={languages}
            value={settings.packetLanguage}
            onChange={(value) => save({ packetLanguage: language.parse(value) })}
          />
        </SettingRow>
      </Section>
      <Section title={t('settings.appearance')}>
        <SettingRow label={t('settings.colorScheme')}>
          <SegmentedControl
            aria-label={t('settings.colorScheme')}
            data={schemes}
            value={settings.colorScheme}
            onChange={(value) => save({ colorScheme: settingsInput.shape.colorScheme.parse(value) })}
          />
        </SettingRow>
      </Section>
      <Section title={t('settings.lock')}>
        <SettingRow label={t('settings.autoLock')} text={t('settings.autoLockText')}>
          <NativeSelect
            aria-label={t('settings.autoLock')}
            value={String(settings.autoLockMinutes)}
            onChange={(event) => save({ autoLockMinutes: Number(event.currentTarget.value) })}
            data={[...new Set([...MINUTES, settings.autoLockMinutes])]
              .sort((one, other) => one - other)
              .map((count) => ({
                value: String(count),
                label: count === 0 ? t('settings.never') : t('settings.minutes', { count }),
              }))}
          />
        </SettingRow>
      </Section>
      {isDesktop ? (
        <Section title={t('settings.notices.title')}>
          <SettingRow label={t('settings.notices.label')} text={t('settings.notices.text')}>
            <SegmentedControl
              aria-label={t('settings.notices.label')}
              data={(['on', 'off'] as const).map((value) => ({ value, label: t(`settings.notices.switch.${value}`) }))}
              value={settings.dueNotices ? 'on' : 'off'}
              onChange={(value) => save({ dueNotices: value === 'on' })}
            />
          </SettingRow>
        </Section>
      ) : null}
    </>
  );
}
