import PDFDocument from 'pdfkit';
import { type DrawLine, Face } from './face';
import type { GeneratedLink, GeneratedPages, PacketFonts } from './generated-types';
import { type Align, type Ink, indentOf, type LineOptions, stroke, trace } from './ink';
import { COLORS, type Style } from './styles';

const SIZES = { letter: [612, 792], a4: [595.28, 841.89] } as const;
const MARGINS = {
  /** Room for the stamps that the packet writer puts at the head and foot of every page. */
  packet: { top: 66, bottom: 58, left: 60, right: 60 },
  letter: { top: 50, bottom: 46, left: 64, right: 64 },
} as const;
const LOCALES = { en: 'en-CA', fr: 'fr-CA' } as const;

type Language = keyof typeof LOCALES;
export type Box = { readonly x: number; readonly top: number; readonly width: number; readonly height: number };
type TextBox = Omit<Box, 'height'> & { readonly align?: Align };

type SheetOptions = {
  readonly pageSize: keyof typeof SIZES;
  readonly language: Language;
  readonly title: string;
  /** Full calendar date; the file's own date, so that the same content gives the same bytes. */
  readonly date: string;
  readonly fonts: PacketFonts | Typeface;
  /** `packet` when absent. */
  readonly margins?: keyof typeof MARGINS;
  /** Counts pages and collects links without drawing anything; `finish` then answers an empty PDF. */
  readonly isDry?: boolean;
  /** Everything black on white, for fax: gray would come out as dots. */
  readonly isBlack?: boolean;
};

/** The packet's faces, with what was measured of them; to be shared by sheets that are drawn with the same fonts. */
export type Typeface = { readonly faces: Readonly<Record<'regular' | 'bold', Face>> };

export const openTypeface = ({ regular, bold }: PacketFonts): Typeface => ({
  faces: { regular: new Face(regular), bold: new Face(bold) },
});

/** An element of the tags; nothing in a dry run. */
export class Tag {
  constructor(readonly struct: PDFKit.PDFStructureElement | null) {}
  end(): void {
    this.struct?.end();
  }
}

type TagOptions = {
  readonly parent?: Tag;
  readonly alt?: string;
  readonly lang?: string;
  /** Of a header cell. */
  readonly scope?: 'Row' | 'Column';
  readonly box?: Box;
};

/**
 * A tagged PDF under construction, filled from the top down. `y` is the baseline-free cursor in points from the top of
 * the page; every text is marked with the structure element it belongs to, every rule as an artifact.
 */
export class Sheet {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  y: number;
  private readonly doc: PDFKit.PDFDocument | null;
  private readonly faces: Typeface['faces'];
  private readonly draw: Readonly<Record<'regular' | 'bold', DrawLine>> | null;
  private readonly height: number;
  private readonly links: GeneratedLink[] = [];
  private readonly chunks: Uint8Array[] = [];
  private root: Tag;
  private pages = 0;

  constructor(private readonly options: SheetOptions) {
    const [width, height] = SIZES[options.pageSize];
    const margin = MARGINS[options.margins ?? 'packet'];
    this.left = margin.left;
    this.right = width - margin.right;
    this.bottom = height - margin.bottom;
    this.top = margin.top;
    this.y = margin.top;
    this.height = height;
    this.faces = ('faces' in options.fonts ? options.fonts : openTypeface(options.fonts)).faces;
    this.doc = options.isDry ? null : openDocument(options, width, height);
    this.doc?.on('data', (chunk: Uint8Array) => this.chunks.push(chunk));
    this.draw = this.doc && {
      regular: this.faces.regular.attach(this.doc, 'R'),
      bold: this.faces.bold.attach(this.doc, 'B'),
    };
    this.root = this.newRoot(options.language);
    this.addPage();
  }

  /** Pages that `draw` takes when it begins on a new one. */
  rehearse(draw: (sheet: Sheet) => void): number {
    const sheet = new Sheet({ ...this.options, fonts: { faces: this.faces }, isDry: true });
    draw(sheet);
    return sheet.pageNumber;
  }

  private newRoot(language: Language): Tag {
    const struct = this.doc?.struct('Document', { lang: LOCALES[language] }) ?? null;
    if (struct) this.doc?.addStructure(struct);
    return new Tag(struct);
  }

