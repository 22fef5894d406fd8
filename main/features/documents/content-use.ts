import type { SessionContext } from '../../core/context';
import { storageFailureOf } from '../../vault/errors';
import type { DocumentStore } from '../../vault/types';
import { findStoredObject } from './documents-repository';

type Context = Pick<SessionContext, 'db' | 'store'>;
type Use = { storing: number; readonly unwanted: Set<string> };

/** By store, which lives as long as its vault is open. */
const holds = new WeakMap<DocumentStore, Use>();

function holdsOf(store: DocumentStore): Use {
  const use = holds.get(store) ?? { storing: 0, unwanted: new Set<string>() };
  holds.set(store, use);
  return use;
}

/**
 * For work that stores content and writes its rows later. The same content is stored once: while any such work goes on,
 * what one of them no longer wants may be what another has found and counts on, so it stays until none goes on.
 */
export async function whileStoring<T>(context: Context, work: () => Promise<T>): Promise<T> {
  const use = holdsOf(context.store);
  use.storing += 1;
  try {
    return await work();
  } finally {
    use.storing -= 1;
    removeUnwanted(context, use);
  }
}

/** Removes content that no row came to need, as soon as nobody can be counting on it. */
export function discardUnused(context: Context, contentId: string): void {
  const use = holdsOf(context.store);
  use.unwanted.add(contentId);
  removeUnwanted(context, use);
}

function removeUnwanted({ db, store }: Context, { storing, unwanted }: Use): void {
  if (storing > 0) return;
  for (const contentId of unwanted) {
    unwanted.delete(contentId);
    try {
      if (findStoredObject(db, contentId) === null) store.remove(contentId);
    } catch (error) {
      // What cannot be removed is set aside when the vault is opened next.
      if (storageFailureOf(error) === null) throw error;
    }
  }
}
