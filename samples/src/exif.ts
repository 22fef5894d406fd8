type Entry = readonly [tag: number, type: 2 | 3 | 4 | 5, values: readonly number[]];

const ascii = (text: string): readonly number[] => [...Buffer.from(`${text}\0`, 'latin1')];
const SIZE = { 2: 1, 3: 2, 4: 4, 5: 8 } as const;

/** One directory at `offset`, little-endian, its long values right after it. Rationals are pairs flattened. */
function directory(entries: readonly Entry[], offset: number): Buffer {
  const head = Buffer.alloc(2 + entries.length * 12 + 4);
  head.writeUInt16LE(entries.length, 0);
  const tails: Buffer[] = [];
  let free = offset + head.length;
  entries.forEach(([tag, type, values], index) => {
    const count = type === 5 ? values.length / 2 : values.length;
    const body = Buffer.alloc(Math.max(4, count * SIZE[type]));
    values.forEach((value, at) => {
      if (type === 2) body.writeUInt8(value, at);
      else if (type === 3) body.writeUInt16LE(value, at * 2);
      else body.writeUInt32LE(value, at * 4);
    });
    const at = 2 + index * 12;
    head.writeUInt16LE(tag, at);
    head.writeUInt16LE(type, at + 2);
    head.writeUInt32LE(count, at + 4);
    if (count * SIZE[type] <= 4) {
      body.copy(head, at + 8);
      return;
    }
    head.writeUInt32LE(free, at + 8);
    const even = body.length % 2 === 0 ? body : Buffer.concat([body, Buffer.alloc(1)]);
    tails.push(even);
    free += even.length;
  });
  return Buffer.concat([head, ...tails]);
}

/**
 * What a phone writes into a photograph: maker, orientation 6 (turn right to view), time, and a place. The place is
 * the middle of a lake in a provincial park, so that a test can see whether it leaks.
 */
export function phoneExif(taken: string): Uint8Array {
  const gps: readonly Entry[] = [
    [1, 2, ascii('N')],
    [2, 5, [45, 1, 34, 1, 1200, 100]],
    [3, 2, ascii('W')],
    [4, 5, [78, 1, 24, 1, 3000, 100]],
  ];
  const shot: readonly Entry[] = [[0x9003, 2, ascii(taken)]];
  const main = (exifAt: number, gpsAt: number): readonly Entry[] => [
    [0x010f, 2, ascii('Sample Phones')],
    [0x0110, 2, ascii('Specimen 7')],
    [0x0112, 3, [6]],
    [0x0132, 2, ascii(taken)],
    [0x8769, 4, [exifAt]],
    [0x8825, 4, [gpsAt]],
  ];
  const exifAt = 8 + directory(main(0, 0), 8).length;
  const shotPart = directory(shot, exifAt);
  const gpsAt = exifAt + shotPart.length;
  const header = Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from('Exif\0\0', 'latin1'),
    header,
    directory(main(exifAt, gpsAt), 8),
    shotPart,
    directory(gps, gpsAt),
  ]);
}
