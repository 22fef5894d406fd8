import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NewerSchemaError } from '../../../main/db/migrate';
import { openSqliteFile } from '../../../main/db/multiple-ciphers';
import { connectDatabase, DatabaseDamagedError, type OpenDatabase, openDatabase } from '../../../main/db/open-database';
import { temporaryFolder } from '../../support/vault';

const nativeBinding = process.env.DOSSIER_SQLITE_BINDING;

/** What each setting could be instead. */
const WRONG: Readonly<Record<string, string | number>> = {
  temp_store: 0,
  mmap_size: 268_435_456,
  cache_size: -2000,
  journal_mode: 'delete',
  synchronous: 1,
  foreign_keys: 0,
  trusted_schema: 1,
  cell_size_check: 0,
  busy_timeout: 0,
};

let folder: ReturnType<typeof temporaryFolder>;
let file: string;
let migrationsFolder: string;
const key = randomBytes(32);
const opened: OpenDatabase[] = [];
beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder.path, 'a.db');
  migrationsFolder = join(folder.path, 'migrations');
  writeMigrations(['create table notes (id integer primary key, text text not null)']);
});
afterEach(() => {
  for (const database of opened.splice(0)) database.close();
  folder.remove();
});

function writeMigrations(migrations: readonly string[]): void {
  mkdirSync(join(migrationsFolder, 'meta'), { recursive: true });
  const entries = migrations.map((statements, idx) => {
    writeFileSync(join(migrationsFolder, `000${idx}_m.sql`), statements);
    return { idx, version: '6', when: idx + 1, tag: `000${idx}_m`, breakpoints: true };
  });
  writeFileSync(
    join(migrationsFolder, 'meta/_journal.json'),
    JSON.stringify({ version: '7', dialect: 'sqlite', entries }),
  );
}
function open(more: { create?: boolean; key?: Uint8Array } = {}): OpenDatabase {
  const database = openDatabase({ file, key, migrationsFolder, nativeBinding, ...more });
  opened.push(database);
  return database;
}

