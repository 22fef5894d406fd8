import type { CaseId, JobId } from '@shared/contract/common';
import type { JobState } from '@shared/contract/jobs';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createPlanKeeper } from '../../../../renderer/features/packets/components/plan-keeper';
import { usePacketExport } from '../../../../renderer/features/packets/components/use-packet-export';
import { renderRouted } from '../../routed';
import { planOf } from './plan-samples';

const CASE = '0190a0b1-0000-7000-8000-00000000000a' as CaseId;
const OTHER = '0190a0b1-0000-7000-8000-00000000000b' as CaseId;

const exportOf = (caseId: CaseId, status: 'running' | 'done'): JobState => ({
  id: `job-${caseId}` as JobId,
  kind: 'export',
  caseId,
  status,
  startedAt: '2026-11-22T10:00:00Z',
  progress: { done: 1, total: 5 },
  failureCode: null,
  packetId: null,
  step: 'writing',
});

function Builder() {
  const keeper = createPlanKeeper(planOf(), { save: async () => undefined, changed: () => undefined });
  const { job, isRunning } = usePacketExport(CASE, keeper);
  return <p>{`${job?.id ?? 'none'} ${isRunning ? 'running' : 'idle'}`}</p>;
}

it('takes up the export of its case that was under way when the builder was opened', async () => {
  await renderRouted(Builder, { 'jobs.list': () => [exportOf(OTHER, 'running'), exportOf(CASE, 'running')] });
  expect(await screen.findByText(`job-${CASE} running`)).toBeTruthy();
});

it('leaves the exports of other cases, and those at their end, to the tray', async () => {
  await renderRouted(Builder, { 'jobs.list': () => [exportOf(OTHER, 'running'), exportOf(CASE, 'done')] });
  await expect(screen.findByText(/job-/, undefined, { timeout: 400 })).rejects.toThrow();
  expect(screen.getByText('none idle')).toBeTruthy();
});
