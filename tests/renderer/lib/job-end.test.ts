import type { CoreEvent } from '@shared/contract';
import type { Bridge } from '@shared/contract/bridge';
import type { JobState } from '@shared/contract/jobs';
import { fail, ok } from '@shared/contract/result';
import { describe, expect, it } from 'vitest';
import { jobEnd } from '../../../renderer/lib/job-end';

const stateOf = (status: JobState['status'], number = 1) =>
  ({
    // An id of the contract's form.
    id: `11111111-1111-4111-8111-11111111111${number}` as JobState['id'],
    kind: 'import',
    startedAt: '2026-11-22T15:00:00.000Z',
    progress: { done: 0, total: 1 },
    outcomes: [],
    currentFile: null,
    isInbox: true,
    failureCode: null,
    status,
  }) satisfies JobState;
const { id } = stateOf('running');

/** A host that answers `jobs.list` with these jobs, or that it is locked. */
function host(jobs: readonly JobState[] | 'locked') {
  const listeners = new Set<(event: CoreEvent) => void>();
  const bridge = {
    invoke: async () => (jobs === 'locked' ? fail('vault_locked') : ok(jobs)),
    subscribe(listener: (event: CoreEvent) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  // Only what is asked of a host here.
  window.dossier = bridge as unknown as Bridge<File>;
  const tell = (job: JobState) => {
    for (const listener of listeners) listener({ type: 'job', job });
  };
  return { tell, listening: () => listeners.size };
}

describe('the end of a job', () => {
  it('is awaited past its progress, its cancelling and other jobs', async () => {
    const { tell, listening } = host([stateOf('running')]);
    const end = jobEnd(id);
    for (const job of [stateOf('running'), stateOf('done', 2), stateOf('cancelling'), stateOf('cancelled')]) tell(job);
    expect((await end).status).toBe('cancelled');
    expect(listening()).toBe(0);
  });

  it('is known at once of one that ended before anybody listened', async () => {
    const { listening } = host([stateOf('running', 2), stateOf('failed')]);
    expect((await jobEnd(id)).status).toBe('failed');
    expect(listening()).toBe(0);
  });

  it('is given up, and listened for no longer, when the vault was locked', async () => {
    const { listening } = host('locked');
    await expect(jobEnd(id)).rejects.toMatchObject({ code: 'vault_locked' });
    expect(listening()).toBe(0);
  });
});
