import { encodeFax } from '../images/fax-encoder';
import { imageEntries } from '../images/picture-pdf';
import { dict, name } from '../objects';
import type { PageStamp } from '../packet-types';
import { placePage } from '../page-geometry';
import type { PdfiumDocument, Picture } from '../pdfium';
import type { PageArea } from './areas';
import { toBlackAndWhite } from './black-and-white';
import { drawPage, PageNotDrawn, type PictureOfPage } from './draw-page';
import { type CodedPicture, writeDrawnPage } from './drawn-page';
import { inkHeights } from './ink-heights';
import { contrastWithin, tonesOf } from './page-pixels';

export type FaxPaper = 'letter' | 'a4';

/** What of a page will hardly be readable on the other side. */
export type FaxTrouble =
  /** Type under 6 points once the page is fitted to the sheet. */
  | 'small_text'
  /** Print too like its background, in gray or in a color as light or dark as it. */
  | 'faint_text';

export interface FaxPage {
  readonly bytes: Uint8Array;
  readonly troubles: readonly FaxTrouble[];
}

export interface FaxOptions {
  readonly paper: FaxPaper;
  /** What the sheet will be scaled by to make room for its stamps, as `faxScale` answers. */
  readonly scale: number;
  /** Clockwise quarter turns that the user gave the page. */
  readonly turns?: number;
  /** As the page is shown without those turns. */
  readonly redactions?: readonly PageArea[];
}

/** Sheets in points. */
const PAPERS = { letter: [612, 792], a4: [595.276, 841.89] } as const;
/** "Fine" resolution, the best that every machine takes. */
const FAX_DPI = 200;
/** Real pages' footers of 6.5 points came out readable, at 6.2 once stamps have their room. */
const SMALL_TYPE = 6;
/** Less between ink and paper than this, of 255. */
const FAINT_CONTRAST = 96;
/** Trouble is worth a word when this many characters have it, and this share of all. */
const [TROUBLED_CHARACTERS, TROUBLED_SHARE] = [20, 0.05];
/** The height of small letters in a scan of such type: half its size. */
const SMALL_LETTER = ((SMALL_TYPE / 2) * FAX_DPI) / 72;
/** Fewer pieces of ink than this are no text. */
const SOME_LETTERS = 60;

/** What the writer scales a sheet by to make room for a stamp. */
export function faxScale(paper: FaxPaper, stamp: PageStamp | undefined): number {
  const [width, height] = PAPERS[paper];
  return placePage([0, 0, width, height], 0, stamp, true).scale;
}

/**
 * A page as a fax sheet: upright paper, black and white, at 200 dpi. Lying pages are turned, their top to the left;
 * larger ones are made smaller; none is made larger. The pixels are as many as come out at 200 dpi once the sheet is
 * scaled for its stamps, since dots do not bear being scaled. Throws `PdfSyntaxError` when the page cannot be drawn.
 */
export function faxPage(
  document: PdfiumDocument,
  page: number,
  { paper, scale, turns = 0, redactions = [] }: FaxOptions,
): FaxPage {
  const [width, height] = PAPERS[paper];
  const box = document.pageBox(page);
  const isLying = turns % 2 === 0 ? box.width > box.height : box.height > box.width;
  const allTurns = (turns + (isLying ? 3 : 0)) % 4;
  const [shownWidth, shownHeight] = allTurns % 2 === 1 ? [box.height, box.width] : [box.width, box.height];
  if (!(shownWidth > 0) || !(shownHeight > 0)) throw new PageNotDrawn();
  const fit = Math.min(1, width / shownWidth, height / shownHeight) * scale;
  const drawn = drawPage(document, page, redactions, FAX_DPI * fit);
  const troubles = textTroubles(drawn, fit);
  const sheet = {
    width: Math.round((width * scale * FAX_DPI) / 72),
    height: Math.round((height * scale * FAX_DPI) / 72),
  };
  const tones = layOnSheet(drawn.picture, allTurns, sheet);
  const pixels = toBlackAndWhite(tones, sheet.width, sheet.height);
  if (drawn.runs.length === 0 && hasSmallLetters(pixels, sheet)) troubles.push('small_text');
  const picture = codeAsFax(pixels, sheet.width, sheet.height);
  return { bytes: writeDrawnPage({ width, height, picture, runs: [] }), troubles };
}

/** In the middle of a white sheet, turned clockwise. */
function layOnSheet(picture: Picture, turns: number, sheet: { width: number; height: number }): Uint8Array {
  const tones = tonesOf(picture);
  const { width: w, height: h } = picture;
  const [width, height] = turns % 2 === 1 ? [h, w] : [w, h];
  // Where the sheet's first pixel comes from, and how far apart neighbours are, across and down.
  const [start = 0, across = 1, down = w] =
    [
      [0, 1, w],
      [(h - 1) * w, -w, 1],
      [h * w - 1, -1, -w],
      [w - 1, w, -1],
    ][turns] ?? [];
  const laid = new Uint8Array(sheet.width * sheet.height).fill(255);
  const left = Math.max(0, (sheet.width - width) >> 1);
  const top = Math.max(0, (sheet.height - height) >> 1);
  for (let y = 0; y < Math.min(height, sheet.height); y++) {
    let from = start + y * down;
    let to = (top + y) * sheet.width + left;
    for (let x = Math.min(width, sheet.width); x > 0; x--, from += across, to++) laid[to] = tones[from] as number;
  }
  return laid;
}

function codeAsFax(pixels: Uint8Array, width: number, height: number): CodedPicture {
  const image = imageEntries(width, height, 'DeviceGray', 1);
  image.set('Filter', name('CCITTFaxDecode'));
  image.set('DecodeParms', dict({ K: -1, Columns: width, Rows: height }));
  return { image, data: encodeFax(pixels, width, height) };
}

function textTroubles({ runs, picture }: PictureOfPage, fit: number): FaxTrouble[] {
  const tones = tonesOf(picture);
  let [all, small, faint] = [0, 0, 0];
  for (const { edges, characters } of runs) {
    all += characters.length;
    if ((characters[0]?.size ?? 0) * fit < SMALL_TYPE) small += characters.length;
    if (contrastWithin(tones, { ...picture, channels: 1 }, edges) < FAINT_CONTRAST) faint += characters.length;
  }
  const isTrouble = (count: number) => count >= TROUBLED_CHARACTERS && count >= all * TROUBLED_SHARE;
  return [...(isTrouble(small) ? ['small_text' as const] : []), ...(isTrouble(faint) ? ['faint_text' as const] : [])];
}

function hasSmallLetters(pixels: Uint8Array, { width, height }: { width: number; height: number }): boolean {
  const heights = [...inkHeights(pixels, width, height)].sort((a, b) => a - b);
  return heights.length >= SOME_LETTERS && (heights[heights.length >> 1] ?? 0) < SMALL_LETTER;
}
