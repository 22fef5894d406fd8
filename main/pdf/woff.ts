import { inflateSync } from 'node:zlib';

const TABLE_LIMIT = 32 * 1024 * 1024;

/**
 * A WOFF file unpacked to the TrueType or OpenType font inside; other files as they are. The font library can read WOFF,
 * but inflates it in script, which takes longer than many a packet.
 */
export function unpackWoff(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.toString('latin1', 0, 4) !== 'wOFF') return bytes;
  const count = file.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 44 + index * 20;
    const [offset, packed, length] = [file.readUInt32BE(at + 4), file.readUInt32BE(at + 8), file.readUInt32BE(at + 12)];
    const body = file.subarray(offset, offset + packed);
    const data = packed < length ? inflateSync(body, { maxOutputLength: TABLE_LIMIT }) : body;
    return { tag: file.subarray(at, at + 4), checksum: file.subarray(at + 16, at + 20), data };
  });
  const power = 2 ** Math.floor(Math.log2(Math.max(1, count)));
  const head = Buffer.alloc(12 + count * 16);
  file.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((count - power) * 16, 10);
  const parts: Buffer[] = [head];
  let position = head.length;
  tables.forEach(({ tag, checksum, data }, index) => {
    const at = 12 + index * 16;
    tag.copy(head, at);
    checksum.copy(head, at + 4);
    head.writeUInt32BE(position, at + 8);
    head.writeUInt32BE(data.length, at + 12);
    // Tables begin at multiples of four.
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4);
    parts.push(data, padding);
    position += data.length + padding.length;
  });
  return Buffer.concat(parts);
}
