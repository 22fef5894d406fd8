import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { trySaveFile } from '../../../main/core/save-file';
import { listBackups } from '../../../main/vault/backup-folder';
import { createBackup } from '../../../main/vault/create-backup';
import { createDocumentStore } from '../../../main/vault/document-store';
import { finishExchange } from '../../../main/vault/exchange';
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
import { inspectVault } from '../../../main/vault/inspect-vault';
import { restoreBackup } from '../../../main/vault/restore-backup';
import { restoreVault } from '../../../main/vault/restore-vault';
import { makeRecoverySlot } from '../../../main/vault/slots';
import type { Vault } from '../../../main/vault/types';
import { listUnfinishedSaves } from '../../../main/vault/unfinished-saves';
import type { VaultSettings } from '../../../main/vault/vault-folder';
import { TORTURE_TIMEOUT_MS, times } from '../../support/fault-counts';
import { isSync, type Op, recordingFiles, SURVIVALS, survivors } from '../../support/power-loss';
import { chunksOf, newVault, PASSPHRASE, seededBytes, temporaryFolder, vaultSettings } from '../../support/vault';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
const opened: Vault[] = [];
afterEach(() => {
  for (const vault of opened.splice(0)) vault.lock();
  folder.remove();
});

type Verdict = (surviving: string, acknowledged: readonly string[]) => string | null;
/** What was done to the disk and what must hold of any disk that it leaves. Before `begin` all is durable already. */
type Recording = {
  readonly ops: readonly Op[];
  readonly begin?: number;
  /** Syncs before this one are another scenario's. */
  readonly ownSyncs?: number;
  readonly verdict: Verdict;
};

/** The first thing lost, over every moment the power may go and every way a disk may have written ahead; or null. */
function firstLoss({ ops, begin = 0, verdict }: Recording): string | null {
  const target = join(folder.path, 'after');
  for (let count = begin; count <= ops.length; count++) {
    for (const survival of SURVIVALS) {
      const acknowledged = survivors(ops, count, survival, target);
      const loss = verdict(target, acknowledged);
      rmSync(target, { recursive: true });
      if (loss !== null) return `${loss} after ${count} calls, ${survival}`;
    }
  }
  return null;
}

/** Up to the one that is left out, all is as it was. */
const without = (recording: Recording, index: number): Recording => ({
  ...recording,
  ops: recording.ops.filter((_, at) => at !== index),
  begin: index,
});

async function recordImports(count: number): Promise<Recording> {
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

async function recordHeaderChanges(count: number): Promise<Recording> {
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

async function recordRemovals(count: number): Promise<Recording> {
  const live = join(folder.path, 'live');
  const { files, ops, acknowledge } = recordingFiles(live);
  const keys = { documentsKey: randomBytes(32), contentKey: randomBytes(32) };
  files.makeFolder(live);
  const store = createDocumentStore({ folder: live, ...keys }, files);
  const ids: string[] = [];
  for (let index = 0; index <= count; index++) {
    const stored = await store.store(chunksOf(seededBytes(5_000, index)));
    if (stored.ok) ids.push(stored.value.contentId);
  }
  const begin = ops.length;
  const [kept = '', ...removed] = ids;
  for (const contentId of removed) {
    store.remove(contentId);
    acknowledge(contentId);
  }
  return {
    ops,
    begin,
    verdict(surviving, acknowledged) {
      const present = new Set(createDocumentStore({ folder: surviving, ...keys }).listContentIds());
      if (!present.has(kept)) return 'a document that stays is gone';
      return acknowledged.some((contentId) => present.has(contentId)) ? 'a removed document is back' : null;
    },
  };
}

const withPassphrase = { with: 'passphrase', passphrase: PASSPHRASE } as const;
const MOMENT = Date.UTC(2026, 10, 22);

async function vaultWithDocuments(settings: VaultSettings): Promise<Vault> {
  const { vault } = await newVault(settings);
  for (const seed of [1, 2]) await vault.documents.store(chunksOf(seededBytes(70_000, seed)));
  return vault;
}

async function recordBackups(count: number): Promise<Recording> {
  const live = join(folder.path, 'live');
  const backups = join(live, 'backups');
  mkdirSync(backups, { recursive: true });
  const { files, ops, acknowledge } = recordingFiles(backups);
  const settings = vaultSettings(live);
  const vault = await vaultWithDocuments(settings);
  const whole = new Map<string, Buffer>();
  for (let index = 0; index < count; index++) {
    const means = { ...settings, files, clock: () => new Date(MOMENT + index * 1000) };
    const made = await createBackup(vault, means, { folder: backups });
    if (!made.ok) throw new Error(made.failure.code);
    whole.set(basename(made.value.file), readFileSync(made.value.file));
    acknowledge(basename(made.value.file));
  }
  vault.lock();
  return {
    ops,
    verdict(surviving, acknowledged) {
      const names = listBackups(nodeFileSystem, surviving);
      const isWhole = (name: string) => whole.get(name)?.equals(readFileSync(join(surviving, name))) ?? false;
      if (!names.every(isWhole)) return 'half a backup is called one';
      const newest = acknowledged.at(-1);
      if (newest !== undefined && !names.includes(newest)) return 'an acknowledged backup is gone';
      return names.length < Math.min(3, acknowledged.length) ? 'an earlier backup went before a new one stood' : null;
    },
  };
}

/** Says what is wrong with the vault that a restore put there; null when it holds all that the backup held. */
function lossIn(ops: readonly Op[]): (vault: string) => string | null {
  const complete = join(folder.path, 'complete');
  survivors(ops, ops.length, 'everything', complete);
  const root = join(complete, 'vault');
  const contents = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(root, path), readFileSync(path)] as const)
    // Whether a copy of the header is there is asked before; one opens the vault, and mends the other.
    .filter(([path]) => !/^(?:vault\.header|lock\.)/.test(path));
  return (vault) => {
    for (const [path, content] of contents) {
      if (!nodeFileSystem.exists(join(vault, path))) return `${path} is gone`;
      if (!content.equals(readFileSync(join(vault, path)))) return `${path} is half there`;
    }
    return null;
  };
}

