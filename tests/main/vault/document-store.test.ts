import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDocumentStore, type OwnedDocumentStore } from '../../../main/vault/document-store';
import { CHUNK_SIZE, HEADER_SIZE, paddedSize, SEALED_CHUNK_SIZE, storedSize } from '../../../main/vault/object-format';
import { openObject } from '../../../main/vault/object-reader';
import type { StoredObject } from '../../../main/vault/types';
import { chunksOf, seededBytes, temporaryFolder } from '../../support/vault';

let folder: ReturnType<typeof temporaryFolder>;
let store: OwnedDocumentStore;
beforeEach(() => {
  folder = temporaryFolder();
  store = createDocumentStore({ folder: folder.path, documentsKey: randomBytes(32), contentKey: randomBytes(32) });
});
afterEach(() => folder.remove());

async function put(content: Uint8Array): Promise<StoredObject> {
  const stored = await store.store(chunksOf(content));
  if (!stored.ok) throw new Error(stored.failure.code);
  return stored.value;
}
const checkOf = ({ contentId, fileKey, byteSize }: StoredObject) => store.check(contentId, fileKey, byteSize);
const readerOf = ({ contentId, fileKey, byteSize }: StoredObject) => store.openRead(contentId, fileKey, byteSize);
const pathOf = ({ contentId, fileKey, byteSize }: StoredObject) => store.source(contentId, fileKey, byteSize).path;
const filesIn = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

const EDGE_SIZES = [0, 1, 4095, 4096, 4097, CHUNK_SIZE - 1, CHUNK_SIZE, CHUNK_SIZE + 1, 3 * CHUNK_SIZE, 2_000_003];

describe('storing', () => {
  test.each(EDGE_SIZES)('gives %i bytes back as they came', async (size) => {
    const content = seededBytes(size, size);
    const stored = await put(content);
    expect(stored).toMatchObject({ byteSize: size, alreadyStored: false });
    const reader = readerOf(stored);
    expect(Buffer.from(reader.read(0, size + 10)).equals(content)).toBe(true);
    expect(checkOf(stored)).toBe('whole');
    reader.close();
  });

  test('reads any range, also across chunks and past the end', async () => {
    const content = seededBytes(5 * CHUNK_SIZE + 123, 1);
    const reader = readerOf(await put(content));
    for (const [position, length] of [
      [0, 1],
      [CHUNK_SIZE - 1, 2],
      [CHUNK_SIZE, CHUNK_SIZE],
      [17, 4 * CHUNK_SIZE],
      [content.length - 5, 100],
      [content.length, 10],
      [content.length + 50, 10],
      [3 * CHUNK_SIZE + 5, 0],
    ] as const) {
      expect(Buffer.from(reader.read(position, length))).toEqual(content.subarray(position, position + length));
    }
    reader.close();
  });

  test('reads random ranges in any order the same as the content', async () => {
    const content = seededBytes(70 * CHUNK_SIZE + 9, 2);
    const reader = readerOf(await put(content));
    const places = seededBytes(4 * 500, 3);
    for (let index = 0; index < 500; index++) {
      const position = places.readUInt32BE(index * 4) % content.length;
      const length = (position * 7) % (index % 10 === 0 ? 20 * CHUNK_SIZE : 3000);
      const wanted = content.subarray(position, position + length);
      expect(wanted.equals(reader.read(position, length))).toBe(true);
    }
    reader.close();
  });

  test('stores the same bytes once, under one name', async () => {
    const content = seededBytes(200_000, 4);
    const first = await put(content);
    const second = await put(content);
    expect(second).toEqual({ ...first, alreadyStored: true, fileKey: expect.anything() });
    expect(Buffer.from(second.fileKey)).toEqual(Buffer.from(first.fileKey));
    expect(filesIn(folder.path)).toHaveLength(1);
  });

  test('replaces a damaged object when its bytes come again', async () => {
    const content = seededBytes(200_000, 4);
    flip(pathOf(await put(content)), 70_000);
    const again = await put(content);
    expect(again.alreadyStored).toBe(false);
    expect(checkOf(again)).toBe('whole');
  });

  test('names the same bytes differently in another vault', async () => {
    const other = createDocumentStore({
      folder: join(folder.path, 'other'),
      documentsKey: randomBytes(32),
      contentKey: randomBytes(32),
    });
    const stored = await other.store(chunksOf(Buffer.from('same')));
    expect(stored.ok && stored.value.contentId).not.toBe((await put(Buffer.from('same'))).contentId);
  });

  test('hides the exact size, at most 12 % above it', async () => {
    const sizes = [5000, 70_001, 70_900, 1_234_567, 500_000_001];
    for (const size of sizes) expect(storedSize(size)).toBeLessThan(size * 1.121 + HEADER_SIZE);
    expect(paddedSize(70_001)).toBe(paddedSize(70_900));
    const stored = await put(seededBytes(70_001, 1));
    expect(statSync(pathOf(stored)).size).toBe(storedSize(70_001));
  });

  test('leaves nothing behind when cancelled', async () => {
    const abort = new AbortController();
    async function* endless() {
      for (let index = 0; ; index++) {
        if (index === 30) abort.abort();
        yield seededBytes(CHUNK_SIZE, index);
      }
    }
    const outcome = await store.store(endless(), { signal: abort.signal });
    expect(outcome).toEqual({ ok: false, failure: { code: 'cancelled' } });
    expect(filesIn(folder.path)).toEqual([]);
  });

  test('passes on an error of the source and leaves nothing behind', async () => {
    async function* failing() {
      yield seededBytes(200_000, 1);
      throw Object.assign(new Error('unplugged'), { code: 'EIO', syscall: 'read' });
    }
    await expect(store.store(failing())).rejects.toThrow('unplugged');
    expect(filesIn(folder.path)).toEqual([]);
  });

  test('writes synchronously for a worker, in pieces of any size', () => {
    const content = seededBytes(300_000, 5);
    const writer = store.createWriter();
    for (let at = 0, size = 1; at < content.length; at += size, size = (size * 3) % 70_001 || 1) {
      writer.write(content.subarray(at, at + size));
    }
    expect(writer.byteSize).toBe(content.length);
    const stored = writer.finish();
    writer.abort();
    expect(checkOf(stored)).toBe('whole');
  });

  test('lets a plain source be opened elsewhere', async () => {
    const content = seededBytes(100_000, 6);
    const { contentId, fileKey, byteSize } = await put(content);
    const posted = structuredClone(store.source(contentId, fileKey, byteSize));
    const reader = openObject(posted);
    expect(Buffer.from(reader.read(0, byteSize)).equals(content)).toBe(true);
    reader.close();
  });
});

