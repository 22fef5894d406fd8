import { COLORS, type Style } from './styles';

/** Draws within a figure: everything in it is one picture to a reader that cannot see. Points from the page's top left. */
export interface Ink {
  line(points: readonly (readonly [number, number])[], options?: LineOptions): void;
  fill(points: readonly (readonly [number, number])[], color: string): void;
  circle(x: number, y: number, radius: number, fill: string): void;
  /** Its baseline at `y`. */
  text(text: string, style: Style, x: number, y: number, align?: 'left' | 'right' | 'center'): void;
}
export type LineOptions = { readonly color?: string; readonly weight?: number; readonly dash?: number };

export type Align = 'left' | 'right' | 'center';

/** Points from the left at which text of a width begins. */
export function indentOf(align: Align | undefined, room: () => number): number {
  if (align === 'right') return room();
  return align === 'center' ? room() / 2 : 0;
}

export function trace(doc: PDFKit.PDFDocument, points: readonly (readonly [number, number])[]): void {
  points.forEach(([x, y], index) => {
    if (index === 0) doc.moveTo(x, y);
    else doc.lineTo(x, y);
  });
}

export function stroke(
  doc: PDFKit.PDFDocument,
  points: readonly (readonly [number, number])[],
  { color = COLORS.rule, weight = 0.6, dash }: LineOptions,
): void {
  doc.lineWidth(weight).strokeColor(color);
  if (dash !== undefined) doc.dash(dash, {});
  trace(doc, points);
  doc.stroke();
  if (dash !== undefined) doc.undash();
}
