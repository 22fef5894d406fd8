import { createCipheriv, createHash, createSecretKey, randomBytes as systemRandomBytes } from 'node:crypto';
import { dict, name, type PdfDict, PdfString } from './objects';

/** AES-256, revision 6 of the standard security handler (ISO 32000-2, 7.6.4). */
export interface Encryptor {
  readonly dictionary: PdfDict;
  /** Length of `clear` bytes once encrypted: initialization vector, data, padding. */
  encryptedLength(clear: number): number;
  /** An encryptor for one string or stream. `begin` comes before the first `update`'s bytes. */
  start(): { readonly begin: Buffer; update(clear: Uint8Array): Buffer; end(): Buffer };
}

/** Printing, copying and assistive access allowed: the password is for keeping strangers out, not for rights. */
const ALL_PERMISSIONS = 0xfffffffc;

const VECTOR_SIZE = 16;
const VECTORS_A_DRAW = 256;

/** A new key, which either password opens. Without an owner's password a random one takes its place, kept by nobody. */
export function createEncryptor(
  userPassword: string,
  ownerPassword: string | undefined,
  randomBytes: (length: number) => Uint8Array = systemRandomBytes,
): Encryptor {
  const random = (length: number) => Buffer.from(randomBytes(length));
  const key = random(32);
  const user = passwordBytes(userPassword);
  const owner = passwordBytes(ownerPassword ?? random(24).toString('base64'));
  const none = Buffer.alloc(0);
  const [userCheck, userKey] = [random(8), random(8)];
  const u = Buffer.concat([hardHash(user, userCheck, none), userCheck, userKey]);
  const [ownerCheck, ownerKey] = [random(8), random(8)];
  const o = Buffer.concat([hardHash(owner, ownerCheck, u), ownerCheck, ownerKey]);
  const permissions = Buffer.alloc(16);
  permissions.writeUInt32LE(ALL_PERMISSIONS, 0);
  permissions.writeUInt32LE(0xffffffff, 4);
  permissions.write('Tadb', 8, 'latin1');
  random(4).copy(permissions, 12);
  const string = (bytes: Buffer) => new PdfString(bytes.toString('latin1'), true);
  // Prepared once: given as bytes, it would cost each stream more than a small stream's own encryption.
  const secretKey = createSecretKey(key);
  const nextVector = vectors(random);
  const block = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  return {
    dictionary: dict({
      Filter: name('Standard'),
      V: 5,
      R: 6,
      Length: 256,
      P: ALL_PERMISSIONS | 0,
      O: string(o),
      U: string(u),
      OE: string(wrap(hardHash(owner, ownerKey, u), key)),
      UE: string(wrap(hardHash(user, userKey, none), key)),
      Perms: string(Buffer.concat([block.update(permissions), block.final()])),
      EncryptMetadata: true,
      CF: dict({ StdCF: dict({ AuthEvent: name('DocOpen'), CFM: name('AESV3'), Length: 32 }) }),
      StmF: name('StdCF'),
      StrF: name('StdCF'),
    }),
    encryptedLength: (clear) => 16 + (Math.floor(clear / 16) + 1) * 16,
    start() {
      const begin = nextVector();
      const cipher = createCipheriv('aes-256-cbc', secretKey, begin);
      return { begin, update: (clear) => cipher.update(clear), end: () => cipher.final() };
    },
  };
}

/** Initialization vectors, drawn many at a time. */
function vectors(random: (length: number) => Buffer): () => Buffer {
  let drawn: Buffer = Buffer.alloc(0);
  return () => {
    if (drawn.length === 0) drawn = random(VECTOR_SIZE * VECTORS_A_DRAW);
    const vector = drawn.subarray(0, VECTOR_SIZE);
    drawn = drawn.subarray(VECTOR_SIZE);
    return vector;
  };
}

function passwordBytes(password: string): Buffer {
  return Buffer.from(password.normalize('NFKC'), 'utf8').subarray(0, 127);
}

function wrap(key: Buffer, fileKey: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-cbc', key, Buffer.alloc(16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(fileKey), cipher.final()]);
}

/** Algorithm 2.B: at least 64 rounds of AES-128 and a SHA-2 chosen by the data itself. */
function hardHash(password: Buffer, salt: Buffer, user: Buffer): Buffer {
  let key = createHash('sha256').update(password).update(salt).update(user).digest();
  for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
    const once = Buffer.concat([password, key, user]);
    const repeated = Buffer.concat(new Array<Buffer>(64).fill(once));
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false);
    const encrypted = cipher.update(repeated);
    let sum = 0;
    for (let at = 0; at < 16; at++) sum += encrypted[at] ?? 0;
    key = createHash(['sha256', 'sha384', 'sha512'][sum % 3] ?? 'sha256')
      .update(encrypted)
      .digest();
    last = encrypted[encrypted.length - 1] ?? 0;
  }
  return key.subarray(0, 32);
}
