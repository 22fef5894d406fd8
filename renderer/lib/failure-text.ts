import type { FailureOf, OperationName } from '@shared/contract';
import type { SaveFailure } from '@shared/contract/bridge';
import type { JobFailure } from '@shared/contract/jobs';
import type { en } from '@shared/i18n/en';
import { useCallback } from 'react';
import { useText } from '../i18n/use-text';
import { OperationError } from './api';

/** Every code a screen can meet. A code added to the contract does not compile until it has its sentence here. */
export type AnyFailure = FailureOf<OperationName> | JobFailure | SaveFailure | 'unreadable';

type SentenceKey = `failures.${keyof (typeof en)['failures'] & string}`;

const SENTENCES: { readonly [Code in AnyFailure]: SentenceKey } = {
  invalid_input: 'failures.invalidInput',
  vault_locked: 'failures.vaultLocked',
  internal: 'failures.internal',
  not_found: 'failures.notFound',
  other_person: 'failures.otherPerson',
  linked_elsewhere: 'failures.linkedElsewhere',
  provider_not_found: 'failures.providerNotFound',
  wrong_password: 'failures.wrongPassword',
  too_many_pages: 'failures.tooManyPages',
  took_too_long: 'failures.tookTooLong',
  page_out_of_range: 'failures.pageOutOfRange',
  document_not_filed: 'failures.documentNotFiled',
  nothing_to_export: 'failures.nothingToExport',
  nothing_to_read: 'failures.nothingToRead',
  vault_exists: 'failures.vaultExists',
  keychain_unavailable: 'failures.keychainUnavailable',
  vault_read_only: 'failures.vaultReadOnly',
  vault_in_use: 'failures.vaultInUse',
  vault_missing: 'failures.vaultMissing',
  vault_damaged: 'failures.vaultDamaged',
  vault_newer_version: 'failures.vaultNewerVersion',
  wrong_passphrase: 'failures.wrongPassphrase',
  wrong_recovery_code: 'failures.wrongRecoveryCode',
  disk_full: 'failures.diskFull',
  storage_failed: 'failures.storageFailed',
  source_missing: 'failures.sourceMissing',
  not_redactable: 'failures.notRedactable',
  nothing_new: 'failures.nothingNew',
  password_needed: 'failures.passwordNeeded',
  has_allergies: 'failures.hasAllergies',
  unknown_item: 'failures.unknownItem',
  several_people: 'failures.severalPeople',
  not_comparable: 'failures.notComparable',
  still_open: 'failures.stillOpen',
  list_changed: 'failures.listChanged',
  backup_folder_unset: 'failures.backupFolderUnset',
  backup_folder_missing: 'failures.backupFolderMissing',
  backup_folder_read_only: 'failures.backupFolderReadOnly',
  backup_folder_in_vault: 'failures.backupFolderInVault',
  place_in_vault: 'failures.placeInVault',
  documents_missing: 'failures.documentsMissing',
  backup_not_verified: 'failures.backupNotVerified',
  backup_missing: 'failures.backupMissing',
  backup_damaged: 'failures.backupDamaged',
  unreadable: 'failures.unreadable',
};

const isKnown = (code: string): code is AnyFailure => Object.hasOwn(SENTENCES, code);

/** The catalogue key for a code; what is not a declared failure is a fault of ours and reads as `internal`. */
export const failureKey = (code: string): SentenceKey => SENTENCES[isKnown(code) ? code : 'internal'];

/** Sentence for anything thrown or answered: what happened, that nothing was lost, what to do. */
export function useFailureText(): (failure: unknown) => string {
  const { t } = useText();
  return useCallback(
    (failure) => t(failureKey(failure instanceof OperationError ? failure.code : String(failure))),
    [t],
  );
}
