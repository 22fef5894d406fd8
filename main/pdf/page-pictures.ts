import { writePicturePdf } from './images/picture-pdf';
import { embedRaster } from './images/raster';
import { PdfLimitError } from './objects';
import type { PdfiumDocument } from './pdfium';

/** Fine enough for small print, and for a fax machine afterwards. */
const DPI = 150;
/** The pictures are made in memory; a document of more pages than this that no engine can mend is not carried. */
const MAX_PICTURES = 400;

/**
 * A PDF of pictures of a document's pages. A page that cannot be drawn is a page without content, which the packet shows
 * as a placeholder: counted, never silently blank.
 */
export function picturesOfPages(document: PdfiumDocument): Uint8Array {
  if (document.pageCount > MAX_PICTURES) throw new PdfLimitError('too many pages for pictures');
  return writePicturePdf(document.pageCount, (index) => {
    const picture = document.render(index, { dpi: DPI, maxSide: 4000 });
    if (picture === null) return null;
    const width = document.pageBox(index).width;
    const height = (width * picture.height) / picture.width;
    const embedded = embedRaster(picture.rgba, picture.width, picture.height);
    return { ...embedded, width, height, matrix: [width, 0, 0, height, 0, 0] };
  });
}
