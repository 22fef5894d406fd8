import type { WriteDb } from '../../db/handles';
import type { DocumentStore } from '../../vault/types';
import { countDatabaseProblems, countRows, listObjectRows, listUses, type StoredUse } from './verify-repository';

/** A stored file that did not come back, with all that stands on it: documents first. */
export type LostFile = {
  readonly contentId: string;
  readonly state: 'damaged' | 'missing';
  readonly uses: readonly StoredUse[];
};

/** What reading the whole vault back found. */
export type VaultReport = {
  /** Stored files, originals and what was made from them. */
  readonly objects: number;
  readonly rows: number;
  /** Bytes read back and compared with the name they are stored under. */
  readonly bytes: number;
  /** By content id. */
  readonly lost: readonly LostFile[];
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
  const lost: LostFile[] = [];
  const objects = listObjectRows(db);
  let bytes = 0;
  for (const { contentId, fileKey, byteSize } of objects) {
    const state = store.check(contentId, fileKey, byteSize);
    if (state === 'whole') bytes += byteSize;
    else lost.push({ contentId, state, uses: listUses(db, contentId) });
  }
  return {
    objects: objects.length,
    rows: await countRows(db),
    bytes,
    lost,
    databaseProblems: countDatabaseProblems(db),
  };
}
