const DAY_MS = 24 * 60 * 60 * 1000;
const REMIND_AFTER_DAYS = 30;
/** A family that has just begun is left in peace for a week. */
const FIRST_AFTER_DAYS = 7;

/** Instants, ISO 8601 in UTC; null while there is none. */
export type BackupHistory = { readonly lastVerifiedAt: string | null; readonly firstPersonAt: string | null };

/** Whether to remind: nothing verified in thirty days, or never, a week after the first person was added. */
export function isBackupDue({ lastVerifiedAt, firstPersonAt }: BackupHistory, now: Date): boolean {
  const since = lastVerifiedAt ?? firstPersonAt;
  if (firstPersonAt === null || since === null) return false;
  const days = lastVerifiedAt === null ? FIRST_AFTER_DAYS : REMIND_AFTER_DAYS;
  return now.getTime() - Date.parse(since) >= days * DAY_MS;
}
