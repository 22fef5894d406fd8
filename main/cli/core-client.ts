import type { InputOf, OperationName, OutputOf } from '@shared/contract';
import type { JobId } from '@shared/contract/common';
import { isRunning, type JobState } from '@shared/contract/jobs';
import type { Result } from '@shared/contract/result';
import type { Core } from '../core/core';
import { CommandError } from './command-error';
import { failureText, type Text } from './text';

/** The core as a command sees it: values, or a CommandError with the sentence of the failure. */
export type CoreClient = {
  call<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>;
  /** The same with a sentence that says more about one failure. */
  orElse<Name extends OperationName>(
    name: Name,
    input: InputOf<Name>,
    code: string,
    sentence: string,
  ): Promise<OutputOf<Name>>;
  /** Waits for the end, whatever it is; `onChange` hears each state. */
  ended(id: JobId, onChange?: (job: JobState) => void): Promise<JobState>;
  /** Waits for the end; throws when it failed. */
  job(id: JobId): Promise<JobState>;
  unwrap<Value>(result: Result<Value>): Value;
  failure(code: string): CommandError;
};

export function createCoreClient(core: Core, text: Text): CoreClient {
  const failure = (code: string) => new CommandError(failureText(text, code), code);
  const unwrap = <Value>(result: Result<Value>): Value => {
    if (result.ok) return result.value;
    throw failure(result.failure.code);
  };
  const ended: CoreClient['ended'] = (id, onChange) => waitForJob(core, id, onChange);
  return {
    unwrap,
    failure,
    ended,
    async call(name, input) {
      return unwrap(await core.invoke(name, input));
    },
    async orElse(name, input, code, sentence) {
      const reply = await core.invoke(name, input);
      if (!reply.ok && reply.failure.code === code) throw new CommandError(sentence, code);
      return unwrap(reply);
    },
    async job(id) {
      const job = await ended(id);
      if (job.status === 'failed') throw failure(job.failureCode ?? 'internal');
      return job;
    },
  };
}

function waitForJob(core: Core, id: JobId, onChange?: (job: JobState) => void): Promise<JobState> {
  return new Promise((resolve) => {
    const hear = (job: JobState) => {
      if (job.id !== id) return;
      onChange?.(job);
      if (isRunning(job)) return;
      stop();
      resolve(job);
    };
    const stop = core.subscribe((event) => {
      if (event.type === 'job') hear(event.job);
    });
    // It may have ended before anyone listened.
    void core.invoke('jobs.list', {}).then((jobs) => {
      if (jobs.ok) for (const job of jobs.value) if (!isRunning(job)) hear(job);
    });
  });
}
