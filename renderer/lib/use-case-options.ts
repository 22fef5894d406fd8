import type { CaseId, PersonId } from '@shared/contract/common';
import { useMemo } from 'react';
import { useOperation } from './api';

export type CaseOption = { readonly value: CaseId; readonly label: string };

/** A person's cases for a field: open ones first; nothing while they load or for nobody. */
export function useCaseOptions(personId: PersonId | null): readonly CaseOption[] {
  const { data } = useOperation('cases.list', { personId }, { enabled: personId !== null });
  return useMemo(() => {
    // A disabled query still answers what is cached, and `personId: null` caches the whole family's.
    if (personId === null) return [];
    return (data ?? []).map(({ id, title }) => ({ value: id, label: title }));
  }, [data, personId]);
}
