import { assemblePacket } from '../pdf';
import type { PacketFonts } from '../pdf/pages/generated-types';
import type { PreviewTask } from './packet-tasks';
import { Readiness } from './ready-documents';
import { UNWATCHED } from './steps';
import { writtenPacket } from './written-packet';

/** Kept for as long as the worker lives: the next preview is of nearly the same packet. */
const readiness = new Readiness();

/** Pages as they will be, in a PDF of those alone; cut to the pages there are. */
export async function previewPacket({ window, ...order }: PreviewTask, fonts: PacketFonts): Promise<Uint8Array> {
  const { request, pages, redrawn } = await writtenPacket(order, fonts, readiness, UNWATCHED);
  try {
    const cut = (page: number) => Math.min(page, pages.plan.pageCount);
    const chunks: Buffer[] = [];
    await assemblePacket(
      { ...request, outline: [], attachments: [], window: { from: cut(window.from), to: cut(window.to) } },
      { write: (chunk) => void chunks.push(Buffer.from(chunk)) },
    );
    return Buffer.concat(chunks);
  } finally {
    redrawn.close();
  }
}
