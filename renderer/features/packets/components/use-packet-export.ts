import type { CaseId, JobId } from '@shared/contract/common';
import { isRunning } from '@shared/contract/jobs';
import { useState } from 'react';
import { useCommand, useOperation } from '../../../lib/api';
import { NO_PASSWORD, passwordProblem } from './password-fields';
import type { PlanKeeper } from './plan-keeper';

/**
 * Starts the export of what is on the screen; the password is held here until then and nowhere after. `job` is the
 * one started here, or one of this case that was under way already when the builder was opened.
 */
export function usePacketExport(caseId: CaseId, keeper: PlanKeeper) {
  const [password, setPassword] = useState(NO_PASSWORD);
  const [jobId, setJobId] = useState<JobId | null>(null);
  const start = useCommand('packets.export', { isFailureShown: true });
  const { data: jobs = [] } = useOperation('jobs.list', {});
  const underWay = jobs.find((job) => job.kind === 'export' && job.caseId === caseId && isRunning(job));
  if (jobId === null && underWay) setJobId(underWay.id);
  const job = jobs.find(({ id }) => id === jobId);
  const needsPassword = keeper.plan().delivery.preset === 'secure';
  const run = async () => {
    if (!(await keeper.flush())) return;
    start.mutate(
      { caseId, plan: keeper.saved().plan, password: needsPassword ? password.text : null },
      {
        onSuccess: (started) => {
          setJobId(started.jobId);
          setPassword(NO_PASSWORD);
        },
      },
    );
  };
  return {
    password,
    setPassword,
    isPasswordMissing: needsPassword && passwordProblem(password) !== null,
    job,
    isRunning: job ? isRunning(job) : jobId !== null,
    isStarting: start.isPending,
    error: start.error,
    run: () => void run(),
    again: () => setJobId(null),
  };
}
