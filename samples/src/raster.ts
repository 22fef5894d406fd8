import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { init } from '@embedpdf/pdfium';

/** Rows of samples from the top left; one (grey) or three (red, green, blue) bytes a pixel. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
}

/** Numbers from 0 to 1 that are the same on every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Draws one page of a PDF at `dpi`, in colour on white. Index from 0. */
export async function rasterize(pdf: Uint8Array, index: number, dpi: number): Promise<Picture> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
  // The declaration asks for an ArrayBuffer; the module also takes the part of one that a Buffer is.
  const engine = await init({ wasmBinary: new Uint8Array(wasm).buffer });
  engine.PDFiumExt_Init();
  // The declaration leaves out the heap, which the module exports; it moves as it grows, so it is read each time.
  const heap = engine.pdfium as typeof engine.pdfium & { readonly HEAPU8: Uint8Array };
  const source = heap.wasmExports.malloc(pdf.length);
  heap.HEAPU8.set(pdf, source);
  const document = engine.FPDF_LoadMemDocument(source, pdf.length, '');
  const page = engine.FPDF_LoadPage(document, index);
  if (!page) throw new Error(`page ${index + 1} cannot be drawn`);
  const width = Math.round((engine.FPDF_GetPageWidthF(page) * dpi) / 72);
  const height = Math.round((engine.FPDF_GetPageHeightF(page) * dpi) / 72);
  const bitmap = engine.FPDFBitmap_Create(width, height, 0);
  engine.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
  engine.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 1);
  const start = engine.FPDFBitmap_GetBuffer(bitmap);
  const stride = engine.FPDFBitmap_GetStride(bitmap);
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = start + y * stride + x * 4;
      const to = (y * width + x) * 3;
      data[to] = heap.HEAPU8[from + 2] ?? 0;
      data[to + 1] = heap.HEAPU8[from + 1] ?? 0;
      data[to + 2] = heap.HEAPU8[from] ?? 0;
    }
  }
  return { width, height, channels: 3, data };
}

export function toGrey({ width, height, data }: Picture): Picture {
  const grey = new Uint8Array(width * height);
  for (let at = 0; at < grey.length; at++) {
    grey[at] = Math.round(
      (data[at * 3] ?? 0) * 0.299 + (data[at * 3 + 1] ?? 0) * 0.587 + (data[at * 3 + 2] ?? 0) * 0.114,
    );
  }
  return { width, height, channels: 1, data: grey };
}

/** The value between four pixels; `outside` beyond the edge. */
export function sample(
  { width, height, channels, data }: Picture,
  x: number,
  y: number,
  channel: number,
  outside: number,
): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const at = (column: number, row: number): number =>
    column < 0 || row < 0 || column >= width || row >= height
      ? outside
      : (data[(row * width + column) * channels + channel] ?? outside);
  const right = x - left;
  const below = y - top;
  const upper = at(left, top) * (1 - right) + at(left + 1, top) * right;
  const lower = at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right;
  return upper * (1 - below) + lower * below;
}

const clamp = (value: number): number => Math.max(0, Math.min(255, Math.round(value)));

/** A page as an old office scanner gives it: a little turned, greyish paper, a dark edge, dust. */
export function asScan(page: Picture, degrees: number, seed: number): Picture {
  const grey = toGrey(page);
  const random = seeded(seed);
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const { width, height } = grey;
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const dx = x - width / 2;
      const dy = y - height / 2;
      const ink = sample(grey, dx * cos + dy * sin + width / 2, dy * cos - dx * sin + height / 2, 0, 255);
      const shade = x < 14 ? (14 - x) * 6 : 0;
      data[y * width + x] = clamp(30 + ink * 0.855 - shade + (random() - 0.5) * 7);
    }
  }
  for (let speck = 0; speck < 60; speck++) data[Math.floor(random() * data.length)] = 70;
  return { width, height, channels: 1, data };
}

/** A sheet on a wooden table, seen by a phone held at an angle under a lamp. `width` x `height` of the photograph. */
export function asPhoto(page: Picture, width: number, height: number, seed: number): Picture {
  const random = seeded(seed);
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    const down = y / height;
    // Nearer edges look wider.
    const half = 0.385 + 0.05 * down;
    const shift = 0.022 * (down - 0.5);
    for (let x = 0; x < width; x++) {
      const across = (x / width - 0.5 - shift) / (2 * half) + 0.5;
      const along = (down + 0.03 * (x / width - 0.5) - 0.055) / 0.885;
      const isPaper = across >= 0 && across <= 1 && along >= 0 && along <= 1;
      const grain = Math.sin(y * 0.035 + Math.sin(x * 0.004) * 6) * 9 + Math.sin(y * 0.19 + x * 0.002) * 4;
      const light = 1.04 - 0.3 * Math.hypot(x / width - 0.32, down - 0.3);
      const noise = (random() - 0.5) * 5;
      for (let channel = 0; channel < 3; channel++) {
        const wood = ([122, 84, 54][channel] ?? 0) + grain;
        const tint = [1, 0.985, 0.945][channel] ?? 1;
        const paper = sample(page, across * (page.width - 1), along * (page.height - 1), channel, 255) * 0.93 * tint;
        data[(y * width + x) * 3 + channel] = clamp((isPaper ? paper : wood) * light + noise);
      }
    }
  }
  return { width, height, channels: 3, data };
}

/** Turns a picture a quarter anticlockwise, as a phone held upright stores it (EXIF orientation 6 turns it back). */
export function quarterLeft({ width, height, channels, data }: Picture): Picture {
  const turned = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * channels;
      const to = ((width - 1 - x) * height + y) * channels;
      for (let channel = 0; channel < channels; channel++) turned[to + channel] = data[from + channel] ?? 0;
    }
  }
  return { width: height, height: width, channels, data: turned };
}
