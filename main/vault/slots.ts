import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { isWithinCap, type KdfParameters, stretchPassphrase } from './kdf';
import { deriveKey, seal, unseal, zeroKeys } from './keys';
import type { Keychain, SlotKind } from './types';

/**
 * A slot holds the data key sealed under what one way of unlocking yields. Bound to the vault and the kind, so that a
 * slot moved from elsewhere opens nothing.
 */
const base64 = z.base64().max(16_384);

const passphraseSlot = z.strictObject({
  kind: z.literal('passphrase'),
  kdf: z
    .strictObject({
      name: z.literal('argon2id'),
      memoryKiB: z.number(),
      iterations: z.number(),
      parallelism: z.number(),
    })
    .refine(isWithinCap),
  salt: base64,
  sealed: base64,
});
const recoverySlot = z.strictObject({ kind: z.literal('recovery'), salt: base64, sealed: base64 });
const keychainSlot = z.strictObject({ kind: z.literal('keychain'), protectedKey: base64, sealed: base64 });

export const slot = z.discriminatedUnion('kind', [passphraseSlot, recoverySlot, keychainSlot]);
export type Slot = z.infer<typeof slot>;
export type SlotOf<K extends SlotKind> = Extract<Slot, { kind: K }>;

export async function makePassphraseSlot(
  vaultId: string,
  dataKey: Uint8Array,
  passphrase: string,
  { memoryKiB, iterations, parallelism }: KdfParameters,
): Promise<Slot> {
  const kdf = { name: 'argon2id', memoryKiB, iterations, parallelism } as const;
  const salt = randomBytes(16);
  const key = await stretchPassphrase(passphrase, salt, kdf);
  return { kind: 'passphrase', kdf, salt: encode(salt), sealed: sealDataKey(vaultId, 'passphrase', key, dataKey) };
}

export async function openPassphraseSlot(
  vaultId: string,
  { kdf, salt, sealed }: SlotOf<'passphrase'>,
  passphrase: string,
): Promise<Buffer | null> {
  const key = await stretchPassphrase(passphrase, decode(salt), kdf);
  return openDataKey(vaultId, 'passphrase', key, sealed);
}

/** The secret is 128 random bits: no stretching could make it better. */
export function makeRecoverySlot(vaultId: string, dataKey: Uint8Array, secret: Uint8Array): Slot {
  const salt = randomBytes(16);
  const key = deriveKey(secret, 'recovery-slot', salt);
  return { kind: 'recovery', salt: encode(salt), sealed: sealDataKey(vaultId, 'recovery', key, dataKey) };
}

export function openRecoverySlot(
  vaultId: string,
  { salt, sealed }: SlotOf<'recovery'>,
  secret: Uint8Array,
): Buffer | null {
  return openDataKey(vaultId, 'recovery', deriveKey(secret, 'recovery-slot', decode(salt)), sealed);
}

/** Null when the keychain will not take a secret now. */
export function makeKeychainSlot(vaultId: string, dataKey: Uint8Array, keychain: Keychain): Slot | null {
  const key = randomBytes(32);
  const protectedKey = whenOpen(keychain, () => keychain.protect(Uint8Array.from(key)));
  if (protectedKey === null) return null;
  return {
    kind: 'keychain',
    protectedKey: encode(protectedKey),
    sealed: sealDataKey(vaultId, 'keychain', key, dataKey),
  };
}

/** Null when the keychain is shut, was reset, or belongs to another account. */
export function openKeychainSlot(
  vaultId: string,
  { protectedKey, sealed }: SlotOf<'keychain'>,
  keychain: Keychain,
): Buffer | null {
  const key = whenOpen(keychain, () => keychain.unprotect(decode(protectedKey)));
  return key?.length === 32 ? openDataKey(vaultId, 'keychain', key, sealed) : null;
}

function whenOpen(keychain: Keychain, ask: () => Uint8Array): Uint8Array | null {
  if (!keychain.isAvailable()) return null;
  try {
    return ask();
  } catch {
    // Every operating system words its refusal its own way; all mean that this way in is shut.
    return null;
  }
}

function sealDataKey(vaultId: string, kind: SlotKind, key: Uint8Array, dataKey: Uint8Array): string {
  const sealed = encode(seal(key, dataKey, associate(vaultId, kind)));
  zeroKeys(key);
  return sealed;
}

function openDataKey(vaultId: string, kind: SlotKind, key: Uint8Array, sealed: string): Buffer | null {
  const dataKey = unseal(key, decode(sealed), associate(vaultId, kind));
  zeroKeys(key);
  return dataKey?.length === 32 ? dataKey : null;
}

const associate = (vaultId: string, kind: SlotKind): Buffer => Buffer.from(`dossier/1/slot/${kind}/${vaultId}`);
const encode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const decode = (text: string): Buffer => Buffer.from(text, 'base64');
