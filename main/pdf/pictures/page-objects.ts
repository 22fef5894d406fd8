import type { LentPage } from '../pdfium';
import { floats, integers, withMemory } from './lent-memory';
import type { PageView } from './page-view';

/** A picture that a page draws. */
export interface PagePicture {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly bitsPerPixel: number;
  /** Bytes as coded in the file. */
  readonly codedSize: number;
  /** Pixels an inch where it is coarsest. */
  readonly dpi: number;
  /** How much of the page its frame takes, at most 1. */
  readonly share: number;
}

const IMAGE = 3;
const FORM = 5;
const MAX_DEPTH = 6;
const MAX_OBJECTS = 20_000;

type Matrix = readonly [number, number, number, number, number, number];

/** The pictures drawn on a page, those inside its forms included. */
export function pagePictures(lent: LentPage, view: PageView): readonly PagePicture[] {
  const { engine, page } = lent;
  const found: PagePicture[] = [];
  let visited = 0;
  const visit = (object: number, outer: Matrix, depth: number): void => {
    if (object === 0 || visited++ > MAX_OBJECTS) return;
    const type = engine.FPDFPageObj_GetType(object);
    if (type !== IMAGE && type !== FORM) return;
    const matrix = multiply(matrixOf(lent, object), outer);
    if (type === IMAGE) {
      const picture = pictureOf(lent, view, object, matrix);
      if (picture !== null) found.push(picture);
    } else if (depth < MAX_DEPTH) {
      const count = engine.FPDFFormObj_CountObjects(object);
      for (let index = 0; index < count; index++) visit(engine.FPDFFormObj_GetObject(object, index), matrix, depth + 1);
    }
  };
  const count = engine.FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index++) visit(engine.FPDFPage_GetObject(page, index), [1, 0, 0, 1, 0, 0], 0);
  return found;
}

function matrixOf(lent: LentPage, object: number): Matrix {
  return withMemory(lent, 24, (at) => {
    if (!lent.engine.FPDFPageObj_GetMatrix(object, at)) return [1, 0, 0, 1, 0, 0];
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = floats(lent, at, 6);
    return [a, b, c, d, e, f];
  });
}

const multiply = ([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix => [
  a * A + b * C,
  a * B + b * D,
  c * A + d * C,
  c * B + d * D,
  e * A + f * C + E,
  e * B + f * D + F,
];

function pictureOf(lent: LentPage, view: PageView, object: number, [a, b, c, d, e, f]: Matrix): PagePicture | null {
  const { engine } = lent;
  const pixels = withMemory(lent, 40, (at) =>
    engine.FPDFImageObj_GetImageMetadata(object, lent.page, at) ? integers(lent, at, 5) : null,
  );
  const [width = 0, height = 0, , , bitsPerPixel = 0] = pixels ?? [];
  const [across, up] = [Math.hypot(a, b), Math.hypot(c, d)];
  if (width <= 0 || height <= 0 || !(across > 0) || !(up > 0)) return null;
  const xs = [e, e + a, e + c, e + a + c];
  const ys = [f, f + b, f + d, f + b + d];
  const edges = view.edges(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
  const inside = (from: number, to: number) => Math.max(0, Math.min(1, to) - Math.max(0, from));
  return {
    width,
    height,
    bitsPerPixel,
    codedSize: engine.FPDFImageObj_GetImageDataRaw(object, 0, 0),
    dpi: Math.min((width * 72) / across, (height * 72) / up),
    share: inside(edges.left, edges.right) * inside(edges.top, edges.bottom),
  };
}
