import type { PdfiumDocument } from '../pdfium';
import { readCharacters } from './page-characters';
import { pagePictures } from './page-objects';
import { tonesOf } from './page-pixels';
import { pageView } from './page-view';

/** What a look at a page before export tells. */
export interface PageLook {
  /** Points, as shown. */
  readonly width: number;
  readonly height: number;
  /** Clockwise quarter turns that would bring its text upright; null when there is no text to tell by. */
  readonly turnsToUpright: 0 | 1 | 2 | 3 | null;
  readonly hasText: boolean;
  /** Pixels an inch of the picture that fills the page; null without one. */
  readonly scanDpi: number | null;
  readonly isBlank: boolean;
  /** Narrower than a card, or longer than any office prints. */
  readonly isTiny: boolean;
  readonly isHuge: boolean;
  /** Too coarse a scan to be read with ease. */
  readonly isCoarse: boolean;
}

const POINTS_AN_INCH = 72;
const TINY_INCHES = 4;
const HUGE_INCHES = 17;
const COARSE_DPI = 150;
/** Fewer characters than this say nothing of which way is up: a stamp along the margin. */
const TELLING_CHARACTERS = 20;
const MAIN_SHARE = 0.5;
/** Coarse, so that dust does not count. */
const BLANK_DPI = 36;
/** Darker than this is a mark; as few marks as this, of all pixels, are none. */
const [MARK, FEW_MARKS] = [200, 0.0002];

/** Null when the page cannot be read. */
export function inspectPageForPreflight(document: PdfiumDocument, page: number): PageLook | null {
  const look = document.lendPage(page, (lent) => {
    const view = pageView(lent);
    if (view === null) return null;
    const printed = readCharacters(lent, view).filter(({ text, edges }) => edges !== null && text.trim() !== '');
    const turned = [0, 0, 0, 0];
    for (const { turns } of printed) turned[turns] = (turned[turns] ?? 0) + 1;
    const most = turned.indexOf(Math.max(...turned));
    const isTold = printed.length >= TELLING_CHARACTERS && (turned[most] ?? 0) * 2 > printed.length;
    const scans = pagePictures(lent, view).filter(({ share }) => share >= MAIN_SHARE);
    return {
      width: view.width,
      height: view.height,
      turnsToUpright: isTold ? TURNS_BACK[most] : null,
      hasText: printed.length > 0,
      scanDpi: scans.length > 0 ? Math.round(Math.min(...scans.map(({ dpi }) => dpi))) : null,
    };
  });
  if (look === null) return null;
  const inches = (points: number) => points / POINTS_AN_INCH;
  return {
    ...look,
    turnsToUpright: look.turnsToUpright ?? null,
    isBlank: !look.hasText && isBlank(document, page),
    isTiny: inches(Math.min(look.width, look.height)) < TINY_INCHES,
    isHuge: inches(Math.max(look.width, look.height)) > HUGE_INCHES,
    isCoarse: look.scanDpi !== null && look.scanDpi < COARSE_DPI,
  };
}

const TURNS_BACK = [0, 3, 2, 1] as const;

function isBlank(document: PdfiumDocument, page: number): boolean {
  const picture = document.render(page, { dpi: BLANK_DPI, maxSide: 1000 });
  if (picture === null) return false;
  const marks = tonesOf(picture).reduce((count, tone) => (tone < MARK ? count + 1 : count), 0);
  return marks <= picture.width * picture.height * FEW_MARKS;
}
