import type { CaseId, PersonId } from '@shared/contract/common';
import { useMemo } from 'react';
import { useOperation } from './api';

export type CaseOption = { readonly value: CaseId; readonly label: string };

/** A person's cases for a field: open ones first; nothing while they load or for nobody. */
export function useCaseOptions(personId: PersonId | null): readonly CaseOption[] {
  const { data } = useOperation('cases.list', { personId }, { enabled: personId !== null });
  return useMemo(() => (data ?? []).map(({ id, title }) => ({ value: id, label: title })), [data]);
}
