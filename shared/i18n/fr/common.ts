import type { common as english } from '../en/common';
import type { Translation } from '../translation';

/** Canadian French: common. */
export const common: Translation<typeof english> = {};
