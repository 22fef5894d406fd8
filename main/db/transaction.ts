import type { DriverDb, WriteDb } from './handles';

/** Runs `work` whole or not at all: what it wrote is rolled back when it throws. Takes the write lock at once. */
export const inTransaction = <T>(db: WriteDb, work: (tx: WriteDb) => T): T =>
  // Every handle is one of the driver's; its type hides what takes the lock only with the first write.
  (db as DriverDb).transaction(work, { behavior: 'immediate' });
