import { createEncryptor } from './encryption';
import { PdfOutput } from './output';
import {
  type DocumentPart,
  PacketCancelled,
  type PacketPart,
  type PacketRequest,
  type PacketResult,
  type PartResult,
  type PreparedDocument,
  type Sink,
} from './packet-types';
import { PacketWriter, type PlannedPart } from './packet-writer';
import { openPages, prepareDocument } from './prepare';
import { PdfReader } from './reader';

/**
 * Writes the packet: each source is opened once more, in order, its pages copied, and closed, so that memory does not
 * grow with the number of pages. Throws `PacketCancelled` when cancelled and passes on what the sink or a source throws.
 */
export async function assemblePacket(request: PacketRequest, sink: Sink): Promise<PacketResult> {
  const stopWhenCancelled = () => {
    if (request.isCancelled?.()) throw new PacketCancelled();
  };
  const plan = await planParts(request.parts, stopWhenCancelled);
  const total = plan.reduce((sum, { pages }) => sum + pages.length, 0);
  const { encryption } = request;
  const encryptor =
    encryption && createEncryptor(encryption.userPassword, encryption.ownerPassword, request.randomBytes);
  const output = new PdfOutput(sink, encryptor, stopWhenCancelled);
  const packet = new PacketWriter(request, output, total);
  const parts: PartResult[] = [];
  for (const planned of plan) {
    const { treatment, reason } = await packet.writePart(planned, plan.indexOf(planned), stopWhenCancelled);
    const written = { firstPage: planned.firstPage, pageCount: planned.pages.length, treatment };
    parts.push(reason === undefined ? written : { ...written, reason });
  }
  return { pageCount: total, byteSize: packet.finish(), parts };
}

async function planParts(parts: readonly PacketPart[], checkpoint: () => void): Promise<PlannedPart[]> {
  const plan: PlannedPart[] = [];
  let firstPage = 1;
  for (const part of parts) {
    checkpoint();
    let prepared: PreparedDocument | undefined;
    let pages: readonly number[];
    if (part.kind === 'generated') {
      const reader = new PdfReader(part.source);
      pages = [...openPages(reader).entries.keys()];
    } else {
      const given = part.source;
      prepared = 'open' in given ? given : await prepareDocument(given, optionsOf(part));
      pages = prepared.treatment === 'placeholder' ? [0] : selectPages(part, prepared.pageCount);
    }
    plan.push({ part, prepared, pages, firstPage });
    firstPage += pages.length;
  }
  return plan;
}

const optionsOf = (part: DocumentPart) => (part.password === undefined ? {} : { password: part.password });

function selectPages(part: DocumentPart, count: number): readonly number[] {
  if (part.pages === undefined) return [...Array(count).keys()];
  for (const page of part.pages) {
    if (!Number.isInteger(page) || page < 0 || page >= count) throw new RangeError(`document has no page ${page}`);
  }
  return part.pages;
}
