import { z } from 'zod';
import { type CaseId, caseId } from './common';

/** What is saved outside the vault: one file, or all of them in a ZIP with folders of images put beside them. */
export const packetSave = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file'), file: z.number().int().min(0).max(1000) }),
  /** `withImages` asks for a folder, a disc's say; the desktop alone can. */
  z.strictObject({ kind: z.literal('archive'), withImages: z.boolean() }),
]);
export type PacketSave = z.infer<typeof packetSave>;

/** Pages `from` to `to` of the draft as it was saved, 1-based and not as printed, at most 50. */
export type PacketPreviewWindow = {
  readonly caseId: CaseId;
  readonly from: number;
  readonly to: number;
};

const MOST_PAGES = 50;

/** Reads what `packetPreviewAddress` wrote; null for anything else. */
export function parsePacketPreviewAddress(
  pathname: string,
  range: { readonly from: string | null; readonly to: string | null },
): PacketPreviewWindow | null {
  const [, root, kind, id, ...rest] = pathname.split('/');
  const parsed = caseId.safeParse(id);
  const from = Number(range.from);
  const to = Number(range.to);
  if (root !== 'content' || kind !== 'packet-previews' || rest.length > 0 || !parsed.success) return null;
  const isWindow = Number.isInteger(from) && Number.isInteger(to) && from >= 1 && to >= from && to - from < MOST_PAGES;
  return isWindow ? { caseId: parsed.data, from, to } : null;
}
