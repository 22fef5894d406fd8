/** The picture is damaged, or of a kind that cannot be shown. */
export class PictureError extends Error {
  constructor(readonly reason: 'damaged' | 'unsupported' | 'too_large') {
    super(`picture is ${reason}`);
  }
}

/** Beyond this, decoded pixels would not fit the memory a worker may take. */
const MAX_PIXELS = 100_000_000;

/** Refuses sizes that cannot be, or must not be, decoded: before anything is allocated. */
export function checkSize(width: number, height: number): void {
  if (!(width > 0 && height > 0)) throw new PictureError('damaged');
  if (width * height > MAX_PIXELS) throw new PictureError('too_large');
}
