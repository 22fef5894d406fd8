import type { Core } from '../core/core';
import type { CommandContext } from './command';
import { CommandError } from './command-error';
import type { Text } from './text';

type Report = Extract<Awaited<ReturnType<Core['verify']>>, { readonly ok: true }>['value'];
type LostFile = Report['lost'][number];
type StoredUse = LostFile['uses'][number];

/** Reads everything back; names what is lost by its title and person. */
export async function verify({ client, core, text, output, unlock }: CommandContext): Promise<void> {
  await unlock();
  const report = client.unwrap(await core.verify());
  const { lost, databaseProblems, objects, rows, bytes } = report;
  if (lost.length === 0 && databaseProblems === 0) {
    const documents = text('terminal.files', { count: objects });
    output.say(text('terminal.verified', { documents, rows, bytes: formatBytes(bytes) }));
    return output.result(report);
  }
  output.result({ error: 'vault_damaged', ...report });
  for (const file of lost) for (const line of lostLines(text, file)) output.say(line);
  const count = (state: LostFile['state']) => lost.filter((file) => file.state === state).length;
  const sentences = [
    ...(lost.length > 0
      ? [text('terminal.verifyFailed', { damaged: count('damaged'), missing: count('missing') })]
      : []),
    ...(databaseProblems > 0 ? [text('terminal.databaseDamaged', { problems: databaseProblems })] : []),
  ];
  throw new CommandError(sentences.join('\n'), 'vault_damaged');
}

function lostLines(text: Text, { contentId, state, uses }: LostFile): readonly string[] {
  const what = uses.map((use) => useText(text, use));
  const all = what.length > 0 ? what : [text('terminal.lost.nothing', { contentId })];
  return all.map((one) => text(`terminal.lost.${state}`, { what: one }));
}

function useText(text: Text, { kind, title, person }: StoredUse): string {
  if (kind === 'original' && person === null) return text('terminal.lost.originalInInbox', { title });
  return text(`terminal.lost.${kind}`, { title, person: person ?? '' });
}

/** Decimal kB or MB, as disks are sold. */
export const formatBytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
