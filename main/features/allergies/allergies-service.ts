import type { PersonId } from '@shared/contract/common';
import { fail, ok } from '@shared/contract/result';
import type { HandlersOf, RecordContext } from '../../core/context';
import type { WriteDb } from '../../db/handles';
import { inTransaction } from '../../db/transaction';
import { findPerson, updatePerson } from '../people/people-repository';
import { createRecordService } from '../records/record-service';
import { allergyRecord } from './allergies-mapper';

export function createAllergiesHandlers(context: RecordContext): HandlersOf<'allergies'> {
  const { db } = context;
  const records = createRecordService(context, allergyRecord);
  const hasAllergies = (personId: PersonId) => {
    const listed = records.list({ personId, caseId: null });
    return listed.ok && listed.value.length > 0;
  };
  const say = (tx: WriteDb, personId: PersonId, saidOn: string | null) =>
    updatePerson(tx, personId, { noKnownAllergiesOn: saidOn });
  return {
    'allergies.list': records.list,
    'allergies.get': records.get,
    'allergies.create': (input) =>
      inTransaction(db, (tx) => {
        const created = records.create(input);
        if (created.ok) say(tx, input.personId, null);
        return created;
      }),
    'allergies.update': records.update,
    'allergies.duplicate': records.duplicate,
    'allergies.delete': records.delete,
    'allergies.restore': ({ id }) =>
      inTransaction(db, (tx) => {
        const restored = records.restore({ id });
        if (restored.ok) say(tx, restored.value.personId, null);
        return restored;
      }),
    'allergies.noneKnown': ({ personId }) => {
      const person = findPerson(db, personId);
      return person ? ok({ saidOn: person.noKnownAllergiesOn }) : fail('not_found');
    },
    'allergies.sayNoneKnown': ({ personId, saidOn }) =>
      inTransaction(db, (tx) => {
        if (saidOn !== null && hasAllergies(personId)) return fail('has_allergies');
        return say(tx, personId, saidOn) ? ok({ saidOn }) : fail('not_found');
      }),
  };
}
