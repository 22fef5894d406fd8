import type * as Utif from 'utif2';
import type { EmbeddedPicture } from './jpeg';
import { checkMemory, checkSize, PictureError } from './picture-limits';
import { embedRaster } from './raster';

const MAX_PAGES = 500;
const tagNumber = (directory: Utif.IFD, tag: string): number => {
  const value = directory[tag];
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'number' ? first : 0;
};

async function loadUtif(): Promise<typeof Utif> {
  const loaded = await import('utif2');
  // A CommonJS module: its exports stand under `default` where the runtime cannot see their names.
  return 'default' in loaded ? (loaded.default as typeof Utif) : loaded;
}

/** Every page of a TIFF, decoded one at a time when asked for. */
export async function openTiff(bytes: Uint8Array): Promise<{ count: number; page(index: number): EmbeddedPicture }> {
  const utif = await loadUtif();
  // The decoder reads the whole underlying memory, so it gets a copy of exactly the file.
  const memory = new Uint8Array(bytes).buffer;
  let directories: Utif.IFD[];
  try {
    directories = utif.decode(memory);
  } catch {
    throw new PictureError('damaged');
  }
  const pages = directories.filter((directory) => {
    // Reduced-resolution thumbnails (subfile type 1) are no pages.
    return tagNumber(directory, 't256') > 0 && (tagNumber(directory, 't254') & 1) === 0;
  });
  if (pages.length === 0) throw new PictureError('damaged');
  if (pages.length > MAX_PAGES) throw new PictureError('too_large');
  for (const page of pages) {
    const [width, height] = [tagNumber(page, 't256'), tagNumber(page, 't257')];
    checkSize(width, height);
    // The file twice; the samples as they are, as colours, and as what is written.
    const sampleBytes = (Math.max(1, tagNumber(page, 't258')) / 8) * Math.max(1, tagNumber(page, 't277'));
    checkMemory(bytes.length * 2 + width * height * (sampleBytes + 8));
  }
  return {
    count: pages.length,
    page(index) {
      const directory = pages[index];
      if (directory === undefined) throw new RangeError('no such page');
      try {
        utif.decodeImage(memory, directory);
        checkSize(directory.width, directory.height);
        const rgba = utif.toRGBA8(directory);
        const orientation = tagNumber(directory, 't274');
        const picture = embedRaster(rgba, directory.width, directory.height);
        // The decoded samples of a page are not needed for the next.
        directory.data = new Uint8Array(0);
        return { ...picture, orientation: orientation >= 1 && orientation <= 8 ? orientation : 1 };
      } catch (error) {
        if (error instanceof PictureError) throw error;
        throw new PictureError('damaged');
      }
    },
  };
}
