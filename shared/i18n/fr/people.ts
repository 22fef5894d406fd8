import type { people as english } from '../en/people';
import type { Translation } from '../translation';

/** Canadian French: people. */
export const people: Translation<typeof english> = {};
