/** Part of a page as fractions of its width and height, from the top left of the page as it stands unrotated. */
export type PageArea = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type QuarterTurn = 0 | 90 | 180 | 270;

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** The area between two corners in any order, kept inside the page. */
export function areaBetween(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
): PageArea {
  const [left, right] = [clamp(Math.min(from.x, to.x)), clamp(Math.max(from.x, to.x))];
  const [top, bottom] = [clamp(Math.min(from.y, to.y)), clamp(Math.max(from.y, to.y))];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Where an area of the unrotated page is seen when the viewer turns the page clockwise by `turn`. */
export function rotateArea(area: PageArea, turn: QuarterTurn): PageArea {
  const { x, y, width, height } = area;
  if (turn === 90) return { x: 1 - y - height, y: x, width: height, height: width };
  if (turn === 180) return { x: 1 - x - width, y: 1 - y - height, width, height };
  if (turn === 270) return { x: y, y: 1 - x - width, width: height, height: width };
  return area;
}

/** The area of the unrotated page behind one seen on a page turned clockwise by `turn`. */
export function unrotateArea(area: PageArea, turn: QuarterTurn): PageArea {
  if (turn === 90) return rotateArea(area, 270);
  if (turn === 270) return rotateArea(area, 90);
  return rotateArea(area, turn);
}

/** Moves an area without leaving the page. */
export function moveArea(area: PageArea, dx: number, dy: number): PageArea {
  return {
    ...area,
    x: Math.min(1 - area.width, Math.max(0, area.x + dx)),
    y: Math.min(1 - area.height, Math.max(0, area.y + dy)),
  };
}

/** Grows or shrinks an area at its right and bottom edges; never below `least` of the page nor past it. */
export function resizeArea(area: PageArea, dx: number, dy: number, least = 0.01): PageArea {
  return {
    ...area,
    width: Math.min(1 - area.x, Math.max(least, area.width + dx)),
    height: Math.min(1 - area.y, Math.max(least, area.height + dy)),
  };
}

const DIGITS = 10_000;
const short = (value: number): string => String(Math.round(value * DIGITS) / DIGITS);

/** As it stands in an address: `x,y,width,height`, four decimals. */
export const areaToText = ({ x, y, width, height }: PageArea): string => [x, y, width, height].map(short).join(',');

/** The part of a document's address that opens it at a place, with the area marked; a whole document opens at its start. */
export const placeSearch = ({ page, area }: { readonly page: number | null; readonly area: PageArea | null }) => ({
  page: page ?? undefined,
  area: area ? areaToText(area) : undefined,
});

/** Reads `areaToText` back; null for anything that is not an area inside a page. */
export function areaFromText(text: string | null | undefined): PageArea | null {
  const [x, y, width, height, ...rest] = (text ?? '').split(',').map(Number);
  if (x === undefined || y === undefined || width === undefined || height === undefined || rest.length > 0) return null;
  const inside = [x, y, width, height].every((value) => Number.isFinite(value) && value >= 0 && value <= 1);
  return inside && width > 0 && height > 0 ? { x, y, width, height } : null;
}