  /** What follows is in this language, on a new page. */
  changeLanguage(language: Language): void {
    this.root.end();
    this.root = this.newRoot(language);
    this.addPage();
  }

  /** True while pages are only counted: links and what they say need not be made. */
  get isDry(): boolean {
    return this.doc === null;
  }

  /** 1-based number of the current page in this PDF. */
  get pageNumber(): number {
    return this.pages;
  }

  get width(): number {
    return this.right - this.left;
  }

  /** Points left on the page. */
  get room(): number {
    return this.bottom - this.y;
  }

  addPage(): void {
    this.doc?.addPage();
    this.pages += 1;
    this.y = this.top;
  }

  /** Begins a new page unless `height` points fit on this one. */
  ensure(height: number): void {
    if (this.y + height > this.bottom) this.addPage();
  }

  /** A structure element under its parent, or under the document. Close it when its content is drawn. */
  element(type: string, options: TagOptions = {}): Tag {
    if (!this.doc) return new Tag(null);
    const { parent = this.root, alt, lang, scope, box } = options;
    const struct = this.doc.struct(type, { ...(alt ? { alt } : {}), ...(lang ? { lang } : {}) });
    // pdfkit has no way to give an element attributes; they are entries of its dictionary like any other.
    const { data } = (struct as unknown as { readonly dictionary: { readonly data: Record<string, unknown> } })
      .dictionary;
    if (scope) data.A = { O: 'Table', Scope: scope };
    if (box) data.A = { O: 'Layout', Placement: 'Block', BBox: this.rectOf(box) };
    parent.struct?.add(struct);
    return new Tag(struct);
  }

