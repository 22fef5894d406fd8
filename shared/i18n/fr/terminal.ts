import type { terminal as english } from '../en/terminal';
import type { Translation } from '../translation';

/** Canadian French: terminal. */
export const terminal: Translation<typeof english> = {};
