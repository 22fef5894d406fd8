import { parseArgs } from 'node:util';
import { CommandError } from './command-error';
import { createText, environmentLanguage, type Language } from './text';

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
  /** The value of an option that takes one; null when it was not given. */
  option(name: OptionName): string | null;
  flag(name: OptionName): boolean;
};

/** Throws CommandError for an option that does not exist or lacks its value. */
export function readArguments(argv: readonly string[], environment: NodeJS.ProcessEnv): Arguments {
  const fallback = environmentLanguage(environment);
  const { values, positionals } = parse(argv, fallback);
  const option = (name: OptionName) => {
    const value = values[name];
    return typeof value === 'string' ? value : null;
  };
  return {
    words: positionals,
    language: option('language') === 'fr' ? 'fr' : option('language') === 'en' ? 'en' : fallback,
    option,
    flag: (name) => values[name] === true,
  };
}

function parse(argv: readonly string[], language: Language) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new CommandError(createText(language)('terminal.wrongUse', { detail }));
  }
}
