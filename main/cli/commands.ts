import type { Arguments } from './arguments';
import type { Command } from './command';
import { CommandError } from './command-error';
import { importFiles, listDocuments, readScans } from './document-commands';
import { exportPacket } from './packet-commands';
import { addCase, addPerson, listCases, listPeople } from './record-commands';
import type { Text } from './text';
import { backUp, init, restore } from './vault-commands';
import { verify } from './verify-command';

const PERSON = ['given-name', 'family-name', 'birth-date', 'province', 'health-number'] as const;

/** By the words that name them. */
const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['init', { options: [], makesVault: true, run: init }],
  ['person add', { options: PERSON, run: addPerson }],
  ['person list', { options: [], run: listPeople }],
  ['case add', { options: ['person', 'title', 'reason', 'question', 'specialty'], run: addCase }],
  ['case list', { options: ['person'], run: listCases }],
  ['import', { options: ['person', 'case'], takesFiles: true, run: importFiles }],
  ['list', { options: ['person', 'case'], run: listDocuments }],
  ['read-scans', { options: ['person', 'case'], run: readScans }],
  ['export', { options: ['case', 'output', 'page-size', 'recipient'], run: exportPacket }],
  ['verify', { options: [], run: verify }],
  ['backup', { options: ['to'], run: backUp }],
  ['restore', { options: ['from', 'recovery', 'set-aside'], makesVault: true, run: restore }],
]);
/** What every command takes. */
const COMMON = ['data', 'json', 'language', 'passphrase-fd', 'help', 'version'] as const;

/** The command that the arguments name. Throws CommandError for none, a foreign option or a word too many. */
export function findCommand(args: Arguments, text: Text): { readonly name: string; readonly command: Command } {
  const [first = '', second = ''] = args.words;
  const named = [`${first} ${second}`, first].find((name) => COMMANDS.has(name));
  const command = named === undefined ? undefined : COMMANDS.get(named);
  if (named === undefined || command === undefined) throw unknownCommand(args, text);
  refuseForeign(args, text, named, command.options);
  const surplus = args.words[named.split(' ').length];
  if (surplus !== undefined && !command.takesFiles) {
    throw new CommandError(text('terminal.surplusWord', { command: named, word: surplus }));
  }
  return { name: named, command };
}

/** An option that a command would not look at is a mistake of somebody who thinks it does. */
export function refuseForeign(args: Arguments, text: Text, command: string, options: readonly string[]): void {
  const known: readonly string[] = [...COMMON, ...options];
  const option = args.given.find((name) => !known.includes(name));
  if (option !== undefined) throw new CommandError(text('terminal.foreignOption', { command, option }));
}

function unknownCommand({ words }: Arguments, text: Text): CommandError {
  const choices = [...COMMANDS.keys()].filter((name) => name.startsWith(`${words[0]} `));
  if (choices.length === 0) return new CommandError(text('terminal.unknownCommand', { words: words.join(' ') }));
  return new CommandError(
    text('terminal.unfinishedCommand', { words: `dossier ${words[0]}`, choices: choices.join(', ') }),
  );
}
