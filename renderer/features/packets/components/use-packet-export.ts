import type { CaseId, JobId } from '@shared/contract/common';
import { useState } from 'react';
import { useCommand } from '../../../lib/api';
import { NO_PASSWORD, passwordProblem } from './password-fields';
import type { PlanKeeper } from './plan-keeper';

/** Starts the export of what is on the screen; the password is held here until then and nowhere after. */
export function usePacketExport(caseId: CaseId, keeper: PlanKeeper) {
  const [password, setPassword] = useState(NO_PASSWORD);
  const [jobId, setJobId] = useState<JobId | null>(null);
  const start = useCommand('packets.export', { isFailureShown: true });
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
    jobId,
    isStarting: start.isPending,
    error: start.error,
    run: () => void run(),
    again: () => setJobId(null),
  };
}
