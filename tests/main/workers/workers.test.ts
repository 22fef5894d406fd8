import { expect, onTestFinished, test } from 'vitest';
import { createWorkers } from '../../../main/workers/workers';
import { packetContent, testFonts } from '../../support/packet-content';
import { workerScripts } from '../../support/worker-scripts';

/** Workers whose fonts may fail to be read; `reads` counts how often they were asked for. */
async function openWorkers(failures = 0) {
  let reads = 0;
  const loadFonts = async () => {
    reads += 1;
    if (reads <= failures) throw new Error('no such font');
    return testFonts;
  };
  const workers = createWorkers({ scripts: await workerScripts(), loadFonts });
  onTestFinished(() => workers.close());
  return { workers, reads: () => reads };
}

test('reads the fonts once for all packets that are laid out and looked at', async () => {
  const { workers, reads } = await openWorkers();
  const contents = [packetContent()];
  const first = await workers.layOutPacket(contents, false);
  const other = await workers.layOutPacket(contents, true);
  expect(first.pageCount).toBeGreaterThan(0);
  expect(other.pageCount).toBeGreaterThanOrEqual(first.pageCount);
  await workers.lookAtPages([], false);
  expect(reads()).toBe(1);
});

test('reads the fonts again after they could not be read', async () => {
  const { workers, reads } = await openWorkers(1);
  await expect(workers.layOutPacket([packetContent()], false)).rejects.toThrow('no such font');
  expect((await workers.layOutPacket([packetContent()], false)).pageCount).toBeGreaterThan(0);
  expect(reads()).toBe(2);
});
