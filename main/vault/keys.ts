import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const NONCE_SIZE = 12;
const TAG_SIZE = 16;

/** Each 32 bytes, from the one data key; knowing one tells nothing of another. */
export type VaultKeys = {
  readonly database: Buffer;
  /** Seals each object's own key inside the object. */
  readonly documents: Buffer;
  /** Names objects by an HMAC of their content. */
  readonly content: Buffer;
  readonly header: Buffer;
  readonly backup: Buffer;
};

export const newDataKey = (): Buffer => randomBytes(32);

/** HKDF-SHA-256. `purpose` is part of the vault format: never reuse or change one. */
export function deriveKey(secret: Uint8Array, purpose: string, salt: Uint8Array = new Uint8Array(0)): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, `dossier/1/${purpose}`, 32));
}

export function deriveVaultKeys(dataKey: Uint8Array): VaultKeys {
  return {
    database: deriveKey(dataKey, 'database'),
    documents: deriveKey(dataKey, 'documents'),
    content: deriveKey(dataKey, 'content-id'),
    header: deriveKey(dataKey, 'header-mac'),
    backup: deriveKey(dataKey, 'backup'),
  };
}

/** Overwrites keys in place. Copies the runtime made are beyond reach. */
export function zeroKeys(...keys: readonly Uint8Array[]): void {
  for (const key of keys) key.fill(0);
}

/** AES-256-GCM with a random nonce: nonce, ciphertext, tag. For few, small secrets under one key. */
export function seal(key: Uint8Array, secret: Uint8Array, associated: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_SIZE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(associated);
  return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
}

/** Null when the key, the associated data or any byte is wrong. */
export function unseal(key: Uint8Array, sealed: Uint8Array, associated: Uint8Array): Buffer | null {
  if (sealed.length < NONCE_SIZE + TAG_SIZE) return null;
  const nonce = sealed.subarray(0, NONCE_SIZE);
  const tag = sealed.subarray(sealed.length - TAG_SIZE);
  const options = { authTagLength: TAG_SIZE };
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, options).setAAD(associated).setAuthTag(tag);
  const secret = decipher.update(sealed.subarray(NONCE_SIZE, sealed.length - TAG_SIZE));
  try {
    decipher.final();
    return secret;
  } catch {
    secret.fill(0);
    return null;
  }
}

/** Bytes that `seal` adds. */
export const SEAL_OVERHEAD = NONCE_SIZE + TAG_SIZE;
