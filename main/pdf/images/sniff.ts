import type { MediaType } from '../packet-types';

/** HEIF brands whose pictures are HEVC-coded stills. */
const HEIC_BRANDS = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1']);

/** The type a file's first bytes tell (at least 1024 of them, for a PDF behind a prefix); null when it is none of ours. */
export function sniffMediaType(firstBytes: Uint8Array): MediaType | null {
  const head = Buffer.from(firstBytes.buffer, firstBytes.byteOffset, Math.min(1024, firstBytes.byteLength));
  const text = head.toString('latin1');
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (text.startsWith('II*\0') || text.startsWith('MM\0*')) return 'image/tiff';
  if (text.slice(4, 8) === 'ftyp') {
    const size = head.length >= 4 ? Math.min(head.readUInt32BE(0), head.length) : 0;
    // The major brand, then (after a version) the compatible ones.
    for (let at = 8; at + 4 <= size; at += at === 8 ? 8 : 4) {
      if (HEIC_BRANDS.has(text.slice(at, at + 4))) return 'image/heic';
    }
  }
  return text.includes('%PDF-') ? 'application/pdf' : null;
}
