import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteFile } from '../../../main/db/multiple-ciphers';
import { chunksOf, newVault, temporaryFolder, vaultSettings } from '../../support/vault';

const CANARY = 'Zéphirine Ouellette-Kowalczyk';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

/** Files under `root` in which the canary stands in any of the usual encodings, or is part of a name. */
function filesWithCanary(root: string): string[] {
  const needles = [
    Buffer.from(CANARY, 'utf8'),
    Buffer.from(CANARY, 'utf16le'),
    Buffer.from(CANARY, 'latin1'),
    Buffer.from(Buffer.from(CANARY).toString('base64').slice(0, -4)),
    Buffer.from(Buffer.from(CANARY).toString('hex')),
  ];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path.includes(CANARY) || needles.some((needle) => readFileSync(path).includes(needle)))
    .map((path) => relative(root, path));
}

/** The search reads copies: closing a handle on a live database file would drop SQLite's locks on it. */
function copyFolder(from: string, to: string): void {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === 'lock.db') continue;
    const path = relative(from, join(entry.parentPath, entry.name));
    mkdirSync(dirname(join(to, path)), { recursive: true });
    copyFileSync(join(from, path), join(to, path));
  }
}

describe('nothing a person wrote is on the disk in plain', () => {
  test('not in documents, half-written ones, the database, its log, nor after locking', async () => {
    const settings = vaultSettings(folder.path);
    const { vault } = await newVault(settings);
    const text = Buffer.from(`Patient: ${CANARY}. `.repeat(9_000));
    await vault.documents.store(chunksOf(text));
    const half = vault.documents.createWriter();
    half.write(text);
    half.write(Buffer.alloc(2_000_000, text));
    vault.database.client.exec('create table notes (text text); create virtual table found using fts5(text)');
    const insert = vault.database.client.prepare('insert into notes values (?)');
    for (let index = 0; index < 3_000; index++) insert.run(`${CANARY} ${index}`);
    vault.database.client.prepare('insert into found values (?)').run(CANARY);
    copyFolder(settings.folder, join(folder.path, 'live'));
    const live = readdirSync(join(folder.path, 'live'));
    expect(live).toEqual(expect.arrayContaining(['dossier.db', 'dossier.db-wal', 'documents', 'vault.header']));
    expect(readdirSync(join(folder.path, 'live/documents/incoming'))).toHaveLength(1);
    expect(filesWithCanary(join(folder.path, 'live'))).toEqual([]);
    vault.lock();
    expect(filesWithCanary(settings.folder)).toEqual([]);
  });

  test('the control: the search finds what is planted', () => {
    const root = join(folder.path, 'planted');
    mkdirSync(join(root, 'deep'), { recursive: true });
    writeFileSync(join(root, 'deep', 'utf8'), `x${CANARY}x`);
    writeFileSync(join(root, 'utf16'), Buffer.from(`x${CANARY}x`, 'utf16le'));
    writeFileSync(join(root, 'base64'), Buffer.from(`${CANARY} and more`).toString('base64'));
    writeFileSync(join(root, `${CANARY}.pdf`), '');
    const database = openSqliteFile(join(root, 'plain.db'), { nativeBinding: process.env.DOSSIER_SQLITE_BINDING });
    database.exec('create table notes (text text)');
    database.prepare('insert into notes values (?)').run(CANARY);
    database.close();
    expect(filesWithCanary(root).sort()).toEqual([`${CANARY}.pdf`, 'base64', 'deep/utf8', 'plain.db', 'utf16']);
  });
});
