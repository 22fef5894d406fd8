import { isRunning, type JobState } from '@shared/contract/jobs';
import { invoke } from './api';
import { bridge } from './bridge';

/** The job once it has come to its end. Rejects with OperationError when nobody can tell: the vault was locked. */
export function jobEnd(jobId: JobState['id']): Promise<JobState> {
  let stop = () => {};
  const end = new Promise<JobState>((resolve, reject) => {
    const take = (job: JobState) => job.id === jobId && !isRunning(job) && resolve(job);
    stop = bridge().subscribe((event) => event.type === 'job' && take(event.job));
    // A small batch may have ended before the listening began.
    invoke('jobs.list', {}).then((jobs) => jobs.forEach(take), reject);
  });
  return end.finally(stop);
}
