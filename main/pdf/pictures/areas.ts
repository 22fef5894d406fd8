/** A place on a page as it is shown: fractions of its width and height from its top left corner. */
export interface PageArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The same by its edges, for comparing. */
export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const edgesOf = ({ x, y, width, height }: PageArea): Edges => ({
  left: x,
  top: y,
  right: x + width,
  bottom: y + height,
});

/** As an area, cut to the page. */
export function areaOf(edges: Edges): PageArea {
  const cut = (value: number) => Math.min(1, Math.max(0, value));
  const [x, y] = [cut(edges.left), cut(edges.top)];
  return { x, y, width: cut(edges.right) - x, height: cut(edges.bottom) - y };
}

/** Whether they have a point in common; edges that meet do. */
export const touches = (a: Edges, b: Edges): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

export const around = (a: Edges, b: Edges): Edges => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});

export const grow = (edges: Edges, x: number, y: number): Edges => ({
  left: edges.left - x,
  top: edges.top - y,
  right: edges.right + x,
  bottom: edges.bottom + y,
});
