import { resolve } from 'node:path';
import { caseReason, caseSpecialty } from '@shared/contract/cases';
import { caseId, type Language, language, personId } from '@shared/contract/common';
import type { ImportOutcome } from '@shared/contract/documents';
import { MOST_AT_ONCE } from '@shared/contract/filing';
import { type PacketPlan, pageSize } from '@shared/contract/packet-plan';
import type { z } from 'zod';
import type { Arguments, OptionName } from './arguments';
import { backUp, restore } from './backup-commands';
import { type Command, type CommandContext, needed } from './command';
import { CommandError } from './command-error';
import type { CoreClient } from './core-client';
import type { Output } from './output';
import type { Text } from './text';

const unlocked = (run: Command['run']): Command => ({ isUnlocking: true, run });

/** By the words that name them. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['init', { isUnlocking: false, run: init }],
  ['person add', unlocked(addPerson)],
  ['person list', unlocked(listPeople)],
  ['case add', unlocked(addCase)],
  ['case list', unlocked(listCases)],
  ['import', unlocked(importFiles)],
  ['list', unlocked(listDocuments)],
  ['read-scans', unlocked(readScans)],
  ['export', unlocked(exportPacket)],
  ['verify', unlocked(verify)],
  ['backup', unlocked(backUp)],
  ['restore', { isUnlocking: false, run: restore }],
]);

async function init({ client, text, output, vaultFolder, passphrase }: CommandContext) {
  const secret = await passphrase(true);
  if (secret.length < 8) throw new CommandError(text('terminal.passphraseShort'), 'passphrase_too_short');
  const { recoveryCode } = await client.call('vault.create', { passphrase: secret });
  output.say(text('terminal.created', { folder: vaultFolder }));
  output.say(text('terminal.recoveryCode'));
  output.say(`  ${recoveryCode}`);
  output.result({ folder: vaultFolder, recoveryCode });
}

async function addPerson({ args, client, text, output }: CommandContext) {
  const givenName = needed(args, text, 'given-name');
  const familyName = needed(args, text, 'family-name');
  const person = await client.call('people.create', {
    givenName,
    familyName,
    preferredName: null,
    birthDate: args.option('birth-date'),
    sex: 'unknown',
    relationship: 'other',
    // The core parses it again and refuses what is no province.
    jurisdiction: args.option('province') as 'ON' | null,
    healthNumber: args.option('health-number'),
    healthNumberVersion: null,
    preferredLanguage: args.language,
    phone: null,
    email: null,
    address: null,
    color: 'slate',
    actingFor: null,
    note: null,
  });
  output.say(text('terminal.personAdded', { name: `${givenName} ${familyName}`, id: person.id }));
  output.result(person);
}

async function listPeople({ client, text, output }: CommandContext) {
  const people = await client.call('people.list', {});
  sayRows(
    output,
    text,
    people.map((person) => [person.id, `${person.givenName} ${person.familyName}`, person.birthDate]),
  );
  output.result(people);
}

async function addCase({ args, client, text, output }: CommandContext) {
  const title = needed(args, text, 'title');
  const created = await client.call('cases.create', {
    personId: parsed(personId, needed(args, text, 'person'), text, 'person'),
    title,
    reason: parsed(caseReason, args.option('reason') ?? 'other', text, 'reason'),
    question: args.option('question'),
    state: 'doubt',
    specialty: optional(args, caseSpecialty, text, 'specialty'),
    currentProviderId: null,
    openedOn: null,
    note: null,
  });
  output.say(text('terminal.caseAdded', { title, id: created.id }));
  output.result(created);
}

async function listCases({ args, client, text, output }: CommandContext) {
  const cases = await client.call('cases.list', { personId: optional(args, personId, text, 'person') });
  sayRows(
    output,
    text,
    cases.map((one) => [one.id, one.title, one.state]),
  );
  output.result(cases);
}

async function importFiles({ args, core, client, text, output }: CommandContext) {
  const paths = args.words.slice(1);
  if (paths.length === 0) throw new CommandError(text('terminal.wrongUse', { detail: 'import FILE…' }));
  const target = { personId: optional(args, personId, text, 'person'), caseId: optional(args, caseId, text, 'case') };
  const sources = paths.map((path) => ({ kind: 'path' as const, path: resolve(path) }));
  const { jobId } = client.unwrap(await core.importFiles(sources, target));
  const job = await client.job(jobId);
  const outcomes = job.kind === 'import' ? job.outcomes : [];
  for (const outcome of outcomes) output.say(outcomeLine(text, outcome));
  output.result(outcomes);
  if (outcomes.some(({ result }) => result.kind === 'refused')) process.exitCode = 2;
}

function outcomeLine(text: Text, { fileName: file, result }: ImportOutcome): string {
  if (result.kind === 'duplicate') return text('terminal.duplicate', { file, title: result.ofTitle });
  if (result.kind === 'refused') {
    return text('terminal.refused', { file, reason: text(`terminal.refusal.${result.code}`) });
  }
  if (result.condition === 'readable') return text('terminal.imported', { file });
  const condition = text(`documents.condition.${result.condition}`).toLowerCase();
  return text('terminal.importedCondition', { file, condition });
}

async function listDocuments({ args, client, text, output }: CommandContext) {
  const filter = { personId: optional(args, personId, text, 'person'), caseId: optional(args, caseId, text, 'case') };
  const documents = await client.call('documents.list', filter);
  const row = (one: (typeof documents)[number]) => [one.id, one.documentDate ?? '-', String(one.pageCount), one.title];
  sayRows(output, text, documents.map(row));
  output.result(documents);
}

async function readScans({ args, client, text, output }: CommandContext) {
  const filter = { personId: optional(args, personId, text, 'person'), caseId: optional(args, caseId, text, 'case') };
  const unread = (await client.call('documents.list', filter)).filter(({ unreadPages }) => unreadPages > 0);
  if (unread.length === 0) {
    output.say(text('terminal.nothingToRead'));
    return output.result({ readPages: 0, leftPages: 0 });
  }
  const ids = unread.slice(0, MOST_AT_ONCE).map(({ id }) => id);
  const { jobId } = await client.call('documents.recognizeText', { ids });
  const job = await client.job(jobId);
  if (job.kind !== 'recognition') throw new Error('another kind of job answered');
  const { readPages, leftPages } = job;
  output.say(text('terminal.scansRead', { count: readPages }));
  if (leftPages > 0) output.say(text('terminal.scansLeft', { count: leftPages }));
  output.result({ readPages, leftPages });
}

async function exportPacket({ args, core, client, text, output }: CommandContext) {
  const id = parsed(caseId, needed(args, text, 'case'), text, 'case');
  const file = resolve(needed(args, text, 'output'));
  const packet = await exportCase(client, id, {
    language: parsed(language, args.language, text, 'language'),
    pageSize: parsed(pageSize, args.option('page-size') ?? 'letter', text, 'page-size'),
    recipient: args.option('recipient'),
  });
  client.unwrap(await core.savePacket(packet.id, { kind: 'file', file: 0 }, file));
  output.say(text('terminal.exported', { pages: text('terminal.pages', { count: packet.pageCount }), file }));
  output.result({ ...packet, file });
}

type ExportChoices = {
  readonly language: Language;
  readonly pageSize: PacketPlan['pageSize'];
  readonly recipient: string | null;
  readonly organization?: string | null;
};

/** Exports the case's packet as it was built so far, or else as it is suggested; answers the finished packet. */
export async function exportCase(client: CoreClient, id: z.output<typeof caseId>, choices: ExportChoices) {
  const { plan } = await client.call('packets.draft', { caseId: id, language: choices.language });
  const { jobId } = await client.call('packets.export', {
    caseId: id,
    plan: {
      ...plan,
      languages: [choices.language],
      pageSize: choices.pageSize,
      recipient: { name: choices.recipient, organization: choices.organization ?? null, fax: null },
    },
    password: null,
  });
  const job = await client.job(jobId);
  if (job.kind !== 'export' || job.packetId === null) throw new Error('an export ended without its packet');
  return client.call('packets.get', { id: job.packetId });
}