async function backedUpVault(): Promise<string> {
  const origin = vaultSettings(join(folder.path, 'origin'), { clock: () => new Date(MOMENT) });
  const vault = await vaultWithDocuments(origin);
  const made = await createBackup(vault, origin, { folder: join(folder.path, 'origin') });
  vault.lock();
  if (!made.ok) throw new Error(made.failure.code);
  return made.value.file;
}

async function recordRestore(): Promise<Recording> {
  const live = join(folder.path, 'live');
  const { files, ops, acknowledge } = recordingFiles(live);
  const backup = await backedUpVault();
  files.makeFolder(live);
  const restored = await restoreBackup(vaultSettings(live, { files }), backup, withPassphrase);
  if (!restored.ok) throw new Error(restored.failure.code);
  acknowledge('restored');
  restored.value.lock();
  const lossOf = lossIn(ops);
  return {
    ops,
    verdict(surviving, acknowledged) {
      const settings = vaultSettings(surviving);
      const { state } = inspectVault(settings);
      if (state === 'locked') return lossOf(settings.folder);
      if (state !== 'missing') return `what is no vault yet is called ${state}`;
      return acknowledged.length > 0 ? 'an acknowledged restore is gone' : null;
    },
  };
}

async function recordRestoreOver(): Promise<Recording> {
  const live = join(folder.path, 'live');
  const { files, ops, acknowledge } = recordingFiles(live);
  const backup = await backedUpVault();
  const settings = vaultSettings(live);
  (await newVault(settings)).vault.lock();
  const living = readFileSync(join(settings.folder, HEADER_FILES[0]));
  // The living vault as the imagined disk knows it: durable, and told apart by its header.
  files.makeFolder(settings.folder);
  writeHeaders(files, settings.folder, living);
  files.syncFolder(live);
  const begin = ops.length;
  const restored = await restoreVault(
    { ...settings, files, clock: () => new Date(MOMENT) },
    { path: backup, unlock: withPassphrase, setAside: true },
  );
  if (!restored.ok) throw new Error(restored.failure.code);
  acknowledge('restored');
  restored.value.vault.lock();
  const lossOf = lossIn(ops);
  // Until the names are exchanged it is a restore as above.
  const ownSyncs = ops.findIndex((op) => op.kind === 'rename' && op.from === 'vault');
  const isLiving = (path: string) =>
    nodeFileSystem.exists(path) && readFileSync(join(path, HEADER_FILES[0])).equals(living);
  return {
    ops,
    begin,
    ownSyncs,
    verdict(surviving, acknowledged) {
      const after = vaultSettings(surviving);
      finishExchange(after);
      const folders = readdirSync(surviving).filter((name) => name.startsWith('vault') && name !== 'vault-restoring');
      if (!folders.some((name) => isLiving(join(surviving, name)))) return 'the vault that was set aside is gone';
      if (!nodeFileSystem.exists(after.folder)) return 'there is no vault under its name';
      if (!isLiving(after.folder)) return inspectVault(after).state === 'locked' ? lossOf(after.folder) : 'damaged';
      return acknowledged.length > 0 ? 'an acknowledged restore is gone' : null;
    },
  };
}

