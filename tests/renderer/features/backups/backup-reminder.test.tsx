import type { MissingFiles } from '@shared/contract/backups';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { BackupReminder } from '../../../../renderer/features/backups/backup-reminder';
import { renderRouted } from '../../routed';

const WHOLE = { count: 0, titles: [] };

const draw = (isDue: boolean, lastVerifiedAt: string | null, missing: MissingFiles = WHOLE) =>
  renderRouted(
    () => (
      <>
        <p>Home</p>
        <BackupReminder />
      </>
    ),
    { 'backups.list': () => ({ folder: null, lastVerifiedAt, isDue, missing, generations: [] }) },
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

it('says before anything else that stored files are missing', async () => {
  await draw(true, null, { count: 3, titles: ['Biopsy report', 'CT chest'] });
  expect(await screen.findByText(/3 stored files are missing.*: Biopsy report, CT chest,? and others\./)).toBeTruthy();
  expect(screen.queryByText(/no backup of these records yet/)).toBeNull();
  expect(screen.getByRole('link', { name: 'What to do' }).getAttribute('href')).toContain('/settings');
});
