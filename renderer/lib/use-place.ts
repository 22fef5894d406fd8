import { type CaseId, caseId, type PersonId, personId } from '@shared/contract/common';
import { useParams } from '@tanstack/react-router';

export type Place = { readonly personId: PersonId | null; readonly caseId: CaseId | null };

/** Whose file, and which case of it, the open screen belongs to; null on the family's screens. */
export function usePlace(): Place {
  const params: { readonly personId?: string; readonly caseId?: string } = useParams({ strict: false });
  const person = personId.safeParse(params.personId);
  const openCase = caseId.safeParse(params.caseId);
  return { personId: person.success ? person.data : null, caseId: openCase.success ? openCase.data : null };
}
