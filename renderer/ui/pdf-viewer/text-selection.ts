import { areaBetween, type PageArea, type QuarterTurn, unrotateArea } from './page-area';

/** Text selected on a page: its words, and where they stand. What reaches into the next page is left out. */
export type PdfSelection = {
  readonly text: string;
  /** 1-based. */
  readonly page: number;
  /** On the unrotated page. */
  readonly area: PageArea;
  /** As the page is seen now, for placing things beside it. */
  readonly seen: PageArea;
};

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** Air around the words, so that a frame does not touch them. */
const AIR = 2;

const pageAt = (node: Node): HTMLElement | null => {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('.page[data-page-number]') ?? null;
};

/** Boxes of the selected words of one page. */
function boxesOn(page: HTMLElement, range: Range): readonly Box[] {
  const layer = page.querySelector('.textLayer');
  if (!layer) return [];
  const words = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
  const boxes: Box[] = [];
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    if (!range.intersectsNode(node) || node.textContent?.trim() === '') continue;
    const part = document.createRange();
    part.selectNodeContents(node);
    if (node === range.startContainer) part.setStart(node, range.startOffset);
    if (node === range.endContainer) part.setEnd(node, range.endOffset);
    boxes.push(...[...part.getClientRects()].filter(({ width, height }) => width > 0 && height > 0));
  }
  return boxes;
}

/** The union of boxes as fractions of the page's own box, with a little air. */
export function areaAround(boxes: readonly Box[], page: Box): PageArea {
  const [width, height] = [page.right - page.left, page.bottom - page.top];
  return areaBetween(
    {
      x: (Math.min(...boxes.map(({ left }) => left)) - AIR - page.left) / width,
      y: (Math.min(...boxes.map(({ top }) => top)) - AIR - page.top) / height,
    },
    {
      x: (Math.max(...boxes.map(({ right }) => right)) + AIR - page.left) / width,
      y: (Math.max(...boxes.map(({ bottom }) => bottom)) + AIR - page.top) / height,
    },
  );
}

/** What is selected inside the viewer's pages, on the page where the selection begins; null for nothing. */
export function readSelection(pages: HTMLElement, turn: QuarterTurn): PdfSelection | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const page = pageAt(range.startContainer);
  const text = selection.toString().trim();
  if (!page || !pages.contains(page) || text === '') return null;
  const boxes = boxesOn(page, range);
  if (boxes.length === 0) return null;
  const seen = areaAround(boxes, page.getBoundingClientRect());
  return { text, page: Number(page.dataset.pageNumber), area: unrotateArea(seen, turn), seen };
}
