import { deflateSync } from 'node:zlib';

type PngHead = {
  readonly width: number;
  readonly height: number;
  readonly depth: 8 | 16;
  readonly colorType: 0 | 2 | 4 | 6;
  readonly isInterlaced?: boolean;
};

/** A PNG of these parts; checksums are left out, which no decoder of ours minds. */
export function pngOf(
  { width, height, depth, colorType, isInterlaced = false }: PngHead,
  data: Buffer,
  transparency: Buffer | null = null,
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colorType, 0, 0, isInterlaced ? 1 : 0], 8);
  const chunk = (type: string, body: Buffer) => {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(body.length);
    return Buffer.concat([size, Buffer.from(type), body, Buffer.alloc(4)]);
  };
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...(transparency ? [chunk('tRNS', transparency)] : []),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export const CHANNELS = { 0: 1, 2: 3, 4: 2, 6: 4 } as const;

/** One of black pixels that everything shows through. */
export function emptyPng(head: PngHead): Buffer {
  const stride = (head.width * CHANNELS[head.colorType] * head.depth) / 8 + 1;
  return pngOf(head, deflateSync(Buffer.alloc(stride * head.height), { level: 1 }));
}
