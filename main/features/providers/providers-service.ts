import type { ProviderId } from '@shared/contract/common';
import { fail, ok } from '@shared/contract/result';
import { type HandlersOf, instantOf, type RecordContext } from '../../core/context';
import { compareNames } from '../../core/name-order';
import { toProvider, toProviderColumns } from './providers-mapper';
import * as repository from './providers-repository';

/** A provider in the trash stays named on the records that already name it, and cannot be chosen anew. */
export function createProvidersHandlers({ db, clock, newId }: RecordContext): HandlersOf<'providers'> {
  const now = () => instantOf(clock());
  return {
    'providers.list': () => ok(repository.listProviders(db).map(toProvider).sort(compareForList)),
    'providers.create': (input) => {
      // The id is random and new: this is where a provider's id is made.
      const row = { ...toProviderColumns(input), id: newId() as ProviderId, createdAt: now(), updatedAt: now() };
      return ok(toProvider(repository.insertProvider(db, row)));
    },
    'providers.update': ({ id, ...input }) =>
      orNotFound(repository.updateProvider(db, id, { ...toProviderColumns(input), updatedAt: now() })),
    'providers.delete': ({ id }) => {
      const row = repository.updateProvider(db, id, { deletedAt: now(), updatedAt: now() });
      return row ? ok(null) : fail('not_found');
    },
    'providers.restore': ({ id }) => {
      repository.restoreProvider(db, id, now());
      return orNotFound(repository.findProvider(db, id));
    },
  };
}

const orNotFound = (row: repository.ProviderRow | null) => (row ? ok(toProvider(row)) : fail('not_found'));

const compareForList = (left: { name: string; createdAt: string }, right: { name: string; createdAt: string }) =>
  compareNames(left.name, right.name) || (left.createdAt < right.createdAt ? -1 : 1);
