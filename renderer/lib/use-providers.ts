import type { ProviderId } from '@shared/contract/common';
import type { Provider } from '@shared/contract/providers';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useCommand, useOperation } from './api';

export type Providers = {
  /** By name; empty while they load. */
  readonly all: readonly Provider[];
  readonly nameOf: (id: ProviderId | null) => string | null;
  /** Adds one by name only, known to every field at once; the care team page completes it. */
  readonly add: (name: string) => Promise<ProviderId>;
};

const NONE: readonly Provider[] = [];
const NOTHING_MORE = {
  specialty: null,
  organization: null,
  hospital: null,
  network: null,
  licenceNumber: null,
  phone: null,
  fax: null,
  email: null,
  address: null,
  note: null,
} as const;

/** The family's doctors, clinics and laboratories, for fields and lists that name them. */
export function useProviders(): Providers {
  const { data: all = NONE } = useOperation('providers.list', {});
  const { mutateAsync } = useCommand('providers.create');
  const client = useQueryClient();
  const names = useMemo(() => new Map(all.map(({ id, name }) => [id, name])), [all]);
  const nameOf = useCallback((id: ProviderId | null) => (id === null ? null : (names.get(id) ?? null)), [names]);
  const add = useCallback(
    async (name: string) => {
      const made = await mutateAsync({ ...NOTHING_MORE, name });
      // Last until the list is read anew, which the core's own event asks for.
      client.setQueryData<readonly Provider[]>(['providers.list', {}], (known) =>
        known && !known.some(({ id }) => id === made.id) ? [...known, made] : known,
      );
      return made.id;
    },
    [mutateAsync, client],
  );
  return useMemo(() => ({ all, nameOf, add }), [all, nameOf, add]);
}
