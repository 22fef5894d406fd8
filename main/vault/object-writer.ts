import { createHmac, type Hmac, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { storageFailureOf, throwingVaultErrors, VaultError } from './errors';
import type { FileSystem } from './file-system';
import { zeroKeys } from './keys';
import {
  CHUNK_SIZE,
  ChunkCipher,
  FILE_ID_SIZE,
  HEADER_SIZE,
  paddedSize,
  SEALED_CHUNK_SIZE,
  writeHeader,
} from './object-format';
import type { DocumentStoreAccess, ObjectWriter, StoredObject } from './types';

/** Sealed chunks gathered before one write: few enough to stay in the processor’s own memory until then. */
const BATCH_CHUNKS = 4;

/** The disk is set to work this often, so that little is left to wait for at the end. */
const SYNC_EVERY = 16 * 1024 * 1024;

/** Where a finished object goes. `existing` is what is stored whole under this id already. */
export type Placement = {
  readonly temporaryFolder: string;
  existing(contentId: string): { readonly fileKey: Uint8Array; readonly byteSize: number } | null;
  /** Makes the file at `temporary` durable as the object's own. */
  place(temporary: string, contentId: string): void;
};

/** Encrypts and names content as it arrives; nothing but ciphertext touches the disk. */
export class ChunkedWriter implements ObjectWriter {
  readonly #files: FileSystem;
  readonly #access: DocumentStoreAccess;
  readonly #placement: Placement;
  readonly #temporary: string;
  readonly #fileKey = randomBytes(32);
  readonly #fileId = randomBytes(FILE_ID_SIZE);
  readonly #cipher = new ChunkCipher(this.#fileKey, this.#fileId);
  readonly #hash: Hmac;
  readonly #chunk = Buffer.allocUnsafeSlow(CHUNK_SIZE);
  readonly #batch = Buffer.allocUnsafeSlow(BATCH_CHUNKS * SEALED_CHUNK_SIZE);
  #chunkFill = 0;
  #batchFill = 0;
  #chunkIndex = 0;
  #position = HEADER_SIZE;
  /** Null once closed. */
  #file: number | null;
  readonly #onEnd: () => void;
  #isEnded = false;
  byteSize = 0;

  constructor(files: FileSystem, access: DocumentStoreAccess, placement: Placement, onEnd: () => void) {
    this.#files = files;
    this.#access = access;
    this.#placement = placement;
    this.#onEnd = onEnd;
    this.#hash = createHmac('sha256', access.contentKey);
    this.#temporary = join(placement.temporaryFolder, `${randomBytes(16).toString('hex')}.part`);
    this.#file = throwingVaultErrors(() => {
      files.makeFolder(placement.temporaryFolder);
      return files.open(this.#temporary, 'create');
    });
  }

  write(chunk: Uint8Array): void {
    this.#assertOpen();
    this.#hash.update(chunk);
    this.byteSize += chunk.length;
    throwingVaultErrors(() => this.#take(chunk));
  }

  finish(): StoredObject {
    this.#assertOpen();
    const contentId = this.#hash.digest('hex');
    const { byteSize } = this;
    return throwingVaultErrors(() => {
      const existing = this.#placement.existing(contentId);
      if (existing) {
        this.abort();
        return { contentId, ...existing, alreadyStored: true };
      }
      this.#seal(contentId);
      this.#placement.place(this.#temporary, contentId);
      this.#isEnded = true;
      this.#onEnd();
      return { contentId, fileKey: this.#fileKey, byteSize, alreadyStored: false };
    });
  }

  abort(): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#onEnd();
    this.#chunk.fill(0);
    zeroKeys(this.#fileKey);
    try {
      if (this.#file !== null) this.#files.close(this.#file);
      this.#files.remove(this.#temporary);
    } catch (error) {
      // The next start clears what a failing disk does not let go of now; the first error is the one to tell.
      if (storageFailureOf(error) === null) throw error;
    } finally {
      this.#file = null;
    }
  }

  /** Pads, ends the last chunk, writes the header and makes the temporary file durable. */
  #seal(contentId: string): void {
    const { byteSize } = this;
    const padding = Buffer.alloc(CHUNK_SIZE);
    for (let left = paddedSize(byteSize) - byteSize; left > 0; left -= CHUNK_SIZE) {
      this.#take(padding.subarray(0, Math.min(left, CHUNK_SIZE)));
    }
    this.#endChunk(true);
    this.#flush();
    const file = this.#open();
    const header = writeHeader(this.#access.documentsKey, this.#fileId, contentId, {
      fileKey: this.#fileKey,
      byteSize,
    });
    this.#files.write(file, header, 0);
    this.#files.sync(file);
    this.#file = null;
    this.#files.close(file);
    this.#chunk.fill(0);
  }

  #take(bytes: Uint8Array): void {
    let taken = 0;
    while (taken < bytes.length) {
      // A full chunk waits until more comes: only then is it known not to be the last.
      if (this.#chunkFill === CHUNK_SIZE) this.#endChunk(false);
      const part = bytes.subarray(taken, taken + CHUNK_SIZE - this.#chunkFill);
      this.#chunk.set(part, this.#chunkFill);
      this.#chunkFill += part.length;
      taken += part.length;
    }
  }

  #endChunk(isLast: boolean): void {
    const content = this.#chunk.subarray(0, this.#chunkFill);
    for (const part of this.#cipher.seal(this.#chunkIndex, isLast, content)) {
      this.#batch.set(part, this.#batchFill);
      this.#batchFill += part.length;
    }
    this.#chunkIndex++;
    this.#chunkFill = 0;
    if (this.#batchFill + SEALED_CHUNK_SIZE > this.#batch.length) this.#flush();
  }

  #flush(): void {
    this.#files.write(this.#open(), this.#batch.subarray(0, this.#batchFill), this.#position);
    const written = this.#position + this.#batchFill;
    if (Math.floor(written / SYNC_EVERY) > Math.floor(this.#position / SYNC_EVERY))
      this.#files.startSync?.(this.#open());
    this.#position = written;
    this.#batchFill = 0;
  }

  #assertOpen(): void {
    if (this.#isEnded) throw new VaultError('vault_locked');
  }

  #open(): number {
    if (this.#file === null) throw new VaultError('vault_locked');
    return this.#file;
  }
}
