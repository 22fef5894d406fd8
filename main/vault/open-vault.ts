import { join } from 'node:path';
import { fail, ok, type Result } from '@shared/contract/result';
import { type OpenDatabase, openDatabase } from '../db/open-database';
import { createDocumentStore, type OwnedDocumentStore } from './document-store';
import { storageFailureOf } from './errors';
import type { FolderLock } from './folder-lock';
import { encodeHeader, repairHeaders, type VaultHeader, writeFirstHeader } from './header';
import { calibrateKdf } from './kdf';
import { deriveVaultKeys, type VaultKeys, zeroKeys } from './keys';
import { newRecoverySecret } from './recovery-code';
import { makeKeychainSlot, makePassphraseSlot, makeRecoverySlot, type Slot } from './slots';
import type { DocumentStore, SlotFailureCode, SlotKind, Vault, VaultMeans, VaultSecrets } from './types';
import { DATABASE_FILE, DOCUMENTS_FOLDER, filesOf, isTooWeak, type VaultSettings } from './vault-folder';

/** Opens database and documents with a data key known to be right. Copies the key; takes over the lock on success. */
export function openVault(
  settings: VaultSettings,
  dataKey: Uint8Array,
  header: VaultHeader,
  lock: FolderLock,
  { create }: { readonly create: boolean },
): Vault {
  const keys = deriveVaultKeys(dataKey);
  const files = filesOf(settings);
  try {
    const database = openDatabase({
      file: join(settings.folder, DATABASE_FILE),
      key: keys.database,
      migrationsFolder: settings.migrationsFolder,
      nativeBinding: settings.nativeBinding,
      create,
    });
    const documents = createDocumentStore(
      {
        folder: join(settings.folder, DOCUMENTS_FOLDER),
        documentsKey: keys.documents,
        contentKey: keys.content,
      },
      files,
    );
    return new UnlockedVault(settings, Buffer.from(dataKey), keys, header, lock, database, documents);
  } catch (error) {
    zeroKeys(...Object.values(keys));
    throw error;
  }
}

class UnlockedVault implements Vault {
  readonly folder: string;
  readonly id: string;
  readonly database: OpenDatabase;
  readonly #settings: VaultSettings;
  readonly #dataKey: Buffer;
  readonly #keys: VaultKeys;
  readonly #lock: FolderLock;
  readonly #documents: OwnedDocumentStore;
  #header: VaultHeader;
  /** False when a copy of the header may be behind. */
  #isAligned = true;
  #isOpen = true;

  constructor(
    settings: VaultSettings,
    dataKey: Buffer,
    keys: VaultKeys,
    header: VaultHeader,
    lock: FolderLock,
    database: OpenDatabase,
    documents: OwnedDocumentStore,
  ) {
    this.folder = settings.folder;
    this.id = header.id;
    this.database = database;
    this.#settings = settings;
    this.#dataKey = dataKey;
    this.#keys = keys;
    this.#header = header;
    this.#lock = lock;
    this.#documents = documents;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  get means(): VaultMeans {
    return this.#settings;
  }

  get documents(): DocumentStore {
    return this.#documents;
  }

  slots(): readonly SlotKind[] {
    return this.#header.slots.map(({ kind }) => kind);
  }

  async changePassphrase(next: string): Promise<Result<null, SlotFailureCode>> {
    if (isTooWeak(next)) return fail('passphrase_too_weak');
    const kdf = this.#settings.kdf ?? (await calibrateKdf());
    const slot = await makePassphraseSlot(this.id, this.#openKey(), next, kdf);
    // Locked while the passphrase was stretched: nothing may be written any more.
    this.#openKey();
    return this.#replaceSlot('passphrase', slot);
  }

  renewRecoveryCode(): Result<{ readonly recoveryCode: string }, SlotFailureCode> {
    const { secret, code } = newRecoverySecret();
    const replaced = this.#replaceSlot('recovery', makeRecoverySlot(this.id, this.#openKey(), secret));
    return replaced.ok ? ok({ recoveryCode: code }) : replaced;
  }

  addKeychainSlot(): Result<null, SlotFailureCode> {
    const { keychain } = this.#settings;
    const slot = keychain && makeKeychainSlot(this.id, this.#openKey(), keychain);
    return slot ? this.#replaceSlot('keychain', slot) : fail('keychain_unavailable');
  }

  removeKeychainSlot(): Result<null, SlotFailureCode> {
    // The recovery code alone would open the vault, but nobody should need its sheet every morning.
    if (!this.slots().includes('passphrase')) return fail('passphrase_missing');
    return this.#replaceSlot('keychain', null);
  }

  databaseAccess(): { readonly file: string; readonly key: Uint8Array } {
    this.#openKey();
    return { file: join(this.folder, DATABASE_FILE), key: Uint8Array.from(this.#keys.database) };
  }

  secrets(): VaultSecrets {
    const header = encodeHeader(this.#header, this.#keys.header);
    return { dataKey: this.#openKey(), backupKey: this.#keys.backup, header };
  }

  lock(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    if (!this.#isAligned) this.#alignHeaders();
    this.#documents.close();
    zeroKeys(this.#dataKey, ...Object.values(this.#keys));
    try {
      this.database.close();
    } finally {
      this.#lock.release();
    }
  }

  #openKey(): Buffer {
    if (!this.#isOpen) throw new Error('the vault is locked');
    return this.#dataKey;
  }

  #replaceSlot(kind: SlotKind, slot: Slot | null): Result<null, SlotFailureCode> {
    this.#openKey();
    const others = this.#header.slots.filter((other) => other.kind !== kind);
    const next = {
      ...this.#header,
      generation: this.#header.generation + 1,
      slots: slot ? [...others, slot] : others,
    };
    const files = filesOf(this.#settings);
    try {
      writeFirstHeader(files, this.folder, encodeHeader(next, this.#keys.header));
    } catch (error) {
      const code = storageFailureOf(error);
      if (code === null) throw error;
      this.#alignHeaders();
      return fail(code);
    }
    this.#header = next;
    this.#alignHeaders();
    return ok(null);
  }

  /** Brings both copies to the header that holds. Should the disk refuse, locking or the next unlocking tries again. */
  #alignHeaders(): void {
    try {
      repairHeaders(filesOf(this.#settings), this.folder, encodeHeader(this.#header, this.#keys.header));
      this.#isAligned = true;
    } catch (error) {
      this.#isAligned = false;
      if (storageFailureOf(error) === null) throw error;
    }
  }
}