function flip(path: string, at: number, bit = 0): void {
  const bytes = readFileSync(path);
  const byte = bytes[at];
  if (byte === undefined) throw new RangeError(`no byte ${at}`);
  bytes[at] = byte ^ (1 << bit);
  writeFileSync(path, bytes);
}

describe('damage', () => {
  test('is told for a flipped bit anywhere in the file', async () => {
    const stored = await put(seededBytes(3 * CHUNK_SIZE, 7));
    const path = pathOf(stored);
    const size = statSync(path).size;
    const places = seededBytes(4 * 120, 8);
    const positions = [...Array(HEADER_SIZE).keys(), size - 1];
    for (let index = 0; index < 120; index++) positions.push(places.readUInt32BE(index * 4) % size);
    for (const at of positions) {
      flip(path, at, at % 8);
      expect(checkOf(stored), `byte ${at}`).toBe('damaged');
      flip(path, at, at % 8);
    }
    expect(checkOf(stored)).toBe('whole');
  });

  test('is told for padding too', async () => {
    const stored = await put(seededBytes(20 * CHUNK_SIZE + 1, 7));
    flip(pathOf(stored), statSync(pathOf(stored)).size - 100);
    expect(checkOf(stored)).toBe('damaged');
  });

  test.each([1, 16, SEALED_CHUNK_SIZE, SEALED_CHUNK_SIZE + 1])('is told when %i bytes are cut off', async (count) => {
    const stored = await put(seededBytes(4 * CHUNK_SIZE, 9));
    truncateSync(pathOf(stored), statSync(pathOf(stored)).size - count);
    expect(checkOf(stored)).toBe('damaged');
    expect(() => readerOf(stored)).toThrow('object_damaged');
  });

  test('is told when bytes are added', async () => {
    const stored = await put(seededBytes(4 * CHUNK_SIZE, 9));
    writeFileSync(pathOf(stored), Buffer.alloc(SEALED_CHUNK_SIZE), { flag: 'a' });
    expect(checkOf(stored)).toBe('damaged');
  });

  test('is told when chunks change places', async () => {
    const stored = await put(seededBytes(4 * CHUNK_SIZE, 9));
    const bytes = readFileSync(pathOf(stored));
    const chunk = (index: number) => {
      const at = HEADER_SIZE + index * SEALED_CHUNK_SIZE;
      return bytes.subarray(at, at + SEALED_CHUNK_SIZE);
    };
    const [first, second] = [Buffer.from(chunk(0)), Buffer.from(chunk(1))];
    chunk(0).set(second);
    chunk(1).set(first);
    writeFileSync(pathOf(stored), bytes);
    expect(checkOf(stored)).toBe('damaged');
    expect(() => readerOf(stored).read(0, 10)).toThrow('object_damaged');
  });

  test('is told when two objects change places', async () => {
    const [one, two] = [await put(seededBytes(9000, 1)), await put(seededBytes(9000, 2))];
    renameSync(pathOf(one), join(folder.path, 'x'));
    renameSync(pathOf(two), pathOf(one));
    renameSync(join(folder.path, 'x'), pathOf(two));
    expect([checkOf(one), checkOf(two)]).toEqual(['damaged', 'damaged']);
    expect(store.recover(one.contentId)).toBeNull();
  });

  test('keeps undamaged pages readable', async () => {
    const content = seededBytes(10 * CHUNK_SIZE, 3);
    const stored = await put(content);
    flip(pathOf(stored), HEADER_SIZE + 5 * SEALED_CHUNK_SIZE);
    const reader = readerOf(stored);
    expect(Buffer.from(reader.read(0, 5 * CHUNK_SIZE)).equals(content.subarray(0, 5 * CHUNK_SIZE))).toBe(true);
    expect(() => reader.read(5 * CHUNK_SIZE, 1)).toThrow('object_damaged');
    reader.close();
  });

  test('of the wrong key is told', async () => {
    const stored = await put(seededBytes(9000, 1));
    expect(store.check(stored.contentId, randomBytes(32), stored.byteSize)).toBe('damaged');
  });
});

