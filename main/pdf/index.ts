/**
 * The PDF library: reads by position, copies by allowlist, writes in one pass. It knows no feature and no Electron.
 *
 * - `inspectPdf(source, { password? }): Promise<PdfInspection>` at import
 * - `prepareDocument(source, { password? }): Promise<PreparedDocument>` before the contents page is laid out
 * - `assemblePacket(request: PacketRequest, sink: Sink): Promise<PacketResult>`
 * - `assembleParts(request, { limitBytes, introduce?, save }): Promise<SplitFile[]>`: the same in files below a size
 * - `imageToPdf(bytes, mediaType): Promise<Uint8Array>`; `sniffMediaType(firstBytes): MediaType | null`
 * - `openPdfium(bytes, { password? })`: pictures and text of pages
 */
export { assemblePacket } from './assemble';
export { imageToPdf, PictureError } from './images/image-to-pdf';
export { sniffMediaType } from './images/sniff';
export type * from './packet-types';
export { PacketCancelled, PageCountChanged } from './packet-types';
export { openPdfium, openPdfiumSource } from './pdfium';
export { inspectPdf, prepareDocument } from './prepare';
export { bytesSource, openFileSource, type RandomAccessSource } from './source';
export { assembleParts, type SplitFile, type SplitOptions } from './split-packet';
