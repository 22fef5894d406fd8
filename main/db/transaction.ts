import type { WriteDb } from './handles';

/** Runs `work` whole or not at all: what it wrote is rolled back when it throws. Takes the write lock at once. */
export const inTransaction = <T>(db: WriteDb, work: (tx: WriteDb) => T): T =>
  db.transaction((tx) => work(tx), { behavior: 'immediate' });
