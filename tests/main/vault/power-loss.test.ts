import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDocumentStore } from '../../../main/vault/document-store';
import { nodeFileSystem } from '../../../main/vault/file-system';
import {
  encodeHeader,
  HEADER_FILES,
  newHeader,
  readHeaders,
  repairHeaders,
  writeFirstHeader,
  writeHeaders,
} from '../../../main/vault/header';
import { makeRecoverySlot } from '../../../main/vault/slots';
import { TORTURE_TIMEOUT_MS, times } from '../../support/fault-counts';
import { type Op, recordingFiles, SURVIVALS, survivors } from '../../support/power-loss';
import { chunksOf, seededBytes, temporaryFolder } from '../../support/vault';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

type Verdict = (surviving: string, acknowledged: readonly string[]) => string | null;

/** The first thing lost, over every moment the power may go and every way a disk may have written ahead; or null. */
function firstLoss(ops: readonly Op[], verdict: Verdict): string | null {
  const target = join(folder.path, 'after');
  for (let count = 0; count <= ops.length; count++) {
    for (const survival of SURVIVALS) {
      const acknowledged = survivors(ops, count, survival, target);
      const loss = verdict(target, acknowledged);
      rmSync(target, { recursive: true });
      if (loss !== null) return `${loss} after ${count} calls, ${survival}`;
    }
  }
  return null;
}

const isSync = (op: Op) => op.kind === 'sync' || op.kind === 'syncFolder';
const without = (ops: readonly Op[], index: number) => ops.filter((_, at) => at !== index);

async function recordImports(count: number): Promise<{ ops: readonly Op[]; verdict: Verdict }> {
  const live = join(folder.path, 'live');
  const { files, ops, acknowledge } = recordingFiles(live);
  const keys = { documentsKey: randomBytes(32), contentKey: randomBytes(32) };
  files.makeFolder(live);
  const store = createDocumentStore({ folder: live, ...keys }, files);
  for (let index = 0; index < count; index++) {
    const stored = await store.store(chunksOf(seededBytes(5_000 + index * 40_000, index)));
    if (stored.ok) acknowledge(stored.value.contentId);
  }
  return {
    ops,
    verdict(surviving, acknowledged) {
      const after = createDocumentStore({ folder: surviving, ...keys });
      const present = new Set(after.listContentIds());
      for (const contentId of acknowledged) if (!present.has(contentId)) return 'an acknowledged document is gone';
      for (const contentId of present) {
        const found = after.recover(contentId);
        const isWhole = found && after.check(contentId, found.fileKey, found.byteSize) === 'whole';
        if (!isWhole) return 'a document is half there';
      }
      return null;
    },
  };
}

function recordHeaderChanges(count: number): { ops: readonly Op[]; verdict: Verdict } {
  const live = join(folder.path, 'live');
  const { files, ops, acknowledge } = recordingFiles(live);
  const headerKey = randomBytes(32);
  const id = '00000000-0000-4000-8000-000000000000';
  let header = newHeader(id, new Date(0), [makeRecoverySlot(id, randomBytes(32), randomBytes(16))]);
  files.makeFolder(live);
  writeHeaders(files, live, encodeHeader(header, headerKey));
  acknowledge('both 1');
  for (let generation = 2; generation < 2 + count; generation++) {
    header = { ...header, generation };
    const bytes = encodeHeader(header, headerKey);
    // The change holds from here on, should the second copy fail.
    writeFirstHeader(files, live, bytes);
    acknowledge(`first ${generation}`);
    repairHeaders(files, live, bytes);
    acknowledge(`both ${generation}`);
  }
  return {
    ops,
    verdict(surviving, acknowledged) {
      const promised = (prefix: string) =>
        Number(
          acknowledged
            .filter((what) => what.startsWith(prefix))
            .at(-1)
            ?.slice(prefix.length) ?? 0,
        );
      for (const name of HEADER_FILES) {
        const latest = name === HEADER_FILES[0] ? Math.max(promised('first '), promised('both ')) : promised('both ');
        if (!nodeFileSystem.exists(join(surviving, name))) {
          if (latest > 0) return `${name} is gone`;
          continue;
        }
        // Each copy judged alone: beside a good one a bad one would go unnoticed.
        const other = HEADER_FILES.find((candidate) => candidate !== name) ?? name;
        rmSync(join(surviving, `aside-${other}`), { force: true });
        if (nodeFileSystem.exists(join(surviving, other))) {
          nodeFileSystem.rename(join(surviving, other), join(surviving, `aside-${other}`));
        }
        const reading = readHeaders(nodeFileSystem, surviving);
        if (nodeFileSystem.exists(join(surviving, `aside-${other}`))) {
          nodeFileSystem.rename(join(surviving, `aside-${other}`), join(surviving, other));
        }
        if (reading.state !== 'found') return `${name} is damaged`;
        if (reading.copies[0].header.generation < latest) return `${name} is older than what was acknowledged`;
      }
      return null;
    },
  };
}

describe('when the power goes at any moment', () => {
  test(
    'no acknowledged document is lost and none is half there',
    async () => {
      const { ops, verdict } = await recordImports(times(3, 25));
      expect(ops.filter(isSync).length).toBeGreaterThanOrEqual(6);
      expect(firstLoss(ops, verdict)).toBeNull();
    },
    TORTURE_TIMEOUT_MS,
  );

  test(
    'the control: leaving out any one sync of an import loses something',
    async () => {
      const { ops, verdict } = await recordImports(2);
      for (const [index, op] of ops.entries()) {
        if (isSync(op)) expect(firstLoss(without(ops, index), verdict), `${op.kind} ${index}`).not.toBeNull();
      }
    },
    TORTURE_TIMEOUT_MS,
  );

  test(
    'each copy of the header is the earlier or the later one, and the later once acknowledged',
    () => {
      const { ops, verdict } = recordHeaderChanges(times(2, 30));
      expect(firstLoss(ops, verdict)).toBeNull();
    },
    TORTURE_TIMEOUT_MS,
  );

  test(
    'the control: leaving out any one sync of a header change loses something',
    () => {
      const { ops, verdict } = recordHeaderChanges(1);
      // Before it the two copies of a new vault share the last sync.
      const firstPromise = ops.findIndex(({ kind }) => kind === 'acknowledge');
      for (const [index, op] of ops.entries()) {
        if (isSync(op) && index > firstPromise)
          expect(firstLoss(without(ops, index), verdict), `${op.kind} ${index}`).not.toBeNull();
      }
    },
    TORTURE_TIMEOUT_MS,
  );
});
