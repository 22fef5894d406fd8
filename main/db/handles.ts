import type { RunResult } from 'better-sqlite3';
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';

/** The driver's own; for what opens the database and begins its transactions. */
export type DriverDb = BaseSQLiteDatabase<'sync', RunResult, Record<string, never>>;

/** The database or a transaction on it: what repository functions take first. `inTransaction` begins one. */
export type WriteDb = Omit<DriverDb, 'transaction'>;

/** A handle that can only ask. */
export type ReadDb = Pick<WriteDb, 'select' | 'selectDistinct' | 'all' | 'get' | 'values' | '$count'>;
