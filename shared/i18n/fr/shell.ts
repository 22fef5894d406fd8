import type { shell as english } from '../en/shell';
import type { Translation } from '../translation';

/** Canadian French: shell. */
export const shell: Translation<typeof english> = {};