/** A file saved over its earlier self outside the vault; what is in clear meanwhile must be known to the vault. */
async function recordSaves(count: number): Promise<Recording> {
  const live = join(folder.path, 'live');
  const { vault } = await newVault(vaultSettings(live));
  opened.push(vault);
  const { files, ops, acknowledge } = recordingFiles(live);
  const savingFrom = { folder: vault.folder, secrets: () => vault.secrets(), means: { files } };
  files.makeFolder(vault.folder);
  files.makeFolder(join(live, 'out'));
  files.syncFolder(live);
  const begin = ops.length;
  const contents = Array.from({ length: count }, (_, index) => seededBytes(30_000, index));
  for (const [index, content] of contents.entries()) {
    const saved = await trySaveFile(savingFrom, join(live, 'out', 'packet.pdf'), chunksOf(content));
    if (!saved.ok) throw new Error(saved.failure.code);
    acknowledge(String(index));
  }
  return {
    ops,
    begin,
    verdict(surviving, acknowledged) {
      const out = join(surviving, 'out');
      const names = readdirSync(out);
      const found = names.includes('packet.pdf') ? readFileSync(join(out, 'packet.pdf')) : null;
      const which = found && contents.findIndex((content) => content.equals(found));
      if (which === -1) return 'half a file is saved';
      if ((which ?? -1) < Number(acknowledged.at(-1) ?? -1)) return 'an acknowledged save is gone';
      const notes = listUnfinishedSaves({
        folder: join(surviving, 'vault'),
        secrets: () => vault.secrets(),
        means: {},
      });
      const known = new Set([...notes.values()].map((path) => path && basename(path)));
      return names.some((name) => name !== 'packet.pdf' && !known.has(name)) ? 'nobody knows what lies in clear' : null;
    },
  };
}

const SCENARIOS: readonly {
  readonly what: string;
  /** How often it is done: the least that shows each sync, a slice, and under torture. */
  readonly counts: readonly [least: number, slice: number, whole: number];
  /** Counted, so that none goes unnoticed together with its place here. */
  readonly syncs: number;
  readonly record: (count: number) => Promise<Recording>;
}[] = [
  { what: 'importing documents', counts: [2, 3, 25], syncs: 6, record: recordImports },
  { what: 'changing the header', counts: [1, 2, 30], syncs: 7, record: recordHeaderChanges },
  { what: 'removing documents', counts: [1, 2, 20], syncs: 1, record: recordRemovals },
  { what: 'backing up', counts: [4, 4, 12], syncs: 8, record: recordBackups },
  { what: 'saving outside the vault', counts: [2, 2, 20], syncs: 8, record: recordSaves },
  { what: 'restoring', counts: [1, 1, 1], syncs: 12, record: recordRestore },
  { what: 'restoring over a vault', counts: [1, 1, 1], syncs: 1, record: recordRestoreOver },
];

describe.each(SCENARIOS)('when the power goes at any moment of $what', ({ counts, syncs, record }) => {
  const [least, slice, whole] = counts;
  test(
    'nothing acknowledged is lost and nothing is half there',
    async () => {
      expect(firstLoss(await record(times(slice, whole)))).toBeNull();
    },
    TORTURE_TIMEOUT_MS,
  );

  test(
    'the control: leaving out any one sync loses something',
    async () => {
      const recording = await record(least);
      const { ops, begin = 0, ownSyncs = begin } = recording;
      const places = ops.flatMap((op, index) => (isSync(op) && index >= ownSyncs ? [index] : []));
      // Two documents share a folder, and its sync, once in a few hundred keys.
      expect([syncs, syncs - 1]).toContain(places.length);
      const unnoticed = places.filter((index) => firstLoss(without(recording, index)) === null);
      expect(unnoticed.map((index) => describeSync(ops, index))).toEqual([]);
    },
    TORTURE_TIMEOUT_MS,
  );
});

function describeSync(ops: readonly Op[], index: number): string {
  const op = ops[index];
  if (op?.kind === 'syncFolder') return `${index}: folder ${op.path}`;
  const created = ops.find((other) => other.kind === 'create' && op?.kind === 'sync' && other.file === op.file);
  return `${index}: file ${created?.kind === 'create' ? created.path : '?'}`;
}
