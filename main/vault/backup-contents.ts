import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { CipherDatabase } from '../db/multiple-ciphers';
import { connectDatabase } from '../db/open-database';
import { BackupDamagedError, type BackupReader, type BackupWriter } from './backup-file';
import { createDocumentStore } from './document-store';
import { type FileSystem, sizeOf } from './file-system';
import { deriveVaultKeys, zeroKeys } from './keys';
import { DATABASE_FILE, DOCUMENTS_FOLDER } from './vault-folder';

const MANIFEST = 'manifest.json';
const MAX_MANIFEST_SIZE = 64 * 1024 * 1024;
const CONTENT_ID = /^[0-9a-f]{64}$/;
const BLOCK = 1024 * 1024;

/** Rows a table, taken together with the snapshot, and the objects that were in the store. Last in the file. */
const manifest = z.strictObject({
  tables: z.record(z.string(), z.int()),
  objects: z.array(z.string().regex(CONTENT_ID)),
});
export type BackupManifest = z.infer<typeof manifest>;

export function countRows(client: CipherDatabase): Record<string, number> {
  const names = client
    .prepare<[], { name: string }>("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .all();
  const count = (name: string) =>
    client.prepare<[], { rows: number }>(`select count(*) as rows from "${name.replaceAll('"', '""')}"`).get()?.rows ??
    0;
  return Object.fromEntries(names.map(({ name }) => [name, count(name)]));
}

type StoredRow = { readonly content_id: string; readonly file_key: Buffer; readonly byte_size: number };

/** What the database says is stored, by content id: a vault is whole only with each of these. */
export const storedRows = (client: CipherDatabase): ReadonlyMap<string, StoredRow> =>
  new Map(
    client
      .prepare<[], StoredRow>('select content_id, file_key, byte_size from stored_objects')
      .all()
      .map((row) => [row.content_id, row]),
  );

/** Copies a file in as an entry, byte for byte: what it holds is ciphertext already. Yields the bytes copied so far. */
export function* packFile(
  writer: BackupWriter,
  files: FileSystem,
  path: string,
  name: string,
): Generator<number, void> {
  const file = files.open(path, 'read');
  try {
    const size = files.size(file);
    writer.startEntry(name, size);
    const block = Buffer.alloc(BLOCK);
    for (let at = 0; at < size; at += BLOCK) {
      const part = block.subarray(0, files.read(file, block.subarray(0, Math.min(BLOCK, size - at)), at));
      if (part.length === 0) throw new BackupDamagedError('a file changed while it was copied');
      writer.write(part);
      yield part.length;
    }
  } finally {
    files.close(file);
  }
}

export function packManifest(writer: BackupWriter, content: BackupManifest): void {
  const bytes = Buffer.from(JSON.stringify(content));
  writer.startEntry(MANIFEST, bytes.length);
  writer.write(bytes);
}

/**
 * Writes the backup's files into an empty vault folder. Their content is durable then, and all names but those in the
 * folder itself: `completeVault` sees to these, and to the vault header.
 */
export function* unpack(reader: BackupReader, files: FileSystem, folder: string): Generator<number, BackupManifest> {
  let found: BackupManifest | null = null;
  const folders = new Set([join(folder, DOCUMENTS_FOLDER)]);
  for (let entry = reader.nextEntry(); entry !== null; entry = reader.nextEntry()) {
    if (entry.name === MANIFEST) {
      found = readManifest(reader, entry.size);
    } else {
      const path = join(folder, ...placeOf(entry.name));
      if (dirname(path) !== folder) folders.add(dirname(path));
      yield* unpackFile(reader, files, path, entry.size);
    }
  }
  if (found === null) throw new BackupDamagedError('no manifest');
  files.makeFolder(join(folder, DOCUMENTS_FOLDER));
  for (const path of folders) files.syncFolder(path);
  return found;
}

/**
 * Opens what was unpacked and compares it with the manifest: database whole, rows all there, every object whole and as
 * its row says. Yields the bytes read back so far. A row without its object is let pass, for restoring: part of a vault
 * is better than none. `createBackup` never makes such a backup.
 */
export function* isWholeVault(
  folder: string,
  files: FileSystem,
  dataKey: Uint8Array,
  expected: BackupManifest,
  nativeBinding: string | undefined,
): Generator<number, boolean> {
  const keys = deriveVaultKeys(dataKey);
  const file = join(folder, DATABASE_FILE);
  const client = connectDatabase({ file, key: keys.database, nativeBinding });
  try {
    if (client.pragma('integrity_check(1)', { simple: true }) !== 'ok') return false;
    const rows = countRows(client);
    const isSame = ([name, count]: [string, number]) => rows[name] === count;
    if (!Object.entries(expected.tables).every(isSame)) return false;
    yield sizeOf(files, file);
    const store = createDocumentStore(
      { folder: join(folder, DOCUMENTS_FOLDER), documentsKey: keys.documents, contentKey: keys.content },
      files,
    );
    const named = storedRows(client);
    for (const contentId of expected.objects) {
      const found = secretOf(named.get(contentId)) ?? store.recover(contentId);
      if (found === null || store.check(contentId, found.fileKey, found.byteSize) !== 'whole') return false;
      yield found.byteSize;
    }
    return true;
  } finally {
    client.close();
    zeroKeys(...Object.values(keys));
  }
}

const secretOf = (row: StoredRow | undefined) => row && { fileKey: row.file_key, byteSize: row.byte_size };

/** Where an entry belongs; no name leads anywhere else. */
function placeOf(name: string): readonly string[] {
  if (name === DATABASE_FILE) return [DATABASE_FILE];
  if (CONTENT_ID.test(name)) return [DOCUMENTS_FOLDER, name.slice(0, 2), name];
  throw new BackupDamagedError('an entry of no known kind');
}

function readManifest(reader: BackupReader, size: number): BackupManifest {
  if (size > MAX_MANIFEST_SIZE) throw new BackupDamagedError('manifest');
  const parts: Buffer[] = [];
  for (let left = size; left > 0; left -= parts.at(-1)?.length ?? left) parts.push(reader.read(left));
  const parsed = manifest.safeParse(JSON.parse(Buffer.concat(parts).toString('utf8')));
  if (!parsed.success) throw new BackupDamagedError('manifest');
  return parsed.data;
}

function* unpackFile(reader: BackupReader, files: FileSystem, path: string, size: number): Generator<number, void> {
  files.makeFolder(dirname(path));
  const file = files.open(path, 'create');
  try {
    for (let at = 0; at < size; ) {
      const part = reader.read(size - at);
      files.write(file, part, at);
      at += part.length;
      yield part.length;
    }
    files.sync(file);
  } finally {
    files.close(file);
  }
}
