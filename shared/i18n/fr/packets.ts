import type { packets as english } from '../en/packets';
import type { Translation } from '../translation';

/** Canadian French: packets. */
export const packets: Translation<typeof english> = {};
