import type { z } from 'zod';

/** Failures any operation may answer with, beside those it declares: every one of them touches the disk. */
export const COMMON_FAILURES = [
  'invalid_input',
  'vault_locked',
  'disk_full',
  'vault_read_only',
  'storage_failed',
  'internal',
] as const;
export type CommonFailure = (typeof COMMON_FAILURES)[number];

/** One entry of the contract: what may be asked, what is answered, what may go wrong. */
export type Operation<
  Kind extends 'query' | 'command' = 'query' | 'command',
  Input extends z.ZodType = z.ZodType,
  Output = unknown,
  Code extends string = string,
> = {
  readonly kind: Kind;
  readonly input: Input;
  readonly failures: readonly Code[];
  /** True for the few operations that answer while the vault is locked. */
  readonly whileLocked: boolean;
  /** Carries the output type only; never set. */
  readonly output?: Output;
};

type Options<Input extends z.ZodType, Code extends string> = {
  readonly input: Input;
  readonly failures?: readonly Code[];
  readonly whileLocked?: boolean;
};

const operation =
  <Kind extends 'query' | 'command'>(kind: Kind) =>
  <Output>() =>
  <Input extends z.ZodType, const Code extends string = never>(
    options: Options<Input, Code>,
  ): Operation<Kind, Input, Output, Code> => ({
    kind,
    input: options.input,
    failures: options.failures ?? [],
    whileLocked: options.whileLocked ?? false,
  });

/** Declares a reading operation: `query<Output>()({ input, failures })`. */
export const query = operation('query');
/** Declares a changing operation: `command<Output>()({ input, failures })`. */
export const command = operation('command');
