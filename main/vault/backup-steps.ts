import { setImmediate } from 'node:timers/promises';

const BYTES_A_TURN = 4 * 1024 * 1024;

export type StepOptions = {
  readonly signal?: AbortSignal | undefined;
  /** Bytes of the work done since the last call. */
  readonly onBytes?: ((bytes: number) => void) | undefined;
};

/** Runs the work in pieces, letting others have their turn. Ends early, by an error, when cancelled. */
export async function inSteps<T>(work: Generator<number, T>, { signal, onBytes }: StepOptions = {}): Promise<T> {
  let sinceBreak = 0;
  try {
    for (;;) {
      const next = work.next();
      if (next.done) return next.value;
      onBytes?.(next.value);
      sinceBreak += next.value;
      if (sinceBreak < BYTES_A_TURN) continue;
      sinceBreak = 0;
      await setImmediate();
      signal?.throwIfAborted();
    }
  } finally {
    // Closes the file it holds open.
    work.return(undefined as T); // never looked at
  }
}
