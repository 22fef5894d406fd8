import type { CaseId, PersonId } from '@shared/contract/common';

/** Where a document of the inbox goes. */
export type FilingTarget = { readonly personId: PersonId | null; readonly caseId: CaseId | null };
