/** The picture is damaged, or of a kind that cannot be shown. */
export class PictureError extends Error {
  override name = 'PictureError';
  constructor(readonly reason: 'damaged' | 'unsupported' | 'too_large') {
    super(`picture is ${reason}`);
  }
}

/** More than any scanner or camera makes. */
const MAX_PIXELS = 100_000_000;
const MAX_SIDE = 100_000;
/** What a picture may take while it is decoded and written: a worker may take half as much again. */
const MAX_BYTES = 1024 * 1024 * 1024;

/** Refuses sizes that cannot be, or must not be, decoded: before anything is allocated. */
export function checkSize(width: number, height: number): void {
  if (!(width > 0 && height > 0)) throw new PictureError('damaged');
  if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) throw new PictureError('too_large');
}

/** Refuses what would take more bytes at once, all copies counted: before they are allocated. */
export function checkMemory(bytes: number): void {
  if (bytes > MAX_BYTES) throw new PictureError('too_large');
}
