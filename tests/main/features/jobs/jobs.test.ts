import { randomUUID } from 'node:crypto';
import type { CoreEvent } from '@shared/contract';
import { jobId } from '@shared/contract/common';
import type { JobFailure, JobState } from '@shared/contract/jobs';
import { describe, expect, test, vi } from 'vitest';
import type { JobControl } from '../../../../main/core/context';
import { createJobs } from '../../../../main/features/jobs/jobs';

const NOTHING_YET = { progress: { done: 0, total: 3 }, outcomes: [], currentFile: null, isInbox: true } as const;

function registry() {
  const heard: JobState[] = [];
  const log: string[] = [];
  const emit = (event: CoreEvent) => {
    if (event.type === 'job') heard.push(event.job);
  };
  const jobs = createJobs({
    clock: () => new Date('2026-11-22T15:00:00.000Z'),
    newId: randomUUID,
    emit,
    log: (line) => void log.push(line),
  });

  const list = async () => {
    const reply = await jobs.handlers['jobs.list']({});
    return reply.ok ? reply.value : [];
  };
  /** A job that waits until told how to end. */
  const held = () => {
    let end: (outcome: JobFailure | null) => void = () => {};
    let control: JobControl<'import'> | null = null;
    const id = jobs.start('import', NOTHING_YET, (job) => {
      control = job;
      return new Promise<JobFailure | null>((resolve) => {
        end = resolve;
        job.signal.addEventListener('abort', () => resolve(null));
      });
    });
    return { id, end: (outcome: JobFailure | null) => end(outcome), job: () => control };
  };
  return { jobs, heard, log, list, held };
}

const settled = () => new Promise((resume) => setTimeout(resume, 0));

describe('jobs', () => {
  test('are announced when they start and when they end, and listed newest first', async () => {
    const { heard, list, held } = registry();
    const first = held();
    const second = held();
    await settled();
    expect((await list()).map(({ id }) => id)).toEqual([second.id, first.id]);
    first.end(null);
    second.end('disk_full');
    await settled();
    expect((await list()).map(({ status, failureCode }) => [status, failureCode])).toEqual([
      ['failed', 'disk_full'],
      ['done', null],
    ]);
    expect(heard.map(({ id, status }) => [id, status])).toEqual([
      [first.id, 'running'],
      [second.id, 'running'],
      [first.id, 'done'],
      [second.id, 'failed'],
    ]);
  });

  test('fail as internal when they throw, and the log holds no message', async () => {
    const { jobs, list, log } = registry();
    jobs.start('import', NOTHING_YET, () => Promise.reject(new Error('/home/margaret/biopsy.pdf')));
    await settled();
    expect(await list()).toMatchObject([{ status: 'failed', failureCode: 'internal' }]);
    expect(log).toHaveLength(1);
    expect(log[0]).toContain('import job');
    expect(log[0]).not.toContain('margaret');
  });

  test('tell their progress at most about ten times a second, the last word always', async () => {
    vi.useFakeTimers();
    try {
      const { heard, held } = registry();
      const { job, end } = held();
      await vi.advanceTimersByTimeAsync(1);
      for (let step = 0; step < 1000; step++) {
        job()?.update({ progress: { done: step, total: 1000 } });
        await vi.advanceTimersByTimeAsync(1);
      }
      expect(heard.length).toBeGreaterThan(8);
      expect(heard.length).toBeLessThan(13);
      job()?.update({ progress: { done: 1000, total: 1000 } });
      end(null);
      await vi.advanceTimersByTimeAsync(500);
      expect(heard.at(-1)).toMatchObject({ status: 'done', progress: { done: 1000, total: 1000 } });
    } finally {
      vi.useRealTimers();
    }
  });

  test('are cancelled by their signal and say so on the way', async () => {
    const { jobs, heard, held } = registry();
    const { id } = held();
    await settled();
    expect(await jobs.handlers['jobs.cancel']({ id })).toEqual({ ok: true, value: null });
    expect(await jobs.handlers['jobs.cancel']({ id })).toEqual({ ok: true, value: null });
    await settled();
    expect(heard.map(({ status }) => status)).toEqual(['running', 'cancelling', 'cancelled']);
  });

  test('leave the list when dismissed, but not while they run', async () => {
    const { jobs, list, held } = registry();
    const { id, end } = held();
    await settled();
    const notFound = { ok: false, failure: { code: 'not_found' } };
    expect(await jobs.handlers['jobs.dismiss']({ id })).toEqual(notFound);
    end(null);
    await settled();
    expect(await jobs.handlers['jobs.dismiss']({ id })).toEqual({ ok: true, value: null });
    expect(await list()).toEqual([]);
    expect(await jobs.handlers['jobs.dismiss']({ id })).toEqual(notFound);
    expect(await jobs.handlers['jobs.cancel']({ id: jobId.parse(randomUUID()) })).toEqual(notFound);
  });

  test('are all ended before closing is done', async () => {
    const { jobs, list, held } = registry();
    held();
    held();
    await settled();
    expect(jobs.hasRunning()).toBe(true);
    await jobs.close();
    expect(jobs.hasRunning()).toBe(false);
    expect((await list()).map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
  });
});
