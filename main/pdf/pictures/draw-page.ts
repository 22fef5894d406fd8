import { PdfSyntaxError } from '../objects';
import type { PdfiumDocument, Picture } from '../pdfium';
import { type Edges, edgesOf, grow, type PageArea, touches } from './areas';
import { readCharacters } from './page-characters';
import { codeAsJpeg, contrastWithin, pixelsOf } from './page-pixels';
import { type PageView, pageView } from './page-view';
import { type TextRun, textRuns } from './text-runs';

/** A page as a picture, what is to be hidden gone from its pixels, with the text that can still be seen in it. */
export interface PictureOfPage {
  /** Points, as shown. */
  readonly width: number;
  readonly height: number;
  readonly picture: Picture;
  readonly runs: readonly TextRun[];
}

/**
 * The page could not be drawn, so that nothing can be taken out of it. To the packet's writer it is a page that cannot be
 * carried: a placeholder stands for it.
 */
export class PageNotDrawn extends PdfSyntaxError {
  override name = 'PageNotDrawn';
  constructor(cause?: unknown) {
    super('page cannot be drawn', { cause });
  }
}

/** 22 inches at 200 dpi: a wall chart would not fit in memory otherwise. */
const MAX_SIDE = 4400;
/** Text is taken for covered when it comes this near to a box, in points. */
const NEAR = 1;
/** Less than this between two pixels, of 255: nothing is to be seen there. */
const SEEN_CONTRAST = 24;

/**
 * Draws a page with boxes burned in, black, a pixel larger on each side. The text left is whole words that no box comes
 * near and that can be seen: text in the background's color, under a picture or off the page does not come along, nor do
 * notes, form values, links and metadata. Throws `PageNotDrawn`.
 */
export function drawPage(
  document: PdfiumDocument,
  page: number,
  areas: readonly PageArea[],
  dpi: number,
): PictureOfPage {
  const picture = document.render(page, { dpi, maxSide: MAX_SIDE });
  const text = document.lendPage(page, (lent) => {
    const view = pageView(lent);
    return view === null ? null : { view, runs: textRuns(readCharacters(lent, view)) };
  });
  if (picture === null || text === null) throw new PageNotDrawn();
  const { view } = text;
  const boxes = areas.map(edgesOf);
  for (const box of boxes) burn(picture, box);
  return { width: view.width, height: view.height, picture, runs: seenRuns(text.runs, boxes, picture, view) };
}

function burn({ rgba, width, height }: Picture, box: Edges): void {
  const { left, top, right, bottom } = pixelsOf(box, width, height, 1);
  for (let y = top; y < bottom; y++) {
    for (let at = (y * width + left) * 4, end = (y * width + right) * 4; at < end; at += 4) {
      rgba[at] = 0;
      rgba[at + 1] = 0;
      rgba[at + 2] = 0;
      rgba[at + 3] = 255;
    }
  }
}

function seenRuns(
  runs: readonly TextRun[],
  boxes: readonly Edges[],
  picture: Picture,
  view: PageView,
): readonly TextRun[] {
  const near = boxes.map((box) => grow(box, NEAR / view.width, NEAR / view.height));
  return runs.filter((run) => {
    const isCovered = run.characters.some((character) => {
      // The text of a scan stands only roughly where the word is.
      const place = character.isInvisible ? character.edges : character.ink;
      return near.some((box) => touches(box, place));
    });
    if (isCovered) return false;
    return contrastWithin(picture.rgba, { ...picture, channels: 4 }, run.edges) >= SEEN_CONTRAST;
  });
}

/** A picture of a page ready to be written as one. */
export const pageOfPicture = ({ width, height, picture, runs }: PictureOfPage) => ({
  width,
  height,
  picture: codeAsJpeg(picture),
  runs,
});
