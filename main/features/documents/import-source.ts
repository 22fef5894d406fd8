import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ImportRefusal } from '@shared/contract/documents';
import type { ImportSource } from '../../core/core';

/** The largest file taken in. */
const MAX_FILE_BYTES = 500 * 1024 * 1024;
const READ_BYTES = 1024 * 1024;
/** What systems leave in folders; nobody means to import it. */
const CLUTTER = new Set(['thumbs.db', 'desktop.ini']);

/** The file itself is the trouble; the batch goes on. */
export class SourceRefused extends Error {
  override name = 'SourceRefused';
  constructor(readonly code: ImportRefusal) {
    super(code);
  }
}

/** One file of the batch. `open` throws SourceRefused, and so may the reading. */
export type ImportFile = { readonly fileName: string; open(): AsyncIterable<Uint8Array> };

/**
 * The files to import, in the order given; folders are walked by name, links and devices are kept in the list and
 * refused when opened. Hidden files inside folders are left out.
 */
export async function expandSources(sources: readonly ImportSource[]): Promise<readonly ImportFile[]> {
  const files: ImportFile[] = [];
  for (const source of sources) {
    if (source.kind === 'stream') files.push(streamFile(source.fileName, source.stream));
    else await walk(source.path, files);
  }
  return files;
}

async function walk(path: string, into: ImportFile[]): Promise<void> {
  const isFolder = await lstat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    into.push(pathFile(path));
    return;
  }
  const names = await readdir(path).catch(() => null);
  if (names === null) into.push(refusedFile(path, 'unreadable_file'));
  for (const name of [...(names ?? [])].sort()) {
    if (!name.startsWith('.') && !CLUTTER.has(name.toLowerCase())) await walk(join(path, name), into);
  }
}

const refusedFile = (path: string, code: ImportRefusal): ImportFile => ({
  fileName: basename(path),
  open: () => {
    throw new SourceRefused(code);
  },
});

const pathFile = (path: string): ImportFile => ({ fileName: basename(path), open: () => limited(readFile(path)) });

const streamFile = (fileName: string, stream: AsyncIterable<Uint8Array>): ImportFile => ({
  // A browser may send a relative path; only its last part is a name.
  fileName: fileName.split(/[\\/]/).pop() || fileName,
  open: () => limited(stream),
});

async function* readFile(path: string): AsyncGenerator<Uint8Array> {
  // Looked at before opening: opening a pipe would wait for its other end.
  const seen = await lstat(path).catch(refuseUnreadable);
  if (!seen.isFile()) throw new SourceRefused('not_a_file');
  // It may have been replaced by a link since.
  const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)).catch(refuseUnreadable);
  try {
    const found = await file.stat();
    if (!found.isFile()) throw new SourceRefused('not_a_file');
    if (found.size > MAX_FILE_BYTES) throw new SourceRefused('too_large');
    yield* file.createReadStream({ autoClose: false, highWaterMark: READ_BYTES });
  } finally {
    await file.close();
  }
}

function refuseUnreadable(): never {
  throw new SourceRefused('unreadable_file');
}

/** Counts while reading: a stream says nothing of its length, and a file may grow. */
async function* limited(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  try {
    for await (const chunk of content) {
      bytes += chunk.length;
      if (bytes > MAX_FILE_BYTES) throw new SourceRefused('too_large');
      yield chunk;
    }
  } catch (error) {
    // A disk or a connection that fails while reading; not to be taken for trouble of the vault.
    throw error instanceof SourceRefused ? error : new SourceRefused('unreadable_file');
  }
}

/** A content begun: its first bytes, and the whole of it to read once. */
export type Peeked = {
  readonly head: Uint8Array;
  readonly whole: AsyncIterable<Uint8Array>;
  /** Lets the source close its file, however far it was read. */
  close(): Promise<void>;
};

/**
 * Reads the first `length` bytes, fewer when there are no more. The content goes on in `whole`, which can be read once;
 * `close` must be called in the end, read or not. Throws what the content throws.
 */
export async function peek(content: AsyncIterable<Uint8Array>, length: number): Promise<Peeked> {
  const iterator = content[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let bytes = 0;
  let isDone = false;
  while (bytes < length && !isDone) {
    const next = await iterator.next();
    if (next.done) isDone = true;
    else {
      taken.push(next.value);
      bytes += next.value.length;
    }
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield* taken;
    while (!isDone) {
      const next = await iterator.next();
      if (next.done) return;
      yield next.value;
    }
  }
  return {
    head: Buffer.concat(taken).subarray(0, length),
    whole: whole(),
    close: async () => void (await iterator.return?.()),
  };
}
