/**
 * A baseline JPEG encoder (ITU-T T.81, annex K tables): for pictures that come decoded, such as HEIC photos, which
 * would be ten times larger without loss. Full color resolution, so that colored print stays sharp.
 */
export function encodeJpeg(
  rgba: Uint8Array,
  width: number,
  height: number,
  quality: number,
  isGray: boolean,
): Uint8Array {
  const luminance = quantization(LUMINANCE, quality);
  const chrominance = quantization(CHROMINANCE, quality);
  const out = new BitWriter(width * height);
  out.bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
  out.bytes([0xff, 0xdb, 0, 67, 0, ...ZIGZAG.map((at) => luminance[at] ?? 1)]);
  if (!isGray) out.bytes([0xff, 0xdb, 0, 67, 1, ...ZIGZAG.map((at) => chrominance[at] ?? 1)]);
  const components = isGray
    ? [[1, 0x11, 0]]
    : [
        [1, 0x11, 0],
        [2, 0x11, 1],
        [3, 0x11, 1],
      ];
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  out.bytes([0xff, 0xc0, 0, 8 + components.length * 3, 8, ...size, components.length, ...components.flat()]);
  const tables = isGray ? TABLES.slice(0, 2) : TABLES;
  for (const { id, counts, values } of tables) {
    out.bytes([0xff, 0xc4, 0, 19 + values.length, id, ...counts, ...values]);
  }
  const scan = isGray ? [1, 0] : [1, 0, 2, 0x11, 3, 0x11];
  out.bytes([0xff, 0xda, 0, 6 + scan.length, scan.length / 2, ...scan, 0, 63, 0]);
  const codes = TABLES.map(huffmanCodes);
  const planes = isGray ? 1 : 3;
  const block = new Float32Array(64);
  const previous = [0, 0, 0];
  for (let top = 0; top < height; top += 8) {
    for (let left = 0; left < width; left += 8) {
      for (let plane = 0; plane < planes; plane++) {
        loadBlock(block, rgba, width, height, left, top, plane);
        transform(block);
        const [dc, ac] = plane === 0 ? [codes[0], codes[1]] : [codes[2], codes[3]];
        if (dc && ac) {
          const table = plane === 0 ? luminance : chrominance;
          previous[plane] = writeBlock(out, block, table, previous[plane] ?? 0, dc, ac);
        }
      }
    }
  }
  return out.finish();
}

const ZIGZAG = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
  35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47,
  55, 62, 63,
];
const LUMINANCE = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51,
  87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101,
  72, 92, 95, 98, 112, 100, 103, 99,
];
const CHROMINANCE = [
  17,
  18,
  24,
  47,
  99,
  99,
  99,
  99,
  18,
  21,
  26,
  66,
  99,
  99,
  99,
  99,
  24,
  26,
  56,
  99,
  99,
  99,
  99,
  99,
  47,
  66,
  99,
  99,
  99,
  99,
  99,
  99,
  ...new Array<number>(32).fill(99),
];

interface HuffmanTable {
  readonly id: number;
  readonly counts: readonly number[];
  readonly values: readonly number[];
}

const DC_VALUES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const hex = (text: string) => [...Buffer.from(text, 'hex')];
/** The symbols both AC tables end with, from run 4 on; the luminance table has one symbol of its own among them. */
const AC_TAIL = '92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9da';
const TABLES: readonly HuffmanTable[] = [
  { id: 0x00, counts: [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0], values: DC_VALUES },
  {
    id: 0x10,
    counts: [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 0x7d],
    values: hex(
      `01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435363738393a\
434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a${AC_TAIL}\
e1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa`,
    ),
  },
  { id: 0x01, counts: [0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0], values: DC_VALUES },
  {
    id: 0x11,
    counts: [0, 2, 1, 2, 4, 4, 3, 4, 7, 5, 4, 4, 0, 1, 2, 0x77],
    values: hex(
      `000102031104052131061241510761711322328108144291a1b1c109233352f0156272d10a162434e125f11718191a262728292a3536373839\
3a434445464748494a535455565758595a636465666768696a737475767778797a82838485868788898a${AC_TAIL}\
e2e3e4e5e6e7e8e9eaf2f3f4f5f6f7f8f9fa`,
    ),
  },
];

/** By symbol: its code in the high bits, its length in the low 5. */
function huffmanCodes({ counts, values }: HuffmanTable): Uint32Array {
  const codes = new Uint32Array(256);
  let code = 0;
  let at = 0;
  counts.forEach((count, index) => {
    for (let nth = 0; nth < count; nth++) codes[values[at++] ?? 0] = (code++ << 5) | (index + 1);
    code <<= 1;
  });
  return codes;
}

