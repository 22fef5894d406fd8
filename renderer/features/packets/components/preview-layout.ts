import type { PageExtent } from './preview-windows';

const GAP = 16;
/** Pixels above and below the view that are drawn ahead. */
const AHEAD = 300;

type PreviewLayout = {
  /** In pixels from the top. */
  readonly pages: readonly { readonly top: number; readonly height: number }[];
  readonly height: number;
};

/** Every page as wide as the view, one under the other. */
export function layOut(pageCount: number, width: number, extentOf: (page: number) => PageExtent): PreviewLayout {
  const pages: { top: number; height: number }[] = [];
  let top = GAP;
  for (let page = 1; page <= pageCount; page++) {
    const extent = extentOf(page);
    const height = Math.round((width * extent.height) / Math.max(1, extent.width));
    pages.push({ top, height });
    top += height + GAP;
  }
  return { pages, height: top };
}

/** The page that reaches past `y`, 1-based; the last one below the end. */
export function pageAt({ pages }: PreviewLayout, y: number): number {
  let [low, high] = [0, Math.max(0, pages.length - 1)];
  while (low < high) {
    const middle = (low + high) >> 1;
    const { top, height } = pages[middle] ?? { top: 0, height: 0 };
    if (top + height > y) high = middle;
    else low = middle + 1;
  }
  return low + 1;
}

/** First and last page that are in sight or nearly so, 1-based. */
export const inSight = (layout: PreviewLayout, top: number, height: number): readonly [number, number] => [
  pageAt(layout, top - AHEAD),
  Math.min(pageAt(layout, top + height + AHEAD), Math.max(1, layout.pages.length)),
];
