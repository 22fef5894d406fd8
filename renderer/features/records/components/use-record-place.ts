import type { CaseId, PersonId } from '@shared/contract/common';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';

/** Which record is open, in the address: `id` shows it, `edit` opens its form, `new` an empty one. */
export type RecordPlace = {
  readonly id?: string | undefined;
  readonly new?: boolean | undefined;
  readonly edit?: boolean | undefined;
  readonly case?: CaseId | undefined;
};
type RecordPage = '/people/$personId/diagnoses' | '/people/$personId/results' | '/people/$personId/referrals';

export type RecordNavigation = {
  readonly open: (id: string) => void;
  readonly edit: (id: string) => void;
  readonly add: () => void;
  readonly close: () => void;
};

/** Moves between a list and its records; each step is an address, so that back and a link work. */
export function useRecordNavigation(to: RecordPage, personId: PersonId): RecordNavigation {
  const navigate = useNavigate();
  return useMemo(() => {
    const go = (search: RecordPlace) => void navigate({ to, params: { personId }, search });
    return {
      open: (id) => go({ id }),
      edit: (id) => go({ id, edit: true }),
      add: () => go({ new: true }),
      close: () => go({}),
    };
  }, [navigate, to, personId]);
}
