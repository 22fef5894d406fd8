import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JobState } from '@shared/contract/jobs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { nodeFileSystem } from '../../../../main/vault/file-system';
import { restoreBackup } from '../../../../main/vault/restore-backup';
import { openTestSession } from '../../../support/open-session';
import { personInput } from '../../../support/record-inputs';
import { chunksOf, PASSPHRASE, seededBytes, vaultSettings } from '../../../support/vault';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A vault of which calls can be made to fail, and a folder for its backups. */
async function openWithFolder() {
  let hurt: { readonly call: 'write' | 'open'; readonly code: string } | null = null;
  const failing = <Name extends 'write' | 'open'>(name: Name) => {
    const real = nodeFileSystem[name] as (...args: never[]) => unknown; // same entry
    return ((...args: never[]) => {
      if (hurt?.call !== name || (args as unknown[])[1] === 'read') return real(...args);
      throw Object.assign(new Error(hurt.code), { code: hurt.code, syscall: name });
    }) as (typeof nodeFileSystem)[Name];
  };
  const writable = { folders: true };
  const files = {
    ...nodeFileSystem,
    write: failing('write'),
    open: failing('open'),
    isWritable: (folder: string) => writable.folders && nodeFileSystem.isWritable(folder),
  };
  const session = await openTestSession({ settings: { files } });
  const backups = join(session.folder, 'backups');
  mkdirSync(backups);
  return {
    ...session,
    backups,
    writable,
    fail: (call: 'write' | 'open', code: string) => {
      hurt = { call, code };
    },
    /** Starts one and waits for its end. */
    async backUp(): Promise<JobState> {
      const { jobId } = await session.get('backups.create', { folder: null });
      return ended(session, jobId);
    },
  };
}

type Opened = Awaited<ReturnType<typeof openTestSession>>;

async function ended({ get }: Opened, id: string): Promise<JobState> {
  for (;;) {
    const job = (await get('jobs.list', {})).find((one) => one.id === id);
    if (!job) throw new Error('no such job');
    if (job.status !== 'running' && job.status !== 'cancelling') return job;
    await new Promise((resume) => setTimeout(resume, 5));
  }
}

async function restoreElsewhere(folder: string, file: string) {
  const settings = { ...vaultSettings(folder), folder: join(folder, 'elsewhere') };
  const restored = await restoreBackup(settings, file, { with: 'passphrase', passphrase: PASSPHRASE });
  if (restored.ok) onTestFinished(() => restored.value.lock());
  return restored;
}

describe('choosing where backups are kept', () => {
  it('remembers the folder in the vault and says how it stands', async () => {
    const { get, backups, client } = await openWithFolder();
    expect(await get('backups.list', {})).toEqual({
      folder: null,
      lastVerifiedAt: null,
      isDue: false,
      missing: { count: 0, titles: [] },
      generations: [],
    });
    await get('backups.chooseFolder', { path: backups });
    expect((await get('backups.list', {})).folder).toEqual({ path: backups, state: 'ready', isOnSameDisk: true });
    expect(client.prepare('select folder from backup_settings').get()).toEqual({ folder: backups });
    rmSync(backups, { recursive: true });
    expect((await get('backups.list', {})).folder).toMatchObject({ path: backups, state: 'missing' });
  });

  it('refuses a folder that is not there, takes no files or lies in the vault', async () => {
    const { failureOf, backups, vault, writable, folder } = await openWithFolder();
    const choose = (path: string) => failureOf('backups.chooseFolder', { path });
    writeFileSync(join(folder, 'file'), '');
    expect(await choose(join(backups, 'gone'))).toBe('backup_folder_missing');
    expect(await choose(join(folder, 'file'))).toBe('backup_folder_missing');
    expect(await choose('backups')).toBe('backup_folder_missing');
    expect(await choose(vault.folder)).toBe('backup_folder_in_vault');
    expect(await choose(join(vault.folder, 'documents'))).toBe('backup_folder_in_vault');
    writable.folders = false;
    expect(await choose(backups)).toBe('backup_folder_read_only');
  });
});

