import type { CaseId, ProviderId } from '@shared/contract/common';
import { fail, ok } from '@shared/contract/result';
import { type HandlersOf, instantOf, type RecordContext } from '../../core/context';
import type { ReadDb, WriteDb } from '../../db/handles';
import { findPerson } from '../people/people-repository';
import { isChoosable } from '../providers/providers-repository';
import { toCase, toCaseColumns, toCaseSummary } from './cases-mapper';
import * as repository from './cases-repository';

export function createCasesHandlers({ db, clock, newId }: RecordContext): HandlersOf<'cases'> {
  const now = () => instantOf(clock());
  return {
    'cases.list': ({ personId }) => ok(repository.casesOf(db, personId).all().map(toCaseSummary)),
    'cases.get': ({ id }) => {
      const row = repository.findCaseSummary(db, id);
      return row ? ok(toCaseSummary(row)) : fail('not_found');
    },
    'cases.create': ({ personId, ...input }) => {
      if (!findPerson(db, personId)) return fail('not_found');
      if (!canBeNamed(db, input.currentProviderId)) return fail('provider_not_found');
      // The id is random and new: this is where a case's id is made.
      const row = { ...toCaseColumns(input), personId, id: newId() as CaseId, createdAt: now(), updatedAt: now() };
      return ok(toCase(repository.insertCase(db, row)));
    },
    'cases.update': ({ id, ...input }) => {
      const before = repository.findCase(db, id);
      if (!before) return fail('not_found');
      const isKept = input.currentProviderId === before.currentProviderId;
      if (!isKept && !canBeNamed(db, input.currentProviderId)) return fail('provider_not_found');
      return orNotFound(repository.updateCase(db, id, { ...toCaseColumns(input), updatedAt: now() }));
    },
    'cases.archive': ({ id }) => archiveCase(db, id, now()),
    'cases.restore': ({ id }) => orNotFound(repository.updateCase(db, id, { archivedAt: null, updatedAt: now() })),
  };
}

const canBeNamed = (db: ReadDb, id: ProviderId | null) => id === null || isChoosable(db, id);

const orNotFound = (row: repository.CaseRow | null) => (row ? ok(toCase(row)) : fail('not_found'));

/** Archiving twice keeps the first moment. */
function archiveCase(db: WriteDb, id: CaseId, now: string) {
  const row = repository.findCase(db, id);
  if (row?.archivedAt) return ok(toCase(row));
  return orNotFound(repository.updateCase(db, id, { archivedAt: now, updatedAt: now }));
}
