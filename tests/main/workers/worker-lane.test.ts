import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { TaskFailed, WorkerCancelled, WorkerDied, WorkerLane, WorkerTimeout } from '../../../main/workers/worker-lane';

const folder = mkdtempSync(join(tmpdir(), 'dossier-lane-'));
const script = join(folder, 'worker.cjs');
writeFileSync(
  script,
  `const { parentPort, workerData } = require('node:worker_threads');
  parentPort.on('message', ({ id, task }) => {
    if (task === 'forever') for (;;);
    if (task === 'die') process.exit(3);
    if (task === 'crash') setImmediate(() => { throw new Error('in the engine'); });
    else if (task === 'data') parentPort.postMessage({ type: 'done', id, value: workerData });
    else if (task === 'hoard') { const kept = []; for (;;) kept.push(new Array(1e6).fill({})); }
    else if (task === 'steps') {
      parentPort.postMessage({ type: 'progress', id, progress: 'calm' });
      setTimeout(() => {
        parentPort.postMessage({ type: 'progress', id, progress: 'hard' });
        for (;;);
      }, 300);
    }
    else if (task === 'fail') parentPort.postMessage({ type: 'failed', id, name: 'VaultError', code: 'object_missing', frames: '' });
    else {
      parentPort.postMessage({ type: 'progress', id, progress: 'half' });
      parentPort.postMessage({ type: 'done', id, value: task + '!' });
    }
  });
  parentPort.postMessage({ type: 'ready' });`,
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function withLane(work: (lane: WorkerLane) => Promise<void>) {
  const lane = new WorkerLane({ script, name: 'test', maxHeapMiB: 64 });
  try {
    await work(lane);
  } finally {
    await lane.close();
  }
}

describe('a worker lane', () => {
  test('does one task after another and passes on their progress', () =>
    withLane(async (lane) => {
      const heard: unknown[] = [];
      const answers = await Promise.all(['a', 'b'].map((task) => lane.run(task, { onProgress: (p) => heard.push(p) })));
      expect(answers).toEqual(['a!', 'b!']);
      expect(heard).toEqual(['half', 'half']);
    }));

  test('ends a task that takes too long and goes on with the next', () =>
    withLane(async (lane) => {
      const slow = lane.run('forever', { timeoutMs: 100 });
      const next = lane.run('next');
      await expect(slow).rejects.toThrow(WorkerTimeout);
      expect(await next).toBe('next!');
    }));

  test('ends what a report announced and what takes too long, not what may take any time', () =>
    withLane(async (lane) => {
      const heard: unknown[] = [];
      const limitAfter = (progress: unknown) => (progress === 'hard' ? 50 : undefined);
      const stuck = lane.run('steps', { limitAfter, onProgress: (progress) => heard.push(progress) });
      await expect(stuck).rejects.toThrow(WorkerTimeout);
      expect(heard).toEqual(['calm', 'hard']);
      expect(await lane.run('next', { limitAfter })).toBe('next!');
    }));

  test.each(['die', 'crash', 'hoard'])('replaces a worker that is lost to %s', (task) =>
    withLane(async (lane) => {
      await expect(lane.run(task)).rejects.toThrow(WorkerDied);
      expect(await lane.run('next')).toBe('next!');
    }),
  );

  test('passes on a failure’s code, never its message', () =>
    withLane(async (lane) => {
      const failure = await lane.run('fail').catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(TaskFailed);
      expect(failure).toMatchObject({ errorName: 'VaultError', code: 'object_missing' });
    }));

  test('hands its data to each worker as it starts, not with each task', async () => {
    let asked = 0;
    const data = async () => ({ number: ++asked });
    const lane = new WorkerLane({ script, name: 'test', maxHeapMiB: 64, data });
    try {
      expect([await lane.run('data'), await lane.run('data')]).toEqual([{ number: 1 }, { number: 1 }]);
      await lane.run('die').catch(() => undefined);
      expect(await lane.run('data')).toEqual({ number: 2 });
    } finally {
      await lane.close();
    }
  });

  test('is called off while it works and before it starts', () =>
    withLane(async (lane) => {
      const controller = new AbortController();
      const busy = lane.run('forever', { signal: controller.signal });
      const waiting = lane.run('a', { signal: controller.signal });
      setTimeout(() => controller.abort(), 50);
      await expect(busy).rejects.toThrow(WorkerCancelled);
      await expect(waiting).rejects.toThrow(WorkerCancelled);
      expect(await lane.run('next')).toBe('next!');
    }));

  test('rejects what it was doing when closed, and all that comes after', async () => {
    const lane = new WorkerLane({ script, name: 'test', maxHeapMiB: 64 });
    const busy = lane.run('forever').catch((error: unknown) => error);
    await new Promise((resume) => setTimeout(resume, 50));
    await lane.close();
    expect(await busy).toBeInstanceOf(WorkerDied);
    await expect(lane.run('a')).rejects.toThrow(WorkerDied);
  });
});
