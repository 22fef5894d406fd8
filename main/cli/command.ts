import type { Core } from '../core/core';
import type { Arguments, OptionName } from './arguments';
import { CommandError } from './command-error';
import type { CoreClient } from './core-client';
import type { Output } from './output';
import type { Text } from './text';

export type CommandContext = {
  readonly args: Arguments;
  readonly core: Core;
  readonly client: CoreClient;
  readonly text: Text;
  readonly output: Output;
  readonly vaultFolder: string;
  /** Asks for the passphrase; `isNew` asks twice. */
  readonly passphrase: (isNew: boolean) => Promise<string>;
  readonly recoveryCode: () => Promise<string>;
};

export type Command = { readonly isUnlocking: boolean; run(context: CommandContext): Promise<void> };

/** The option's value, without which the command means nothing. */
export function needed(args: Arguments, text: Text, name: OptionName): string {
  const value = args.option(name);
  if (value === null) throw new CommandError(text('terminal.wrongUse', { detail: `--${name}` }));
  return value;
}
