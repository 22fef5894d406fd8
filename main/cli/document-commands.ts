import { lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ImportOutcome } from '@shared/contract/documents';
import { MOST_AT_ONCE } from '@shared/contract/filing';
import { isRunning } from '@shared/contract/jobs';
import { type CommandContext, givenCase, givenPerson, resolveTarget } from './command';
import { CommandError } from './command-error';
import { table } from './record-commands';
import { codeKey, type Text } from './text';

/**
 * Imports files and folders, saying of each what became of it as soon as that is known. A failure that ends the batch
 * is told after them. The exit status is 2 when files were not accepted.
 */
export async function importFiles(context: CommandContext): Promise<void> {
  const { args, core, client, text, output, unlock } = context;
  const paths = args.words.slice(1);
  if (paths.length === 0) throw new CommandError(text('terminal.filesNeeded'));
  const given = { personId: givenPerson(context), caseId: givenCase(context) };
  const missing = paths.filter((path) => lstatSync(path, { throwIfNoEntry: false }) === undefined);
  if (missing.length > 0) {
    throw new CommandError(text('terminal.pathsMissing', { paths: missing.join(', ') }), 'path_missing');
  }
  await unlock();
  const target = await resolveTarget(context, given);
  const sources = paths.map((path) => ({ kind: 'path' as const, path: resolve(path) }));
  const { jobId } = client.unwrap(await core.importFiles(sources, target));
  let said = 0;
  const job = await client.ended(jobId, (state) => {
    if (state.kind !== 'import') return;
    // While it runs only the last ones are told; where some were missed, all wait for the end.
    const first = isRunning(state) ? state.progress.done - state.outcomes.length : 0;
    if (said < first) return;
    for (const outcome of state.outcomes.slice(said - first)) output.say(outcomeLine(text, outcome));
    said = first + state.outcomes.length;
  });
  const outcomes = job.kind === 'import' ? job.outcomes : [];
  output.say(summary(text, outcomes));
  if (job.status === 'failed') {
    const error = job.failureCode ?? 'internal';
    output.result({ error, outcomes });
    throw client.failure(error);
  }
  output.result({ outcomes });
  if (outcomes.some(({ result }) => result.kind === 'refused')) process.exitCode = 2;
}

/** What became of a file, and what to do about it: the window's own words. */
export function outcomeLine(text: Text, { fileName, result }: ImportOutcome): string {
  if (result.kind === 'refused') return `${fileName} ${text(`jobs.refused.${codeKey(result.code)}`)}`;
  if (result.kind === 'duplicate') return `${fileName} ${text('jobs.outcome.duplicate', { title: result.ofTitle })}`;
  return `${fileName} ${text(`jobs.outcome.${result.condition}`)}`;
}

function summary(text: Text, outcomes: readonly ImportOutcome[]): string {
  const count = (kind: ImportOutcome['result']['kind']) => outcomes.filter(({ result }) => result.kind === kind).length;
  const parts = [
    text('jobs.import.imported', { count: count('imported') }),
    ...(count('duplicate') > 0 ? [text('jobs.import.duplicates', { count: count('duplicate') })] : []),
    ...(count('refused') > 0 ? [text('jobs.import.refused', { count: count('refused') })] : []),
  ];
  return `${parts.join(', ')}.`;
}

/** Lists what is filed under a person or a case, or else what waits in the inbox. */
export async function listDocuments(context: CommandContext): Promise<void> {
  const { client, text, output, unlock } = context;
  const given = { personId: givenPerson(context), caseId: givenCase(context) };
  await unlock();
  const filter = await resolveTarget(context, given);
  const documents = await client.call('documents.list', filter);
  const rows = documents.map((one) => [
    one.id,
    one.documentDate ?? text('common.date.undated'),
    text('terminal.pages', { count: one.pageCount }),
    one.title,
  ]);
  output.say(table(rows) || text(filter.personId === null ? 'terminal.empty.inbox' : 'terminal.empty.documents'));
  output.result(documents);
}

/** Has the text of scans read, under a person or a case, or else in the inbox. */
export async function readScans(context: CommandContext): Promise<void> {
  const { client, text, output, unlock } = context;
  const given = { personId: givenPerson(context), caseId: givenCase(context) };
  await unlock();
  const documents = await client.call('documents.list', await resolveTarget(context, given));
  const unread = documents.filter(({ unreadPages }) => unreadPages > 0).map(({ id }) => id);
  let readPages = 0;
  let leftPages = 0;
  for (let at = 0; at < unread.length; at += MOST_AT_ONCE) {
    const { jobId } = await client.call('documents.recognizeText', { ids: unread.slice(at, at + MOST_AT_ONCE) });
    const job = await client.job(jobId);
    if (job.kind !== 'recognition') throw new Error('another kind of job answered');
    readPages += job.readPages;
    leftPages += job.leftPages;
  }
  output.say(text(unread.length === 0 ? 'terminal.nothingToRead' : 'terminal.scansRead', { count: readPages }));
  if (leftPages > 0) output.say(text('terminal.scansLeft', { count: leftPages }));
  output.result({ readPages, leftPages });
}
