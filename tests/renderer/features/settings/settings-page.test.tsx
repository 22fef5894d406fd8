import type { AboutInfo, Settings } from '@shared/contract/settings';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SettingsPage } from '../../../../renderer/features/settings/settings-page';
import { renderRouted } from '../../routed';

const SETTINGS: Settings = {
  language: 'en',
  packetLanguage: 'en',
  colorScheme: 'auto',
  autoLockMinutes: 5,
  dueNotices: true,
};
const page = (host: AboutInfo['host'], language: 'en' | 'fr' = 'en') =>
  renderRouted(
    () => <SettingsPage backup={null} />,
    {
      'settings.get': () => SETTINGS,
      'settings.about': () => ({ version: '1.2.3', host, licences: [] }),
      'settings.update': (changes) => ({ ...SETTINGS, ...changes }) as Settings,
    },
    { language },
  );

describe('notices of coming dates', () => {
  it.each([
    ['en', 'Tell me about dates that are coming up', 'Off'],
    ['fr', 'M’avertir des dates qui approchent', 'Désactivé'],
  ] as const)('are turned off in the desktop window, in %s', async (language, label, off) => {
    const { asked } = await page('desktop', language);
    const choices = await screen.findByRole('radiogroup', { name: label });
    fireEvent.click(within(choices).getByRole('radio', { name: off }));
    await waitFor(() =>
      expect(asked.find(({ name }) => name === 'settings.update')?.input).toEqual({ dueNotices: false }),
    );
  });

  it('are not offered in a browser tab, which shows none', async () => {
    await page('browser');
    expect(await screen.findByText('1.2.3', { exact: false })).toBeTruthy();
    expect(screen.queryByText('Tell me about dates that are coming up')).toBeNull();
  });
});
