import type { LentPage } from '../pdfium';
import type { Edges } from './areas';
import { floats, withMemory } from './lent-memory';

/** How a page's own coordinates become what is shown. */
export interface PageView {
  /** Points, as shown. */
  readonly width: number;
  readonly height: number;
  /** Clockwise quarter turns that the page asks for. */
  readonly turns: number;
  /** A rectangle of the page's own coordinates, as shown. */
  edges(left: number, bottom: number, right: number, top: number): Edges;
}

/** Null when the page has no extent. */
export function pageView(lent: LentPage): PageView | null {
  const { engine, page } = lent;
  const width = engine.FPDF_GetPageWidthF(page);
  const height = engine.FPDF_GetPageHeightF(page);
  const box = withMemory(lent, 16, (at) => (engine.FPDF_GetPageBoundingBox(page, at) ? floats(lent, at, 4) : null));
  if (box === null || !(width > 0) || !(height > 0)) return null;
  // The engine's rectangles are left, top, right, bottom.
  const [l = 0, t = 0, r = 0, b = 0] = box;
  if (!(r > l) || !(t > b)) return null;
  const turns = engine.FPDFPage_GetRotation(page) & 3;
  const across = (x: number) => (x - l) / (r - l);
  const up = (y: number) => (y - b) / (t - b);
  const edges = (left: number, bottom: number, right: number, top: number): Edges => {
    const [x0, x1, y0, y1] = [across(left), across(right), up(bottom), up(top)];
    if (turns === 1) return { left: y0, right: y1, top: x0, bottom: x1 };
    if (turns === 2) return { left: 1 - x1, right: 1 - x0, top: y0, bottom: y1 };
    if (turns === 3) return { left: 1 - y1, right: 1 - y0, top: 1 - x1, bottom: 1 - x0 };
    return { left: x0, right: x1, top: 1 - y1, bottom: 1 - y0 };
  };
  return { width, height, turns, edges };
}
