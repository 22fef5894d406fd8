import type { CaseId, PersonId } from '@shared/contract/common';
import type { ItemRef, RecordKind, RecordRef } from '@shared/contract/records';
import { type UseMutationResult, type UseQueryResult, useMutation, useQuery } from '@tanstack/react-query';
import { invoke } from './api';
import { type ListedOf, RECORD_NOUNS } from './record-kinds';

type Verb = 'create' | 'update' | 'duplicate' | 'delete' | 'restore';

/**
 * Runs one of the operations that `recordOperations` declares for every noun. They have one shape, which TypeScript
 * cannot follow through a noun that varies, so it is told that this is one of them; the core parses the input anyway.
 */
const run = <Answer>(kind: RecordKind, verb: Verb, input: object): Promise<Answer> =>
  invoke(`${RECORD_NOUNS[kind]}.${verb}` as 'diagnoses.update', input as never) as Promise<unknown> as Promise<Answer>;

/** All records of a kind of one person, or of one case, newest first; through the cache like `useOperation`. */
export function useRecords<Kind extends RecordKind>(
  kind: Kind,
  scope: { readonly personId: PersonId; readonly caseId: CaseId | null },
  options: { readonly enabled?: boolean } = {},
): UseQueryResult<readonly ListedOf<Kind>[]> {
  // See `run`.
  const name = `${RECORD_NOUNS[kind]}.list` as 'diagnoses.list';
  return useQuery({
    queryKey: [name, scope],
    queryFn: () => invoke(name, scope) as Promise<unknown> as Promise<readonly ListedOf<Kind>[]>,
    ...options,
  });
}

type Saved = { readonly id: string };
export type RecordCommands<Row extends Saved> = {
  /** Creates (id null) or changes; the form shows a failure itself. */
  readonly save: UseMutationResult<Row, unknown, { readonly id: Row['id'] | null; readonly input: object }>;
  readonly duplicate: UseMutationResult<Row, unknown, Row['id']>;
  readonly remove: UseMutationResult<unknown, unknown, Row['id']>;
  readonly restore: (id: Row['id']) => Promise<unknown>;
};

/** What can be done to records of a kind. */
export function useRecordCommands<Row extends Saved>(kind: RecordKind, personId: PersonId): RecordCommands<Row> {
  const save = useMutation<Row, unknown, { readonly id: Row['id'] | null; readonly input: object }>({
    mutationFn: ({ id, input }) =>
      id === null ? run<Row>(kind, 'create', { ...input, personId }) : run<Row>(kind, 'update', { ...input, id }),
    meta: { isFailureShown: true },
  });
  const duplicate = useMutation<Row, unknown, Row['id']>({ mutationFn: (id) => run<Row>(kind, 'duplicate', { id }) });
  const remove = useMutation<unknown, unknown, Row['id']>({ mutationFn: (id) => run(kind, 'delete', { id }) });
  return { save, duplicate, remove, restore: (id) => run(kind, 'restore', { id }) };
}

/** Moves a record to the trash. */
export const removeRecord = ({ kind, id }: RecordRef & { readonly kind: RecordKind }): Promise<unknown> =>
  run(kind, 'delete', { id });

/** Takes a document or a record back out of the trash. */
export const restoreItem = ({ kind, id }: ItemRef): Promise<unknown> =>
  kind === 'document' ? invoke('documents.restore', { id }) : run(kind, 'restore', { id });
