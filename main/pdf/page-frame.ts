import { dict, name, type PdfArray, type PdfDict, type PdfRef } from './objects';
import type { PdfOutput } from './output';
import type { PageWindow } from './packet-types';

const KIDS = 64;

/**
 * The pages of one file by packet page number, known before they are written so that links may lead ahead. Pages that
 * the file alone has come first; they are numbered 0, -1 and so on backwards from the window.
 */
export class PageFrame {
  readonly count: number;
  private readonly refs: PdfRef[];
  private readonly nodes: PdfRef[];
  private readonly tops = new Map<number, number>();

  constructor(
    private readonly output: PdfOutput,
    private readonly window: PageWindow,
    private readonly leadCount = 0,
  ) {
    this.count = leadCount + window.to - window.from + 1;
    this.refs = Array.from({ length: this.count }, () => output.allocate());
    this.nodes = Array.from({ length: Math.ceil(this.count / KIDS) }, () => output.allocate());
  }

  has(number: number): boolean {
    return this.refs[this.indexOf(number)] !== undefined;
  }

  /** Place in the file, from 0; outside the file's pages when it has no such page. */
  private indexOf(number: number): number {
    if (number <= 0) return number > -this.leadCount ? number + this.leadCount - 1 : -1;
    return number < this.window.from ? -1 : number - this.window.from + this.leadCount;
  }

  /** The page object of a packet page of this file. */
  page(number: number): PdfRef {
    const ref = this.refs[this.indexOf(number)];
    if (ref === undefined) throw new RangeError(`file has no page ${number}`);
    return ref;
  }

  /** Remembers where an upright page's top is, for destinations. */
  setTop(number: number, top: number): void {
    this.tops.set(number, top);
  }

  /** The top of a page, zoom unchanged. */
  destination(number: number): PdfArray {
    return [this.page(number), name('XYZ'), null, this.tops.get(number) ?? null, null];
  }

  write(number: number, entries: PdfDict): void {
    const parent = this.nodes[Math.floor(this.indexOf(number) / KIDS)];
    const page = dict({ Type: name('Page'), Parent: parent });
    for (const [key, value] of entries) page.set(key, value);
    this.output.object(this.page(number), page);
  }

  /** Writes the tree over the pages; answers its root. */
  finish(): PdfRef {
    const root = this.output.allocate();
    let level = this.nodes.map((ref, index) => ({ ref, kids: this.refs.slice(index * KIDS, (index + 1) * KIDS) }));
    let counts = level.map(({ kids }) => kids.length);
    while (level.length > KIDS) {
      const above = [];
      const sums = [];
      for (let at = 0; at < level.length; at += KIDS) {
        const ref = this.output.allocate();
        const below = level.slice(at, at + KIDS);
        this.writeNodes(below, counts.slice(at, at + KIDS), ref);
        above.push({ ref, kids: below.map((node) => node.ref) });
        sums.push(counts.slice(at, at + KIDS).reduce((sum, count) => sum + count, 0));
      }
      level = above;
      counts = sums;
    }
    this.writeNodes(level, counts, root);
    this.output.object(root, dict({ Type: name('Pages'), Kids: level.map(({ ref }) => ref), Count: this.count }));
    return root;
  }

  private writeNodes(
    nodes: readonly { ref: PdfRef; kids: PdfRef[] }[],
    counts: readonly number[],
    parent: PdfRef,
  ): void {
    nodes.forEach(({ ref, kids }, index) => {
      this.output.object(ref, dict({ Type: name('Pages'), Parent: parent, Kids: kids, Count: counts[index] ?? 0 }));
    });
  }
}
