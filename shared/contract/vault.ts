import { z } from 'zod';
import { diskPath } from './backups';
import { nothing } from './common';
import { command, query } from './operation';

/** Where the vault stands at start-up and after; each has its own screen. */
export type VaultState =
  | { readonly state: 'missing' }
  | { readonly state: 'locked'; readonly slots: readonly VaultSlot[] }
  | { readonly state: 'open'; readonly hasPassphrase: boolean; readonly hasKeychain: boolean }
  | { readonly state: 'in_use'; readonly holder: { readonly host: string; readonly since: string } | null }
  | { readonly state: 'damaged' }
  | { readonly state: 'read_only' }
  | { readonly state: 'newer_version' };
export type VaultSlot = 'passphrase' | 'recovery' | 'keychain';

/** At least eight characters as a person counts them; strength beyond that is advice on screen, not a rule. */
const passphrase = z
  .string()
  .max(1024)
  .refine((text) => [...text.normalize('NFKC')].length >= 8);

const withPassphrase = z.strictObject({ with: z.literal('passphrase'), passphrase: z.string().min(1).max(1024) });
const withRecoveryCode = z.strictObject({ with: z.literal('recovery'), recoveryCode: z.string().min(1).max(400) });

export const VAULT_OPEN_FAILURES = [
  'vault_missing',
  'vault_in_use',
  'vault_damaged',
  'vault_read_only',
  'vault_newer_version',
  'disk_full',
] as const;

export const vaultContract = {
  'vault.state': query<VaultState & { readonly keychainAvailable: boolean }>()({ input: nothing, whileLocked: true }),
  /** Makes the vault and opens it. `passphrase: null` keeps the key in the operating system's keychain instead. */
  'vault.create': command<{ readonly recoveryCode: string }>()({
    input: z.strictObject({ passphrase: passphrase.nullable() }),
    failures: ['vault_exists', 'keychain_unavailable', 'vault_read_only', 'vault_in_use', 'disk_full'],
    whileLocked: true,
  }),
  'vault.unlock': command<null>()({
    input: z.discriminatedUnion('with', [
      withPassphrase,
      withRecoveryCode,
      z.strictObject({ with: z.literal('keychain') }),
    ]),
    failures: ['wrong_passphrase', 'wrong_recovery_code', 'keychain_unavailable', ...VAULT_OPEN_FAILURES],
    whileLocked: true,
  }),
  /**
   * Restores a backup, or the newest one of a folder, with the passphrase or recovery code of the day it was made, and
   * opens it. A vault that is there is `vault_exists`, unless it may be set aside: then it stays beside the new one
   * under the answered folder name. Nothing changes before the whole backup was compared.
   */
  'vault.restore': command<{ readonly setAsideAs: string | null }>()({
    input: z.strictObject({
      path: diskPath,
      unlock: z.discriminatedUnion('with', [withPassphrase, withRecoveryCode]),
      setAside: z.boolean(),
    }),
    failures: [
      'backup_missing',
      'backup_damaged',
      'wrong_passphrase',
      'wrong_recovery_code',
      'vault_exists',
      'vault_in_use',
      'vault_newer_version',
      'vault_read_only',
      'disk_full',
    ],
    whileLocked: true,
  }),
  'vault.lock': command<null>()({ input: nothing, whileLocked: true }),
  'vault.changePassphrase': command<null>()({
    input: z.strictObject({ passphrase }),
    failures: ['disk_full', 'vault_read_only'],
  }),
  /** Replaces the recovery code; the earlier one stops working. */
  'vault.renewRecoveryCode': command<{ readonly recoveryCode: string }>()({
    input: nothing,
    failures: ['disk_full', 'vault_read_only'],
  }),
};
