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
  const across = Math.ceil(width / 8) * 8;
  const strips = Array.from({ length: planes }, () => new Float32Array(across * 8));
  const scales = [scaling(luminance), scaling(chrominance)];
  const block = new Float32Array(64);
  const previous = [0, 0, 0];
  for (let top = 0; top < height; top += 8) {
    loadStrip(strips, rgba, width, height, top, across);
    for (let left = 0; left < across; left += 8) {
      for (let plane = 0; plane < planes; plane++) {
        const isFlat = loadBlock(block, strips[plane] ?? block, across, left);
        const [dc, ac, scale] = plane === 0 ? [codes[0], codes[1], scales[0]] : [codes[2], codes[3], scales[1]];
        if (dc === undefined || ac === undefined || scale === undefined) continue;
        const before = previous[plane] ?? 0;
        if (isFlat) {
          const first = Math.round((block[0] as number) * 64 * (scale[0] as number));
          writeValue(out, dc, 0, first - before);
          out.code(ac[0] as number);
          previous[plane] = first;
        } else {
          transform(block);
          previous[plane] = writeBlock(out, block, scale, before, dc, ac);
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

/**
 * Factors of the transform that are left to the quantization (Arai, Agui and Nakajima's arrangement of the DCT), by
 * row and column.
 */
const LEFT_OVER = [1, 1.387039845, 1.306562965, 1.175875602, 1, 0.785694958, 0.5411961, 0.275899379];

/** By coefficient: what a transformed value is multiplied with to be quantized. */
const scaling = (table: readonly number[]): Float32Array =>
  Float32Array.from(table, (value, at) => 1 / (value * (LEFT_OVER[at >> 3] ?? 1) * (LEFT_OVER[at & 7] ?? 1) * 8));

// What follows runs for every pixel of a page: typed arrays are read within their bounds, which the casts say.

/** Eight rows of luminance, and of the two color differences when there are strips for them. */
function loadStrip(
  strips: readonly Float32Array[],
  rgba: Uint8Array,
  width: number,
  height: number,
  top: number,
  across: number,
): void {
  const [luma, blue, red] = strips;
  if (luma === undefined) return;
  for (let y = 0; y < 8; y++) {
    const row = Math.min(top + y, height - 1) * width;
    for (let x = 0, to = y * across; x < across; x++, to++) {
      const at = (row + (x < width ? x : width - 1)) * 4;
      const r = rgba[at] as number;
      const g = rgba[at + 1] as number;
      const b = rgba[at + 2] as number;
      luma[to] = r === g && g === b ? r - 128 : 0.299 * r + 0.587 * g + 0.114 * b - 128;
      if (blue === undefined || red === undefined) continue;
      blue[to] = -0.168736 * r - 0.331264 * g + 0.5 * b;
      red[to] = 0.5 * r - 0.418688 * g - 0.081312 * b;
    }
  }
}

/** Answers whether the block is of one tone: most of a printed page is, and needs no transform. */
function loadBlock(block: Float32Array, strip: Float32Array, across: number, left: number): boolean {
  let isFlat = true;
  const first = strip[left] as number;
  for (let y = 0, to = 0; y < 8; y++) {
    for (let from = y * across + left, end = from + 8; from < end; from++, to++) {
      const value = strip[from] as number;
      block[to] = value;
      if (value !== first) isFlat = false;
    }
  }
  return isFlat;
}

function transform(block: Float32Array): void {
  for (let row = 0; row < 64; row += 8) transformLine(block, row, 1);
  for (let column = 0; column < 8; column++) transformLine(block, column, 8);
}

function transformLine(block: Float32Array, at: number, step: number): void {
  const [i1, i2, i3, i4, i5, i6, i7] = [
    at + step,
    at + step * 2,
    at + step * 3,
    at + step * 4,
    at + step * 5,
    at + step * 6,
    at + step * 7,
  ];
  const s0 = (block[at] as number) + (block[i7] as number);
  const s7 = (block[at] as number) - (block[i7] as number);
  const s1 = (block[i1] as number) + (block[i6] as number);
  const s6 = (block[i1] as number) - (block[i6] as number);
  const s2 = (block[i2] as number) + (block[i5] as number);
  const s5 = (block[i2] as number) - (block[i5] as number);
  const s3 = (block[i3] as number) + (block[i4] as number);
  const s4 = (block[i3] as number) - (block[i4] as number);
  const e0 = s0 + s3;
  const e3 = s0 - s3;
  const e1 = s1 + s2;
  const e2 = s1 - s2;
  block[at] = e0 + e1;
  block[i4] = e0 - e1;
  const turned = (e2 + e3) * Math.SQRT1_2;
  block[i2] = e3 + turned;
  block[i6] = e3 - turned;
  const o0 = s4 + s5;
  const o1 = s5 + s6;
  const o2 = s6 + s7;
  const shared = (o0 - o2) * 0.382683433;
  const low = 0.5411961 * o0 + shared;
  const high = 1.306562965 * o2 + shared;
  const middle = o1 * Math.SQRT1_2;
  const plus = s7 + middle;
  const minus = s7 - middle;
  block[i5] = minus + low;
  block[i3] = minus - low;
  block[i1] = plus + high;
  block[i7] = plus - high;
}

const quantized = new Int32Array(64);

/** Writes one block; answers its DC value, which the next block of the plane counts from. */
function writeBlock(
  out: BitWriter,
  block: Float32Array,
  scale: Float32Array,
  previous: number,
  dc: Uint32Array,
  ac: Uint32Array,
): number {
  for (let index = 0; index < 64; index++) {
    const at = ZIGZAG[index] as number;
    const value = (block[at] as number) * (scale[at] as number);
    quantized[index] = value < 0 ? value - 0.5 : value + 0.5;
  }
  const first = quantized[0] as number;
  writeValue(out, dc, 0, first - previous);
  let last = 63;
  while (last > 0 && quantized[last] === 0) last--;
  let run = 0;
  for (let index = 1; index <= last; index++) {
    const value = quantized[index] as number;
    if (value === 0) {
      run++;
      continue;
    }
    for (; run > 15; run -= 16) out.code(ac[0xf0] as number);
    writeValue(out, ac, run, value);
    run = 0;
  }
  if (last < 63) out.code(ac[0] as number);
  return first;
}

function writeValue(out: BitWriter, codes: Uint32Array, run: number, value: number): void {
  const length = value === 0 ? 0 : 32 - Math.clz32(Math.abs(value));
  out.code(codes[(run << 4) | length] as number);
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
