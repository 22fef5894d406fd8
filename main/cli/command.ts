import { type CaseId, caseId, type PersonId, personId } from '@shared/contract/common';
import type { z } from 'zod';
import type { Core } from '../core/core';
import { type Arguments, notChoice, type OptionName } from './arguments';
import { CommandError } from './command-error';
import type { CoreClient } from './core-client';
import type { Output } from './output';
import type { Text } from './text';

export type CommandContext = {
  /** The words that name the command. */
  readonly name: string;
  readonly args: Arguments;
  readonly core: Core;
  readonly client: CoreClient;
  readonly text: Text;
  readonly output: Output;
  readonly vaultFolder: string;
  /** Asks for the passphrase and opens the vault; before it, a command looks at what it was given. */
  readonly unlock: () => Promise<void>;
  /** Asks for the passphrase; `isNew` asks twice. */
  readonly passphrase: (isNew: boolean) => Promise<string>;
  readonly recoveryCode: () => Promise<string>;
};

export type Command = {
  /** Those it takes beside the ones that every command takes. */
  readonly options: readonly OptionName[];
  /** Words after its own name are files. */
  readonly takesFiles?: boolean;
  /** Needs no vault in the data folder. */
  readonly makesVault?: boolean;
  run(context: CommandContext): Promise<void>;
};

/** The option's value, without which the command means nothing. */
export function needed(
  { name, args, text }: Pick<CommandContext, 'name' | 'args' | 'text'>,
  option: OptionName,
): string {
  const value = args.option(option);
  if (value !== null) return value;
  throw new CommandError(text('terminal.optionNeeded', { command: name, option }));
}

/** The option's value as one of the schema's; null when it was not given. */
export function choice<Values extends z.util.EnumLike>(
  { args, text }: Pick<CommandContext, 'args' | 'text'>,
  schema: z.ZodEnum<Values>,
  option: OptionName,
): z.output<z.ZodEnum<Values>> | null {
  const value = args.option(option);
  if (value === null) return null;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw notChoice(text, option, value, schema.options.map(String));
}

/** `--person`, null when it was not given. */
export function givenPerson({ args, text }: Pick<CommandContext, 'args' | 'text'>): PersonId | null {
  const value = args.option('person');
  const result = personId.nullable().safeParse(value);
  if (result.success) return result.data;
  throw new CommandError(text('terminal.notPersonId', { value: value ?? '' }), 'not_found');
}

/** `--case`, null when it was not given. */
export function givenCase({ args, text }: Pick<CommandContext, 'args' | 'text'>): CaseId | null {
  const value = args.option('case');
  const result = caseId.nullable().safeParse(value);
  if (result.success) return result.data;
  throw new CommandError(text('terminal.notCaseId', { value: value ?? '' }), 'not_found');
}

type Target = { readonly personId: PersonId | null; readonly caseId: CaseId | null };

/** Checks that both are there, and names the case's person where only the case was given. */
export async function resolveTarget(
  { client, text }: Pick<CommandContext, 'client' | 'text'>,
  given: Target,
): Promise<Target> {
  const { personId, caseId } = given;
  if (personId !== null) {
    await client.orElse('people.get', { id: personId }, 'not_found', text('terminal.notPersonId', { value: personId }));
  }
  if (caseId === null) return given;
  const owner = await client.orElse(
    'cases.get',
    { id: caseId },
    'not_found',
    text('terminal.notCaseId', { value: caseId }),
  );
  if (personId !== null && personId !== owner.personId) throw client.failure('other_person');
  return { personId: owner.personId, caseId };
}
