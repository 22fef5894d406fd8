import { basename } from 'node:path';
import type { BackupsOverview, MissingFiles } from '@shared/contract/backups';
import type { JobId } from '@shared/contract/common';
import type { JobFailure } from '@shared/contract/jobs';
import { fail, ok } from '@shared/contract/result';
import { isBackupDue } from '@shared/domain/backup-reminder';
import { type HandlersOf, instantOf, type JobControl, type SessionContext } from '../../core/context';
import type { WriteDb } from '../../db/handles';
import { type FoundBackup, findBackups } from '../../vault/backup-folder';
import { createBackup } from '../../vault/create-backup';
import type { BackupFailureCode, Vault } from '../../vault/types';
import { filesOf } from '../../vault/vault-folder';
import { isWithinFolder } from '../../vault/within-folder';
import { describeFolder } from './backup-place';
import {
  findFirstPersonAt,
  getBackupSettings,
  listStoredIds,
  listTitlesOf,
  saveBackupSettings,
} from './backups-repository';

export type BackupsContext = Pick<SessionContext, 'vault' | 'db' | 'clock' | 'emit' | 'jobs'>;

export function createBackupsHandlers(context: BackupsContext): HandlersOf<'backups'> {
  const { vault, db, jobs } = context;
  let running: JobId | null = null;
  return {
    'backups.list': () => ok(overviewOf(context)),
    'backups.chooseFolder': ({ path }) => {
      const obstacle = obstacleAt(path, vault);
      if (obstacle !== null) return fail(obstacle);
      saveBackupSettings(db, { folder: path });
      return ok(null);
    },
    'backups.create': ({ folder }) => {
      const path = folder ?? getBackupSettings(db).folder;
      if (path === null) return fail('backup_folder_unset');
      const obstacle = obstacleAt(path, vault);
      if (obstacle !== null) return fail(obstacle);
      // Two at once would clear each other's scratch folder.
      running ??= jobs.start('backup', BEGINNING, async (job) => {
        try {
          return await backUp(context, path, job);
        } finally {
          running = null;
        }
      });
      return ok({ jobId: running });
    },
  };
}

const BEGINNING = { progress: { done: 0, total: 0 }, step: 'writing', fileName: null } as const;

function overviewOf({ vault, db, clock }: BackupsContext): BackupsOverview {
  const { folder: path, lastVerifiedAt } = getBackupSettings(db);
  const folder = path === null ? null : describeFolder(path, vault);
  const isThere = folder !== null && folder.state !== 'missing';
  return {
    folder,
    lastVerifiedAt,
    isDue: isBackupDue({ lastVerifiedAt, firstPersonAt: findFirstPersonAt(db) }, clock()),
    missing: missingFiles(vault, db),
    generations: isThere ? findBackups(vault, filesOf(vault.means), folder.path).map(toGeneration) : [],
  };
}

const TITLES_SHOWN = 5;
/** As many as one query may name; nobody reads on. */
const MAX_ASKED = 500;

function missingFiles(vault: Vault, db: WriteDb): MissingFiles {
  const present = new Set(vault.documents.listContentIds());
  const missing = listStoredIds(db).filter((id) => !present.has(id));
  const titles = missing.length === 0 ? [] : listTitlesOf(db, missing.slice(0, MAX_ASKED));
  return { count: missing.length, titles: titles.slice(0, TITLES_SHOWN) };
}

const toGeneration = ({ name, madeAt, byteSize, isWhole }: FoundBackup) => ({
  fileName: name,
  madeAt: instantOf(madeAt),
  byteSize,
  isVerified: isWhole,
});

function obstacleAt(path: string, vault: Vault) {
  const { state } = describeFolder(path, vault);
  if (state === 'missing') return 'backup_folder_missing';
  if (state === 'read_only') return 'backup_folder_read_only';
  // A backup there would be lost with the vault.
  return isWithinFolder(path, vault.folder) ? 'backup_folder_in_vault' : null;
}

async function backUp(context: BackupsContext, folder: string, job: JobControl<'backup'>): Promise<JobFailure | null> {
  const { vault, db, clock, emit } = context;
  const made = await createBackup(
    vault,
    { ...vault.means, clock },
    {
      folder,
      signal: job.signal,
      onProgress: ({ step, done, total }) => job.update({ step, progress: { done, total } }),
    },
  );
  if (!made.ok) return failureOf(made.failure.code, folder, vault);
  saveBackupSettings(db, { lastVerifiedAt: instantOf(made.value.madeAt) });
  job.update({ fileName: basename(made.value.file) });
  emit({ type: 'changed', nouns: ['backups'] });
  return null;
}

function failureOf(code: BackupFailureCode, folder: string, vault: Vault): JobFailure | null {
  // The job's own signal says that it was cancelled.
  if (code === 'cancelled') return null;
  // A stick that was pulled out meanwhile explains more than what the system then answered.
  if (describeFolder(folder, vault).state === 'missing') return 'backup_folder_missing';
  return code === 'vault_read_only' ? 'backup_folder_read_only' : code;
}
