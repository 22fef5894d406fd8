import type { timeline as english } from '../en/timeline';
import type { Translation } from '../translation';

/** Canadian French: timeline. */
export const timeline: Translation<typeof english> = {};
