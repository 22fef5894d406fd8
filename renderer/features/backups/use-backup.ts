import type { JobState } from '@shared/contract/jobs';
import { type CommandResult, useCommand, useOperation } from '../../lib/api';

type BackupJob = Extract<JobState, { readonly kind: 'backup' }>;

/** Starts a backup, and says whether one is on its way; how far it is stands in the tray. */
export function useBackup(): { readonly create: CommandResult<'backups.create'>; readonly isRunning: boolean } {
  const create = useCommand('backups.create', { isFailureShown: true });
  const jobs = useOperation('jobs.list', {}).data ?? [];
  const latest = jobs.find((job): job is BackupJob => job.kind === 'backup');
  return { create, isRunning: latest?.status === 'running' || latest?.status === 'cancelling' };
}
