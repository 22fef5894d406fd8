import type { CaseId, PersonId } from '@shared/contract/common';
import type { RECORD_FAILURES, RecordEntity } from '@shared/contract/records';
import { fail, ok, type Result } from '@shared/contract/result';
import { localDate } from '@shared/domain/local-date';
import { instantOf, type RecordContext } from '../../core/context';
import type { ReadDb, WriteDb } from '../../db/handles';
import type { RecordId } from '../../db/schema';
import { inTransaction } from '../../db/transaction';
import type { RecordDefinition, Spine } from './record-kind';
import { checkNamed } from './record-rules';
import type { DetailsTable, RecordRow } from './records-repository';
import * as repository from './records-repository';

type Failure = (typeof RECORD_FAILURES)[number];

/** The seven use cases every kind of record has, on one definition. */
export type RecordService<Id, Input, Entity, Listed> = {
  list(input: { readonly personId: PersonId; readonly caseId: CaseId | null }): Result<readonly Listed[], never>;
  get(input: { readonly id: Id }): Result<Entity, 'not_found'>;
  create(input: Input & { readonly personId: PersonId }): Result<Entity, Failure>;
  update(input: Input & { readonly id: Id }): Result<Entity, Failure>;
  duplicate(input: { readonly id: Id }): Result<Entity, 'not_found'>;
  delete(input: { readonly id: Id }): Result<null, 'not_found'>;
  restore(input: { readonly id: Id }): Result<Entity, 'not_found'>;
};

const withoutKeys = <Input extends object>(input: Input & { personId?: unknown; id?: unknown }): Input => {
  const { personId: _person, id: _id, ...rest } = input;
  // What is left after the two keys that create and update add to the kind's own input.
  return rest as unknown as Input;
};

/** Newest date first, undated last, without those in the trash; `caseId: null` for all of the person's. */
export function listRecords<
  Id extends RecordId,
  Input extends { readonly caseId: CaseId | null },
  Table extends DetailsTable,
  Entity extends RecordEntity<Id>,
  Listed,
>(
  db: ReadDb,
  definition: RecordDefinition<Id, Input, Table, Entity, Listed>,
  scope: { readonly personId: PersonId; readonly caseId: CaseId | null },
): readonly Listed[] {
  const kept = repository.keptOf(db, definition.table, { ...scope, kind: definition.kind }).all();
  // The join's row type is that of the definition's own table; see selectKept.
  return definition.toListed(db, kept as Parameters<typeof definition.toListed>[1]);
}

/** In the trash a record keeps its parts and its source links, so that restoring brings them back. */
export function createRecordService<
  Id extends RecordId,
  Input extends { readonly caseId: CaseId | null },
  Table extends DetailsTable,
  Entity extends RecordEntity<Id>,
  Listed = Entity,
>(
  { db, clock, newId }: RecordContext,
  definition: RecordDefinition<Id, Input, Table, Entity, Listed>,
): RecordService<Id, Input, Entity, Listed> {
  const now = () => instantOf(clock());
  const making = () => ({ newId, today: localDate(clock()) });
  const providersOf = (input: Input, spine: Spine) => [spine.providerId, ...(definition.otherProviders?.(input) ?? [])];

  const find = (handle: ReadDb, id: Id) => {
    const kept = repository.findKept(handle, definition.table, id);
    return kept?.record.kind === definition.kind ? kept : null;
  };
  const get = (handle: ReadDb, id: Id): Result<Entity, 'not_found'> => {
    const kept = find(handle, id);
    return kept ? ok(definition.toEntity(handle, kept)) : fail('not_found');
  };

  const insert = (tx: WriteDb, personId: PersonId, input: Input): Id => {
    // The id is random and new: this is where a record's id is made.
    const id = newId() as Id;
    const row = { ...definition.toSpine(input), id, kind: definition.kind, personId, caseId: input.caseId };
    const created = now();
    repository.insertKept(
      tx,
      definition.table,
      { ...row, createdAt: created, updatedAt: created },
      definition.toDetails(input),
    );
    definition.saveParts?.(tx, id, personId, input, making());
    return id;
  };

  const create = (tx: WriteDb, personId: PersonId, input: Input): Result<Entity, Failure> => {
    const named = { personId, caseId: input.caseId, providerIds: providersOf(input, definition.toSpine(input)) };
    const verdict = checkNamed(tx, named);
    return verdict.ok ? get(tx, insert(tx, personId, input)) : verdict;
  };

  const update = (tx: WriteDb, id: Id, input: Input): Result<Entity, Failure> => {
    const before = find(tx, id);
    if (!before || before.record.deletedAt !== null) return fail('not_found');
    const spine = definition.toSpine(input);
    const named = { personId: before.record.personId, caseId: input.caseId, providerIds: providersOf(input, spine) };
    const earlier = definition.toInput(definition.toEntity(tx, before));
    const verdict = checkNamed(tx, named, providersOf(earlier, definition.toSpine(earlier)));
    if (!verdict.ok) return verdict;
    const changes: Partial<RecordRow> = { ...spine, caseId: input.caseId, updatedAt: now() };
    repository.updateKept(tx, definition.table, id, changes, definition.toDetails(input));
    definition.saveParts?.(tx, id, before.record.personId, input, making());
    return get(tx, id);
  };

  return {
    list: (scope) => ok(listRecords(db, definition, scope)),
    get: ({ id }) => get(db, id),
    create: (input) => inTransaction(db, (tx) => create(tx, input.personId, withoutKeys<Input>(input))),
    update: (input) => inTransaction(db, (tx) => update(tx, input.id, withoutKeys<Input>(input))),
    duplicate: ({ id }) =>
      inTransaction(db, (tx) => {
        const original = get(tx, id);
        if (!original.ok || original.value.deletedAt !== null) return fail('not_found');
        return get(tx, insert(tx, original.value.personId, definition.toInput(original.value)));
      }),
    delete: ({ id }) =>
      find(db, id) && repository.updateRecord(db, id, { deletedAt: now(), updatedAt: now() })
        ? ok(null)
        : fail('not_found'),
    restore: ({ id }) => {
      if (find(db, id)) repository.restoreRecord(db, id, now());
      return get(db, id);
    },
  };
}
