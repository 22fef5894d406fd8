import { bytesSource, openPdfium } from '../../main/pdf';
import { isDict, type PdfDict, PdfRef, PdfString, type PdfValue } from '../../main/pdf/objects';
import { loadPage } from '../../main/pdf/page-tree';
import { openPages } from '../../main/pdf/prepare';
import { PdfReader } from '../../main/pdf/reader';

export type ReadOutlineItem = { readonly title: string; readonly page: number; readonly depth: number };

/** A finished packet, read back: what tests ask of it. Pages are 0-based places in the file. */
export class ReadPacket {
  readonly reader: PdfReader;
  readonly catalog: PdfDict;
  readonly pages: readonly PdfDict[];
  /** Object numbers of the pages. */
  readonly pageNumbers: readonly number[];

  constructor(readonly bytes: Buffer) {
    this.reader = new PdfReader(bytesSource(bytes));
    const { entries } = openPages(this.reader);
    this.pageNumbers = entries.map(({ num }) => num);
    this.pages = entries.map((entry) => loadPage(this.reader, entry));
    this.catalog = this.reader.dictAt(this.reader.trailer.get('Root')) ?? new Map();
  }

  /** Where in the file a destination leads; -1 when nowhere. */
  private pageOf(destination: PdfValue | undefined): number {
    const [page] = this.reader.arrayAt(destination) ?? [];
    return page instanceof PdfRef ? this.pageNumbers.indexOf(page.num) : -1;
  }

  annotations(page: number): readonly PdfDict[] {
    return (this.reader.arrayAt(this.pages[page]?.get('Annots')) ?? [])
      .map((item) => this.reader.dictAt(item))
      .filter((item) => isDict(item));
  }

  /** A page's links: rectangle and the page each leads to. */
  links(page: number): readonly { readonly rect: readonly number[]; readonly page: number }[] {
    return this.annotations(page)
      .filter((item) => this.reader.nameAt(item.get('Subtype')) === 'Link')
      .map((item) => ({
        rect: (this.reader.arrayAt(item.get('Rect')) ?? []).map((side) => this.reader.numberAt(side) ?? 0),
        page: this.pageOf(item.get('Dest')),
      }));
  }

  /** Bookmarks in reading order. */
  outline(): readonly ReadOutlineItem[] {
    const items: ReadOutlineItem[] = [];
    const visit = (first: PdfValue | undefined, depth: number) => {
      for (let item = this.reader.dictAt(first); item; item = this.reader.dictAt(item.get('Next'))) {
        const title = this.reader.resolve(item.get('Title'));
        items.push({
          title: title instanceof PdfString ? title.value : '',
          page: this.pageOf(item.get('Dest')),
          depth,
        });
        visit(item.get('First'), depth + 1);
      }
    };
    visit(this.reader.dictAt(this.catalog.get('Outlines'))?.get('First'), 0);
    return items;
  }

  /** What a reader shows as each page's number. Roman numerals are left as their value. */
  labels(): readonly string[] {
    const pairs = this.reader.arrayAt(this.reader.dictAt(this.catalog.get('PageLabels'))?.get('Nums')) ?? [];
    let range: { from: number; entries: PdfDict } = { from: 0, entries: new Map([['S', null]]) };
    return this.pages.map((_, page) => {
      const at = pairs.findIndex((value, index) => index % 2 === 0 && value === page);
      const entries = at < 0 ? undefined : this.reader.dictAt(pairs[at + 1]);
      if (entries !== undefined) range = { from: page, entries };
      const prefix = range.entries.get('P');
      const number = (this.reader.numberAt(range.entries.get('St')) ?? 1) + page - range.from;
      return `${prefix instanceof PdfString ? prefix.value : ''}${range.entries.has('S') ? number : ''}`;
    });
  }

  async texts(): Promise<readonly string[]> {
    const document = await openPdfium(this.bytes);
    try {
      return this.pages.map((_, page) => document.text(page).trim());
    } finally {
      document.close();
    }
  }

  async picture(page: number): Promise<{ readonly width: number; readonly height: number; readonly rgba: Uint8Array }> {
    const document = await openPdfium(this.bytes);
    try {
      const picture = document.render(page, { dpi: 72 });
      if (picture === null) throw new Error('page cannot be drawn');
      return picture;
    } finally {
      document.close();
    }
  }
}
