import type { cases as english } from '../en/cases';
import type { Translation } from '../translation';

/** Canadian French: cases. */
export const cases: Translation<typeof english> = {};