describe('opening', () => {
  test('never makes a database in place of a missing one', () => {
    expect(() => open()).toThrow();
    expect(existsSync(file)).toBe(false);
  });

  test('sets what the security design asks and reads it back', () => {
    const { client } = open({ create: true });
    const read = (name: string) => client.pragma(name, { simple: true });
    expect([read('temp_store'), read('mmap_size'), read('journal_mode'), read('synchronous')]).toEqual([
      2,
      0,
      'wal',
      2,
    ]);
    expect([read('foreign_keys'), read('trusted_schema'), read('cipher')]).toEqual([1, 0, 'sqlcipher']);
  });

  test.each(Object.entries(WRONG))('refuses a database whose %s does not stay as it was set', (name, stayed) => {
    open({ create: true }).close();
    const client = openSqliteFile(join(folder.path, 'b.db'), { nativeBinding });
    const prototype = Object.getPrototypeOf(client) as Pick<typeof client, 'pragma'>; // where every connection's is
    client.close();
    const { pragma } = prototype;
    // A build that takes the setting and goes on by another value.
    prototype.pragma = function (this: typeof client, source: string, options?: { simple?: boolean }) {
      return source === name ? stayed : pragma.call(this, source, options);
    } as typeof pragma;
    try {
      expect(() => open()).toThrow(`${name} stayed ${stayed}`);
      expect(() => connectDatabase({ file, key, nativeBinding })).toThrow(`${name} stayed ${stayed}`);
    } finally {
      prototype.pragma = pragma;
    }
    open();
  });

  test('keeps names and text out of the file and its log', () => {
    const { client } = open({ create: true });
    client.prepare('insert into notes (text) values (?)').run('Marguerite Tremblay');
    expect(readFileSync(`${file}-wal`).length).toBeGreaterThan(4096);
    for (const path of [file, `${file}-wal`]) {
      // A copy: closing a handle on the file itself would drop this process' locks on it.
      copyFileSync(path, join(folder.path, 'copy'));
      const bytes = readFileSync(join(folder.path, 'copy'));
      expect(bytes.includes('Tremblay')).toBe(false);
      expect(bytes.includes('SQLite format 3')).toBe(false);
    }
  });

  test('refuses a wrong key and a key of another size', () => {
    open({ create: true }).close();
    expect(() => open({ key: randomBytes(32) })).toThrow(DatabaseDamagedError);
    expect(() => open({ key: randomBytes(31) })).toThrow(RangeError);
  });

  test('finds a damaged page that an ordinary start would not read', () => {
    const { client, close } = open({ create: true });
    const insert = client.prepare('insert into notes (text) values (?)');
    for (let index = 0; index < 200; index++) insert.run('x'.repeat(500));
    close();
    const bytes = readFileSync(file);
    bytes[15 * 4096 + 100] = (bytes[15 * 4096 + 100] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect(() => open()).toThrow(DatabaseDamagedError);
  });

  test('gives a worker its own connection beside the first', () => {
    open({ create: true }).client.exec("insert into notes (text) values ('seen')");
    const second = connectDatabase({ file, key, nativeBinding, readonly: true });
    expect(second.prepare('select text from notes').get()).toEqual({ text: 'seen' });
    expect(() => second.exec('delete from notes')).toThrow('readonly');
    second.close();
  });

  test('gives a drizzle handle', () => {
    const { db } = open({ create: true });
    db.run(sql`insert into notes (text) values (${'typed'})`);
    expect(db.all(sql`select text from notes`)).toEqual([{ text: 'typed' }]);
  });
});

describe('migrating', () => {
  test('brings an older database up, keeping its rows, and does nothing the second time', () => {
    open({ create: true }).client.exec("insert into notes (text) values ('old')");
    writeMigrations([
      'create table notes (id integer primary key, text text not null)',
      "alter table notes add column kind text not null default 'plain';\n--> statement-breakpoint\ncreate table extra (id integer)",
    ]);
    for (let round = 0; round < 2; round++) {
      const { client, close } = open();
      expect(client.prepare('select text, kind from notes').all()).toEqual([{ text: 'old', kind: 'plain' }]);
      close();
    }
  });

  test('that fails half way leaves the old schema whole', () => {
    open({ create: true }).close();
    const first = 'create table notes (id integer primary key, text text not null)';
    writeMigrations([
      first,
      'create table extra (id integer);\n--> statement-breakpoint\ncreate table notes (id integer)',
    ]);
    expect(() => open()).toThrow('already exists');
    writeMigrations([first]);
    const tables = open()
      .client.prepare("select name from sqlite_schema where name in ('notes', 'extra')")
      .pluck()
      .all();
    expect(tables).toEqual(['notes']);
  });

  test('that would leave a broken reference is undone', () => {
    const first =
      'create table people (id integer primary key);create table notes (id integer primary key, person integer references people);insert into people values (1);insert into notes values (1, 1)';
    writeMigrations([first]);
    open({ create: true }).close();
    writeMigrations([first, 'delete from people']);
    expect(() => open()).toThrow('broken references');
    writeMigrations([first]);
    expect(open().client.prepare('select count(*) from people').pluck().get()).toBe(1);
  });

  test('may rebuild a table that others refer to', () => {
    const first =
      'create table people (id integer primary key);create table notes (id integer primary key, person integer references people on delete cascade);insert into people values (1);insert into notes values (1, 1)';
    writeMigrations([first]);
    open({ create: true }).close();
    const rebuild = [
      'create table __new_people (id integer primary key, name text)',
      'insert into __new_people (id) select id from people',
      'drop table people',
      'alter table __new_people rename to people',
    ].join(';--> statement-breakpoint\n');
    writeMigrations([first, rebuild]);
    const { client } = open();
    expect(client.prepare('select count(*) from notes').pluck().get()).toBe(1);
    expect(client.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  test('refuses a database that a newer build migrated, and changes nothing', () => {
    const first = 'create table notes (id integer primary key, text text not null)';
    writeMigrations([first, 'create table tomorrow (id integer)']);
    open({ create: true }).close();
    const before = readFileSync(file);
    writeMigrations([first]);
    expect(() => open()).toThrow(NewerSchemaError);
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});
