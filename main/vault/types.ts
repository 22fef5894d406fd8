import type { Result } from '@shared/contract/result';
import type { OpenDatabase } from '../db/open-database';
import type { FileSystem } from './file-system';

/** What of the computer a vault works with; the real ones where absent. */
export type VaultMeans = {
  readonly files?: FileSystem | undefined;
  readonly clock?: (() => Date) | undefined;
  /** SQLite's native addon, for tests on older runtimes. */
  readonly nativeBinding?: string | undefined;
};

/** The operating system's key store, handed in by the shell. `protect` and `unprotect` may throw when it is shut. */
export interface Keychain {
  isAvailable(): boolean;
  protect(secret: Uint8Array): Uint8Array;
  unprotect(sealed: Uint8Array): Uint8Array;
}

export type SlotKind = 'passphrase' | 'recovery' | 'keychain';

/** Who has the vault open, as far as it left a note. `since` is an ISO instant. */
export type LockHolder = { readonly host: string; readonly pid: number; readonly since: string };

/** What a vault folder is, found without any secret. */
export type VaultInspection =
  | { readonly state: 'missing' }
  | { readonly state: 'locked'; readonly slots: readonly SlotKind[] }
  | { readonly state: 'in_use'; readonly holder: LockHolder | null }
  | { readonly state: 'damaged' }
  | { readonly state: 'read_only' }
  | { readonly state: 'newer_version' };

export type Unlock =
  | { readonly with: 'passphrase'; readonly passphrase: string }
  | { readonly with: 'recovery'; readonly recoveryCode: string }
  | { readonly with: 'keychain' };

/** `storage_failed` is the disk refusing for a reason other than space or permission. */
export type StorageFailureCode = 'disk_full' | 'vault_read_only' | 'storage_failed';

export type OpenFailureCode =
  | StorageFailureCode
  | 'vault_missing'
  /** details: host, pid, since, when known. */
  | 'vault_in_use'
  /** details: part = header | database | documents. */
  | 'vault_damaged'
  | 'vault_newer_version';

export type UnlockFailureCode =
  | OpenFailureCode
  | 'wrong_passphrase'
  /** details: problem = mistyped (then `word`, 1-based, when one word stands out) | other_vault. */
  | 'wrong_recovery_code'
  | 'keychain_unavailable';

export type CreateFailureCode =
  | StorageFailureCode
  | 'vault_exists'
  | 'vault_in_use'
  | 'keychain_unavailable'
  | 'passphrase_too_weak';

export type BackupFailureCode =
  | StorageFailureCode
  | 'cancelled'
  /** A stored document is not in the folder: a backup would lack it, and replace one that has it. */
  | 'documents_missing'
  /** What was written did not come back the same; the earlier backups are untouched. */
  | 'backup_not_verified';

export type RestoreFailureCode =
  | Exclude<UnlockFailureCode, 'vault_missing' | 'vault_damaged'>
  | 'vault_exists'
  | 'backup_missing'
  | 'backup_damaged';

export type SlotFailureCode =
  | StorageFailureCode
  | 'keychain_unavailable'
  | 'passphrase_too_weak'
  /** The keychain slot is the only one used day to day; set a passphrase first. */
  | 'passphrase_missing';

/** One object of the document store, durable once this is in hand. */
export type StoredObject = {
  /** 64 hex digits: a keyed hash of the content, the same for the same bytes in the same vault. */
  readonly contentId: string;
  /** 32 bytes. Save it even over the key of an existing row: a damaged object was replaced when they differ. */
  readonly fileKey: Uint8Array;
  readonly byteSize: number;
  /** The same bytes were there, whole, before. Says nothing about database rows. */
  readonly alreadyStored: boolean;
};

/** `vault_locked`: the vault was locked before the object was finished. */
export type StoreFailureCode = StorageFailureCode | 'cancelled' | 'vault_locked';

/** Synchronous sink, for writers inside a worker. Errors are thrown as VaultError: a StorageFailureCode or `vault_locked`. */
export interface ObjectWriter {
  /** Bytes taken so far. */
  readonly byteSize: number;
  write(chunk: Uint8Array): void;
  /** Makes the object durable under its final name. The writer is used up. */
  finish(): StoredObject;
  /** Removes what was written. Harmless after finish. */
  abort(): void;
}

