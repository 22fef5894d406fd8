import { accessSync, constants, statSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import type { CaseId, Language } from '@shared/contract/common';
import { type PacketPlan, pageSize } from '@shared/contract/packet-plan';
import { type CommandContext, choice, givenCase, needed, resolveTarget } from './command';
import { CommandError } from './command-error';
import type { CoreClient } from './core-client';
import type { Text } from './text';

/** Exports a case's packet to a file; the further parts of one prepared in parts go beside it. */
export async function exportPacket(context: CommandContext): Promise<void> {
  const { args, core, client, text, output, unlock } = context;
  needed(context, 'case');
  const given = { personId: null, caseId: givenCase(context) };
  const file = resolve(needed(context, 'output'));
  const choices = {
    language: args.language,
    pageSize: choice(context, pageSize, 'page-size') ?? 'letter',
    recipient: args.option('recipient'),
  };
  checkPlace(text, file);
  await unlock();
  const { caseId } = await resolveTarget(context, given);
  if (caseId === null) throw new Error('a packet without its case');
  const packet = await exportCase(client, caseId, choices);
  const files: string[] = [];
  for (const [index, { kind }] of packet.files.entries()) {
    if (kind !== 'packet') continue;
    const path = index === 0 ? file : partPath(file, index + 1);
    client.unwrap(await core.savePacket(packet.id, { kind: 'file', file: index }, path));
    const pages = text('terminal.pages', { count: packet.pageCount });
    output.say(text(index === 0 ? 'terminal.exported' : 'terminal.exportedPart', { pages, file: path }));
    files.push(path);
  }
  output.result({ ...packet, file, savedTo: files });
}

/** `packet.pdf` as `packet-2.pdf`. */
function partPath(file: string, part: number): string {
  const extension = extname(file);
  return `${file.slice(0, file.length - extension.length)}-${part}${extension}`;
}

/** Looked at before the packet is made: making it takes a while, and it stays with the case. */
function checkPlace(text: Text, file: string): void {
  const folder = dirname(file);
  if (!isFolder(folder)) throw new CommandError(text('terminal.folderMissing', { folder }), 'folder_missing');
  if (isFolder(file)) throw new CommandError(text('terminal.outputIsFolder', { file }), 'output_is_folder');
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new CommandError(text('terminal.folderReadOnly', { folder }), 'folder_read_only');
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

type ExportChoices = {
  readonly language: Language;
  readonly pageSize: PacketPlan['pageSize'];
  readonly recipient: string | null;
  readonly organization?: string | null;
};

/** Exports the case's packet as it was built so far, or else as it is suggested; answers the finished packet. */
export async function exportCase(client: CoreClient, caseId: CaseId, choices: ExportChoices) {
  const { plan } = await client.call('packets.draft', { caseId, language: choices.language });
  const { jobId } = await client.call('packets.export', {
    caseId,
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
