import type { CaseId, PersonId } from '@shared/contract/common';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { RecordPage } from '../../../lib/record-kinds';

/**
 * Which record is open, in the address: `id` shows it, `edit` opens its form, `new` an empty one (of the kind `of`,
 * where a screen has several). `view` is how a screen shows its list.
 */
export type RecordPlace = {
  readonly id?: string | undefined;
  readonly new?: boolean | undefined;
  readonly edit?: boolean | undefined;
  readonly case?: CaseId | undefined;
  readonly of?: string | undefined;
  readonly view?: 'test' | undefined;
};

export type RecordNavigation = {
  readonly open: (id: string) => void;
  readonly edit: (id: string) => void;
  readonly add: () => void;
  readonly close: () => void;
};

/** Moves between a list and its records; each step is an address, so that back and a link work. */
export function useRecordNavigation(
  to: RecordPage,
  personId: PersonId,
  kept: { readonly of?: string; readonly view?: RecordPlace['view'] } = {},
): RecordNavigation {
  const navigate = useNavigate();
  const { of, view } = kept;
  return useMemo(() => {
    const go = (place: RecordPlace) =>
      void navigate({ to, params: { personId }, search: { ...place, ...(view ? { view } : {}) } });
    return {
      open: (id) => go({ id }),
      edit: (id) => go({ id, edit: true }),
      add: () => go({ new: true, ...(of ? { of } : {}) }),
      close: () => go({}),
    };
  }, [navigate, to, personId, of, view]);
}
