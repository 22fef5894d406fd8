import type { InputOf, OperationName, OutputOf } from '@shared/contract';
import type { JobId } from '@shared/contract/common';
import type { JobState } from '@shared/contract/jobs';
import type { Result } from '@shared/contract/result';
import type { Core } from '../core/core';
import { CommandError } from './command-error';
import { failureText, type Text } from './text';

/** The core as a command sees it: values, or a CommandError with the sentence of the failure. */
export type CoreClient = {
  call<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>;
  /** Waits for the end; throws when it failed. `onChange` hears each state. */
  job(id: JobId, onChange?: (job: JobState) => void): Promise<JobState>;
  unwrap<Value>(result: Result<Value>): Value;
};

export function createCoreClient(core: Core, text: Text): CoreClient {
  const unwrap = <Value>(result: Result<Value>): Value => {
    if (result.ok) return result.value;
    throw new CommandError(failureText(text, result.failure.code), result.failure.code);
  };
  return {
    unwrap,
    async call(name, input) {
      return unwrap(await core.invoke(name, input));
    },
    async job(id, onChange) {
      const ended = await waitForJob(core, id, onChange);
      if (ended.status !== 'failed') return ended;
      const code = ended.failureCode ?? 'internal';
      throw new CommandError(failureText(text, code), code);
    },
  };
}

const hasEnded = (job: JobState) => job.status !== 'running' && job.status !== 'cancelling';

function waitForJob(core: Core, id: JobId, onChange?: (job: JobState) => void): Promise<JobState> {
  return new Promise((resolve) => {
    const hear = (job: JobState) => {
      if (job.id !== id) return;
      onChange?.(job);
      if (!hasEnded(job)) return;
      stop();
      resolve(job);
    };
    const stop = core.subscribe((event) => {
      if (event.type === 'job') hear(event.job);
    });
    // It may have ended before anyone listened.
    void core.invoke('jobs.list', {}).then((jobs) => {
      if (jobs.ok) for (const job of jobs.value) if (hasEnded(job)) hear(job);
    });
  });
}
