import type { VaultState } from '@shared/contract/vault';
import type { Vault, VaultInspection } from '../../vault/types';

export function toVaultState(found: VaultInspection): VaultState {
  switch (found.state) {
    case 'in_use':
      return {
        state: 'in_use',
        holder: found.holder ? { host: found.holder.host, since: found.holder.since } : null,
      };
    case 'locked':
      return { state: 'locked', slots: found.slots };
    default:
      return { state: found.state };
  }
}

export const toOpenState = (vault: Vault): VaultState => ({
  state: 'open',
  hasPassphrase: vault.slots().includes('passphrase'),
  hasKeychain: vault.slots().includes('keychain'),
});
