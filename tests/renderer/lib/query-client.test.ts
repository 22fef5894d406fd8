// @vitest-environment node
import type { JobId } from '@shared/contract/common';
import type { JobState } from '@shared/contract/jobs';
import { QueryObserver } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { applyCoreEvent, createQueryClient, forgetVaultData } from '../../../renderer/lib/query-client';

const job = (id: string, done: number): JobState => ({
  // An id as the core would brand it.
  id: id as JobId,
  startedAt: '2026-11-22T10:00:00.000Z',
  progress: { done, total: 3 },
  status: 'running',
  failureCode: null,
  kind: 'import',
  outcomes: [],
  currentFile: null,
  isInbox: true,
});
const newClient = () => createQueryClient(() => undefined);

describe('events of the core', () => {
  it('mark queries of the named nouns stale, and no others', () => {
    const client = newClient();
    client.setQueryData(['cases.list', { personId: null }], []);
    client.setQueryData(['people.list', {}], []);
    applyCoreEvent(client, { type: 'changed', nouns: ['cases'] });
    expect(client.getQueryState(['cases.list', { personId: null }])?.isInvalidated).toBe(true);
    expect(client.getQueryState(['people.list', {}])?.isInvalidated).toBe(false);
  });

  it('have a first read that is under way done again, as it may be from before the change', async () => {
    const client = newClient();
    const answers = ['before', 'after'];
    const observer = new QueryObserver(client, {
      queryKey: ['cases.get', { id: 'one' }],
      queryFn: () => Promise.resolve(answers.shift()),
    });
    const end = observer.subscribe(() => undefined);
    applyCoreEvent(client, { type: 'changed', nouns: ['cases'] });
    await expect.poll(() => observer.getCurrentResult().data).toBe('after');
    end();
  });

  it('are not undone by a list of jobs that was read before them', async () => {
    const client = newClient();
    const running = job('one', 2);
    const done: JobState = { ...job('one', 3), status: 'done' };
    const reads: ((jobs: readonly JobState[]) => void)[] = [];
    const observer = new QueryObserver<readonly JobState[]>(client, {
      queryKey: ['jobs.list', {}],
      queryFn: () => new Promise((answer) => void reads.push(answer)),
      initialData: [],
    });
    const end = observer.subscribe(() => undefined);
    applyCoreEvent(client, { type: 'changed', nouns: ['jobs'] });
    await expect.poll(() => reads.length).toBe(1);
    applyCoreEvent(client, { type: 'job', job: done });
    reads[0]?.([running]);
    await expect.poll(() => reads.length).toBe(2);
    reads[1]?.([done]);
    await expect.poll(() => observer.getCurrentResult().data).toEqual([done]);
    end();
  });

  it('put a new job first and update a known one in its place', () => {
    const client = newClient();
    for (const state of [job('one', 0), job('two', 0), job('one', 2)])
      applyCoreEvent(client, { type: 'job', job: state });
    const jobs = client.getQueryData<readonly JobState[]>(['jobs.list', {}]);
    expect(jobs?.map(({ id, progress }) => [id, progress.done])).toEqual([
      ['two', 0],
      ['one', 2],
    ]);
  });
});

it('forgets everything read from the vault when it locks, and keeps settings', () => {
  const client = newClient();
  client.setQueryData(['people.list', {}], [{ givenName: 'Margaret' }]);
  client.setQueryData(['settings.get', {}], { language: 'fr' });
  client.setQueryData(['vault.state', {}], { state: 'locked' });
  forgetVaultData(client);
  expect(
    client
      .getQueryCache()
      .getAll()
      .map(({ queryKey }) => queryKey[0])
      .sort(),
  ).toEqual(['settings.get', 'vault.state']);
});
