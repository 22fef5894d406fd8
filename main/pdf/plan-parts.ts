import {
  type DocumentPart,
  type GeneratedPart,
  type PacketPart,
  type PacketRequest,
  PageCountChanged,
  type PageWindow,
  type PreparedDocument,
} from './packet-types';
import { openPages, prepareDocument } from './prepare';
import { PdfReader } from './reader';
import type { RandomAccessSource } from './source';

/** A part whose pages are counted, its document perhaps not opened yet. */
export interface PlannedPart {
  readonly part: PacketPart;
  /** The part's index in the request. */
  readonly index: number;
  /** 0-based source pages in packet order; for a placeholder, one that stands for the document. */
  readonly pages: readonly number[];
  /** Packet page of the part's first page. */
  readonly firstPage: number;
  /** Undefined for generated parts. */
  prepare(): Promise<PreparedDocument | undefined>;
}

/** Counts every part's pages. Opens only generated parts and documents that came without a page count. */
export async function planParts(request: PacketRequest, checkpoint: () => void): Promise<readonly PlannedPart[]> {
  const plan: PlannedPart[] = [];
  let firstPage = request.numbering?.first ?? 1;
  if (!Number.isInteger(firstPage) || firstPage < 1) throw new RangeError(`no page is numbered ${firstPage}`);
  for (const [index, part] of request.parts.entries()) {
    checkpoint();
    const planned = part.kind === 'generated' ? planGenerated(part.source) : await planDocument(part);
    plan.push({ part, index, firstPage, ...planned });
    firstPage += planned.pages.length;
  }
  return plan;
}

/** Pages that one file alone begins with: outside the packet's numbers, the last of them being 0. */
export function planLead(part: GeneratedPart): PlannedPart {
  const planned = planGenerated(part.source);
  return { part, index: -1, firstPage: 1 - planned.pages.length, ...planned };
}

/** The window to write: the whole packet, or the request's. Throws RangeError for pages that the packet does not have. */
export function windowOf(request: PacketRequest, plan: readonly PlannedPart[]): PageWindow {
  const first = request.numbering?.first ?? 1;
  const last = first - 1 + plan.reduce((sum, { pages }) => sum + pages.length, 0);
  const { from, to } = request.window ?? { from: first, to: last };
  const isWhole = request.window === undefined;
  if (!isWhole && !(Number.isInteger(from) && Number.isInteger(to) && first <= from && from <= to && to <= last)) {
    throw new RangeError(`packet has no pages ${from} to ${to}`);
  }
  return { from, to };
}

type Counted = Pick<PlannedPart, 'pages' | 'prepare'>;

function planGenerated(source: RandomAccessSource): Counted {
  const { entries } = openPages(new PdfReader(source));
  return { pages: [...entries.keys()], prepare: async () => undefined };
}

async function planDocument(part: DocumentPart): Promise<Counted> {
  const given = part.source;
  if ('prepare' in given) {
    const { pageCount } = given;
    const prepare = async () => {
      const prepared = await given.prepare();
      const found = prepared.treatment === 'placeholder' ? pageCount : prepared.pageCount;
      if (found !== pageCount) throw new PageCountChanged(pageCount, found);
      return prepared;
    };
    return { pages: pageCount === 0 ? [0] : selectPages(part, pageCount), prepare };
  }
  const password = part.password === undefined ? {} : { password: part.password };
  const prepared = 'open' in given ? given : await prepareDocument(given, password);
  const pages = prepared.treatment === 'placeholder' ? [0] : selectPages(part, prepared.pageCount);
  return { pages, prepare: async () => prepared };
}

function selectPages(part: DocumentPart, count: number): readonly number[] {
  if (part.pages === undefined) return [...Array(count).keys()];
  for (const page of part.pages) {
    if (!Number.isInteger(page) || page < 0 || page >= count) throw new RangeError(`document has no page ${page}`);
  }
  return part.pages;
}
