import type { failures as english } from '../en/failures';
import type { Translation } from '../translation';

/** Canadian French: failures. */
export const failures: Translation<typeof english> = {};
