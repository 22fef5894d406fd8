import type { SessionContext } from '../../core/context';
import { findStoredObject } from './documents-repository';

/** Removes content that no row came to need. */
export function discardUnused({ db, store }: Pick<SessionContext, 'db' | 'store'>, contentId: string): void {
  if (findStoredObject(db, contentId) === null) store.remove(contentId);
}
