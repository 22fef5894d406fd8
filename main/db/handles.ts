import type { RunResult } from 'better-sqlite3';
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';

/** The database or a transaction on it: what repository functions take first. */
export type WriteDb = BaseSQLiteDatabase<'sync', RunResult, Record<string, never>>;

/** A handle that can only ask. */
export type ReadDb = Pick<WriteDb, 'select' | 'selectDistinct' | 'all' | 'get' | 'values' | '$count'>;
