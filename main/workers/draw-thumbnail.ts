import { openPdfium } from '../pdf';
import type { PdfiumDocument } from '../pdf/pdfium';
import { openObject } from '../vault/object-reader';
import type { ObjectSource } from '../vault/types';
import type { Picture } from './document-tasks';
import { encodePng } from './png';

const POINTS_AN_INCH = 72;

/** The document drawn last: its next page is likely to be asked for next. */
let open: { readonly path: string; readonly document: PdfiumDocument } | null = null;

async function documentOf(source: ObjectSource): Promise<PdfiumDocument> {
  if (open?.path === source.path) return open.document;
  open?.document.close();
  open = null;
  const reader = openObject(source);
  try {
    const document = await openPdfium(reader.read(0, reader.size));
    open = { path: source.path, document };
    return document;
  } finally {
    reader.close();
  }
}

/** A PNG of one page (1-based), `width` pixels wide. Throws when the engine cannot draw it. */
export async function drawThumbnail(source: ObjectSource, page: number, width: number): Promise<Picture> {
  const document = await documentOf(source);
  const { width: points } = document.pageBox(page - 1);
  const picture = document.render(page - 1, {
    dpi: (width / Math.max(points, 1)) * POINTS_AN_INCH,
    maxSide: width * 4,
  });
  if (picture === null) throw new Error('page cannot be drawn');
  return { mediaType: 'image/png', bytes: encodePng(picture) };
}
