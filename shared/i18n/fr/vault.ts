import type { vault as english } from '../en/vault';
import type { Translation } from '../translation';

/** Canadian French: vault. */
export const vault: Translation<typeof english> = {};
