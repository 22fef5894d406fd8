import { randomBytes } from 'node:crypto';
import type { FileSystem } from './file-system';
import { deriveKey } from './keys';
import { CHUNK_SIZE, ChunkCipher, FILE_ID_SIZE, SEALED_CHUNK_SIZE } from './object-format';

/**
 * A backup file: magic and version (16) | length of the vault header (4) | vault header | salt (32) | sealed chunks.
 * The vault header is the one in the vault's folder at that moment, so the same passphrase or recovery code opens it.
 * Inside the chunks: entries of { name length (2), name, size (8), bytes }, ended by an empty name.
 */
const MAGIC = Buffer.from('DOSSIER-BACKUP\0\u0001', 'latin1');
const SALT_SIZE = 32;
const MAX_HEADER_SIZE = 256 * 1024;

/** The file is cut short, altered, of another kind, or of another vault. */
export class BackupDamagedError extends Error {
  override name = 'BackupDamagedError';
}

export class BackupWriter {
  readonly #files: FileSystem;
  readonly #file: number;
  readonly #cipher: ChunkCipher;
  readonly #chunk = Buffer.allocUnsafeSlow(CHUNK_SIZE);
  #fill = 0;
  #index = 0;
  #position = 0;

  constructor(files: FileSystem, file: number, backupKey: Uint8Array, vaultHeader: Uint8Array) {
    this.#files = files;
    this.#file = file;
    const salt = randomBytes(SALT_SIZE);
    this.#cipher = cipherFor(backupKey, salt);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(vaultHeader.length);
    this.#append(Buffer.concat([MAGIC, length, vaultHeader, salt]));
  }

  /** Announces an entry; exactly `size` bytes must follow through `write`. */
  startEntry(name: string, size: number): void {
    this.write(encodeEntry(name, size));
  }

  write(bytes: Uint8Array): void {
    let taken = 0;
    while (taken < bytes.length) {
      if (this.#fill === CHUNK_SIZE) this.#endChunk(false);
      const part = bytes.subarray(taken, taken + CHUNK_SIZE - this.#fill);
      this.#chunk.set(part, this.#fill);
      this.#fill += part.length;
      taken += part.length;
    }
  }

  finish(): void {
    this.write(encodeEntry('', 0));
    this.#endChunk(true);
    this.#files.sync(this.#file);
  }

  #endChunk(isLast: boolean): void {
    for (const part of this.#cipher.seal(this.#index++, isLast, this.#chunk.subarray(0, this.#fill)))
      this.#append(part);
    this.#fill = 0;
  }

  #append(bytes: Uint8Array): void {
    this.#files.write(this.#file, bytes, this.#position);
    this.#position += bytes.length;
  }
}

/** The vault header in clear; every other byte needs the key. Throws BackupDamagedError. */
export function readBackupHeader(files: FileSystem, file: number): { vaultHeader: Buffer; saltAt: number } {
  const start = exactly(files, file, 0, MAGIC.length + 4);
  const length = start.readUInt32BE(MAGIC.length);
  if (!start.subarray(0, MAGIC.length).equals(MAGIC) || length > MAX_HEADER_SIZE)
    throw new BackupDamagedError('header');
  return { vaultHeader: exactly(files, file, start.length, length), saltAt: start.length + length };
}

/** Whether the file ends as it was finished: finds one that was cut short without reading it all. */
export function endsWhole(files: FileSystem, file: number, backupKey: Uint8Array, saltAt: number): boolean {
  const start = saltAt + SALT_SIZE;
  const last = Math.ceil((files.size(file) - start) / SEALED_CHUNK_SIZE) - 1;
  if (last < 0) return false;
  const sealed = Buffer.alloc(SEALED_CHUNK_SIZE);
  const count = files.read(file, sealed, start + last * SEALED_CHUNK_SIZE);
  const cipher = cipherFor(backupKey, exactly(files, file, saltAt, SALT_SIZE));
  return cipher.open(last, true, sealed.subarray(0, count)) !== null;
}

/** Reads entries in order. Everything it gives out was authenticated. Throws BackupDamagedError. */
export class BackupReader {
  readonly #files: FileSystem;
  readonly #file: number;
  readonly #cipher: ChunkCipher;
  readonly #size: number;
  #position: number;
  #index = 0;
  #chunk: Buffer = Buffer.alloc(0);

  constructor(files: FileSystem, file: number, backupKey: Uint8Array, saltAt: number) {
    this.#files = files;
    this.#file = file;
    this.#size = files.size(file);
    this.#cipher = cipherFor(backupKey, exactly(files, file, saltAt, SALT_SIZE));
    this.#position = saltAt + SALT_SIZE;
  }

  /** Null after the last entry, with nothing left over. */
  nextEntry(): { readonly name: string; readonly size: number } | null {
    const nameLength = this.#take(2).readUInt16BE();
    const name = this.#take(nameLength).toString('utf8');
    const size = Number(this.#take(8).readBigUInt64BE());
    if (name !== '') return { name, size };
    if (this.#chunk.length > 0 || this.#position < this.#size) throw new BackupDamagedError('bytes after the end');
    return null;
  }

  /** The next part of the entry, at most `wanted` bytes, never none. */
  read(wanted: number): Buffer {
    if (this.#chunk.length === 0) this.#nextChunk();
    const part = this.#chunk.subarray(0, wanted);
    this.#chunk = this.#chunk.subarray(part.length);
    return part;
  }

  #take(size: number): Buffer {
    const parts: Buffer[] = [];
    for (let left = size; left > 0; ) {
      const part = this.read(left);
      parts.push(part);
      left -= part.length;
    }
    return Buffer.concat(parts);
  }

  #nextChunk(): void {
    const sealed = Buffer.alloc(SEALED_CHUNK_SIZE);
    const count = this.#files.read(this.#file, sealed, this.#position);
    this.#position += count;
    const chunk = this.#cipher.open(this.#index++, this.#position >= this.#size, sealed.subarray(0, count));
    if (chunk === null || chunk.length === 0) throw new BackupDamagedError('chunk');
    this.#chunk = chunk;
  }
}

function cipherFor(backupKey: Uint8Array, salt: Uint8Array): ChunkCipher {
  return new ChunkCipher(deriveKey(backupKey, 'backup-file', salt), salt.subarray(0, FILE_ID_SIZE));
}

function encodeEntry(name: string, size: number): Buffer {
  const bytes = Buffer.from(name, 'utf8');
  const entry = Buffer.alloc(2 + bytes.length + 8);
  entry.writeUInt16BE(bytes.length);
  entry.set(bytes, 2);
  entry.writeBigUInt64BE(BigInt(size), 2 + bytes.length);
  return entry;
}

function exactly(files: FileSystem, file: number, position: number, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  if (files.read(file, bytes, position) !== size) throw new BackupDamagedError('cut short');
  return bytes;
}
