import type { PdfiumDocument } from '../pdfium';
import { drawPage, pageOfPicture } from './draw-page';
import { writeDrawnPage } from './drawn-page';
import { isFiner } from './is-finer';
import { readCharacters } from './page-characters';
import { type PagePicture, pagePictures } from './page-objects';
import { pageView } from './page-view';

export interface ReducedPage {
  readonly bytes: Uint8Array;
  /** Bytes that the page's pictures took, and takes now. */
  readonly before: number;
  readonly after: number;
}

/** What the page's main picture takes of it at least: the rest is a scanner's margin. */
const MAIN_SHARE = 0.8;
/** One bit a pixel is coded better as it is than any gray picture. */
const BITS_OF_GRAY = 8;
/** A smaller saving is not worth drawing the page anew. */
const WORTH = 0.9;

/** The picture that makes a page a scan: nothing else is seen on it. Null for every other page. */
export function scanOnPage(document: PdfiumDocument, page: number): PagePicture | null {
  return document.lendPage(page, (lent) => {
    const view = pageView(lent);
    // Notes and form fields can be used; in a picture they could not.
    if (view === null || lent.engine.FPDFPage_GetAnnotCount(lent.page) > 0) return null;
    const pictures = [...pagePictures(lent, view)].sort((a, b) => b.share - a.share);
    const [main] = pictures;
    if (main === undefined || main.share < MAIN_SHARE) return null;
    const isPrinted = readCharacters(lent, view).some(
      ({ edges, isInvisible, text }) => edges !== null && !isInvisible && text.trim() !== '',
    );
    if (isPrinted) return null;
    return { ...main, codedSize: pictures.reduce((sum, { codedSize }) => sum + codedSize, 0) };
  });
}

/** The pages that could be made smaller, and what their pictures take now: cheap, for telling beforehand. */
export function reduciblePages(
  document: PdfiumDocument,
  dpi: number,
): readonly { readonly page: number; readonly before: number }[] {
  return Array.from({ length: document.pageCount }, (_, page) => page).flatMap((page) => {
    const scan = scanOnPage(document, page);
    return isReducible(scan, dpi) ? [{ page, before: scan.codedSize }] : [];
  });
}

const isReducible = (scan: PagePicture | null, dpi: number): scan is PagePicture =>
  scan !== null && isFiner(scan, dpi) && scan.bitsPerPixel >= BITS_OF_GRAY;

/**
 * A scanned page at fewer pixels an inch, with the text that was read from it. Null when the page is not a scan, is no
 * finer than wanted, or would not become clearly smaller. Throws `PageNotDrawn`.
 */
export function reducePage(document: PdfiumDocument, page: number, dpi: number): ReducedPage | null {
  const scan = scanOnPage(document, page);
  if (!isReducible(scan, dpi)) return null;
  const bytes = writeDrawnPage(pageOfPicture(drawPage(document, page, [], dpi)));
  if (bytes.length > scan.codedSize * WORTH) return null;
  return { bytes, before: scan.codedSize, after: bytes.length };
}
