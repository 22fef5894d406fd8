import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { clearUnfinishedSaves } from '../../../../main/vault/unfinished-saves';
import { buildChildScript, startChild } from '../../../support/child-script';
import { seededRandom, TORTURE_TIMEOUT_MS, times } from '../../../support/fault-counts';
import { newVault, reopenVault, seededBytes, temporaryFolder, vaultSettings } from '../../../support/vault';

const BYTES = 3_000_000;
let script: string;
beforeAll(async () => {
  script = await buildChildScript('tests/support/save-child.ts');
}, 60_000);

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test(
  'a process killed while it saves a packet leaves the old file or the new one, and nothing in clear once it is back',
  async () => {
    const folder = temporaryFolder();
    const settings = vaultSettings(folder.path);
    (await newVault(settings)).vault.lock();
    const out = join(folder.path, 'out');
    mkdirSync(out);
    const whole = [1, 2].map((seed) => hashOf(seededBytes(BYTES, seed)));
    const random = seededRandom(20_261_122);
    const seen = new Set<string>();
    let kills = 0;
    let leftovers = 0;
    for (let round = 0; round < times(12, 500); round++) {
      const path = join(out, 'packet.pdf');
      const child = startChild(script, folder.path, path, String(BYTES));
      const saves = 1 + (round % 2);
      while (child.lines.length < saves && child.process.exitCode === null) await sleep(5);
      await sleep(random(60));
      child.process.kill('SIGKILL');
      await child.ended;
      if (child.process.signalCode === 'SIGKILL') kills++;
      expect(child.lines.filter((line) => !line.startsWith('saved '))).toEqual([]);
      const found = hashOf(readFileSync(path));
      expect(whole, `round ${round}`).toContain(found);
      seen.add(found);
      leftovers += readdirSync(out).length - 1;
      const vault = await reopenVault(settings);
      clearUnfinishedSaves(vault);
      vault.lock();
      expect(readdirSync(out), `round ${round}`).toEqual(['packet.pdf']);
      expect(readdirSync(settings.folder).filter((name) => name.startsWith('saving-'))).toEqual([]);
    }
    expect(kills).toBe(times(12, 500));
    // The control: it was killed at different moments.
    expect(seen.size).toBe(2);
    expect(leftovers).toBeGreaterThan(0);
    folder.remove();
  },
  TORTURE_TIMEOUT_MS,
);
