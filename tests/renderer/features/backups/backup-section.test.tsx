import type { BackupsOverview } from '@shared/contract/backups';
import { jobId } from '@shared/contract/common';
import type { JobState } from '@shared/contract/jobs';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { BackupSection } from '../../../../renderer/features/backups/backup-section';
import { howLongAgo } from '../../../../renderer/features/backups/how-long-ago';
import { renderConnected } from '../../connected';

const FOLDER = { path: '/media/stick/backups', state: 'ready', isOnSameDisk: false } as const;
const NONE: BackupsOverview = {
  folder: null,
  lastVerifiedAt: null,
  isDue: false,
  missing: { count: 0, titles: [] },
  generations: [],
};
const MADE = { fileName: 'dossier-20261122-150000.dossier-backup', byteSize: 3_400_000, isVerified: true };
const JOB = jobId.parse('11111111-1111-4111-8111-111111111111');
const running: JobState = {
  id: JOB,
  kind: 'backup',
  startedAt: '2026-11-22T15:00:00.000Z',
  progress: { done: 1, total: 3 },
  status: 'running',
  failureCode: null,
  step: 'writing',
  fileName: null,
};

const draw = (overview: BackupsOverview, jobs: readonly JobState[] = [], language: 'en' | 'fr' = 'en') =>
  renderConnected(
    <BackupSection />,
    {
      'backups.list': () => overview,
      'jobs.list': () => jobs,
      'backups.create': () => ({ jobId: JOB }),
      'backups.chooseFolder': () => null,
    },
    language,
  );

describe('the backup section', () => {
  it('asks for a folder first, typed where the host has no window to choose it in', async () => {
    const { asked } = await draw(NONE);
    expect(await screen.findByRole('button', { name: 'Back up now' })).toHaveProperty('disabled', true);
    fireEvent.click(screen.getByRole('button', { name: 'Choose a folder' }));
    fireEvent.change(await screen.findByLabelText(/address on this computer/), { target: { value: FOLDER.path } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(asked).toContainEqual({ name: 'backups.chooseFolder', input: { path: FOLDER.path } }));
  });

  it('takes what the system’s own window answers', async () => {
    const { asked } = await draw(NONE);
    const kinds: string[] = [];
    Object.assign(window.dossier ?? {}, {
      choosePath: (what: string) => {
        kinds.push(what);
        return Promise.resolve(FOLDER.path);
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Choose a folder' }));
    await waitFor(() => expect(asked).toContainEqual({ name: 'backups.chooseFolder', input: { path: FOLDER.path } }));
    expect(kinds).toEqual(['backup_folder']);
  });

  it('shows the last one and each generation, whole or not, and starts the next', async () => {
    const generations = [
      { ...MADE, madeAt: '2026-11-22T15:00:00.000Z' },
      {
        ...MADE,
        fileName: 'dossier-20261020-150000.dossier-backup',
        madeAt: '2026-10-20T15:00:00.000Z',
        isVerified: false,
      },
    ];
    const { asked } = await draw({ ...NONE, folder: FOLDER, lastVerifiedAt: '2026-11-22T15:00:00.000Z', generations });
    expect(await screen.findByText(/November 22, 2026.*Restored on trial/)).toBeTruthy();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/3\.4 MB.*Verified$/),
      expect.stringMatching(/No longer whole$/),
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Back up now' }));
    await waitFor(() => expect(asked).toContainEqual({ name: 'backups.create', input: { folder: null } }));
  });

  it('says which stored files are missing, that earlier backups are kept, and what to do', async () => {
    const missing = { count: 1, titles: ['Biopsie'] };
    await draw({ ...NONE, folder: FOLDER, missing }, [], 'fr');
    expect(await screen.findByText(/Il manque 1 fichier.*Biopsie/)).toBeTruthy();
    expect(screen.getByText(/sauvegardes précédentes sont gardées/)).toBeTruthy();
    expect(screen.getByText(/Restaurer à partir d’une sauvegarde/)).toBeTruthy();
  });

  it('cannot be started twice', async () => {
    await draw({ ...NONE, folder: FOLDER }, [running]);
    const button = await screen.findByRole('button', { name: 'Back up now' });
    await waitFor(() => expect(button).toHaveProperty('disabled', true));
  });

  it.each([
    [{ ...FOLDER, state: 'missing' }, 'branchez-le'],
    [{ ...FOLDER, state: 'read_only' }, 'ne peut pas écrire'],
    [{ ...FOLDER, isOnSameDisk: true }, 'même disque'],
  ] as const)('says in French how the folder stands: %o', async (folder, words) => {
    await draw({ ...NONE, folder }, [], 'fr');
    expect(await screen.findByText(new RegExp(words))).toBeTruthy();
  });
});

it('counts days of the reader’s calendar, and none before today', () => {
  const now = new Date(2026, 10, 22, 0, 30);
  const ago = (moment: Date, language: 'en' | 'fr' = 'en') => howLongAgo(language, moment.toISOString(), now);
  expect(ago(new Date(2026, 10, 22, 0, 10))).toBe('today');
  expect(ago(new Date(2026, 10, 21, 23, 50))).toBe('yesterday');
  expect(ago(new Date(2026, 9, 23), 'fr')).toBe('il y a 30 jours');
  expect(ago(new Date(2026, 10, 25))).toBe('today');
});
