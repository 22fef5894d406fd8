import { listStoredObjects } from './trash-repository';
import { purgeTrash, type TrashContext } from './trash-service';

export type Tidied = {
  /** Removed for good because their time in the trash was over. */
  readonly purged: number;
  /** Files that rows name and that are not there. */
  readonly missing: number;
  /** Files that no row names, set aside and not deleted. */
  readonly quarantined: number;
  /** Files that were set aside once and whose rows are back. */
  readonly returned: number;
};

/** What an opened vault does first, before anything can change it. */
export function tidyVault(context: TrashContext): Tidied {
  const purged = purgeTrash(context);
  const { missing, quarantined, returned } = context.store.reconcile(new Set(listStoredObjects(context.db)));
  return { purged, missing: missing.length, quarantined, returned };
}
