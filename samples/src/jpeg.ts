import type { Picture } from './raster.ts';

// ITU-T T.81 annex K: quantization, zigzag and Huffman tables. The luminance Huffman tables serve all channels.
const LUMA = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51,
  87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101,
  72, 92, 95, 98, 112, 100, 103, 99,
];
const CHROMA_CORNER = [17, 18, 24, 47, 18, 21, 26, 66, 24, 26, 56, 99, 47, 66, 99, 99];
const CHROMA = LUMA.map((_, at) => (at % 8 < 4 && at < 32 ? (CHROMA_CORNER[(at >> 3) * 4 + (at % 8)] ?? 99) : 99));
const ZIGZAG = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
  35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47,
  55, 62, 63,
];
const DC_BITS = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0];
const DC_VALUES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const AC_BITS = [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 0x7d];
const AC_VALUES = [
  ...Buffer.from(
    '01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435363738393a' +
      '434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8' +
      'a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa',
    'hex',
  ),
];

type Code = readonly [bits: number, length: number];

function codes(counts: readonly number[], values: readonly number[]): ReadonlyMap<number, Code> {
  const table = new Map<number, Code>();
  let code = 0;
  let next = 0;
  counts.forEach((count, at) => {
    for (let each = 0; each < count; each++) table.set(values[next++] ?? 0, [code++, at + 1]);
    code <<= 1;
  });
  return table;
}
const DC = codes(DC_BITS, DC_VALUES);
const AC = codes(AC_BITS, AC_VALUES);

const COSINES = Array.from({ length: 64 }, (_, at) => {
  const [frequency, place] = [at >> 3, at & 7];
  return Math.cos(((2 * place + 1) * frequency * Math.PI) / 16) * (frequency === 0 ? Math.SQRT1_2 : 1) * 0.5;
});

/** Baseline JPEG, no chroma subsampling. Quality 1 to 100; `exif` is an APP1 payload put before the tables. */
export function encodeJpeg(picture: Picture, quality: number, exif?: Uint8Array): Uint8Array {
  const { width, height, channels } = picture;
  const scale = quality < 50 ? 5000 / quality : 200 - quality * 2;
  const [luma = [], chroma = []] = [LUMA, CHROMA].map((table) =>
    table.map((value) => Math.max(1, Math.min(255, Math.floor((value * scale + 50) / 100)))),
  );
  const zigzagged = (table: readonly number[]) => ZIGZAG.map((at) => table[at] ?? 1);
  const components = channels === 1 ? [1] : [1, 2, 3];
  const out: number[] = [0xff, 0xd8];
  const segment = (marker: number, body: readonly number[]) =>
    out.push(0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255, ...body);
  if (exif) segment(0xe1, [...exif]);
  else segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 1, 0, 150, 0, 150, 0, 0]);
  segment(0xdb, [0, ...zigzagged(luma), ...(channels === 3 ? [1, ...zigzagged(chroma)] : [])]);
  segment(0xc0, [
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    channels,
    ...components.flatMap((id) => [id, 0x11, id === 1 ? 0 : 1]),
  ]);
  segment(0xc4, [0x00, ...DC_BITS, ...DC_VALUES]);
  segment(0xc4, [0x10, ...AC_BITS, ...AC_VALUES]);
  segment(0xda, [channels, ...components.flatMap((id) => [id, 0]), 0, 63, 0]);
  const bits = new BitWriter();
  const previous = components.map(() => 0);
  for (let top = 0; top < height; top += 8) {
    for (let left = 0; left < width; left += 8) {
      for (const [index] of components.entries()) {
        const block = readBlock(picture, left, top, index);
        previous[index] = writeBlock(bits, transform(block, index === 0 ? luma : chroma), previous[index] ?? 0);
      }
    }
  }
  return Buffer.concat([Buffer.from(out), bits.finish(), Buffer.from([0xff, 0xd9])]);
}

/** Eight by eight samples of one channel (brightness, then the two colours), centred on zero. Edges repeat. */
function readBlock({ width, height, channels, data }: Picture, left: number, top: number, index: number): Float64Array {
  const block = new Float64Array(64);
  for (let at = 0; at < 64; at++) {
    const x = Math.min(width - 1, left + (at & 7));
    const y = Math.min(height - 1, top + (at >> 3));
    const from = (y * width + x) * channels;
    if (channels === 1) {
      block[at] = (data[from] ?? 0) - 128;
      continue;
    }
    const [red, green, blue] = [data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0];
    if (index === 0) block[at] = 0.299 * red + 0.587 * green + 0.114 * blue - 128;
    else if (index === 1) block[at] = -0.168736 * red - 0.331264 * green + 0.5 * blue;
    else block[at] = 0.5 * red - 0.418688 * green - 0.081312 * blue;
  }
  return block;
}

/** Separable cosine transform, quantized, in zigzag order. */
function transform(block: Float64Array, table: readonly number[]): readonly number[] {
  const rows = new Float64Array(64);
  const both = new Float64Array(64);
  for (let y = 0; y < 8; y++) {
    for (let u = 0; u < 8; u++) {
      let sum = 0;
      for (let x = 0; x < 8; x++) sum += (block[y * 8 + x] ?? 0) * (COSINES[u * 8 + x] ?? 0);
      rows[y * 8 + u] = sum;
    }
  }
  for (let u = 0; u < 8; u++) {
    for (let v = 0; v < 8; v++) {
      let sum = 0;
      for (let y = 0; y < 8; y++) sum += (rows[y * 8 + u] ?? 0) * (COSINES[v * 8 + y] ?? 0);
      both[v * 8 + u] = sum;
    }
  }
  return ZIGZAG.map((at) => Math.round((both[at] ?? 0) / (table[at] ?? 1)));
}

function writeBlock(bits: BitWriter, coefficients: readonly number[], previous: number): number {
  const [first = 0, ...rest] = coefficients;
  const difference = first - previous;
  bits.code(DC, sizeOf(difference));
  bits.value(difference);
  let zeros = 0;
  for (const value of rest) {
    if (value === 0) {
      zeros += 1;
      continue;
    }
    for (; zeros > 15; zeros -= 16) bits.code(AC, 0xf0);
    bits.code(AC, (zeros << 4) | sizeOf(value));
    bits.value(value);
    zeros = 0;
  }
  if (zeros > 0) bits.code(AC, 0);
  return first;
}

const sizeOf = (value: number): number => 32 - Math.clz32(Math.abs(value));

class BitWriter {
  private readonly bytes: number[] = [];
  private held = 0;
  private count = 0;

  code(table: ReadonlyMap<number, Code>, symbol: number): void {
    const [bits, length] = table.get(symbol) ?? [0, 0];
    this.put(bits, length);
  }

  /** Extra bits of a coefficient; negative ones as their complement. */
  value(value: number): void {
    const size = sizeOf(value);
    this.put(value < 0 ? value + (1 << size) - 1 : value, size);
  }

  finish(): Buffer {
    this.put(0x7f, 7);
    return Buffer.from(this.bytes);
  }

  private put(bits: number, length: number): void {
    for (let at = length - 1; at >= 0; at--) {
      this.held = (this.held << 1) | ((bits >> at) & 1);
      if (++this.count < 8) continue;
      this.bytes.push(this.held);
      if (this.held === 0xff) this.bytes.push(0);
      this.held = 0;
      this.count = 0;
    }
  }
}
