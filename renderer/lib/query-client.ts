import type { CoreEvent } from '@shared/contract';
import type { JobState } from '@shared/contract/jobs';
import { MutationCache, type Query, QueryCache, QueryClient } from '@tanstack/react-query';
import { OperationError } from './api';

/** Operations that may answer while the vault is locked; everything else leaves memory when it locks. */
const WHILE_LOCKED = ['vault', 'settings'];

const nounOf = (queryKey: readonly unknown[]): string => String(queryKey[0]).split('.')[0] ?? '';

/** The cache. Nothing is polled or retried: the core is in the same machine and says what changed. */
export function createQueryClient(onCommandFailure: (error: unknown) => void): QueryClient {
  const noticeLock = (error: unknown) => {
    if (error instanceof OperationError && error.code === 'vault_locked')
      void client.invalidateQueries({ queryKey: ['vault.state'] });
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: noticeLock }),
    mutationCache: new MutationCache({
      onError: (error, _input, _result, mutation) => {
        noticeLock(error);
        if (mutation.meta?.isFailureShown !== true) onCommandFailure(error);
      },
    }),
    defaultOptions: {
      // 'always': the product is offline by design, so being offline must not pause anything.
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return client;
}

const withJob = (jobs: readonly JobState[] | undefined, job: JobState): readonly JobState[] => {
  if (!jobs) return [job];
  return jobs.some(({ id }) => id === job.id) ? jobs.map((one) => (one.id === job.id ? job : one)) : [job, ...jobs];
};

/** The answer on its way may be from before what just happened: it is asked for again once it is there. */
function readAgainAfter(client: QueryClient, { promise, queryKey }: Query): void {
  const again = () => client.invalidateQueries({ queryKey, exact: true });
  promise?.then(again, () => undefined);
}

const JOBS = ['jobs.list', {}] as const;

/** A job's state, which says all; the last one is never followed by another that would mend an older answer. */
function keepJob(client: QueryClient, job: JobState): void {
  const [reading] = client.getQueryCache().findAll({ queryKey: JOBS, exact: true, fetchStatus: 'fetching' });
  client.setQueryData<readonly JobState[]>(JOBS, (jobs) => withJob(jobs, job));
  if (reading) readAgainAfter(client, reading);
}

/**
 * Marks queries stale and reads those on screen again. One that is being read for the first time may already hold an
 * answer from before the change, and the library does not start such a read over: it is read again when it ends.
 */
function readAnew(client: QueryClient, predicate: (query: Query) => boolean): void {
  const first = client.getQueryCache().findAll({ predicate, fetchStatus: 'fetching' });
  for (const query of first) if (query.state.data === undefined) readAgainAfter(client, query);
  void client.invalidateQueries({ predicate });
}

/** Applies what the core says: stale nouns, a job's new state, the vault opened or locked. */
export function applyCoreEvent(client: QueryClient, event: CoreEvent): void {
  if (event.type === 'job') {
    keepJob(client, event.job);
  } else if (event.type === 'changed') {
    readAnew(client, ({ queryKey }) => event.nouns.includes(nounOf(queryKey)));
  } else {
    void client.invalidateQueries({ queryKey: ['vault.state'] });
  }
}

/** Drops everything read from the vault, so that a locked window holds nothing about anybody. */
export function forgetVaultData(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => !WHILE_LOCKED.includes(nounOf(queryKey)) });
  client.getMutationCache().clear();
}
