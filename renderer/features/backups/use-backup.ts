import { isRunning } from '@shared/contract/jobs';
import { type CommandResult, useCommand, useOperation } from '../../lib/api';

/** Starts a backup, and says whether one is on its way; how far it is stands in the tray. */
export function useBackup(): { readonly create: CommandResult<'backups.create'>; readonly isRunning: boolean } {
  const create = useCommand('backups.create', { isFailureShown: true });
  const jobs = useOperation('jobs.list', {}).data ?? [];
  return { create, isRunning: jobs.some((job) => job.kind === 'backup' && isRunning(job)) };
}
