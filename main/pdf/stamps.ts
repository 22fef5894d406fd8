import type { PageStamp } from './packet-types';
import { type PageGeometry, viewMatrix } from './page-geometry';
import type { StampFonts } from './stamp-fonts';

/** Distance from the page's sides, as a share of its width. */
const SIDE = 36 / 612;
/** Dark gray: readable when faxed, quieter than the record itself. */
const INK = '0.25 g';

/**
 * The operators that draw a page's stamps: marked as artifacts, closed in themselves. They come before the page's
 * content, so that nothing it leaves open can reach them; the strips keep the content from covering them.
 */
export function drawStamps(fonts: StampFonts, geometry: PageGeometry, stamp: PageStamp): string {
  const { width, height, fontSize } = geometry;
  const side = width * SIDE;
  const room = width - 2 * side;
  let operators = '';
  const line = (y: number, left = '', center = '', right = '') => {
    const setRight = fonts.set(right, fontSize, room * 0.6);
    const setCenter = fonts.set(center, fontSize, room * 0.6);
    const taken = center ? (room + setCenter.width) / 2 : setRight.width;
    const setLeft = fonts.set(left, fontSize, Math.max(0, room - taken - (taken > 0 ? fontSize : 0)));
    if (left) operators += fonts.show(setLeft, fontSize, side, y);
    if (center) operators += fonts.show(setCenter, fontSize, (width - setCenter.width) / 2, y);
    if (right) operators += fonts.show(setRight, fontSize, width - side - setRight.width, y);
  };
  const rise = fontSize * 0.9;
  line(height - rise - fontSize * 0.7, stamp.headerLeft, '', stamp.headerRight);
  line(rise, stamp.footerLeft, stamp.footerCenter, stamp.footerRight);
  if (operators === '') return '';
  return `/Artifact BMC q ${viewMatrix(geometry)} ${INK}\n${operators}Q EMC\n`;
}
