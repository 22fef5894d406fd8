import { fail, ok, type Result } from '@shared/contract/result';
import type { HeaderCopy, VaultHeader } from './header';
import { deriveVaultKeys, zeroKeys } from './keys';
import { readRecoveryCode } from './recovery-code';
import { openKeychainSlot, openPassphraseSlot, openRecoverySlot, type Slot, type SlotOf } from './slots';
import type { Keychain, SlotKind, Unlock, UnlockFailureCode } from './types';

/** Tries the header's copies, later first: they differ only when a change was cut short, and then either may be the known one. */
export async function findDataKey(
  keychain: Keychain | undefined,
  copies: readonly HeaderCopy[],
  unlock: Unlock,
): Promise<Result<{ readonly dataKey: Buffer; readonly copy: HeaderCopy }, UnlockFailureCode>> {
  let failure: Result<never, UnlockFailureCode> = fail('vault_damaged', { part: 'header' });
  for (const copy of copies) {
    const opened = await openSlot(keychain, copy.header, unlock);
    if (!opened.ok) {
      failure = opened;
    } else if (isAuthentic(copy, opened.value)) {
      return ok({ dataKey: opened.value, copy });
    } else {
      zeroKeys(opened.value);
    }
  }
  return failure;
}

function isAuthentic(copy: HeaderCopy, dataKey: Uint8Array): boolean {
  const headerKey = deriveVaultKeys(dataKey).header;
  try {
    return copy.isAuthentic(headerKey);
  } finally {
    zeroKeys(headerKey);
  }
}

async function openSlot(
  keychain: Keychain | undefined,
  { id, slots }: VaultHeader,
  unlock: Unlock,
): Promise<Result<Buffer, UnlockFailureCode>> {
  switch (unlock.with) {
    case 'passphrase': {
      const slot = slotOf(slots, 'passphrase');
      const dataKey = slot && (await openPassphraseSlot(id, slot, unlock.passphrase));
      return dataKey ? ok(dataKey) : fail('wrong_passphrase');
    }
    case 'recovery': {
      const code = readRecoveryCode(unlock.recoveryCode);
      if (!code.ok) return fail('wrong_recovery_code', mistyped(code.word));
      const slot = slotOf(slots, 'recovery');
      const dataKey = slot && openRecoverySlot(id, slot, code.secret);
      return dataKey ? ok(dataKey) : fail('wrong_recovery_code', { problem: 'other_vault' });
    }
    case 'keychain': {
      const slot = slotOf(slots, 'keychain');
      const dataKey = slot && keychain && openKeychainSlot(id, slot, keychain);
      return dataKey ? ok(dataKey) : fail('keychain_unavailable');
    }
  }
}

const mistyped = (word: number | null) => ({ problem: 'mistyped', ...(word === null ? {} : { word }) });

function slotOf<K extends SlotKind>(slots: readonly Slot[], kind: K): SlotOf<K> | undefined {
  return slots.find((slot): slot is SlotOf<K> => slot.kind === kind);
}
