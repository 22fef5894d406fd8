import { createEncryptor } from './encryption';
import { PdfOutput } from './output';
import { PacketCancelled, type PacketRequest, type PacketResult, type PartResult, type Sink } from './packet-types';
import { PacketWriter } from './packet-writer';
import { planParts, windowOf } from './plan-parts';

/**
 * Writes the packet, or a window of it: each source is opened once more, in order, its pages copied, and closed, so that
 * memory does not grow with the number of pages. Throws `PacketCancelled` when cancelled, `PageCountChanged` when a
 * document is not what it was said to be, and passes on what the sink or a source throws.
 */
export async function assemblePacket(request: PacketRequest, sink: Sink): Promise<PacketResult> {
  const stopWhenCancelled = () => {
    if (request.isCancelled?.()) throw new PacketCancelled();
  };
  const plan = await planParts(request, stopWhenCancelled);
  const window = windowOf(request, plan);
  const { encryption } = request;
  const encryptor =
    encryption && createEncryptor(encryption.userPassword, encryption.ownerPassword, request.randomBytes);
  const output = new PdfOutput(sink, encryptor, stopWhenCancelled);
  const packet = new PacketWriter(request, output, window);
  const parts: PartResult[] = [];
  for (const planned of plan) {
    const written = await packet.writePart(planned, stopWhenCancelled);
    if (written !== undefined) parts.push(written);
  }
  return { pageCount: window.to - window.from + 1, byteSize: packet.finish(), parts };
}
