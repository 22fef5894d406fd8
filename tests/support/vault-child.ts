import { writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { createBackup } from '../../main/vault/create-backup';
import { createVault } from '../../main/vault/create-vault';
import { inspectVault } from '../../main/vault/inspect-vault';
import { restoreVault } from '../../main/vault/restore-vault';
import { unlockVault } from '../../main/vault/unlock-vault';
import { seededRandom } from './fault-counts';
import { chunksOf, PASSPHRASE, reopenVault, seededBytes, vaultSettings } from './vault';

/**
 * A process that uses a vault until it is killed. `import <folder> <seed>`: stores documents with their rows, writing a
 * line once each is acknowledged. `hold <folder>`: unlocks, writes whether it could, and stays. `visit <folder> <seed>`:
 * checks every document, stores one, makes a backup, changes the passphrase to itself, and locks. `look <folder>`: says what it sees and what unlocking
 * and making a vault below it come to. `edit <folder>`: writes pairs of rows, each in one transaction. `back-up <folder>`
 * and `restore <folder>`: backups into `backups` beside the vault, and restores from there over the vault, one after the
 * other. `migrate <folder> <step> <migrations>`: opens the vault, and kills itself before that step of the migration.
 */
const [mode = '', folder = '', seed = '0', migrationsFolder = ''] = process.argv.slice(2);

// Straight to the descriptor: a line counts once it is written, whatever happens next.
const say = (line: string) => writeSync(1, `${line}\n`);

async function importForever(): Promise<void> {
  const vault = await reopenVault(vaultSettings(folder));
  const random = seededRandom(Number(seed));
  const insert = vault.database.client.prepare(
    'insert or replace into stored_objects (content_id, file_key, byte_size, created_at) values (?, ?, ?, ?)',
  );
  const remove = vault.database.client.prepare('delete from stored_objects where content_id = ?');
  const kept: string[] = [];
  say('open');
  for (let index = 0; ; index++) {
    const content = seededBytes(random(400_000), Number(seed) * 10_000 + index);
    const stored = await vault.documents.store(chunksOf(content));
    if (!stored.ok) throw new Error(stored.failure.code);
    const { contentId, fileKey, byteSize } = stored.value;
    insert.run(contentId, Buffer.from(fileKey), byteSize, new Date(0).toISOString());
    say(`stored ${contentId}`);
    kept.push(contentId);
    if (index % 5 === 4) {
      const oldest = kept.shift() ?? '';
      say(`removing ${oldest}`);
      remove.run(oldest);
      vault.documents.remove(oldest);
    }
    if (index % 7 === 6) {
      say('renewing');
      vault.renewRecoveryCode();
    }
  }
}

async function hold(): Promise<void> {
  try {
    const vault = await reopenVault(vaultSettings(folder));
    say(`open ${vault.id}`);
  } catch (error) {
    say(error instanceof Error ? error.message : 'unknown');
  }
  process.on('message', () => process.exit(0));
}

async function visit(): Promise<void> {
  const settings = vaultSettings(folder);
  const vault = await reopenVault(settings);
  say(`node ${process.versions.node}`);
  for (const contentId of vault.documents.listContentIds()) {
    const found = vault.documents.recover(contentId);
    say(`${found ? vault.documents.check(contentId, found.fileKey, found.byteSize) : 'damaged'} ${contentId}`);
  }
  const stored = await vault.documents.store(chunksOf(seededBytes(200_000, Number(seed))));
  say(stored.ok ? `stored ${stored.value.contentId}` : stored.failure.code);
  const backup = await createBackup(vault, settings, { folder });
  say(backup.ok ? 'backed up' : backup.failure.code);
  const changed = await vault.changePassphrase(PASSPHRASE);
  say(changed.ok ? 'changed' : changed.failure.code);
  vault.lock();
  process.disconnect?.();
}

async function look(): Promise<void> {
  const settings = vaultSettings(folder);
  // After everything was loaded, which only root may be able to read.
  if (process.env.DOSSIER_TEST_UID) process.setuid?.(Number(process.env.DOSSIER_TEST_UID));
  say(inspectVault(settings).state);
  const opened = await unlockVault(settings, { with: 'passphrase', passphrase: PASSPHRASE });
  say(opened.ok ? 'open' : opened.failure.code);
  const below = { ...settings, folder: `${settings.folder}/below` };
  const made = await createVault(below, { passphrase: PASSPHRASE });
  say(made.ok ? 'made' : made.failure.code);
  process.disconnect?.();
}

async function editForever(): Promise<void> {
  const { client } = (await reopenVault(vaultSettings(folder))).database;
  const insert = client.prepare('insert into edits (pair, half) values (?, ?)');
  const write = client.transaction((pair: number) => {
    insert.run(pair, 1);
    insert.run(pair, 2);
  });
  say('open');
  const first = Number(client.prepare('select coalesce(max(pair), 0) from edits').pluck().get()) + 1;
  for (let pair = first; ; pair++) {
    write(pair);
    say(`edited ${pair}`);
  }
}

async function backUpForever(): Promise<void> {
  const settings = vaultSettings(folder);
  const vault = await reopenVault(settings);
  say('open');
  for (;;) {
    const made = await createBackup(vault, settings, { folder: join(folder, 'backups') });
    say(made.ok ? `backed up ${basename(made.value.file)}` : `failed ${made.failure.code}`);
  }
}

async function restoreForever(): Promise<void> {
  const settings = vaultSettings(folder);
  const unlock = { with: 'passphrase', passphrase: PASSPHRASE } as const;
  say('open');
  for (let round = 0; ; round++) {
    const clock = () => new Date(Date.UTC(2026, 0, 1, 0, Number(seed), round));
    const restored = await restoreVault(
      { ...settings, clock },
      { path: join(folder, 'backups'), unlock, setAside: true },
    );
    if (restored.ok) restored.value.vault.lock();
    say(restored.ok ? 'restored' : `failed ${restored.failure.code}`);
  }
}

async function migrate(): Promise<void> {
  const { exec } = Database.prototype;
  let steps = 0;
  Database.prototype.exec = function (this: Database.Database, source: string) {
    if (++steps === Number(seed)) process.kill(process.pid, 'SIGKILL');
    return exec.call(this, source);
  };
  (await reopenVault(vaultSettings(folder, { migrationsFolder }))).lock();
  say(`migrated ${steps}`);
  process.disconnect?.();
}

const modes: Record<string, () => Promise<void>> = {
  import: importForever,
  hold,
  visit,
  look,
  edit: editForever,
  'back-up': backUpForever,
  restore: restoreForever,
  migrate,
};

(modes[mode] ?? hold)().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
