import type { home as english } from '../en/home';
import type { Translation } from '../translation';

/** Canadian French: home. */
export const home: Translation<typeof english> = {};
