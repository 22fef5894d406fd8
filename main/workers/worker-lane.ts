import { Worker } from 'node:worker_threads';

/** The task took longer than it may; its worker was ended. */
export class WorkerTimeout extends Error {
  override name = 'WorkerTimeout';
}

/** What the work answers, or that it took too long. */
export async function inTime<T>(work: Promise<T>): Promise<T | 'took_too_long'> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof WorkerTimeout) return 'took_too_long';
    throw error;
  }
}

/** The worker died: out of memory, a crash in an engine, or ended from outside. */
export class WorkerDied extends Error {
  override name = 'WorkerDied';
}

/** The work was called off; its worker was ended. */
export class WorkerCancelled extends Error {
  override name = 'WorkerCancelled';
}

/** The task itself threw. Carries the error's own code when it has one, never its message: that may hold text. */
export class TaskFailed extends Error {
  override name: string;
  constructor(
    readonly errorName: string,
    readonly code: string | null,
    frames: string,
  ) {
    super(`${errorName}${code === null ? '' : ` ${code}`}`);
    this.name = `TaskFailed ${errorName}`;
    this.stack = `${this.message}\n${frames}`;
  }
}

export type WorkerScript = string | URL;

type LaneOptions = {
  readonly script: WorkerScript;
  readonly name: string;
  /** Of JavaScript objects; engines bring their own heaps with limits of their own. */
  readonly maxHeapMiB: number;
  /** Handed to each worker as its `workerData`; a lane whose data cannot be had rejects its task with that error. */
  readonly data?: () => Promise<unknown>;
  /** An idle worker is ended after this, with what its engines still hold. */
  readonly idleMs?: number;
};

export type TaskOptions = {
  /** From the moment a started worker takes the task. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  readonly transfer?: readonly ArrayBuffer[];
  readonly onProgress?: (progress: unknown) => void;
  /** Milliseconds that what a report announces may take, until the next report or the end; undefined for any time. */
  readonly limitAfter?: (progress: unknown) => number | undefined;
};

/** From worker to main. */
export type WorkerMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly id: number; readonly progress: unknown }
  | { readonly type: 'done'; readonly id: number; readonly value: unknown }
  | {
      readonly type: 'failed';
      readonly id: number;
      readonly name: string;
      readonly code: string | null;
      readonly frames: string;
    };
/** From main to worker. */
export type TaskMessage = { readonly id: number; readonly task: unknown };

type Running = {
  readonly id: number;
  /** Hears a report of the task. */
  hear(progress: unknown): void;
  settle(outcome: { readonly value: unknown } | { readonly error: Error }): void;
};

/** One worker thread that does one task after another, started when first needed and replaced when it dies. */
export class WorkerLane {
  readonly #options: LaneOptions;
  #worker: Worker | null = null;
  #ready: Promise<void> = Promise.resolve();
  #running: Running | null = null;
  #tail: Promise<unknown> = Promise.resolve();
  #nextId = 1;
  #idleTimer: ReturnType<typeof setTimeout> | null = null;
  #isClosed = false;

  constructor(options: LaneOptions) {
    this.#options = options;
  }

  /** Rejects with WorkerTimeout, WorkerDied, WorkerCancelled or TaskFailed. */
  run(task: unknown, options: TaskOptions = {}): Promise<unknown> {
    const result = this.#tail.then(() => this.#start(task, options));
    this.#tail = result.catch(() => undefined);
    return result;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#end(new WorkerDied('closed'));
  }

  async #start(task: unknown, options: TaskOptions): Promise<unknown> {
    if (options.signal?.aborted) throw new WorkerCancelled();
    if (this.#isClosed) throw new WorkerDied('closed');
    if (this.#idleTimer !== null) clearTimeout(this.#idleTimer);
    const worker = this.#worker ?? (await this.#spawn());
    await this.#ready;
    if (options.signal?.aborted) throw new WorkerCancelled();
    if (this.#worker !== worker) throw new WorkerDied('did not start');
    try {
      return await this.#post(worker, task, options);
    } finally {
      this.#running = null;
      this.#worker?.unref();
      this.#idleTimer = setTimeout(() => void this.#end(new WorkerDied('idle')), this.#options.idleMs ?? 60_000);
      this.#idleTimer.unref();
    }
  }

  #post(worker: Worker, task: unknown, options: TaskOptions): Promise<unknown> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      const endAfter = (ms: number | undefined) =>
        ms === undefined ? null : setTimeout(() => void this.#end(new WorkerTimeout()), ms);
      const timer = endAfter(options.timeoutMs);
      let stepTimer: ReturnType<typeof endAfter> = null;
      const cancel = () => void this.#end(new WorkerCancelled());
      options.signal?.addEventListener('abort', cancel, { once: true });
      this.#running = {
        id,
        hear(progress) {
          if (stepTimer !== null) clearTimeout(stepTimer);
          stepTimer = endAfter(options.limitAfter?.(progress));
          options.onProgress?.(progress);
        },
        settle(outcome) {
          if (timer !== null) clearTimeout(timer);
          if (stepTimer !== null) clearTimeout(stepTimer);
          options.signal?.removeEventListener('abort', cancel);
          if ('error' in outcome) reject(outcome.error);
          else resolve(outcome.value);
        },
      };
      const message: TaskMessage = { id, task };
      // Only work keeps a command-line program alive, not an idle worker.
      worker.ref();
      worker.postMessage(message, [...(options.transfer ?? [])]);
    });
  }

  async #spawn(): Promise<Worker> {
    const workerData = await this.#options.data?.();
    if (this.#isClosed) throw new WorkerDied('closed');
    const worker = new Worker(this.#options.script, {
      name: this.#options.name,
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: this.#options.maxHeapMiB },
      // Engines print what they think of a document; that belongs in no log.
      stdout: true,
      stderr: true,
    });
    worker.stdout.resume();
    worker.stderr.resume();
    this.#worker = worker;
    this.#ready = new Promise((resolve) => {
      worker.once('message', () => resolve());
      worker.once('exit', () => resolve());
    });
    worker.on('message', (message: WorkerMessage) => this.#hear(message));
    worker.on('error', () => this.#lose(worker));
    worker.on('exit', () => this.#lose(worker));
    return worker;
  }

  #hear(message: WorkerMessage): void {
    const running = this.#running;
    if (message.type === 'ready' || running === null || message.id !== running.id) return;
    if (message.type === 'progress') running.hear(message.progress);
    else if (message.type === 'done') running.settle({ value: message.value });
    else running.settle({ error: new TaskFailed(message.name, message.code, message.frames) });
  }

  #lose(worker: Worker): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    this.#running?.settle({ error: new WorkerDied() });
  }

  async #end(reason: Error): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    const running = this.#running;
    if (worker) await worker.terminate();
    // Told only once the thread is gone: what it had open is then closed.
    running?.settle({ error: reason });
  }
}
