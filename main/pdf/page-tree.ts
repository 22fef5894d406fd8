import { isDict, nameOf, type PdfDict, PdfLimitError, PdfRef, type PdfValue } from './objects';
import type { PageBox } from './packet-types';
import type { PdfReader } from './reader';

const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;
const MAX_DEPTH = 64;
const MAX_NODES = 100_000;
/** More pages than this in one document are refused. */
const MAX_PAGES = 20_000;

/** Where a page is and what it inherits: cheap enough to keep for every page. `num` is 0 for a direct object. */
export interface PageEntry {
  readonly num: number;
  readonly direct?: PdfDict;
  readonly inherited: ReadonlyMap<string, PdfValue>;
}

export interface PageTree {
  readonly pages: readonly PageEntry[];
  /** The root's /Count, when it has a usable one. */
  readonly declaredCount: number | undefined;
  /** A node was missing, repeated or not understood. */
  readonly hasFaults: boolean;
}

/** Walks the page tree in reading order, guarding against cycles, depth and repeated nodes. */
export function readPageTree(reader: PdfReader): PageTree {
  const catalog = reader.dictAt(reader.trailer.get('Root'));
  const pages: PageEntry[] = [];
  const above = new Set<number>();
  let visits = 0;
  let hasFaults = false;
  const visit = (value: PdfValue, inherited: ReadonlyMap<string, PdfValue>, depth: number): void => {
    if (depth > MAX_DEPTH) throw new PdfLimitError('page tree too deep');
    const num = value instanceof PdfRef ? value.num : 0;
    const node = reader.dictAt(value);
    // A node may stand in the tree twice (a repeated page), but not below itself.
    if (node === undefined || above.has(num)) {
      hasFaults = true;
      return;
    }
    if (++visits > MAX_NODES) throw new PdfLimitError('too many page tree nodes');
    const kids = reader.arrayAt(node.get('Kids'));
    if (kids === undefined) {
      if (nameOf(node.get('Type')) === 'Pages' && !node.has('Contents') && !node.has('Resources')) {
        // An empty /Pages node without /Kids is no page.
        hasFaults = true;
        return;
      }
      if (pages.length >= MAX_PAGES) throw new PdfLimitError('too many pages');
      pages.push(num > 0 ? { num, inherited } : { num, direct: node, inherited });
      return;
    }
    let passed: Map<string, PdfValue> | undefined;
    for (const key of INHERITED) {
      const own = node.get(key);
      if (own === undefined) continue;
      passed ??= new Map(inherited);
      passed.set(key, own);
    }
    if (num > 0) above.add(num);
    for (const kid of kids) visit(kid, passed ?? inherited, depth + 1);
    above.delete(num);
  };
  const root = catalog?.get('Pages');
  if (root !== undefined) visit(root, new Map(), 0);
  const declared = reader.numberAt(reader.dictAt(root)?.get('Count'));
  return { pages, declaredCount: declared, hasFaults };
}

/** Every object that says it is a page, in file order: the last resort when the tree is gone. */
export function findLoosePages(reader: PdfReader): PageEntry[] {
  const found: PageEntry[] = [];
  for (const num of [...reader.objectNumbers()].sort((a, b) => a - b)) {
    const { value } = reader.fetch(num);
    if (isDict(value) && nameOf(value.get('Type')) === 'Page') {
      if (found.length >= MAX_PAGES) throw new PdfLimitError('too many pages');
      found.push({ num, inherited: new Map() });
    }
  }
  return found;
}

/** The page's dictionary with inherited entries filled in. */
export function loadPage(reader: PdfReader, entry: PageEntry): PdfDict {
  const own = entry.direct ?? reader.dictAt(new PdfRef(entry.num, 0)) ?? new Map<string, PdfValue>();
  const page: PdfDict = new Map(own);
  for (const [key, value] of entry.inherited) if (!page.has(key)) page.set(key, value);
  return page;
}

/** A rectangle with its corners in order: [left, bottom, right, top]. */
export type Box = readonly [number, number, number, number];

const LETTER: Box = [0, 0, 612, 792];

export function readBox(reader: PdfReader, value: PdfValue | undefined): Box | undefined {
  const array = reader.arrayAt(value);
  if (array === undefined || array.length < 4) return undefined;
  const [a, b, c, d] = array.slice(0, 4).map((item) => reader.numberAt(item));
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

/** What viewers show of a page: the crop box within the media box; letter size when neither is usable. */
export function visibleBox(reader: PdfReader, page: PdfDict): Box {
  const isUsable = (box: Box | undefined): box is Box =>
    box !== undefined && box[2] - box[0] >= 1 && box[3] - box[1] >= 1 && box.every((side) => Math.abs(side) < 1e6);
  const media = readBox(reader, page.get('MediaBox'));
  const crop = readBox(reader, page.get('CropBox'));
  const outer = isUsable(media) ? media : LETTER;
  if (!isUsable(crop)) return outer;
  const inner: Box = [
    Math.max(outer[0], crop[0]),
    Math.max(outer[1], crop[1]),
    Math.min(outer[2], crop[2]),
    Math.min(outer[3], crop[3]),
  ];
  return isUsable(inner) ? inner : outer;
}

/** /Rotate as one of four; anything else is no rotation, as viewers take it. */
export function readRotation(reader: PdfReader, page: PdfDict, extra = 0): PageBox['rotate'] {
  const own = reader.numberAt(page.get('Rotate')) ?? 0;
  const turned = (((own % 90 === 0 ? own : 0) + extra) % 360) + 360;
  // Reduced to 0, 90, 180 or 270 by the modulo above and here.
  return (turned % 360) as PageBox['rotate'];
}

/** Size as displayed. */
export function pageBox(reader: PdfReader, page: PdfDict, extra = 0): PageBox {
  const [left, bottom, right, top] = visibleBox(reader, page);
  const rotate = readRotation(reader, page, extra);
  const unit = Math.max(1, reader.numberAt(page.get('UserUnit')) ?? 1);
  const width = (right - left) * unit;
  const height = (top - bottom) * unit;
  return rotate % 180 === 0 ? { width, height, rotate } : { width: height, height: width, rotate };
}
