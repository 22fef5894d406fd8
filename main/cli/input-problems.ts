import type { z } from 'zod';
import type { Arguments, OptionName } from './arguments';
import { CommandError } from './command-error';
import type { Text } from './text';

type Issue = z.core.$ZodIssue;

/**
 * The input as the contract's own schema reads it. Throws a CommandError that names each option in trouble;
 * `options` says which option a field comes from.
 */
export function checkedInput<Schema extends z.ZodType>(
  { args, text }: { readonly args: Arguments; readonly text: Text },
  schema: Schema,
  input: z.input<Schema>,
  options: Readonly<Record<string, OptionName>>,
): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const problems = new Map<OptionName, string>();
  for (const issue of result.error.issues) {
    const option = options[String(issue.path[0])];
    // What no option gave is ours to get right.
    if (option === undefined) throw new Error(`unexpected issue at ${issue.path.join('.')}`);
    if (!problems.has(option)) problems.set(option, problemText(text, issue, option));
  }
  const lines = [...problems].map(([option, problem]) =>
    text('terminal.problem', { option, value: shortened(args.option(option) ?? ''), problem }),
  );
  throw new CommandError([text('terminal.problems'), ...lines].join('\n'), 'invalid_input', [...problems.keys()]);
}

/** Enough of a value to know it again. */
const shortened = (value: string): string => (value.length > 40 ? `${value.slice(0, 40)}…` : value);

function problemText(text: Text, issue: Issue, option: OptionName): string {
  if (option === 'birth-date') return text('common.field.date');
  if (issue.code === 'invalid_value') return text('terminal.oneOf', { choices: issue.values.map(String).join(', ') });
  if (issue.code === 'too_small') return text('common.field.required');
  if (issue.code === 'too_big') return text('common.field.tooLong', { count: Number(issue.maximum) });
  return text('common.field.invalid');
}
