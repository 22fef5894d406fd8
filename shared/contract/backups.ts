import { z } from 'zod';
import { type Instant, type JobId, nothing } from './common';
import { command, query } from './operation';

/** A file's or folder's whole address on this computer, as a dialog gives it or somebody types it. */
export const diskPath = z.string().trim().min(1).max(4096);

/** Where the backups are kept, as it stands now: a stick may be out. */
export type BackupFolder = {
  readonly path: string;
  readonly state: 'ready' | 'missing' | 'read_only';
  /** On the disk that holds the records: no help when that disk breaks. */
  readonly isOnSameDisk: boolean;
};

export type BackupGeneration = {
  readonly fileName: string;
  readonly madeAt: Instant;
  readonly byteSize: number;
  /** It was restored and compared when it was made, and still ends as it did then. */
  readonly isVerified: boolean;
};

/** Stored files that the records name and that are not in the vault's folder. While there are any, no backup is made. */
export type MissingFiles = {
  readonly count: number;
  /** Titles of the documents and names of the packet files they belong to, in alphabetical order; at most five. */
  readonly titles: readonly string[];
};

export type BackupsOverview = {
  /** Null until one was chosen. */
  readonly folder: BackupFolder | null;
  /** Of the last verified one, wherever it was put; null when none was made from this vault. */
  readonly lastVerifiedAt: Instant | null;
  /** Time for one: see `isBackupDue`. */
  readonly isDue: boolean;
  readonly missing: MissingFiles;
  /** This vault's, in the chosen folder, newest first. */
  readonly generations: readonly BackupGeneration[];
};

const FOLDER_FAILURES = ['backup_folder_missing', 'backup_folder_read_only', 'backup_folder_in_vault'] as const;

export const backupsContract = {
  'backups.list': query<BackupsOverview>()({ input: nothing }),
  /** Kept inside the vault. The folder must be there and take files. */
  'backups.chooseFolder': command<null>()({ input: z.strictObject({ path: diskPath }), failures: FOLDER_FAILURES }),
  /**
   * Starts the job that writes one, restores it into a scratch folder and compares it; the three latest verified are
   * kept. It fails with `documents_missing` while a stored file is missing: the earlier backups may
   * hold it. One job at a time: the running one's id when there is one. `folder: null` is the chosen folder.
   */
  'backups.create': command<{ readonly jobId: JobId }>()({
    input: z.strictObject({ folder: diskPath.nullable() }),
    failures: ['backup_folder_unset', ...FOLDER_FAILURES],
  }),
};
