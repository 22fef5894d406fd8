import type { PageBox, PageStamp } from './packet-types';
import type { Box } from './page-tree';
import { round } from './stamp-fonts';

/** Where things go on one packet page. "View" coordinates are the displayed page's, origin at its bottom left. */
export interface PageGeometry {
  readonly box: Box;
  readonly rotate: PageBox['rotate'];
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  /** Heights of the strips that hold the stamps; 0 without stamps there. */
  readonly top: number;
  readonly bottom: number;
  /** The source's user space to the packet page's: x' = scale * x + dx. */
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
}

/** Letter-size pages get 8 pt stamps in strips of 18 pt; other sizes in proportion, within legible bounds. */
const FONT_SHARE = 8 / 612;
const STRIP_SHARE = 2.25;

const matrixOf = (box: Box, rotate: number): readonly [number, number, number, number, number, number] => {
  if (rotate === 90) return [0, 1, -1, 0, box[2], box[1]];
  if (rotate === 180) return [-1, 0, 0, -1, box[2], box[3]];
  if (rotate === 270) return [0, -1, 1, 0, box[0], box[3]];
  return [1, 0, 0, 1, box[0], box[1]];
};

/** Places a page's content and strips. `isScaled` false leaves the content alone (pages that have margins). */
export function placePage(
  box: Box,
  rotate: PageBox['rotate'],
  stamp: PageStamp | undefined,
  isScaled: boolean,
): PageGeometry {
  const isTurned = rotate % 180 !== 0;
  const width = isTurned ? box[3] - box[1] : box[2] - box[0];
  const height = isTurned ? box[2] - box[0] : box[3] - box[1];
  const share = Math.min(width, height * 1.3) * FONT_SHARE;
  const fontSize = round(Math.min(Math.max(share, Math.min(6, height / 12)), Math.max(10, share)));
  const strip = fontSize * STRIP_SHARE;
  const top = stamp && (stamp.headerLeft || stamp.headerRight) ? strip : 0;
  const bottom = stamp && (stamp.footerLeft || stamp.footerCenter || stamp.footerRight) ? strip : 0;
  const scale = isScaled ? (height - top - bottom) / height : 1;
  // The content is centered between the strips, as seen; then the same move in the page's own axes.
  const viewX = ((1 - scale) * width) / 2;
  const viewY = isScaled ? bottom : 0;
  const [a, b, c, d, e, f] = matrixOf(box, rotate);
  const dx = (1 - scale) * e + a * viewX + c * viewY;
  const dy = (1 - scale) * f + b * viewX + d * viewY;
  return { box, rotate, width, height, fontSize, top, bottom, scale, dx, dy };
}

/** The operator that makes view coordinates current. */
export function viewMatrix(geometry: PageGeometry): string {
  return `${matrixOf(geometry.box, geometry.rotate).map(round).join(' ')} cm`;
}

/** The operator that moves source content to its place; empty when it stays. */
export function contentMatrix({ scale, dx, dy }: PageGeometry): string {
  return scale === 1 && dx === 0 && dy === 0
    ? ''
    : `${scale.toFixed(6)} 0 0 ${scale.toFixed(6)} ${round(dx)} ${round(dy)} cm`;
}

/** A view rectangle in the page's own coordinates. */
export function viewRectToPage(geometry: PageGeometry, rect: readonly [number, number, number, number]): number[] {
  const [a, b, c, d, e, f] = matrixOf(geometry.box, geometry.rotate);
  const xs = [a * rect[0] + c * rect[1] + e, a * rect[2] + c * rect[3] + e];
  const ys = [b * rect[0] + d * rect[1] + f, b * rect[2] + d * rect[3] + f];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].map(round);
}

/** Alternating x, y coordinates of the source, moved to where its content went. */
export function movePoints({ scale, dx, dy }: PageGeometry, points: readonly number[]): number[] {
  return points.map((value, index) => round(value * scale + (index % 2 === 0 ? dx : dy)));
}
