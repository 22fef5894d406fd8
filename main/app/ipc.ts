import type { PathKind } from '@shared/contract/bridge';
import { packetId } from '@shared/contract/common';
import { importTarget } from '@shared/contract/documents';
import { type PacketSave, packetSave } from '@shared/contract/packet-files';
import { type PrintableRequest, printableRequest } from '@shared/contract/printables';
import { fail } from '@shared/contract/result';
import { type BrowserWindow, dialog } from 'electron';
import { z } from 'zod';
import type { Core } from '../core/core';
import { CHANNELS } from '../preload/channels';
import { AppImports } from './imports';
import { isTrustedSender } from './trusted-sender';

const invokeMessage = z.object({ operation: z.string(), input: z.unknown() });
const startImportMessage = z.strictObject({
  target: importTarget,
  files: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('path'), path: z.string().min(1).max(32_768) }),
        z.strictObject({ kind: z.literal('pieces'), name: z.string().max(4_000) }),
      ]),
    )
    .min(1)
    .max(20_000),
});
const place = { uploadId: z.uuid(), index: z.number().int().min(0) };
const pieceMessage = z.strictObject({ ...place, bytes: z.instanceof(Uint8Array) });
const endFileMessage = z.strictObject({ ...place, isWhole: z.boolean() });
const savePacketMessage = z.strictObject({ id: packetId, what: packetSave });
const choosePathMessage = z.strictObject({ what: z.enum(['backup_folder', 'backup_file']) });

export type IpcOptions = {
  readonly core: Core;
  readonly window: BrowserWindow;
  readonly devOrigin: string | null;
  readonly onActivity: () => void;
};

/** Connects the preload's channels to the core. A message from anywhere else, or of another shape, is refused. */
export function connectIpc({ core, window, devOrigin, onActivity }: IpcOptions): void {
  const imports = new AppImports(core);
  // The window's own channels: what any other web contents sends reaches no handler.
  const { ipc } = window.webContents;
  const handle = <Schema extends z.ZodType>(
    channel: string,
    schema: Schema,
    work: (message: z.output<Schema>) => unknown,
  ) =>
    ipc.handle(channel, (event, message: unknown) => {
      if (!isTrustedSender(event, devOrigin)) throw new Error('refused: unknown sender');
      const parsed = schema.safeParse(message);
      return parsed.success ? work(parsed.data) : fail('invalid_input');
    });

  handle(CHANNELS.invoke, invokeMessage, ({ operation, input }) => core.invokeUnknown(operation, input));
  handle(CHANNELS.startImport, startImportMessage, ({ files, target }) => imports.start(files, target));
  handle(CHANNELS.sendPiece, pieceMessage, ({ uploadId, index, bytes }) => imports.receive(uploadId, index, bytes));
  handle(CHANNELS.endFile, endFileMessage, ({ uploadId, index, isWhole }) => imports.end(uploadId, index, isWhole));
  handle(CHANNELS.savePacket, savePacketMessage, ({ id, what }) => savePacket(core, window, id, what));
  handle(CHANNELS.savePrintable, printableRequest, (request) => savePrintable(core, window, request));
  handle(CHANNELS.choosePath, choosePathMessage, ({ what }) => choosePath(window, what));
  ipc.on(CHANNELS.activity, (event) => {
    if (isTrustedSender(event, devOrigin)) onActivity();
  });

  const stop = core.subscribe((event) => window.webContents.send(CHANNELS.event, event));
  window.webContents.on('render-process-gone', () => imports.abandonAll());
  window.on('closed', () => {
    stop();
    imports.abandonAll();
  });
}

async function savePacket(core: Core, window: BrowserWindow, id: z.output<typeof packetId>, what: PacketSave) {
  const packet = await core.invoke('packets.get', { id });
  if (!packet.ok) return packet;
  const { files, archiveName } = packet.value;
  const name = what.kind === 'file' ? files[what.file]?.fileName : archiveName;
  if (name === undefined) return fail('not_found');
  const images = what.kind === 'archive' && what.withImages ? await askForImages(window) : [];
  if (images === null) return { ok: true, value: { saved: false } };
  const path = await askWhere(window, name);
  if (path === null) return { ok: true, value: { saved: false } };
  const saved = await core.savePacket(id, what.kind === 'file' ? what : { kind: 'archive', images }, path);
  return saved.ok ? { ok: true, value: { saved: true } } : saved;
}

/** Folders of images, such as a disc's, to put beside the packet; null when the user cancels. */
async function askForImages(window: BrowserWindow): Promise<readonly string[] | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openDirectory', 'multiSelections'],
  });
  return canceled ? null : filePaths;
}

async function savePrintable(core: Core, window: BrowserWindow, request: PrintableRequest) {
  const made = await core.printable(request);
  if (!made.ok) return made;
  const path = await askWhere(window, made.value.fileName);
  if (path === null) return { ok: true, value: { saved: false } };
  const saved = await core.savePrintable(request, path);
  return saved.ok ? { ok: true, value: { saved: true } } : saved;
}

/** A folder to keep backups in, or a backup to restore; null when the user cancels. */
async function choosePath(window: BrowserWindow, what: PathKind): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(
    window,
    what === 'backup_folder'
      ? { properties: ['openDirectory', 'createDirectory'] }
      : { properties: ['openFile'], filters: [{ name: 'Dossier', extensions: ['dossier-backup'] }] },
  );
  return canceled ? null : (filePaths[0] ?? null);
}

/** Where the user wants the file; null when they cancel. */
async function askWhere(window: BrowserWindow, fileName: string): Promise<string | null> {
  const extension = fileName.slice(fileName.lastIndexOf('.') + 1);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: fileName,
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return canceled || !filePath ? null : filePath;
}
