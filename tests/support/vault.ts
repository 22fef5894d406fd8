import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createVault } from '../../main/vault/create-vault';
import { kdfParameters } from '../../main/vault/kdf';
import type { Keychain, Unlock, Vault } from '../../main/vault/types';
import { unlockVault } from '../../main/vault/unlock-vault';
import type { VaultSettings } from '../../main/vault/vault-folder';

export const PASSPHRASE = 'four cedar boats drift';

/** A folder of its own for one test, outside the checkout. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'dossier-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Real formats and algorithms; only the passphrase is stretched less than a product vault ever is. */
export function vaultSettings(folder: string, more: Partial<VaultSettings> = {}): VaultSettings {
  return {
    folder: join(folder, 'vault'),
    migrationsFolder: resolve('migrations'),
    nativeBinding: process.env.DOSSIER_SQLITE_BINDING,
    kdf: kdfParameters({ memoryKiB: 64, iterations: 1, parallelism: 1 }, { allowBelowFloor: true }),
    ...more,
  };
}

export async function newVault(settings: VaultSettings, passphrase: string | null = PASSPHRASE) {
  const created = await createVault(settings, { passphrase });
  if (!created.ok) throw new Error(`no vault: ${created.failure.code}`);
  return created.value;
}

export async function reopenVault(settings: VaultSettings, unlock?: Unlock): Promise<Vault> {
  const opened = await unlockVault(settings, unlock ?? { with: 'passphrase', passphrase: PASSPHRASE });
  if (!opened.ok) throw new Error(`still locked: ${opened.failure.code}`);
  return opened.value;
}

/** A keychain in memory that can be shut or forget everything, as after a reinstalled operating system. */
export function memoryKeychain(): Keychain & { isShut: boolean; mask: number } {
  const keychain = {
    isShut: false,
    mask: 0x5a,
    isAvailable: () => !keychain.isShut,
    protect: (secret: Uint8Array) => secret.map((byte) => byte ^ keychain.mask),
    unprotect: (sealed: Uint8Array) => sealed.map((byte) => byte ^ keychain.mask),
  };
  return keychain;
}

export async function* chunksOf(content: Uint8Array, size = 10_007): AsyncIterable<Uint8Array> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

/** Repeatable bytes that do not compress; the same seed gives the same bytes. */
export function seededBytes(size: number, seed: number): Buffer {
  const bytes = Buffer.alloc(size);
  let state = (seed * 2654435761 + 1) >>> 0;
  for (let at = 0; at < size; at++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}
