import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { BackupReminder } from '../../../../renderer/features/backups/backup-reminder';
import { renderRouted } from '../../routed';

const draw = (isDue: boolean, lastVerifiedAt: string | null) =>
  renderRouted(
    () => (
      <>
        <p>Home</p>
        <BackupReminder />
      </>
    ),
    { 'backups.list': () => ({ folder: null, lastVerifiedAt, isDue, generations: [] }) },
  );

it('says when the last one was made, with the way to the next', async () => {
  await draw(true, '2026-10-02T15:00:00.000Z');
  expect(await screen.findByText(/October 2, 2026/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Go to backups' }).getAttribute('href')).toContain('/settings');
});

it('says that there is none', async () => {
  await draw(true, null);
  expect(await screen.findByText(/no backup of these records yet/)).toBeTruthy();
});

it('says nothing when it is not time', async () => {
  const { asked } = await draw(false, '2026-11-20T15:00:00.000Z');
  await screen.findByText('Home');
  expect(asked).toEqual([{ name: 'backups.list', input: {} }]);
  expect(screen.queryByRole('link')).toBeNull();
});
