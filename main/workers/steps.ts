import { PacketCancelled } from '../pdf/packet-types';

/** Work that a hostile source can drag out: a document being made ready (null), or one of its pages (0-based). */
export type Step = { readonly key: string; readonly page: number | null };

/** How the making of a packet is watched from outside the worker. */
export interface Steps {
  isCancelled(): boolean;
  /** Tells that the step begins, does it, and tells that it is over. Throws PacketCancelled instead of beginning. */
  take<T>(step: Step, work: () => T | Promise<T>): Promise<T>;
  /** The step was tried and did not come to its end: what it is for must do without. */
  isHopeless(step: Step): boolean;
}

/** Nobody waits for a single step. */
export const UNWATCHED: Steps = { isCancelled: () => false, take: async (_, work) => work(), isHopeless: () => false };

/** After this many hopeless pages the rest of a document is not tried. */
const MOST_HOPELESS = 3;

/** `tell` hears each step as it begins, and null at its end. */
export function watchedSteps(
  hopeless: readonly Step[],
  isCancelled: () => boolean,
  tell: (step: Step | null) => void,
): Steps {
  return {
    isCancelled,
    async take(step, work) {
      if (isCancelled()) throw new PacketCancelled();
      tell(step);
      try {
        return await work();
      } finally {
        tell(null);
      }
    },
    isHopeless({ key, page }) {
      const known = hopeless.filter((one) => one.key === key && (one.page === null) === (page === null));
      return known.some((one) => one.page === page) || known.length >= MOST_HOPELESS;
    },
  };
}
