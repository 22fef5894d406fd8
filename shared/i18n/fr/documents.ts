import type { documents as english } from '../en/documents';
import type { Translation } from '../translation';

/** Canadian French: documents. */
export const documents: Translation<typeof english> = {};
