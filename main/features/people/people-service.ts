import type { PersonId } from '@shared/contract/common';
import type { Person, PersonSummary } from '@shared/contract/people';
import { fail, ok } from '@shared/contract/result';
import { type HandlersOf, instantOf, type RecordContext } from '../../core/context';
import { compareNames } from '../../core/name-order';
import type { ReadDb, WriteDb } from '../../db/handles';
import { toPerson, toPersonColumns } from './people-mapper';
import * as repository from './people-repository';

export function createPeopleHandlers({ db, clock, newId }: RecordContext): HandlersOf<'people'> {
  const now = () => instantOf(clock());
  return {
    'people.list': () => ok(listPeople(db)),
    'people.get': ({ id }) => orNotFound(repository.findPerson(db, id)),
    'people.create': (input) => {
      // The id is random and new: this is where a person's id is made.
      const row = { ...toPersonColumns(input), id: newId() as PersonId, createdAt: now(), updatedAt: now() };
      return ok(toPerson(repository.insertPerson(db, row)));
    },
    'people.update': ({ id, ...input }) =>
      orNotFound(repository.updatePerson(db, id, { ...toPersonColumns(input), updatedAt: now() })),
    'people.archive': ({ id }) => setArchived(db, id, now()),
    'people.restore': ({ id }) => orNotFound(repository.updatePerson(db, id, { archivedAt: null, updatedAt: now() })),
  };
}

const orNotFound = (row: repository.PersonRow | null) => (row ? ok(toPerson(row)) : fail('not_found'));

/** Archiving twice keeps the first moment. */
function setArchived(db: WriteDb, id: PersonId, now: string) {
  const row = repository.findPerson(db, id);
  if (row?.archivedAt) return ok(toPerson(row));
  return orNotFound(repository.updatePerson(db, id, { archivedAt: now, updatedAt: now }));
}

function listPeople(db: ReadDb): readonly PersonSummary[] {
  const openCases = repository.countOpenCases(db);
  const documents = repository.countDocuments(db);
  return repository
    .listPeople(db)
    .map(toPerson)
    .sort(compareForList)
    .map((person) => ({
      ...person,
      openCases: openCases.get(person.id) ?? 0,
      documents: documents.get(person.id) ?? 0,
    }));
}

/** Not archived first, then by given name, family name and age in the application. */
const compareForList = (left: Person, right: Person): number =>
  Number(left.archivedAt !== null) - Number(right.archivedAt !== null) ||
  compareNames(left.givenName, right.givenName) ||
  compareNames(left.familyName, right.familyName) ||
  (left.createdAt < right.createdAt ? -1 : 1);
