import type { EmbeddedPicture } from './jpeg';
import { checkMemory, checkSize, PictureError } from './picture-limits';
import { embedRaster } from './raster';

/** The decoder's own planes and its colours, ours, and what is made of them. */
const BYTES_A_PIXEL = 16;

/** The primary picture of a HEIC file, upright (the decoder applies its rotation), as a JPEG to embed. */
export async function embedHeic(bytes: Uint8Array): Promise<EmbeddedPicture> {
  const { default: libheif } = await import('libheif-js/wasm-bundle.js');
  const images = decodeAll(new libheif.HeifDecoder(), bytes);
  const image = images.find((candidate) => candidate.is_primary()) ?? images[0];
  if (image === undefined) throw new PictureError('damaged');
  const width = image.get_width();
  const height = image.get_height();
  checkSize(width, height);
  checkMemory(bytes.length + width * height * BYTES_A_PIXEL);
  const target = { data: new Uint8ClampedArray(width * height * 4), width, height };
  const shown = await new Promise<{ readonly data: Uint8ClampedArray } | null>((done) => image.display(target, done));
  for (const each of images) each.free();
  if (shown === null) throw new PictureError('damaged');
  return embedRaster(new Uint8Array(shown.data.buffer), width, height);
}

function decodeAll<T>(decoder: { decode(bytes: Uint8Array): T[] }, bytes: Uint8Array): T[] {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new PictureError('damaged');
  }
}
