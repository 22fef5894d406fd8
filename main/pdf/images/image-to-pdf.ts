import type { MediaType } from '../packet-types';
import { embedHeic } from './heic';
import { type EmbeddedPicture, embedJpeg } from './jpeg';
import { checkMemory, PictureError } from './picture-limits';
import { type PicturePage, writePicturePdf } from './picture-pdf';
import { embedPng } from './png';
import { openTiff } from './tiff';

const LETTER = { short: 612, long: 792 };
const MARGIN = 18;
/** Of a file whose coded data is kept: as read, cut to its parts, and written. */
const COPIES = 5;
/** Small pictures are not blown up beyond this many points a pixel (96 dpi). */
const MAX_POINTS_A_PIXEL = 72 / 96;

/**
 * A PDF of a picture, one letter-size page each, upright, without any of the file's metadata. The picture's own coded
 * data is kept where the format allows (JPEG, most PNG). Throws `PictureError`.
 */
export async function imageToPdf(
  bytes: Uint8Array,
  mediaType: Exclude<MediaType, 'application/pdf'>,
): Promise<Uint8Array> {
  if (mediaType === 'image/tiff') {
    const tiff = await openTiff(bytes);
    let written = 0;
    return writePicturePdf(tiff.count, (index) => {
      const page = tiff.page(index);
      // All pages are held until the PDF is written, and once more as they are put together.
      written += page.data.length;
      checkMemory(bytes.length * 2 + written * 2);
      return placeOnLetter(page);
    });
  }
  checkMemory(bytes.length * COPIES);
  const picture =
    mediaType === 'image/jpeg'
      ? embedJpeg(bytes)
      : mediaType === 'image/png'
        ? await embedPng(bytes)
        : await embedHeic(bytes);
  return writePicturePdf(1, () => placeOnLetter(picture));
}

function placeOnLetter(picture: EmbeddedPicture): PicturePage {
  const isTurned = picture.orientation >= 5;
  const columns = isTurned ? picture.height : picture.width;
  const rows = isTurned ? picture.width : picture.height;
  const width = columns > rows ? LETTER.long : LETTER.short;
  const height = columns > rows ? LETTER.short : LETTER.long;
  const points = Math.min((width - 2 * MARGIN) / columns, (height - 2 * MARGIN) / rows, MAX_POINTS_A_PIXEL);
  const [w, h] = [columns * points, rows * points];
  const place = orient(picture.orientation, (width - w) / 2, (height - h) / 2, w, h);
  const page = { width, height, matrix: place, image: picture.image, data: picture.data };
  return picture.softMask === undefined ? page : { ...page, softMask: picture.softMask };
}

/** The matrix that draws the unit square upright into a rectangle, for each EXIF orientation. */
function orient(orientation: number, x: number, y: number, w: number, h: number): PicturePage['matrix'] {
  switch (orientation) {
    case 2:
      return [-w, 0, 0, h, x + w, y];
    case 3:
      return [-w, 0, 0, -h, x + w, y + h];
    case 4:
      return [w, 0, 0, -h, x, y + h];
    case 5:
      return [0, -h, -w, 0, x + w, y + h];
    case 6:
      return [0, -h, w, 0, x, y + h];
    case 7:
      return [0, h, w, 0, x, y];
    case 8:
      return [0, h, -w, 0, x + w, y];
    default:
      return [w, 0, 0, h, x, y];
  }
}

export { PictureError };