describe('backing up', () => {
  it('makes one that gives every row and byte back elsewhere, lists it and remembers when', async () => {
    const { get, backUp, backups, folder, addDocument, client, events } = await openWithFolder();
    const { id } = await get('people.create', personInput());
    const bytes = seededBytes(300_000, 1);
    const { contentId } = await addDocument({ personId: id, bytes });
    await get('backups.chooseFolder', { path: backups });
    const job = await backUp();
    expect(job).toMatchObject({ kind: 'backup', step: 'checking', status: 'done', failureCode: null });
    expect(job.progress.done).toBe(job.progress.total);

    const { generations, lastVerifiedAt } = await get('backups.list', {});
    const [made] = generations;
    if (!made) throw new Error('no backup');
    const byteSize = readFileSync(join(backups, made.fileName)).length;
    expect(generations).toEqual([{ fileName: made.fileName, madeAt: made.madeAt, byteSize, isVerified: true }]);
    expect(lastVerifiedAt?.slice(0, 19)).toBe(made.madeAt.slice(0, 19));
    expect(events).toContainEqual({ type: 'changed', nouns: ['backups'] });

    const restored = await restoreElsewhere(folder, join(backups, made.fileName));
    if (!restored.ok) throw new Error(restored.failure.code);
    for (const table of ['people', 'documents', 'stored_objects']) {
      const rows = (of: typeof client) => of.prepare(`select * from ${table}`).all();
      expect(rows(restored.value.database.client)).toEqual(rows(client));
    }
    const found = restored.value.documents.recover(contentId);
    if (!found) throw new Error('no document');
    const reader = restored.value.documents.openRead(contentId, found.fileKey, found.byteSize);
    expect(Buffer.from(reader.read(0, reader.size)).equals(bytes)).toBe(true);
  });

  it('keeps three, and leaves alone what another vault put into the same folder', async () => {
    const one = await openWithFolder();
    const other = await openTestSession();
    await other.get('backups.chooseFolder', { path: one.backups });
    await ended(other, (await other.get('backups.create', { folder: null })).jobId);
    await one.get('backups.chooseFolder', { path: one.backups });
    for (let round = 0; round < 5; round++) {
      one.time.advance(60_000);
      await one.backUp();
    }
    const { generations } = await one.get('backups.list', {});
    expect(generations).toHaveLength(3);
    expect([...generations].sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1))).toEqual(generations);
    expect((await other.get('backups.list', {})).generations).toHaveLength(1);
    expect(readdirSync(one.backups)).toHaveLength(4);
  });

  it('clears what a sudden end left of an earlier attempt, and no other file', async () => {
    const { get, backUp, backups } = await openWithFolder();
    await get('backups.chooseFolder', { path: backups });
    await backUp();
    const [made = ''] = readdirSync(backups);
    const left = 'dossier-20200101-000000.dossier-backup.unverified';
    writeFileSync(join(backups, left), readFileSync(join(backups, made)));
    writeFileSync(join(backups, 'dossier-20200102-000000.dossier-backup.unverified'), 'of somebody else');
    await get('people.create', personInput());
    await backUp();
    expect(readdirSync(backups)).not.toContain(left);
    expect(readdirSync(backups)).toHaveLength(3);
  });

  it('shows one that was cut short as not verified, and does not count it among those kept', async () => {
    const { get, backUp, backups, time, addDocument } = await openWithFolder();
    await addDocument({ personId: null, bytes: seededBytes(200_000, 1) });
    await get('backups.chooseFolder', { path: backups });
    for (let round = 0; round < 3; round++) {
      time.advance(60_000);
      await backUp();
    }
    const [newest] = (await get('backups.list', {})).generations;
    truncateSync(join(backups, newest?.fileName ?? ''), 150_000);
    time.advance(60_000);
    await backUp();
    const { generations } = await get('backups.list', {});
    expect(generations.map(({ isVerified }) => isVerified)).toEqual([true, false, true, true]);
  });

  it('answers the running job instead of starting a second one', async () => {
    const session = await openWithFolder();
    await session.get('backups.chooseFolder', { path: session.backups });
    const [first, second] = await Promise.all([
      session.get('backups.create', { folder: null }),
      session.get('backups.create', { folder: null }),
    ]);
    expect(second).toEqual(first);
    await ended(session, first.jobId);
    expect((await session.get('backups.create', { folder: null })).jobId).not.toBe(first.jobId);
  });

  it('takes a folder for one time, without remembering it', async () => {
    const session = await openWithFolder();
    const { jobId } = await session.get('backups.create', { folder: session.backups });
    expect(await ended(session, jobId)).toMatchObject({ status: 'done' });
    expect(await session.get('backups.list', {})).toMatchObject({ folder: null, lastVerifiedAt: expect.any(String) });
  });

  it('can be stopped, and leaves nothing behind', async () => {
    const session = await openWithFolder();
    const { get, backups, addDocument, vault } = session;
    for (let index = 0; index < 4; index++) {
      await addDocument({ personId: null, bytes: seededBytes(3_000_000, index) });
    }
    await get('backups.chooseFolder', { path: backups });
    const before = readdirSync(vault.folder).sort();
    const { jobId } = await get('backups.create', { folder: null });
    await get('jobs.cancel', { id: jobId });
    expect(await ended(session, jobId)).toMatchObject({ status: 'cancelled', failureCode: null });
    expect(readdirSync(backups)).toEqual([]);
    expect(readdirSync(vault.folder).sort()).toEqual(before);
    expect((await get('backups.list', {})).lastVerifiedAt).toBeNull();
  });

  it.each([
    ['write', 'ENOSPC', 'disk_full'],
    ['write', 'EIO', 'storage_failed'],
    ['open', 'EACCES', 'backup_folder_read_only'],
  ] as const)('names a disk that refuses to %s with %s: %s', async (call, code, failureCode) => {
    const { get, fail, backUp, backups } = await openWithFolder();
    await get('backups.chooseFolder', { path: backups });
    await backUp();
    const [earlier] = readdirSync(backups);
    fail(call, code);
    expect(await backUp()).toMatchObject({ status: 'failed', failureCode });
    expect(readdirSync(backups)).toEqual([earlier]);
  });

  it('says that the folder is gone when it goes meanwhile', async () => {
    const session = await openWithFolder();
    const { get, backups, addDocument } = session;
    await addDocument({ personId: null, bytes: seededBytes(5_000_000, 1) });
    await get('backups.chooseFolder', { path: backups });
    const { jobId } = await get('backups.create', { folder: null });
    rmSync(backups, { recursive: true });
    expect(await ended(session, jobId)).toMatchObject({ status: 'failed', failureCode: 'backup_folder_missing' });
  });

  it('says that a document does not come back whole', async () => {
    const { get, backUp, backups, addDocument, vault } = await openWithFolder();
    const { contentId } = await addDocument({ personId: null, bytes: seededBytes(100_000, 1) });
    const { path } = vault.documents.source(contentId, new Uint8Array(32), 0);
    const stored = readFileSync(path);
    stored[700] = (stored[700] ?? 0) ^ 1;
    writeFileSync(path, stored);
    await get('backups.chooseFolder', { path: backups });
    expect(await backUp()).toMatchObject({ status: 'failed', failureCode: 'backup_not_verified' });
    expect(readdirSync(backups)).toEqual([]);
  });

  it('makes none, and removes none, while a stored file is missing, and says which', async () => {
    const { get, backUp, backups, addDocument, vault, client, time } = await openWithFolder();
    const bytes = seededBytes(100_000, 1);
    const { contentId } = await addDocument({ personId: null, title: 'Biopsy report', bytes });
    await addDocument({ personId: null, title: 'CT chest' });
    await get('backups.chooseFolder', { path: backups });
    await backUp();
    const [holding = ''] = readdirSync(backups);
    const { path } = vault.documents.source(contentId, new Uint8Array(32), 0);
    rmSync(path);
    expect((await get('backups.list', {})).missing).toEqual({ count: 1, titles: ['Biopsy report'] });
    for (let round = 0; round < 4; round++) {
      time.advance(60_000);
      expect(await backUp()).toMatchObject({ status: 'failed', failureCode: 'documents_missing' });
    }
    expect(readdirSync(backups)).toEqual([holding]);
    // The file added again is the same object; its row takes the new key, as on an import.
    const again = await vault.documents.store(chunksOf(bytes));
    if (!again.ok) throw new Error(again.failure.code);
    const { fileKey } = again.value;
    client.prepare('update stored_objects set file_key = ? where content_id = ?').run(Buffer.from(fileKey), contentId);
    expect((await get('backups.list', {})).missing.count).toBe(0);
    expect(await backUp()).toMatchObject({ status: 'done' });
  });

  it('holds what is there at its end when a document is removed for good meanwhile', async () => {
    const session = await openWithFolder();
    const { get, backups, addDocument, vault, client } = session;
    const ids: string[] = [];
    for (let index = 0; index < 4; index++) {
      ids.push((await addDocument({ personId: null, bytes: seededBytes(5_000_000, index) })).contentId);
    }
    await get('backups.chooseFolder', { path: backups });
    const { jobId } = await get('backups.create', { folder: null });
    // Past the snapshot, before all is copied: the last of the four is not there when its turn comes.
    await new Promise((resume) => setImmediate(resume));
    const last = [...vault.documents.listContentIds()].at(-1) ?? '';
    client.prepare('delete from documents where content_id = ?').run(last);
    client.prepare('delete from stored_objects where content_id = ?').run(last);
    vault.documents.remove(last);
    expect(await ended(session, jobId)).toMatchObject({ status: 'done' });
    expect(ids).toContain(last);
  });

  it('needs a folder that is there', async () => {
    const { get, failureOf, backups, vault, writable } = await openWithFolder();
    const create = (folder: string | null) => failureOf('backups.create', { folder });
    expect(await create(null)).toBe('backup_folder_unset');
    expect(await create(vault.folder)).toBe('backup_folder_in_vault');
    await get('backups.chooseFolder', { path: backups });
    writable.folders = false;
    expect(await create(null)).toBe('backup_folder_read_only');
    rmSync(backups, { recursive: true });
    expect(await create(null)).toBe('backup_folder_missing');
  });
});

describe('the reminder', () => {
  it('comes thirty days after the last one, and goes with the next', async () => {
    const { get, backUp, backups, time } = await openWithFolder();
    await get('backups.chooseFolder', { path: backups });
    await get('people.create', personInput());
    const isDue = async () => (await get('backups.list', {})).isDue;
    await backUp();
    time.advance(29 * DAY_MS);
    expect(await isDue()).toBe(false);
    time.advance(DAY_MS);
    expect(await isDue()).toBe(true);
    await backUp();
    expect(await isDue()).toBe(false);
  });
});