  /**
   * A table whose rows may go on over pages, an element for each page: a reader that shows one page at a time finds
   * the header of a row that stands on another page empty.
   */
  table(): { rows(): Tag; end(): void } {
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

  widthOf(text: string, style: Style): number {
    return this.faces[style.weight].widthOf(text, style.size);
  }

  lines(text: string, style: Style, width: number): readonly string[] {
    return this.faces[style.weight].breakLines(text, style.size, width);
  }

  /** Height that `text` takes in this style and width. */
  heightOf(text: string, style: Style, width = this.width): number {
    return this.lines(text, style, width).length * style.lead;
  }

  /** As much of the text as `lines` lines hold; what is cut off ends in an ellipsis. */
  clipped(text: string, style: Style, width: number, lines: number): string {
    const all = this.lines(text, style, width);
    if (all.length <= lines) return text;
    const kept = all.slice(0, lines);
    let last = `${kept[lines - 1] ?? ''} …`;
    while (this.widthOf(last, style) > width && last.includes(' ')) last = `${last.replace(/ *\S* …$/, '')} …`;
    return [...kept.slice(0, -1), last].join('\n');
  }

  /** Draws text from `top` in a box, tagged as `type` under `parent`; answers its height. */
  textAt(text: string, style: Style, box: TextBox, tag: { readonly type: string } & TagOptions): number {
    const lines = this.lines(text, style, box.width);
    this.linesAt(lines, style, box, tag);
    return lines.length * style.lead;
  }

  /** As `textAt`, of lines that are broken already. */
  linesAt(lines: readonly string[], style: Style, box: TextBox, tag: { readonly type: string } & TagOptions): void {
    if (!this.doc || !this.draw) return;
    const element = this.element(tag.type, tag);
    element.struct?.add(this.doc.markStructureContent(tag.type));
    this.doc.fillColor(this.shade(style.color));
    lines.forEach((line, index) => {
      const indent = indentOf(box.align, () => box.width - this.widthOf(line, style));
      this.draw?.[style.weight](line, box.x + indent, box.top + index * style.lead + style.size, style.size);
    });
    this.doc.endMarkedContent();
    element.end();
  }

  /** Text across the column at the cursor, moving it down; on a new page where it would not fit whole on this one. */
  text(text: string, style: Style, type = 'P', options: TagOptions = {}): void {
    const lines = this.lines(text, style, this.width);
    const height = lines.length * style.lead;
    if (height <= this.bottom - this.top) this.ensure(height);
    this.flow(lines, style, { x: this.left, width: this.width }, { type, ...options });
  }

  /** Lines from the cursor down, over as many pages as they take; a tag on each page. */
  flow(
    lines: readonly string[],
    style: Style,
    box: Pick<TextBox, 'x' | 'width'>,
    tag: { readonly type: string } & TagOptions,
  ): void {
    let rest = lines;
    while (rest.length > 0) {
      const count = Math.max(1, Math.min(rest.length, Math.floor(this.room / style.lead)));
      this.linesAt(rest.slice(0, count), style, { ...box, top: this.y }, tag);
      this.y += count * style.lead;
      rest = rest.slice(count);
      if (rest.length > 0) this.addPage();
    }
  }

  space(points: number): void {
    this.y += points;
  }

  /** A hairline at the cursor, decoration only. */
  rule(options: LineOptions = {}): void {
    this.line(this.left, this.y, this.right, options);
  }

  /** A level line at `y` from the top of the page, such as one to write on; decoration only. */
  line(fromX: number, y: number, toX: number, options: LineOptions = {}): void {
    if (!this.doc) return;
    this.doc.markContent('Artifact', { type: 'Layout' });
    stroke(
      this.doc,
      [
        [fromX, y],
        [toX, y],
      ],
      this.shaded(options),
    );
    this.doc.endMarkedContent();
  }

  /** A picture drawn in lines, told in words by `alt`. */
  figure(alt: string, box: Box, draw: (ink: Ink) => void): void {
    const { doc } = this;
    if (!doc) return;
    const element = this.element('Figure', { alt, box });
    element.struct?.add(doc.markStructureContent('Figure'));
    draw({
      line: (points, options = {}) => stroke(doc, points, this.shaded(options)),
      fill: (points, color) => {
        trace(doc, points);
        doc.fill(this.shade(color));
      },
      circle: (x, y, radius, fill) => {
        doc.circle(x, y, radius).lineWidth(1).fillAndStroke(this.shade(fill), this.shade(COLORS.ink));
      },
      text: (text, style, x, y, align = 'left') => {
        doc.fillColor(this.shade(style.color));
        const width = this.widthOf(text, style);
        this.draw?.[style.weight](text, x + indentOf(align, () => -width), y, style.size);
      },
    });
    doc.endMarkedContent();
    element.end();
  }

  /** The color as this sheet draws it. Bands become paper: the lines around them say the same. */
  private shade(color: string): string {
    if (!this.options.isBlack) return color;
    return color === COLORS.band || color === COLORS.paper ? COLORS.paper : '#000000';
  }

  private shaded(options: LineOptions): LineOptions {
    return { ...options, color: this.shade(options.color ?? COLORS.rule) };
  }

  private rectOf({ x, top, width, height }: Box): [number, number, number, number] {
    const upper = this.height - top;
    return [x, upper - height, x + width, upper];
  }

  /** Makes a box on the current page lead to a packet page. */
  link(box: Box, targetPage: number, description: string, cites?: string): void {
    const link = { page: this.pages, rect: this.rectOf(box), targetPage, description };
    this.links.push(cites === undefined ? link : { ...link, cites });
  }

  finish(): Promise<GeneratedPages> {
    this.root.end();
    const { doc, links } = this;
    const pageCount = this.pages;
    if (!doc) return Promise.resolve({ pdf: new Uint8Array(), pageCount, links });
    return new Promise((resolve, reject) => {
      doc.on('end', () => resolve({ pdf: new Uint8Array(Buffer.concat(this.chunks)), pageCount, links }));
      doc.on('error', reject);
      doc.end();
    });
  }
}

function openDocument({ date, language, title }: SheetOptions, width: number, height: number): PDFKit.PDFDocument {
  const noon = new Date(`${date}T12:00:00Z`);
  return new PDFDocument({
    size: [width, height],
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    autoFirstPage: false,
    tagged: true,
    displayTitle: true,
    lang: LOCALES[language],
    pdfVersion: '1.7',
    info: { Title: title, Producer: 'Dossier', Creator: 'Dossier', CreationDate: noon, ModDate: noon },
  });
}
