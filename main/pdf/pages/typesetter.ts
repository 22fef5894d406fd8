import PDFDocument from 'pdfkit';
import { createFace, type Face } from './face';
import type { GeneratedLink, GeneratedPages, PacketFonts } from './front-matter-types';

export const COLORS = { ink: '#1b1f1d', muted: '#5a625e', rule: '#b9c0bc', accent: '#1f4d46' } as const;

/** Sizes in points; `lead` is the distance between baselines. */
export const STYLES = {
  display: { weight: 'bold', size: 28, lead: 34, color: COLORS.ink },
  title: { weight: 'bold', size: 20, lead: 26, color: COLORS.ink },
  heading: { weight: 'bold', size: 11.5, lead: 16, color: COLORS.accent },
  question: { weight: 'regular', size: 14, lead: 20.5, color: COLORS.ink },
  body: { weight: 'regular', size: 10, lead: 14, color: COLORS.ink },
  strong: { weight: 'bold', size: 10, lead: 14, color: COLORS.ink },
  small: { weight: 'regular', size: 8.5, lead: 12, color: COLORS.muted },
  label: { weight: 'bold', size: 8, lead: 12, color: COLORS.muted },
} as const satisfies Record<string, Style>;

export type Style = {
  readonly weight: 'regular' | 'bold';
  readonly size: number;
  readonly lead: number;
  readonly color: string;
};

const SIZES = { letter: [612, 792], a4: [595.28, 841.89] } as const;
const MARGINS = {
  /** Room for the stamps that the packet writer puts at the head and foot of every page. */
  packet: { top: 78, bottom: 66, left: 64, right: 64 },
  letter: { top: 50, bottom: 46, left: 64, right: 64 },
} as const;

type Struct = PDFKit.PDFStructureElement;
export type SheetOptions = {
  readonly pageSize: keyof typeof SIZES;
  readonly language: 'en' | 'fr';
  readonly title: string;
  /** Full calendar date; the file's own date, so that the same content gives the same bytes. */
  readonly date: string;
  readonly fonts: PacketFonts;
  /** `packet` when absent. */
  readonly margins?: keyof typeof MARGINS;
};

/**
 * A tagged PDF under construction, filled from the top down. `y` is the baseline-free cursor in points from the top of
 * the page; every text is marked with the structure element it belongs to, every rule as an artifact.
 */
export class Sheet {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  y: number;
  private readonly top: number;
  private readonly doc: PDFKit.PDFDocument;
  private readonly faces: Readonly<Record<'regular' | 'bold', Face>>;
  private readonly height: number;
  private readonly links: GeneratedLink[] = [];
  private readonly chunks: Uint8Array[] = [];
  private readonly root: Struct;
  private pages = 0;

  constructor(options: SheetOptions) {
    const [width, height] = SIZES[options.pageSize];
    const margin = MARGINS[options.margins ?? 'packet'];
    this.left = margin.left;
    this.right = width - margin.right;
    this.bottom = height - margin.bottom;
    this.top = margin.top;
    this.y = margin.top;
    this.height = height;
    const date = new Date(`${options.date}T12:00:00Z`);
    this.doc = new PDFDocument({
      size: [width, height],
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      autoFirstPage: false,
      tagged: true,
      displayTitle: true,
      lang: options.language === 'fr' ? 'fr-CA' : 'en-CA',
      pdfVersion: '1.7',
      info: { Title: options.title, Producer: 'Dossier', Creator: 'Dossier', CreationDate: date, ModDate: date },
    });
    this.doc.on('data', (chunk: Uint8Array) => this.chunks.push(chunk));
    this.faces = {
      regular: createFace(this.doc, 'regular', options.fonts.regular),
      bold: createFace(this.doc, 'bold', options.fonts.bold),
    };
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
    this.addPage();
  }

  /** 1-based number of the current page in this PDF. */
  get pageNumber(): number {
    return this.pages;
  }

  get width(): number {
    return this.right - this.left;
  }

