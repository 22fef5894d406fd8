import { z } from 'zod';
import { type CaseId, type DocumentId, type Instant, type JobId, jobId, nothing, type PacketId } from './common';
import type { ImportOutcome } from './documents';
import { command, query } from './operation';

/** Long work. Progress and end arrive as `job` events carrying the whole state. */
export type JobState = {
  readonly id: JobId;
  readonly startedAt: Instant;
  readonly progress: { readonly done: number; readonly total: number };
  readonly status: 'running' | 'cancelling' | 'done' | 'cancelled' | 'failed';
  /** Set when failed. */
  readonly failureCode: JobFailure | null;
} & (
  | {
      readonly kind: 'import';
      /** While it runs only the last of them, see `OUTCOMES_WHILE_RUNNING`; at its end one a file, in their order. */
      readonly outcomes: readonly ImportOutcome[];
      readonly currentFile: string | null;
      /** What is new waits in the inbox. */
      readonly isInbox: boolean;
    }
  | {
      readonly kind: 'export';
      readonly caseId: CaseId;
      readonly packetId: PacketId | null;
      readonly step: 'writing' | 'checking';
    }
  /** Progress in pages. `readPages` got text so far; `leftPages` took too long or could not be drawn. */
  | {
      readonly kind: 'recognition';
      readonly documentIds: readonly DocumentId[];
      readonly currentTitle: string | null;
      readonly readPages: number;
      readonly leftPages: number;
    }
  /** Progress in bytes: copied, restored, read back. `fileName` is set once the backup stands. */
  | { readonly kind: 'backup'; readonly step: 'writing' | 'checking'; readonly fileName: string | null }
);

/** Each change of a job is told whole, many times a second: it must not grow with what was done. */
export const OUTCOMES_WHILE_RUNNING = 100;

/** Not at its end yet. */
export const isRunning = ({ status }: Pick<JobState, 'status'>): boolean =>
  status === 'running' || status === 'cancelling';

export const JOB_FAILURES = [
  'disk_full',
  'storage_failed',
  'source_missing',
  'not_redactable',
  'documents_missing',
  'backup_not_verified',
  'backup_folder_missing',
  'backup_folder_read_only',
  'internal',
] as const;
export type JobFailure = (typeof JOB_FAILURES)[number];

const one = z.strictObject({ id: jobId });

export const jobsContract = {
  /** Running and recently ended ones, newest first. */
  'jobs.list': query<readonly JobState[]>()({ input: nothing }),
  'jobs.cancel': command<null>()({ input: one, failures: ['not_found'] }),
  /** Takes an ended job off the list. */
  'jobs.dismiss': command<null>()({ input: one, failures: ['not_found'] }),
};
