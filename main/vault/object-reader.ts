import { VaultError } from './errors';
import { type FileSystem, nodeFileSystem } from './file-system';
import {
  CHUNK_SIZE,
  ChunkCipher,
  chunkCount,
  HEADER_SIZE,
  paddedSize,
  readFileId,
  SEALED_CHUNK_SIZE,
  storedSize,
} from './object-format';
import type { ObjectReader, ObjectSource } from './types';

/** Opened chunks kept for the next read, 2 MiB a reader. */
const CACHED_CHUNKS = 32;
/** Chunks fetched from disk in one call. */
const RUN_CHUNKS = 16;

/** Opens an object for reading, on any thread. Throws VaultError `object_missing` or `object_damaged`. */
export function openObject(
  source: ObjectSource,
  files: FileSystem = nodeFileSystem,
  onClose: () => void = () => {},
): ChunkedReader {
  if (!files.exists(source.path)) throw new VaultError('object_missing');
  const file = files.open(source.path, 'read');
  try {
    return new ChunkedReader(files, file, source, onClose);
  } catch (error) {
    files.close(file);
    throw error;
  }
}

export class ChunkedReader implements ObjectReader {
  readonly size: number;
  readonly #files: FileSystem;
  readonly #file: number;
  readonly #cipher: ChunkCipher;
  readonly #chunkCount: number;
  readonly #paddedSize: number;
  readonly #cache = new Map<number, Buffer>();
  readonly #run = Buffer.allocUnsafeSlow(RUN_CHUNKS * SEALED_CHUNK_SIZE);
  readonly #onClose: () => void;
  #isClosed = false;

  constructor(files: FileSystem, file: number, { fileKey, byteSize }: ObjectSource, onClose: () => void) {
    const header = Buffer.alloc(HEADER_SIZE);
    const fileId = readFileId(header.subarray(0, files.read(file, header, 0)));
    // A shorter or longer file lost or gained something, whichever chunks are still good.
    if (fileId === null || files.size(file) !== storedSize(byteSize)) throw new VaultError('object_damaged');
    this.size = byteSize;
    this.#files = files;
    this.#file = file;
    this.#onClose = onClose;
    this.#cipher = new ChunkCipher(Buffer.from(fileKey), fileId);
    this.#chunkCount = chunkCount(byteSize);
    this.#paddedSize = paddedSize(byteSize);
  }

  read(position: number, length: number): Uint8Array {
    // Its own allocation, not Node's shared pool: the PDF viewer transfers what it gets.
    const target = Buffer.allocUnsafeSlow(Math.max(0, Math.min(length, this.size - position)));
    return target.subarray(0, this.readInto(position, target));
  }

  readInto(position: number, target: Uint8Array): number {
    if (this.#isClosed) throw new VaultError('vault_locked');
    const end = Math.min(position + target.length, this.size);
    let at = position;
    while (at < end) {
      const index = Math.floor(at / CHUNK_SIZE);
      const chunk = this.#cache.get(index);
      if (chunk) {
        const from = at - index * CHUNK_SIZE;
        const part = chunk.subarray(from, Math.min(CHUNK_SIZE, from + end - at));
        target.set(part, at - position);
        at += part.length;
      } else {
        at = this.#fetch(index, at, end, target, position);
      }
    }
    return Math.max(0, end - position);
  }

  /** Opens the chunks that hold no content, only padding. Throws like `read`. */
  checkPadding(): void {
    const run = this.#run.subarray(0, SEALED_CHUNK_SIZE);
    for (let index = Math.ceil(this.size / CHUNK_SIZE); index < this.#chunkCount; index++) {
      const count = this.#files.read(this.#file, run, HEADER_SIZE + index * SEALED_CHUNK_SIZE);
      const isWhole = this.#cipher.open(index, index === this.#chunkCount - 1, run.subarray(0, count)) !== null;
      if (!isWhole) throw new VaultError('object_damaged');
    }
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#onClose();
    for (const chunk of this.#cache.values()) chunk.fill(0);
    this.#cache.clear();
    this.#files.close(this.#file);
  }

  /** Reads and opens the chunks from `first` on in one disk call, copying what is wanted; answers the next position. */
  #fetch(first: number, at: number, end: number, target: Uint8Array, origin: number): number {
    const beyond = Math.min(Math.ceil(end / CHUNK_SIZE), first + RUN_CHUNKS, this.#chunkCount);
    const sealedEnd = Math.min(beyond * CHUNK_SIZE, this.#paddedSize) + beyond * (SEALED_CHUNK_SIZE - CHUNK_SIZE);
    const run = this.#run.subarray(0, sealedEnd - first * SEALED_CHUNK_SIZE);
    const count = this.#files.read(this.#file, run, HEADER_SIZE + first * SEALED_CHUNK_SIZE);
    if (count !== run.length) throw new VaultError('object_damaged');
    let next = at;
    for (let index = first; index < beyond; index++) {
      const offset = (index - first) * SEALED_CHUNK_SIZE;
      const chunk = this.#cipher.open(
        index,
        index === this.#chunkCount - 1,
        run.subarray(offset, offset + SEALED_CHUNK_SIZE),
      );
      if (chunk === null) throw new VaultError('object_damaged');
      const from = next - index * CHUNK_SIZE;
      const part = chunk.subarray(from, Math.min(chunk.length, from + end - next));
      target.set(part, next - origin);
      next += part.length;
      // A chunk used to its end in a long read will hardly be asked for again.
      if (part.length < CHUNK_SIZE) this.#remember(index, chunk);
    }
    return next;
  }

  #remember(index: number, chunk: Buffer): void {
    if (this.#cache.size >= CACHED_CHUNKS) {
      const [oldest] = this.#cache.keys();
      if (oldest !== undefined) this.#cache.delete(oldest);
    }
    this.#cache.set(index, chunk);
  }
}
