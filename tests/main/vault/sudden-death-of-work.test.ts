import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { listBackups } from '../../../main/vault/backup-folder';
import { createBackup } from '../../../main/vault/create-backup';
import { nodeFileSystem } from '../../../main/vault/file-system';
import { inspectVault } from '../../../main/vault/inspect-vault';
import { restoreBackup } from '../../../main/vault/restore-backup';
import type { VaultSettings } from '../../../main/vault/vault-folder';
import { buildChildScript, startChild } from '../../support/child-script';
import { seededRandom, TORTURE_TIMEOUT_MS, times } from '../../support/fault-counts';
import {
  chunksOf,
  newVault,
  PASSPHRASE,
  reopenVault,
  seededBytes,
  temporaryFolder,
  vaultSettings,
} from '../../support/vault';

const withPassphrase = { with: 'passphrase', passphrase: PASSPHRASE } as const;

let script: string;
beforeAll(async () => {
  script = await buildChildScript('tests/support/vault-child.ts');
}, 60_000);
let folder: ReturnType<typeof temporaryFolder>;
let settings: VaultSettings;
let backups: string;
beforeEach(async () => {
  folder = temporaryFolder();
  settings = vaultSettings(folder.path);
  backups = join(folder.path, 'backups');
  mkdirSync(backups);
  const { vault } = await newVault(settings);
  vault.database.client.exec('create table edits (pair integer, half integer)');
  for (const seed of [1, 2, 3]) {
    const stored = await vault.documents.store(chunksOf(seededBytes(300_000, seed)));
    if (!stored.ok) throw new Error(stored.failure.code);
    const { contentId, fileKey, byteSize } = stored.value;
    vault.database.client
      .prepare('insert into stored_objects values (?, ?, ?, ?)')
      .run(contentId, Buffer.from(fileKey), byteSize, '2026-01-01T00:00:00.000Z');
  }
  vault.lock();
});
afterEach(() => folder.remove());

type Lines = readonly string[];

/**
 * Lets a process work until some moment, and kills it; on whatever machine, not before `isEnough`. Answers what it had
 * acknowledged.
 */
async function kill(
  mode: string,
  round: number,
  wait: number,
  isEnough: (lines: Lines) => boolean = () => true,
): Promise<Lines> {
  const child = startChild(script, mode, folder.path, String(round));
  while (child.lines.length < 1 && child.process.exitCode === null) await sleep(5);
  await sleep(wait);
  while (!isEnough(child.lines) && child.process.exitCode === null) await sleep(5);
  child.process.kill('SIGKILL');
  await child.ended;
  expect(child.process.signalCode, `${mode}, round ${round}`).toBe('SIGKILL');
  expect(child.lines.filter((line) => line.startsWith('failed'))).toEqual([]);
  return child.lines;
}

/** Every document of the vault in that place is there and whole. */
async function checkDocuments(place: VaultSettings): Promise<void> {
  const vault = await reopenVault(place);
  const rows = vault.database.client
    .prepare<[], { content_id: string; file_key: Buffer; byte_size: number }>('select * from stored_objects')
    .all();
  const found = rows.map((row) => vault.documents.check(row.content_id, row.file_key, row.byte_size));
  vault.lock();
  expect(found).toEqual(['whole', 'whole', 'whole']);
}

test(
  'killed in the middle of editing: every acknowledged edit is there, and none by half',
  async () => {
    const random = seededRandom(1);
    let acknowledged = 0;
    const rounds = times(4, 400);
    for (let round = 0; round < rounds; round++) {
      const isLast = round === rounds - 1;
      const lines = await kill('edit', round, random(150), (told) => !isLast || told.length > rounds + 2);
      const last = Number(
        lines
          .filter((line) => line.startsWith('edited '))
          .at(-1)
          ?.slice(7) ?? 0,
      );
      acknowledged = Math.max(acknowledged, last);
      const vault = await reopenVault(settings);
      const { client } = vault.database;
      const pairs = client.prepare('select count(distinct pair), max(pair), count(*) from edits').raw().get();
      vault.lock();
      const [distinct, highest, rows] = pairs as [number, number | null, number]; // the three columns
      expect(rows, `round ${round}`).toBe(distinct * 2);
      expect(highest ?? 0).toBe(distinct);
      expect(highest ?? 0).toBeGreaterThanOrEqual(acknowledged);
    }
    expect(acknowledged).toBeGreaterThan(rounds);
  },
  TORTURE_TIMEOUT_MS,
);

