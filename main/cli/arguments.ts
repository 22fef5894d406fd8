import { parseArgs } from 'node:util';
import { language as languages } from '@shared/contract/common';
import { CommandError } from './command-error';
import { createText, environmentLanguage, type Language, type Text } from './text';

const OPTIONS = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  language: { type: 'string' },
  'passphrase-fd': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  person: { type: 'string' },
  case: { type: 'string' },
  output: { type: 'string' },
  recipient: { type: 'string' },
  'page-size': { type: 'string' },
  'given-name': { type: 'string' },
  'family-name': { type: 'string' },
  'birth-date': { type: 'string' },
  province: { type: 'string' },
  'health-number': { type: 'string' },
  title: { type: 'string' },
  reason: { type: 'string' },
  question: { type: 'string' },
  specialty: { type: 'string' },
  to: { type: 'string' },
  from: { type: 'string' },
  recovery: { type: 'boolean' },
  'set-aside': { type: 'boolean' },
} as const;

export type OptionName = keyof typeof OPTIONS;
export type Arguments = {
  readonly words: readonly string[];
  readonly language: Language;
  /** Every option that was given. */
  readonly given: readonly OptionName[];
  /** The value of an option that takes one; null when it was not given. */
  option(name: OptionName): string | null;
  flag(name: OptionName): boolean;
};

const isOptionName = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name);

/** Throws CommandError for an option that does not exist, lacks its value or is a language that is not spoken. */
export function readArguments(argv: readonly string[], environment: NodeJS.ProcessEnv): Arguments {
  // Not strict: Node's own sentences are English and speak to programmers.
  const { tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  // The last one counts, as for every option.
  const asked = [...tokens].reverse().find((token) => token.kind === 'option' && token.name === 'language');
  const spoken = languages.safeParse(asked && 'value' in asked ? asked.value : environmentLanguage(environment));
  const text = createText(spoken.data ?? environmentLanguage(environment));
  const words: string[] = [];
  const values = new Map<OptionName, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind === 'option') values.set(...readOption(token, text));
  }
  if (!spoken.success) throw notChoice(text, 'language', values.get('language') ?? '', languages.options);
  return {
    words,
    language: spoken.data,
    given: [...values.keys()],
    option: (name) => (OPTIONS[name].type === 'string' ? (values.get(name) ?? null) : null),
    flag: (name) => OPTIONS[name].type === 'boolean' && values.has(name),
  };
}

type OptionToken = { readonly name: string; readonly rawName: string } & (
  | { readonly value: string; readonly inlineValue: boolean }
  | { readonly value: undefined; readonly inlineValue: undefined }
);

function readOption({ name, rawName, value, inlineValue }: OptionToken, text: Text): readonly [OptionName, string] {
  if (!isOptionName(name)) throw new CommandError(text('terminal.unknownOption', { option: rawName }));
  if (OPTIONS[name].type === 'boolean') {
    if (value !== undefined) throw new CommandError(text('terminal.surplusValue', { option: name }));
    return [name, ''];
  }
  // What follows and looks like an option is one: the value was forgotten.
  if (value === undefined || (!inlineValue && value.startsWith('-')))
    throw new CommandError(text('terminal.noValue', { option: name }));
  return [name, value];
}

/** An option's value is none of those it may have. */
export const notChoice = (text: Text, option: OptionName, value: string, choices: readonly string[]): CommandError =>
  new CommandError(text('terminal.notChoice', { option, value, choices: choices.join(', ') }));
