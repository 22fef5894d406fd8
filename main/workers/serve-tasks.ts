import { parentPort } from 'node:worker_threads';
import type { TaskMessage, WorkerMessage } from './worker-lane';

export type TaskReply = { readonly value: unknown; readonly transfer?: readonly ArrayBuffer[] };

/** The worker's side of a WorkerLane: answers each task with `work`'s value or a failure without its message. */
export function serveTasks(work: (task: unknown, report: (progress: unknown) => void) => Promise<TaskReply>): void {
  const port = parentPort;
  if (port === null) throw new Error('runs in a worker thread only');
  const send = (message: WorkerMessage, transfer: readonly ArrayBuffer[] = []) =>
    port.postMessage(message, [...transfer]);
  port.on('message', async ({ id, task }: TaskMessage) => {
    try {
      const { value, transfer } = await work(task, (progress) => send({ type: 'progress', id, progress }));
      send({ type: 'done', id, value }, transfer);
    } catch (error) {
      send({ type: 'failed', id, ...describe(error) });
    }
  });
  send({ type: 'ready' });
}

function describe(error: unknown): { readonly name: string; readonly code: string | null; readonly frames: string } {
  if (!(error instanceof Error)) return { name: 'Error', code: null, frames: '' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n');
  return { name: error.name, code, frames };
}
