import { CHANNELS, type EndFileMessage, type OfferedFile, type PieceMessage } from './channels';
import type { PageFile } from './page-file';

const PIECE_BYTES = 1024 * 1024;

type Send = (channel: string, message: PieceMessage | EndFileMessage) => Promise<unknown>;

/** Sends, in order and piece by piece, the files that the main process cannot read from the disk itself. */
export async function sendFiles(
  files: readonly PageFile[],
  offered: readonly OfferedFile[],
  uploadId: string,
  send: Send,
): Promise<void> {
  for (const [index, file] of files.entries()) {
    if (offered[index]?.kind !== 'pieces') continue;
    const isWhole = await sendFile(file, index, uploadId, send).catch(() => false);
    await send(CHANNELS.endFile, { uploadId, index, isWhole }).catch(() => undefined);
  }
}

/** False when it could not be read to its end; true also when the core wants no more of it. */
async function sendFile(file: PageFile, index: number, uploadId: string, send: Send): Promise<boolean> {
  for (let start = 0; start < file.size; start += PIECE_BYTES) {
    const bytes = new Uint8Array(await file.slice(start, start + PIECE_BYTES).arrayBuffer());
    const isWanted = await send(CHANNELS.sendPiece, { uploadId, index, bytes });
    if (isWanted !== true) break;
  }
  return true;
}
