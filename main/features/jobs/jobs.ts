import type { JobId } from '@shared/contract/common';
import { jobId } from '@shared/contract/common';
import { isRunning, type JobFailure, type JobState } from '@shared/contract/jobs';
import { fail, ok } from '@shared/contract/result';
import { describeBug } from '../../core/bug-report';
import type { HandlersOf, JobControl, JobDetails, Jobs, RecordContext } from '../../core/context';
import { instantOf } from '../../core/context';

/** Ended jobs kept for the tray; older ones leave by themselves. */
const ENDED_KEPT = 20;
/** Windows hear of a job's progress at most this often. */
const ANNOUNCE_EVERY_MS = 100;

type Entry = {
  state: JobState;
  readonly controller: AbortController;
  readonly ended: Promise<void>;
  timer: ReturnType<typeof setTimeout> | null;
  announcedAt: number;
};

type JobsOptions = Pick<RecordContext, 'clock' | 'newId' | 'emit'> & { readonly log: (line: string) => void };

export type JobsRegistry = Jobs & { readonly handlers: HandlersOf<'jobs'> };

/** The jobs of one open vault: started by features, listed and cancelled through `handlers`. */
export function createJobs({ clock, newId, emit, log }: JobsOptions): JobsRegistry {
  const entries = new Map<JobId, Entry>();

  function announce(entry: Entry): void {
    if (entry.timer !== null) clearTimeout(entry.timer);
    entry.timer = null;
    entry.announcedAt = Date.now();
    emit({ type: 'job', job: entry.state });
  }

  function announceSoon(entry: Entry): void {
    if (entry.timer !== null) return;
    const wait = entry.announcedAt + ANNOUNCE_EVERY_MS - Date.now();
    if (wait <= 0) announce(entry);
    else entry.timer = setTimeout(() => announce(entry), wait);
  }

  function change(entry: Entry, parts: Partial<JobState>): void {
    // Parts are typed by the kind the job was started with, so the union's member does not change.
    entry.state = { ...entry.state, ...parts } as JobState;
  }

  function end(entry: Entry, failureCode: JobFailure | null): void {
    const status = entry.controller.signal.aborted ? 'cancelled' : failureCode === null ? 'done' : 'failed';
    change(entry, { status, failureCode: status === 'failed' ? failureCode : null });
    announce(entry);
    const endedIds = [...entries].filter(([, other]) => !isRunning(other.state)).map(([id]) => id);
    for (const id of endedIds.slice(0, Math.max(0, endedIds.length - ENDED_KEPT))) entries.delete(id);
  }

  function start<Kind extends JobState['kind']>(
    kind: Kind,
    details: JobDetails<Kind>,
    run: (job: JobControl<Kind>) => Promise<JobFailure | null>,
  ): JobId {
    const id = jobId.parse(newId());
    const controller = new AbortController();
    const control: JobControl<Kind> = {
      id,
      signal: controller.signal,
      update(parts) {
        if (!isRunning(entry.state)) return;
        change(entry, parts as Partial<JobState>);
        announceSoon(entry);
      },
    };
    const startedAt = instantOf(clock());
    const entry: Entry = {
      // `details` holds what this kind adds; TypeScript cannot see through the generic union.
      state: { ...details, id, kind, startedAt, status: 'running', failureCode: null } as unknown as JobState,
      controller,
      timer: null,
      announcedAt: 0,
      // Begins after the entry exists and the caller has its id.
      ended: Promise.resolve()
        .then(() => run(control))
        .catch((error: unknown): JobFailure => {
          if (!controller.signal.aborted) log(describeBug(`${kind} job`, error));
          return 'internal';
        })
        .then((failureCode) => end(entry, failureCode)),
    };
    entries.set(id, entry);
    announce(entry);
    return id;
  }

  function cancel(entry: Entry): void {
    if (entry.state.status !== 'running') return;
    change(entry, { status: 'cancelling' });
    announce(entry);
    entry.controller.abort();
  }

  const handlers: HandlersOf<'jobs'> = {
    'jobs.list': () => ok([...entries.values()].map((entry) => entry.state).reverse()),
    'jobs.cancel': ({ id }) => {
      const entry = entries.get(id);
      if (!entry) return fail('not_found');
      cancel(entry);
      return ok(null);
    },
    'jobs.dismiss': ({ id }) => {
      const entry = entries.get(id);
      if (!entry || isRunning(entry.state)) return fail('not_found');
      entries.delete(id);
      return ok(null);
    },
  };

  return {
    start,
    handlers,
    hasRunning: () => [...entries.values()].some(({ state }) => isRunning(state)),
    async close() {
      for (const entry of entries.values()) cancel(entry);
      await Promise.all([...entries.values()].map((entry) => entry.ended));
    },
  };
}