/** Random access to one object's plaintext, the shape of the PDF reader's source. */
export interface ObjectReader {
  readonly size: number;
  /** A fresh copy; shorter than `length` only at the end. Throws VaultError `object_damaged` or `vault_locked`. */
  read(position: number, length: number): Uint8Array;
  /** Fills `target` and answers how much of it; less only at the end. */
  readInto(position: number, target: Uint8Array): number;
  close(): void;
}

/** All a worker needs to read one object; plain, so it can be posted. */
export type ObjectSource = { readonly path: string; readonly fileKey: Uint8Array; readonly byteSize: number };

/** All a worker needs to store objects; plain, so it can be posted. `documentsKey` and `contentKey` are 32 bytes. */
export type DocumentStoreAccess = {
  readonly folder: string;
  readonly documentsKey: Uint8Array;
  readonly contentKey: Uint8Array;
};

export type ObjectCheck = 'whole' | 'missing' | 'damaged';

export type Reconciled = {
  /** Content ids that have no object, not even in quarantine. */
  readonly missing: readonly string[];
  readonly quarantined: number;
  readonly returned: number;
};

export interface DocumentStore {
  /** Streams an object in. An error of the source itself is rethrown after the partial file is removed. */
  store(
    content: AsyncIterable<Uint8Array>,
    options?: { readonly signal?: AbortSignal },
  ): Promise<Result<StoredObject, StoreFailureCode>>;
  createWriter(): ObjectWriter;
  source(contentId: string, fileKey: Uint8Array, byteSize: number): ObjectSource;
  /** Throws VaultError `object_missing` or `object_damaged`. */
  openRead(contentId: string, fileKey: Uint8Array, byteSize: number): ObjectReader;
  /** Reads every chunk and compares the whole content with its id. */
  check(contentId: string, fileKey: Uint8Array, byteSize: number): ObjectCheck;
  /** The key and size an object carries sealed within itself: for orphans, or when the database is lost. */
  recover(contentId: string): { readonly fileKey: Uint8Array; readonly byteSize: number } | null;
  /** Call after the database row is gone. Removing what is not there is no error. */
  remove(contentId: string): void;
  /** Whether an object's file stands in the folder; it may still be damaged. */
  isThere(contentId: string): boolean;
  /** Every stored content id, in no particular order. */
  listContentIds(): Iterable<string>;
  /**
   * Compares the folder with the database's ids. Unknown objects move to quarantine, nothing is deleted; one whose row
   * came back is fetched from there.
   */
  reconcile(known: ReadonlySet<string>): Reconciled;
  /** For handing to a worker. */
  access(): DocumentStoreAccess;
}

/** What a backup needs of an open vault. `header` is the file as it stands in the folder. */
export type VaultSecrets = {
  readonly dataKey: Uint8Array;
  readonly backupKey: Uint8Array;
  readonly header: Uint8Array;
};

/** An unlocked vault. Holds the folder's lock until `lock()`. */
export interface Vault {
  readonly folder: string;
  readonly id: string;
  readonly isOpen: boolean;
  readonly means: VaultMeans;
  readonly database: OpenDatabase;
  readonly documents: DocumentStore;
  slots(): readonly SlotKind[];
  changePassphrase(next: string): Promise<Result<null, SlotFailureCode>>;
  /** The earlier code stops working. */
  renewRecoveryCode(): Result<{ readonly recoveryCode: string }, SlotFailureCode>;
  addKeychainSlot(): Result<null, SlotFailureCode>;
  removeKeychainSlot(): Result<null, SlotFailureCode>;
  /** Plain access to the database for a worker: file, and a copy of its 32-byte key. */
  databaseAccess(): { readonly file: string; readonly key: Uint8Array };
  /** For the backup beside it in this folder; views, not copies, and zeroed on locking. */
  secrets(): VaultSecrets;
  /** Closes the database, zeroes the keys, releases the folder. Twice is harmless. */
  lock(): void;
}
