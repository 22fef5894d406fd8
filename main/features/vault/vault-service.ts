import { contract } from '@shared/contract';
import { type Failure, fail, ok } from '@shared/contract/result';
import type { HandlersOf } from '../../core/context';
import { createVault } from '../../vault/create-vault';
import { isStorageFailure, VaultError } from '../../vault/errors';
import { inspectVault } from '../../vault/inspect-vault';
import { restoreVault } from '../../vault/restore-vault';
import type { Vault } from '../../vault/types';
import { unlockVault } from '../../vault/unlock-vault';
import type { VaultSettings } from '../../vault/vault-folder';
import { toOpenState, toVaultState } from './vault-mapper';

/** What the core does once there is an open vault, and before there is none. */
export type VaultSession = {
  /** Null while locked. */
  current(): Vault | null;
  open(vault: Vault): void;
  close(): Promise<void>;
};

export function createVaultHandlers(settings: VaultSettings, session: VaultSession): HandlersOf<'vault'> {
  const oneAtATime = createQueue();
  return {
    // In its turn: a folder that we are just opening or closing looks like one that somebody else has open.
    'vault.state': () =>
      oneAtATime(async () => {
        const vault = session.current();
        const state = vault ? toOpenState(vault) : toVaultState(inspectVault(settings));
        return ok({ ...state, keychainAvailable: settings.keychain?.isAvailable() ?? false });
      }),
    'vault.create': ({ passphrase }) =>
      oneAtATime(async () => {
        if (session.current()) return fail('vault_exists');
        const created = await createVault(settings, { passphrase });
        if (!created.ok) return declared(created.failure, contract['vault.create'].failures);
        session.open(created.value.vault);
        return ok({ recoveryCode: created.value.recoveryCode });
      }),
    // Open already, for another window: there is nothing left to unlock.
    'vault.unlock': (unlock) =>
      oneAtATime(async () => {
        if (session.current()) return ok(null);
        const opened = await unlockVault(settings, unlock);
        if (!opened.ok) return declared(opened.failure, contract['vault.unlock'].failures);
        session.open(opened.value);
        return ok(null);
      }),
    'vault.restore': (wanted) =>
      oneAtATime(async () => {
        if (session.current()) return fail('vault_exists');
        const restored = await restoreVault(settings, wanted);
        if (!restored.ok) return declared(restored.failure, contract['vault.restore'].failures);
        session.open(restored.value.vault);
        return ok({ setAsideAs: restored.value.setAsideAs });
      }),
    'vault.lock': () =>
      oneAtATime(async () => {
        await session.close();
        return ok(null);
      }),
    'vault.changePassphrase': ({ passphrase }) =>
      oneAtATime(async () => {
        const changed = await open(session).changePassphrase(passphrase);
        return changed.ok ? changed : declared(changed.failure, contract['vault.changePassphrase'].failures);
      }),
    'vault.renewRecoveryCode': () =>
      oneAtATime(async () => {
        const renewed = open(session).renewRecoveryCode();
        return renewed.ok ? renewed : declared(renewed.failure, contract['vault.renewRecoveryCode'].failures);
      }),
  };
}

/** Two at once would stand in each other's way: the second finds the folder held by the first. */
function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
}

/** The vault was locked while this waited its turn; the core answers `vault_locked` then. */
function open(session: VaultSession): Vault {
  const vault = session.current();
  if (!vault) throw new Error('the vault is locked');
  return vault;
}

/** The failure as the contract names it. One that it does not name is thrown: the core knows what the disk refuses. */
function declared<Code extends string>(failure: Failure, codes: readonly Code[]) {
  const code = codes.find((known) => known === failure.code);
  if (code === undefined && isStorageFailure(failure.code)) throw new VaultError(failure.code);
  if (code === undefined) throw Object.assign(new Error('undeclared failure'), { code: failure.code });
  return fail(code, failure.details);
}