describe('keeping house', () => {
  test('sets aside what no row knows, tells what is missing, deletes nothing', async () => {
    const [kept, orphan, lost] = [
      await put(Buffer.from('kept')),
      await put(Buffer.from('orphan')),
      await put(Buffer.from('lost')),
    ];
    store.remove(lost.contentId);
    const found = store.reconcile(new Set([kept.contentId, lost.contentId]));
    expect(found).toEqual({ missing: [lost.contentId], quarantined: 1, returned: 0 });
    expect([...store.listContentIds()]).toEqual([kept.contentId]);
    const aside = readFileSync(join(folder.path, 'quarantine', orphan.contentId));
    expect(aside.length).toBe(storedSize(6));
    expect(checkOf(lost)).toBe('missing');
  });

  test('fetches an object back from quarantine when its row returns, and tells which are still missing', async () => {
    const [kept, away, lost] = [
      await put(Buffer.from('kept')),
      await put(seededBytes(200_000, 1)),
      await put(Buffer.from('lost')),
    ];
    store.remove(lost.contentId);
    // As when a folder that is kept in step puts an older database in place of this one, and later this one again.
    expect(store.reconcile(new Set([kept.contentId]))).toMatchObject({ quarantined: 1 });
    expect(checkOf(away)).toBe('missing');
    const all = new Set([kept.contentId, away.contentId, lost.contentId]);
    expect(store.reconcile(all)).toEqual({ missing: [lost.contentId], quarantined: 0, returned: 1 });
    expect(checkOf(away)).toBe('whole');
    expect(readdirSync(join(folder.path, 'quarantine'))).toEqual([]);
  });

  test('recovers key and size from the object itself, as when the database is lost', async () => {
    const stored = await put(seededBytes(12_345, 1));
    const recovered = store.recover(stored.contentId);
    expect(recovered?.byteSize).toBe(12_345);
    expect(Buffer.from(recovered?.fileKey ?? []).equals(stored.fileKey)).toBe(true);
  });

  test('clears what a killed import left, but keeps a whole object that only lacked its name', async () => {
    const whole = await put(Buffer.from('whole'));
    const unfinished = store.createWriter();
    unfinished.write(seededBytes(2_000_000, 1));
    renameSync(pathOf(whole), join(folder.path, 'incoming', 'whole.part'));
    expect(store.reconcile(new Set())).toEqual({ missing: [], quarantined: 1, returned: 0 });
    expect(readdirSync(join(folder.path, 'incoming'))).toEqual([]);
    expect(readdirSync(join(folder.path, 'quarantine'))).toEqual(['whole.part']);
  });

  test('refuses an id that is a path', () => {
    expect(() => store.source('../../etc/passwd', randomBytes(32), 1)).toThrow(RangeError);
    expect(() => store.remove('..')).toThrow(RangeError);
  });

  test('ends readers and writers when it is closed', async () => {
    const reader = readerOf(await put(seededBytes(9000, 1)));
    const writer = store.createWriter();
    writer.write(Buffer.from('half'));
    store.close();
    expect(() => reader.read(0, 1)).toThrow('vault_locked');
    expect(() => writer.write(Buffer.from('more'))).toThrow('vault_locked');
    expect(() => writer.finish()).toThrow('vault_locked');
    expect(() => store.createWriter()).toThrow('vault_locked');
    expect(await store.store(chunksOf(Buffer.from('late')))).toMatchObject({ failure: { code: 'vault_locked' } });
    expect(readdirSync(join(folder.path, 'incoming'))).toEqual([]);
  });
});
