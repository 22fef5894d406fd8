import type { settings as english } from '../en/settings';
import type { Translation } from '../translation';

/** Canadian French: settings. */
export const settings: Translation<typeof english> = {};
