import type { records as english } from '../en/records';
import type { Translation } from '../translation';

/** Canadian French: records. */
export const records: Translation<typeof english> = {};
