import type { WriteDb } from '../../db/handles';
import type { DocumentStore } from '../../vault/types';
import { countDatabaseProblems, countRows, listObjectRows } from './verify-repository';

/** What reading the whole vault back found. */
export type VaultReport = {
  /** Stored files, originals and what was made from them. */
  readonly objects: number;
  readonly rows: number;
  /** Bytes read back and compared with the name they are stored under. */
  readonly bytes: number;
  /** Content ids. */
  readonly damaged: readonly string[];
  readonly missing: readonly string[];
  readonly databaseProblems: number;
};

/** Reads every stored file and checks the database. Takes as long as the disk; changes nothing. */
export async function verifyVault({
  db,
  store,
}: {
  readonly db: WriteDb;
  readonly store: DocumentStore;
}): Promise<VaultReport> {
  const damaged: string[] = [];
  const missing: string[] = [];
  const objects = listObjectRows(db);
  let bytes = 0;
  for (const { contentId, fileKey, byteSize } of objects) {
    const found = store.check(contentId, fileKey, byteSize);
    if (found === 'whole') bytes += byteSize;
    else (found === 'missing' ? missing : damaged).push(contentId);
  }
  return {
    objects: objects.length,
    rows: await countRows(db),
    bytes,
    damaged,
    missing,
    databaseProblems: countDatabaseProblems(db),
  };
}
