import type { BlockReader } from './block-reader';
import type { StreamSpan } from './objects';

const MAX_SEGMENTS = 2000;

/** Whether a JPEG segment is kept: picture data, color profile and color transform; no EXIF, XMP, IPTC, comments. */
export function isKeptSegment(marker: number, head: string): boolean {
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  if (marker === 0xe0) return head.startsWith('JFIF\0');
  if (marker === 0xe2) return head.startsWith('ICC_PROFILE\0');
  return marker === 0xee && head.startsWith('Adobe');
}

/**
 * The parts of a JPEG stream to copy so that its metadata stays behind. The picture's own data is not touched; a stream
 * that does not read as a JPEG is answered whole.
 */
export function metadataFreeSpans(blocks: BlockReader, span: StreamSpan): readonly StreamSpan[] {
  const end = span.start + span.length;
  const first = blocks.peek(span.start, 2);
  if (first[0] !== 0xff || first[1] !== 0xd8) return [span];
  const spans: StreamSpan[] = [];
  let from = span.start;
  let at = span.start + 2;
  const cut = (until: number, resume: number) => {
    if (until > from) spans.push({ start: from, length: until - from });
    from = resume;
  };
  for (let count = 0; count < MAX_SEGMENTS && at + 4 <= end; count++) {
    const head = blocks.peek(at, 20);
    const marker = head[1] ?? 0;
    if (head[0] !== 0xff || marker === 0xda || marker === 0xd9) break;
    if (marker === 0xff) {
      at++;
      continue;
    }
    const size = head.readUInt16BE(2);
    if (size < 2 || at + 2 + size > end) break;
    if (!isKeptSegment(marker, head.toString('latin1', 4))) cut(at, at + 2 + size);
    at += 2 + size;
  }
  cut(end, end);
  return spans;
}
