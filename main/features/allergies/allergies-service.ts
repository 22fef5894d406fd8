import type { PersonId } from '@shared/contract/common';
import { fail, ok } from '@shared/contract/result';
import type { HandlersOf, RecordContext } from '../../core/context';
import { inTransaction } from '../../db/transaction';
import { findPerson } from '../people/people-repository';
import { createRecordService } from '../records/record-service';
import { allergyRecord, toNoneKnown } from './allergies-mapper';
import { sayNoneKnown, takeBackNoneKnown } from './allergies-repository';

export function createAllergiesHandlers(context: RecordContext): HandlersOf<'allergies'> {
  const { db } = context;
  const records = createRecordService(context, allergyRecord);
  const hasAllergies = (personId: PersonId) => {
    const listed = records.list({ personId, caseId: null });
    return listed.ok && listed.value.length > 0;
  };
  return {
    'allergies.list': records.list,
    'allergies.get': records.get,
    'allergies.create': (input) =>
      inTransaction(db, (tx) => {
        const created = records.create(input);
        if (created.ok) takeBackNoneKnown(tx, input.personId);
        return created;
      }),
    'allergies.update': records.update,
    'allergies.duplicate': records.duplicate,
    'allergies.delete': records.delete,
    'allergies.restore': ({ id }) =>
      inTransaction(db, (tx) => {
        const restored = records.restore({ id });
        if (restored.ok) takeBackNoneKnown(tx, restored.value.personId);
        return restored;
      }),
    'allergies.noneKnown': ({ personId }) => {
      const person = findPerson(db, personId);
      return person ? ok(toNoneKnown(person)) : fail('not_found');
    },
    'allergies.sayNoneKnown': ({ personId, saidOn, saidBy }) =>
      inTransaction(db, (tx) => {
        if (saidOn !== null && hasAllergies(personId)) return fail('has_allergies');
        const person =
          saidOn === null ? takeBackNoneKnown(tx, personId) : sayNoneKnown(tx, personId, { saidOn, saidBy });
        return person ? ok(toNoneKnown(person)) : fail('not_found');
      }),
  };
}
