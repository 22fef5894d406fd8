import type { LentPage } from '../pdfium';

/** Calls with memory of `bytes` bytes for the engine to answer into, and gives it back. */
export function withMemory<T>(lent: LentPage, bytes: number, use: (at: number) => T): T {
  const at = lent.engine.pdfium.wasmExports.malloc(bytes);
  if (at === 0) throw new RangeError('engine has no memory left');
  try {
    return use(at);
  } finally {
    lent.engine.pdfium.wasmExports.free(at);
  }
}

const viewOf = (lent: LentPage, at: number, bytes: number): DataView => {
  const heap = lent.heap();
  return new DataView(heap.buffer, heap.byteOffset + at, bytes);
};

/** Little-endian numbers that the engine left in memory. */
export function floats(lent: LentPage, at: number, count: number): number[] {
  const view = viewOf(lent, at, count * 4);
  return Array.from({ length: count }, (_, index) => view.getFloat32(index * 4, true));
}

export function doubles(lent: LentPage, at: number, count: number): number[] {
  const view = viewOf(lent, at, count * 8);
  return Array.from({ length: count }, (_, index) => view.getFloat64(index * 8, true));
}

export function integers(lent: LentPage, at: number, count: number): number[] {
  const view = viewOf(lent, at, count * 4);
  return Array.from({ length: count }, (_, index) => view.getInt32(index * 4, true));
}

/**
 * A UTF-16 text of the engine's: `read` gets a place and its size, answers how many bytes the text takes with its end
 * mark, and leaves the place alone when it is too small.
 */
export function engineText(lent: LentPage, read: (at: number, bytes: number) => number): string {
  const size = read(0, 0);
  if (size <= 2 || size > MAX_TEXT) return '';
  return withMemory(lent, size, (at) => {
    read(at, size);
    return Buffer.from(lent.heap().slice(at, at + size - 2)).toString('utf16le');
  });
}

const MAX_TEXT = 1_000_000;
