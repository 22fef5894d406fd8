import { createEncryptor, type Encryptor } from './encryption';
import { PdfOutput } from './output';
import {
  PacketCancelled,
  type PacketRequest,
  type PacketResult,
  type PageWindow,
  type PartResult,
  type Sink,
} from './packet-types';
import { PacketWriter } from './packet-writer';
import { type PlannedPart, planParts, windowOf } from './plan-parts';

/** Throws `PacketCancelled` once the request is cancelled. */
export const cancelCheck = (request: PacketRequest) => () => {
  if (request.isCancelled?.()) throw new PacketCancelled();
};

/**
 * Writes the packet, or a window of it: each source is opened once more, in order, its pages copied, and closed, so that
 * memory does not grow with the number of pages. Throws `PacketCancelled` when cancelled, `PageCountChanged` when a
 * document is not what it was said to be, and passes on what the sink or a source throws.
 */
export async function assemblePacket(request: PacketRequest, sink: Sink): Promise<PacketResult> {
  const stopWhenCancelled = cancelCheck(request);
  const plan = await planParts(request, stopWhenCancelled);
  const output = new PdfOutput(sink, encryptorFor(request), stopWhenCancelled);
  return writeFile(request, plan, { window: windowOf(request, plan) }, output, stopWhenCancelled);
}

export function encryptorFor({ encryption, randomBytes }: PacketRequest): Encryptor | undefined {
  return encryption && createEncryptor(encryption.userPassword, encryption.ownerPassword, randomBytes);
}

/** The pages of one file; `lead` are pages of its own, before the packet's. */
export interface FilePages {
  readonly window: PageWindow;
  readonly lead?: PlannedPart;
}

/** Writes one file of a packet whose parts are planned. `afterPage` is called after each packet page. */
export async function writeFile(
  request: PacketRequest,
  plan: readonly PlannedPart[],
  { window, lead }: FilePages,
  output: PdfOutput,
  afterPage: () => void,
): Promise<PacketResult> {
  const packet = new PacketWriter(request, output, window, lead);
  packet.writeLead();
  const parts: PartResult[] = [];
  for (const planned of plan) {
    const written = await packet.writePart(planned, afterPage);
    if (written !== undefined) parts.push(written);
  }
  return { pageCount: packet.pageCount, byteSize: packet.finish(), parts };
}
