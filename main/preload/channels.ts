/** Names of the desktop's inter-process channels; the page never sees them. */
export const CHANNELS = {
  invoke: 'dossier:invoke',
  event: 'dossier:event',
  startImport: 'dossier:start-import',
  sendPiece: 'dossier:send-piece',
  endFile: 'dossier:end-file',
  savePacket: 'dossier:save-packet',
  savePrintable: 'dossier:save-printable',
  choosePath: 'dossier:choose-path',
  activity: 'dossier:activity',
} as const;

/** A file with a path is read by the main process; one that exists only in the page is sent in pieces. */
export type OfferedFile =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'pieces'; readonly name: string };

export type PieceMessage = { readonly uploadId: string; readonly index: number; readonly bytes: Uint8Array };
export type EndFileMessage = { readonly uploadId: string; readonly index: number; readonly isWhole: boolean };
