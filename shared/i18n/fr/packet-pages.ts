import type { packetPages as english } from '../en/packet-pages';
import type { Translation } from '../translation';

/** Canadian French: packet-pages. */
export const packetPages: Translation<typeof english> = {};
