import type { Contract, FailureOf, InputOf, OperationName, OutputOf } from '@shared/contract';
import type { Failure } from '@shared/contract/result';
import { type UseMutationResult, type UseQueryResult, useMutation, useQuery } from '@tanstack/react-query';
import { bridge } from './bridge';

type NamesOf<Kind> = { [Name in OperationName]: Contract[Name]['kind'] extends Kind ? Name : never }[OperationName];
export type QueryName = NamesOf<'query'>;
export type CommandName = NamesOf<'command'>;

/** A declared failure on its way through the query layer; `code` is what the screen turns into a sentence. */
export class OperationError<Code extends string = string> extends Error {
  readonly code: Code;
  readonly details: Failure['details'];
  constructor(failure: Failure<Code>) {
    super(failure.code);
    this.name = 'OperationError';
    this.code = failure.code;
    this.details = failure.details;
  }
}

/** Asks the core once, outside the cache. Throws OperationError for a failure. */
export async function invoke<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const reply = await bridge().invoke(name, input);
  if (reply.ok) return reply.value;
  throw new OperationError(reply.failure);
}

export type OperationResult<Name extends QueryName> = UseQueryResult<OutputOf<Name>, OperationError<FailureOf<Name>>>;

/**
 * Reads through the cache: `useOperation('cases.list', { personId })`. The key is [name, input]; the core's `changed`
 * events mark it stale by noun, so no screen refreshes by hand.
 */
export function useOperation<Name extends QueryName>(
  name: Name,
  input: InputOf<Name>,
  /** `staleTime: 0` for what is read across nouns: asked anew each time it is shown. */
  options: { readonly enabled?: boolean; readonly staleTime?: number } = {},
): OperationResult<Name> {
  return useQuery<OutputOf<Name>, OperationError<FailureOf<Name>>>({
    queryKey: [name, input],
    queryFn: () => invoke(name, input),
    ...options,
  });
}

export type CommandResult<Name extends CommandName> = UseMutationResult<
  OutputOf<Name>,
  OperationError<FailureOf<Name>>,
  InputOf<Name>
>;

/**
 * Changes something: `useCommand('cases.archive').mutate({ id })`. A failure shows as a notice at the foot of the
 * window unless `isFailureShown` says that the screen shows it itself (forms do, beside the field).
 */
export function useCommand<Name extends CommandName>(
  name: Name,
  options: { readonly isFailureShown?: boolean } = {},
): CommandResult<Name> {
  return useMutation<OutputOf<Name>, OperationError<FailureOf<Name>>, InputOf<Name>>({
    mutationKey: [name],
    mutationFn: (input) => invoke(name, input),
    meta: { isFailureShown: options.isFailureShown ?? false },
  });
}
