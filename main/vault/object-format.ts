import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto';
import { SEAL_OVERHEAD, seal, unseal } from './keys';

/**
 * One stored object, see docs/decisions/003-vault-format.md:
 *   magic and format version (8) | file id (16) | sealed { file key (32), byte size (8) } | sealed chunks
 * A chunk is 64 KiB of padded content under the file's own key. Its nonce is the chunk's number and a last-chunk flag,
 * its associated data the format version, the file id and the number again: no chunk can be altered, moved, dropped,
 * repeated or taken from another file unnoticed.
 */
export const CHUNK_SIZE = 64 * 1024;
const TAG_SIZE = 16;
export const SEALED_CHUNK_SIZE = CHUNK_SIZE + TAG_SIZE;

const FORMAT_VERSION = 1;
const MAGIC = Buffer.concat([Buffer.from('DOSSIER'), Buffer.from([FORMAT_VERSION])]);
export const FILE_ID_SIZE = 16;
const PREFIX_SIZE = MAGIC.length + FILE_ID_SIZE;
const INNER_SIZE = 32 + 8;
export const HEADER_SIZE = PREFIX_SIZE + INNER_SIZE + SEAL_OVERHEAD;

const MIN_PADDED_SIZE = 4096;

/** Padmé: hides a file's exact size for at most 12 % more bytes (Nikitin et al., PoPETs 2019). */
export function paddedSize(byteSize: number): number {
  if (byteSize <= MIN_PADDED_SIZE) return MIN_PADDED_SIZE;
  const exponent = Math.floor(Math.log2(byteSize));
  const keptBits = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** Math.max(exponent - keptBits, 0);
  return Math.ceil(byteSize / step) * step;
}

export const chunkCount = (byteSize: number): number => Math.ceil(paddedSize(byteSize) / CHUNK_SIZE);

/** Exact size of the file that holds `byteSize` bytes of content. */
export const storedSize = (byteSize: number): number =>
  HEADER_SIZE + paddedSize(byteSize) + chunkCount(byteSize) * TAG_SIZE;

/** Seals and opens the chunks of one file. */
export class ChunkCipher {
  /** Prepared once: given as bytes, each chunk would cost a third more. */
  readonly #key: KeyObject;
  readonly #nonce = Buffer.alloc(12);
  readonly #associated = Buffer.alloc(1 + FILE_ID_SIZE + 4);

  constructor(key: Uint8Array, fileId: Uint8Array) {
    this.#key = createSecretKey(key);
    this.#associated[0] = FORMAT_VERSION;
    this.#associated.set(fileId, 1);
  }

  #position(index: number, isLast: boolean): void {
    this.#associated.writeUInt32BE(index, 1 + FILE_ID_SIZE);
    this.#nonce.writeUInt32BE(index, 7);
    this.#nonce[11] = isLast ? 1 : 0;
  }

  /** Ciphertext and tag, to be written one after the other. */
  seal(index: number, isLast: boolean, content: Uint8Array): readonly [ciphertext: Buffer, tag: Buffer] {
    this.#position(index, isLast);
    const cipher = createCipheriv('aes-256-gcm', this.#key, this.#nonce).setAAD(this.#associated);
    const ciphertext = cipher.update(content);
    cipher.final();
    return [ciphertext, cipher.getAuthTag()];
  }

  /** Null when anything about the chunk is not as it was written. */
  open(index: number, isLast: boolean, sealed: Uint8Array): Buffer | null {
    if (sealed.length < TAG_SIZE) return null;
    this.#position(index, isLast);
    const end = sealed.length - TAG_SIZE;
    const decipher = createDecipheriv('aes-256-gcm', this.#key, this.#nonce, { authTagLength: TAG_SIZE })
      .setAAD(this.#associated)
      .setAuthTag(sealed.subarray(end));
    const content = decipher.update(sealed.subarray(0, end));
    try {
      decipher.final();
      return content;
    } catch {
      return null;
    }
  }
}

export type ObjectSecret = { readonly fileKey: Uint8Array; readonly byteSize: number };

/** The header also carries the file's own key, sealed, so that documents survive the loss of the database. */
export function writeHeader(
  documentsKey: Uint8Array,
  fileId: Uint8Array,
  contentId: string,
  { fileKey, byteSize }: ObjectSecret,
): Buffer {
  const prefix = Buffer.concat([MAGIC, fileId]);
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE(BigInt(byteSize));
  return Buffer.concat([prefix, seal(documentsKey, Buffer.concat([fileKey, size]), associate(prefix, contentId))]);
}

/** Null when the header is not this content's, or damaged. */
export function readHeaderSecret(documentsKey: Uint8Array, header: Uint8Array, contentId: string): ObjectSecret | null {
  const prefix = header.subarray(0, PREFIX_SIZE);
  if (readFileId(header) === null) return null;
  const inner = unseal(documentsKey, header.subarray(PREFIX_SIZE), associate(prefix, contentId));
  if (inner?.length !== INNER_SIZE) return null;
  return { fileKey: inner.subarray(0, 32), byteSize: Number(inner.readBigUInt64BE(32)) };
}

/** Null when this is no stored object of a known version. */
export function readFileId(header: Uint8Array): Buffer | null {
  if (header.length !== HEADER_SIZE || !MAGIC.equals(header.subarray(0, MAGIC.length))) return null;
  return Buffer.from(header.subarray(MAGIC.length, PREFIX_SIZE));
}

function associate(prefix: Uint8Array, contentId: string): Buffer {
  return Buffer.concat([prefix, Buffer.from(contentId, 'hex')]);
}