function quantization(base: readonly number[], quality: number): number[] {
  const scale = quality < 50 ? 5000 / quality : 200 - quality * 2;
  return base.map((value) => Math.min(255, Math.max(1, Math.floor((value * scale + 50) / 100))));
}

function loadBlock(
  block: Float32Array,
  rgba: Uint8Array,
  width: number,
  height: number,
  left: number,
  top: number,
  plane: number,
): void {
  for (let y = 0; y < 8; y++) {
    const row = Math.min(top + y, height - 1) * width;
    for (let x = 0; x < 8; x++) {
      const at = (row + Math.min(left + x, width - 1)) * 4;
      const [r, g, b] = [rgba[at] ?? 0, rgba[at + 1] ?? 0, rgba[at + 2] ?? 0];
      block[y * 8 + x] =
        plane === 0
          ? 0.299 * r + 0.587 * g + 0.114 * b - 128
          : plane === 1
            ? -0.168736 * r - 0.331264 * g + 0.5 * b
            : 0.5 * r - 0.418688 * g - 0.081312 * b;
    }
  }
}

/** Cosines of the 8-point DCT, scaled: rows are frequencies. */
const BASIS = Float32Array.from({ length: 64 }, (_, at) => {
  const [frequency, position] = [at >> 3, at & 7];
  return (frequency === 0 ? Math.SQRT1_2 : 1) * 0.5 * Math.cos(((2 * position + 1) * frequency * Math.PI) / 16);
});
const half = new Float32Array(64);

function transform(block: Float32Array): void {
  for (let y = 0; y < 8; y++) {
    for (let u = 0; u < 8; u++) {
      let sum = 0;
      for (let x = 0; x < 8; x++) sum += (block[y * 8 + x] ?? 0) * (BASIS[u * 8 + x] ?? 0);
      half[y * 8 + u] = sum;
    }
  }
  for (let u = 0; u < 8; u++) {
    for (let v = 0; v < 8; v++) {
      let sum = 0;
      for (let y = 0; y < 8; y++) sum += (half[y * 8 + u] ?? 0) * (BASIS[v * 8 + y] ?? 0);
      block[v * 8 + u] = sum;
    }
  }
}

/** Writes one block; answers its DC value, which the next block of the plane counts from. */
function writeBlock(
  out: BitWriter,
  block: Float32Array,
  table: readonly number[],
  previous: number,
  dc: Uint32Array,
  ac: Uint32Array,
): number {
  const quantized = (at: number) => Math.round((block[at] ?? 0) / (table[at] ?? 1));
  const first = quantized(0);
  writeValue(out, dc, 0, first - previous);
  let run = 0;
  for (let index = 1; index < 64; index++) {
    const value = quantized(ZIGZAG[index] ?? 0);
    if (value === 0) {
      run++;
      continue;
    }
    for (; run > 15; run -= 16) out.code(ac[0xf0] ?? 0);
    writeValue(out, ac, run, value);
    run = 0;
  }
  if (run > 0) out.code(ac[0] ?? 0);
  return first;
}

function writeValue(out: BitWriter, codes: Uint32Array, run: number, value: number): void {
  const length = value === 0 ? 0 : 32 - Math.clz32(Math.abs(value));
  out.code(codes[(run << 4) | length] ?? 0);
  if (length > 0) out.bits(value < 0 ? value + (1 << length) - 1 : value, length);
}

class BitWriter {
  private out: Buffer;
  private size = 0;
  private held = 0;
  private count = 0;

  constructor(pixels: number) {
    this.out = Buffer.allocUnsafe(Math.max(4096, pixels));
  }

  bytes(list: readonly number[]): void {
    for (const byte of list) this.byte(byte);
  }

  code(entry: number): void {
    this.bits(entry >>> 5, entry & 31);
  }

  bits(value: number, length: number): void {
    this.held = (this.held << length) | value;
    this.count += length;
    while (this.count >= 8) {
      this.count -= 8;
      const byte = (this.held >>> this.count) & 255;
      this.byte(byte);
      // A byte of ones is stuffed, so that no marker appears in the data.
      if (byte === 255) this.byte(0);
    }
    this.held &= (1 << this.count) - 1;
  }

  finish(): Uint8Array {
    if (this.count > 0) this.bits((1 << (8 - this.count)) - 1, 8 - this.count);
    this.bytes([0xff, 0xd9]);
    return this.out.subarray(0, this.size);
  }

  private byte(byte: number): void {
    if (this.size === this.out.length) this.out = Buffer.concat([this.out, Buffer.allocUnsafe(this.out.length)]);
    this.out[this.size++] = byte;
  }
}
