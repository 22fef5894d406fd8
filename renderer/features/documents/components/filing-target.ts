import type { CaseId, PersonId } from '@shared/contract/common';
import type { FilingSuggestion } from '@shared/contract/documents';

/** Where a document of the inbox goes. */
export type FilingTarget = { readonly personId: PersonId | null; readonly caseId: CaseId | null };

/** The case each person's last document was filed under in this sitting. */
type LastCases = ReadonlyMap<PersonId, CaseId | null>;

/** Where to begin: with whom the page names, never with whoever the last one was filed under. */
export const suggestedTarget = ({ person }: FilingSuggestion, lastCases: LastCases): FilingTarget =>
  person
    ? { personId: person.personId, caseId: person.caseId ?? lastCases.get(person.personId) ?? null }
    : { personId: null, caseId: null };
