import { sqliteCode } from '../db/multiple-ciphers';
import type { StorageFailureCode } from './types';

export type VaultErrorCode = StorageFailureCode | 'vault_locked' | 'object_missing' | 'object_damaged';

/** Thrown where a Result cannot be returned: synchronous readers and writers, often inside a worker. */
export class VaultError extends Error {
  override name = 'VaultError';
  constructor(
    readonly code: VaultErrorCode,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/** The storage failure an error stands for, or null when it is something else (a bug: let it fly). */
export function storageFailureOf(error: unknown): StorageFailureCode | null {
  if (error instanceof VaultError) return isStorageFailure(error.code) ? error.code : null;
  const sqlite = sqliteCode(error);
  if (sqlite !== null) return fromSqlite(sqlite);
  // Only what a system call reported: a TypeError from Node also carries a `code`.
  if (error instanceof Error && 'syscall' in error && 'code' in error) return fromErrno(String(error.code));
  return null;
}

/** Runs file work, turning what the disk refuses into a VaultError. */
export function throwingVaultErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asVaultError(error);
  }
}

export function asVaultError(error: unknown): unknown {
  if (error instanceof VaultError) return error;
  const code = storageFailureOf(error);
  return code === null ? error : new VaultError(code, { cause: error });
}

export function isStorageFailure(code: string): code is StorageFailureCode {
  return code === 'disk_full' || code === 'vault_read_only' || code === 'storage_failed';
}

function fromErrno(code: string): StorageFailureCode {
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk_full';
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return 'vault_read_only';
  return 'storage_failed';
}

function fromSqlite(code: string): StorageFailureCode | null {
  if (code === 'SQLITE_FULL') return 'disk_full';
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_PERM') return 'vault_read_only';
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN')) return 'storage_failed';
  return null;
}
