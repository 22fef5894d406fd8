import type { jobs as english } from '../en/jobs';
import type { Translation } from '../translation';

/** Canadian French: jobs. */
export const jobs: Translation<typeof english> = {};
