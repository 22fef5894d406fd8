import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CipherDatabase, openSqliteFile } from '../../main/db/multiple-ciphers';
import { createDocumentStore } from '../../main/vault/document-store';
import { KDF_FLOOR, stretchPassphrase } from '../../main/vault/kdf';
import type { BenchRow, BenchSize, BenchSuite } from './bench-suite';

const SIZES: Record<BenchSize, { pages: number; mebibytes: number; rounds: number }> = {
  small: { pages: 2_000, mebibytes: 16, rounds: 3 },
  medium: { pages: 20_000, mebibytes: 128, rounds: 3 },
  large: { pages: 200_000, mebibytes: 512, rounds: 3 },
};
const MIB = 1024 * 1024;
const nativeBinding = process.env.DOSSIER_SQLITE_BINDING;

/** What encryption at rest costs: the database by cipher, and the document store against plain files. */
export const vaultSuite: BenchSuite = {
  name: 'vault',
  async *run(size) {
    const folder = mkdtempSync(join(tmpdir(), 'dossier-bench-'));
    try {
      yield* benchDatabase(folder, SIZES[size].pages, SIZES[size].rounds);
      yield* benchDocuments(folder, SIZES[size].mebibytes, SIZES[size].rounds);
      yield* benchPassphrase(SIZES[size].rounds);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

type Times = Map<string, number[]>;

const CIPHERS: Record<string, readonly string[]> = {
  plaintext: [],
  'sqlcipher 4': ["cipher = 'sqlcipher'", 'legacy = 4'],
  aegis: ["cipher = 'aegis'"],
  'chacha20-poly1305': ["cipher = 'chacha20'"],
};

/** Rounds take turns, so that a busy machine slows every subject alike. */
function* benchDatabase(folder: string, pages: number, rounds: number): Iterable<BenchRow> {
  const works = new Map<string, Times>();
  const note = (work: string, subject: string, milliseconds: number) => {
    const times = works.get(work) ?? new Map<string, number[]>();
    works.set(work, times.set(subject, [...(times.get(subject) ?? []), milliseconds]));
  };
  for (let round = 0; round < rounds; round++) {
    for (const [subject, pragmas] of Object.entries(CIPHERS)) {
      const file = join(folder, `${subject}-${round}.db`);
      const key = randomBytes(32);
      const database = openWith(file, pragmas, key);
      note(
        `index ${pages} pages`,
        subject,
        timed(() => fill(database, pages)),
      );
      database.close();
      const open: CipherDatabase[] = [];
      note(
        'open and first query',
        subject,
        timed(() => open.push(openWith(file, pragmas, key))),
      );
      for (const reopened of open) {
        note('search, p95 of 100', subject, searchP95(reopened));
        note(
          'quick_check',
          subject,
          timed(() => reopened.pragma('quick_check(1)')),
        );
        reopened.close();
      }
      rmSync(file);
    }
  }
  for (const [work, times] of works) yield* rowsOf(work, times, 'plaintext');
}

function openWith(file: string, pragmas: readonly string[], key: Uint8Array): CipherDatabase {
  const database = openSqliteFile(file, { nativeBinding });
  for (const pragma of pragmas) database.pragma(pragma);
  if (pragmas.length > 0) database.key(Buffer.concat([Buffer.from('raw:'), key]));
  for (const pragma of ['temp_store = MEMORY', 'mmap_size = 0', 'journal_mode = WAL', 'synchronous = FULL']) {
    database.pragma(pragma);
  }
  database.prepare('select count(*) from sqlite_schema').get();
  return database;
}

function fill(database: CipherDatabase, pages: number): void {
  database.exec(`
    create table pages (id integer primary key, text text not null);
    create virtual table search using fts5(text, content='pages', content_rowid='id', tokenize="unicode61 remove_diacritics 2");
    create trigger pages_ai after insert on pages begin insert into search(rowid, text) values (new.id, new.text); end`);
  const insert = database.prepare('insert into pages (text) values (?)');
  const insertMany = database.transaction((from: number, to: number) => {
    for (let page = from; page < to; page++) insert.run(pageText(page));
  });
  for (let from = 0; from < pages; from += 500) insertMany(from, Math.min(from + 500, pages));
}

/** About 200 words a page from 20,000, the common ones often, as in real text. */
function pageText(page: number): string {
  const words: string[] = [];
  let state = (page * 2654435761 + 1) >>> 0;
  for (let index = 0; index < 200; index++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    words.push(`w${Math.floor((state / 2 ** 32) ** 3 * 20_000)}`);
  }
  return words.join(' ');
}

function searchP95(database: CipherDatabase): number {
  const query = database.prepare(
    'select rowid, snippet(search, 0, char(1), char(2), char(3), 12) from search where search match ? order by rank limit 100',
  );
  const times: number[] = [];
  for (let index = 0; index < 100; index++) times.push(timed(() => query.all(`"w${index * 97 + 40}" "w${index * 3}"`)));
  return times.sort((a, b) => a - b)[94] ?? 0;
}

async function* benchDocuments(folder: string, mebibytes: number, rounds: number): AsyncIterable<BenchRow> {
  const store: Times = new Map([
    ['plain file, fsync', []],
    ['vault', []],
  ]);
  const read: Times = new Map([
    ['plain file', []],
    ['vault', []],
  ]);
  const range: Times = new Map([
    ['plain file', []],
    ['vault', []],
  ]);
  const content = randomBytes(mebibytes * MIB);
  const plain = join(folder, 'plain');
  for (let round = 0; round < rounds; round++) {
    content.writeUInt32BE(round, 0);
    const vault = createDocumentStore({
      folder: join(folder, `store-${round}`),
      documentsKey: randomBytes(32),
      contentKey: randomBytes(32),
    });
    store.get('plain file, fsync')?.push(timed(() => writePlain(plain, content)));
    const start = performance.now();
    const stored = await vault.store(blocks(content));
    store.get('vault')?.push(performance.now() - start);
    if (!stored.ok) throw new Error(stored.failure.code);
    const { contentId, fileKey, byteSize } = stored.value;
    const sources = { 'plain file': openPlain(plain), vault: vault.openRead(contentId, fileKey, byteSize) };
    for (const [subject, source] of Object.entries(sources)) {
      read.get(subject)?.push(
        timed(() => {
          for (let at = 0; at < byteSize; at += MIB) source.read(at, MIB);
        }),
      );
      range.get(subject)?.push(
        timed(() => {
          for (let index = 0; index < 1000; index++) source.read((index * 7_919_011) % byteSize, 16_384);
        }),
      );
      source.close();
    }
    rmSync(join(folder, `store-${round}`), { recursive: true });
  }
  yield* rowsOf(`store one file of ${mebibytes} MiB`, store, 'plain file, fsync');
  yield* rowsOf(`read ${mebibytes} MiB in order`, read, 'plain file');
  yield* rowsOf('1,000 reads of 16 KiB anywhere', range, 'plain file');
}

async function* blocks(content: Uint8Array): AsyncIterable<Uint8Array> {
  for (let at = 0; at < content.length; at += 65_536) yield content.subarray(at, at + 65_536);
}

function writePlain(path: string, content: Uint8Array): void {
  rmSync(path, { force: true });
  const file = openSync(path, 'w');
  for (let at = 0; at < content.length; at += MIB) writeSync(file, content, at, Math.min(MIB, content.length - at));
  fsyncSync(file);
  closeSync(file);
}

function openPlain(path: string) {
  const file = openSync(path, 'r');
  return {
    read: (position: number, length: number) => readSync(file, Buffer.allocUnsafeSlow(length), 0, length, position),
    close: () => closeSync(file),
  };
}

async function* benchPassphrase(rounds: number): AsyncIterable<BenchRow> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await stretchPassphrase('four cedar boats drift', randomBytes(16), KDF_FLOOR);
    times.push(performance.now() - start);
  }
  yield* rowsOf('stretch a passphrase', new Map([['Argon2id at the floor', times]]), null);
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function* rowsOf(work: string, times: Times, baseline: string | null): Iterable<BenchRow> {
  const base = baseline === null ? null : spread(times.get(baseline) ?? []).median;
  for (const [subject, values] of times) {
    const wallMs = spread(values);
    yield { work, subject, wallMs, peakMiB: null, ratio: base === null ? null : wallMs.median / base };
  }
}

function spread(values: readonly number[]): BenchRow['wallMs'] {
  const sorted = [...values].sort((a, b) => a - b);
  return { min: sorted[0] ?? 0, median: sorted[Math.floor(sorted.length / 2)] ?? 0, max: sorted.at(-1) ?? 0 };
}
