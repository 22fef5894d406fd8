import type { PacketId } from './common';
import type { PacketPreviewWindow, PacketSave } from './packet-files';

/** Where both hosts serve a packet's files: one by its place, or all in a ZIP. */
export const packetFileAddress = (id: PacketId, file: number): string => `/content/packets/${id}/files/${file}`;
const packetArchiveAddress = (id: PacketId): string => `/content/packets/${id}/archive`;

export const packetSaveAddress = (id: PacketId, what: PacketSave): string =>
  what.kind === 'file' ? packetFileAddress(id, what.file) : packetArchiveAddress(id);

/** `revision` only keeps an earlier answer from being taken for this one. */
export const packetPreviewAddress = ({ caseId, from, to }: PacketPreviewWindow, revision: number): string =>
  `/content/packet-previews/${caseId}?from=${from}&to=${to}&revision=${revision}`;