async function verify({ client, core, text, output }: CommandContext) {
  const report = client.unwrap(await core.verify());
  const { damaged, missing, databaseProblems, objects, rows, bytes } = report;
  output.result(report);
  if (damaged.length + missing.length + databaseProblems > 0) {
    const counts = { damaged: damaged.length + databaseProblems, missing: missing.length };
    throw new CommandError(text('terminal.verifyFailed', counts), 'vault_damaged');
  }
  const documents = text('terminal.files', { count: objects });
  output.say(text('terminal.verified', { documents, rows, bytes: formatBytes(bytes) }));
}

export const formatBytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

function parsed<Schema extends z.ZodType>(
  schema: Schema,
  value: string,
  text: Text,
  name: OptionName,
): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new CommandError(text('terminal.wrongUse', { detail: `--${name} ${value}` }));
}

function optional<Schema extends z.ZodType>(args: Arguments, schema: Schema, text: Text, name: OptionName) {
  const value = args.option(name);
  return value === null ? null : parsed(schema, value, text, name);
}

function sayRows(output: Output, text: Text, rows: readonly (readonly (string | null)[])[]): void {
  if (rows.length === 0) output.say(text('terminal.nothingFound'));
  for (const row of rows) output.say(row.map((cell) => cell ?? '').join('  '));
}