test(
  'killed in the middle of a backup: what has a backup’s name restores whole, and the vault is as it was',
  async () => {
    const random = seededRandom(2);
    let acknowledged = 0;
    const rounds = times(4, 400);
    for (let round = 0; round < rounds; round++) {
      const isLast = round === rounds - 1;
      const isMade = (told: Lines) => told.some((line) => line.startsWith('backed up '));
      const lines = await kill('back-up', round, random(900), (told) => !isLast || isMade(told));
      const made = lines.filter((line) => line.startsWith('backed up ')).map((line) => line.slice(10));
      acknowledged += made.length;
      const names = listBackups(nodeFileSystem, backups);
      if (made.length > 0) expect(names).toContain(made.at(-1));
      const [newest] = names;
      if (newest !== undefined) {
        const elsewhere = { ...settings, folder: join(folder.path, 'elsewhere') };
        const restored = await restoreBackup(elsewhere, join(backups, newest), withPassphrase);
        if (restored.ok) restored.value.lock();
        expect(restored.ok, `round ${round}`).toBe(true);
        await checkDocuments(elsewhere);
        rmSync(elsewhere.folder, { recursive: true });
      }
      await checkDocuments(settings);
    }
    expect(acknowledged).toBeGreaterThan(0);
    // The next backup clears what the killed ones left.
    const vault = await reopenVault(settings);
    expect((await createBackup(vault, settings, { folder: backups })).ok).toBe(true);
    vault.lock();
    expect(readdirSync(backups)).toHaveLength(listBackups(nodeFileSystem, backups).length);
    expect(readdirSync(settings.folder).filter((name) => name.startsWith('backup-'))).toEqual([]);
  },
  TORTURE_TIMEOUT_MS,
);

test(
  'killed in the middle of a restore over a vault: a whole vault stands under its name',
  async () => {
    const vault = await reopenVault(settings);
    expect((await createBackup(vault, settings, { folder: backups })).ok).toBe(true);
    vault.lock();
    const random = seededRandom(3);
    let acknowledged = 0;
    const rounds = times(4, 400);
    for (let round = 0; round < rounds; round++) {
      const isLast = round === rounds - 1;
      const lines = await kill('restore', round, random(900), (told) => !isLast || told.includes('restored'));
      acknowledged += lines.filter((line) => line === 'restored').length;
      expect(inspectVault(settings).state, `round ${round}`).toBe('locked');
      await checkDocuments(settings);
      const aside = readdirSync(folder.path).filter((name) => name.startsWith('vault-before-restore-'));
      for (const name of aside) {
        await checkDocuments({ ...settings, folder: join(folder.path, name) });
        rmSync(join(folder.path, name), { recursive: true });
      }
    }
    expect(acknowledged).toBeGreaterThan(0);
  },
  TORTURE_TIMEOUT_MS,
);

/** The real migrations and one after them that makes a table, moves rows to it and drops the old one. */
function migrationsWithNext(): string {
  const migrations = join(folder.path, 'migrations');
  cpSync(resolve('migrations'), migrations, { recursive: true });
  const journalFile = join(migrations, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as { entries: { idx: number; when: number }[] }; // drizzle's
  const next = { version: '6', tag: '9999_next', breakpoints: true };
  const { idx, when } = journal.entries.at(-1) ?? { idx: 0, when: 0 };
  const entries = [...journal.entries, { ...next, idx: idx + 1, when: when + 1 }];
  writeFileSync(journalFile, JSON.stringify({ ...journal, entries }));
  const statements = [
    'create table __new_edits (pair integer, half integer, kind text)',
    "insert into __new_edits select pair, half, 'moved' from edits",
    'drop table edits',
    'alter table __new_edits rename to edits',
    "update edits set kind = 'new'",
  ];
  writeFileSync(join(migrations, `${next.tag}.sql`), statements.join(';\n--> statement-breakpoint\n'));
  return migrations;
}

test(
  'killed at each step of a migration: the schema is the old one or the new one with every row, never between',
  async () => {
    const made = await reopenVault(settings);
    for (let pair = 1; pair <= 3; pair++) made.database.client.prepare('insert into edits values (?, 1)').run(pair);
    made.lock();
    const migrationsFolder = migrationsWithNext();
    let steps = 0;
    for (let step = 1; ; step++) {
      const child = startChild(script, 'migrate', folder.path, String(step), migrationsFolder);
      await child.ended;
      if (child.process.signalCode !== 'SIGKILL') break;
      steps++;
      // This build, which knows the old schema alone, opens it as if nothing had been tried; a begun one would not open.
      const vault = await reopenVault(settings);
      expect(vault.database.client.prepare('select * from edits').raw().all(), `step ${step}`).toEqual([
        [1, 1],
        [2, 1],
        [3, 1],
      ]);
      expect(vault.database.client.prepare("select 1 from sqlite_schema where name = '__new_edits'").get()).toBe(
        undefined,
      );
      vault.lock();
    }
    // The folder's lock, the journal's table, then each statement.
    expect(steps).toBe(7);
    const vault = await reopenVault({ ...settings, migrationsFolder });
    expect(vault.database.client.prepare('select * from edits').raw().all()).toEqual([
      [1, 1, 'new'],
      [2, 1, 'new'],
      [3, 1, 'new'],
    ]);
    vault.lock();
  },
  TORTURE_TIMEOUT_MS,
);