  addPage(): void {
    this.doc.addPage();
    this.pages += 1;
    this.y = this.top;
  }

  /** Begins a new page unless `height` points fit on this one. */
  ensure(height: number): void {
    if (this.y + height > this.bottom) this.addPage();
  }

  /** A structure element under `parent`, or under the document. Close it when its content is drawn. */
  element(type: string, parent: Struct = this.root): Struct {
    const element = this.doc.struct(type);
    parent.add(element);
    return element;
  }

  /**
   * A table whose rows may go on over pages, an element for each page: a reader that shows one page at a time finds
   * the header of a row that stands on another page empty.
   */
  table(): { rows(): Struct; end(): void } {
    let element = this.element('Table');
    let page = this.pages;
    return {
      rows: () => {
        if (page !== this.pages) {
          element.end();
          element = this.element('Table');
          page = this.pages;
        }
        return element;
      },
      end: () => element.end(),
    };
  }

  lines(text: string, style: Style, width: number): readonly string[] {
    return this.faces[style.weight].breakLines(text, style.size, width);
  }

  /** Height that `text` takes in this style and width. */
  heightOf(text: string, style: Style, width = this.width): number {
    return this.lines(text, style, width).length * style.lead;
  }

  /** Draws text from `top` in a box, tagged as `type` under `parent`; answers its height. */
  textAt(
    text: string,
    style: Style,
    box: { readonly x: number; readonly top: number; readonly width: number; readonly align?: 'left' | 'right' },
    tag: { readonly type: string; readonly parent?: Struct },
  ): number {
    const face = this.faces[style.weight];
    const lines = this.lines(text, style, box.width);
    const element = this.element(tag.type, tag.parent);
    element.add(this.doc.markStructureContent(tag.type));
    lines.forEach((line, index) => {
      const indent = box.align === 'right' ? box.width - face.widthOf(line, style.size) : 0;
      face.draw(line, box.x + indent, box.top + index * style.lead + style.size, style);
    });
    this.doc.endMarkedContent();
    element.end();
    return lines.length * style.lead;
  }

  /** Text across the column at the cursor, moving it down; breaks to a new page when it does not fit whole. */
  text(text: string, style: Style, type = 'P', parent?: Struct): void {
    this.ensure(Math.min(this.heightOf(text, style), this.bottom - this.top));
    const tag = parent ? { type, parent } : { type };
    this.y += this.textAt(text, style, { x: this.left, top: this.y, width: this.width }, tag);
  }

  space(points: number): void {
    this.y += points;
  }

  /** A hairline at the cursor, decoration only. */
  rule(options: { readonly color?: string; readonly weight?: number } = {}): void {
    this.line(this.left, this.y, this.right, options);
  }

  /** A level line at `y` from the top of the page, such as one to write on; decoration only. */
  line(
    fromX: number,
    y: number,
    toX: number,
    options: { readonly color?: string; readonly weight?: number } = {},
  ): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    this.doc
      .lineWidth(options.weight ?? 0.6)
      .strokeColor(options.color ?? COLORS.rule)
      .moveTo(fromX, y)
      .lineTo(toX, y)
      .stroke();
    this.doc.endMarkedContent();
  }

  /** Makes a box on the current page lead to a packet page. `top` and `height` from the top of the page. */
  link(
    box: { readonly x: number; readonly top: number; readonly width: number; readonly height: number },
    targetPage: number,
    description: string,
  ): void {
    const upper = this.height - box.top;
    this.links.push({
      page: this.pages,
      rect: [box.x, upper - box.height, box.x + box.width, upper],
      targetPage,
      description,
    });
  }

  finish(): Promise<GeneratedPages> {
    this.root.end();
    return new Promise((resolve, reject) => {
      this.doc.on('end', () =>
        resolve({ pdf: new Uint8Array(Buffer.concat(this.chunks)), pageCount: this.pages, links: this.links }),
      );
      this.doc.on('error', reject);
      this.doc.end();
    });
  }
}
