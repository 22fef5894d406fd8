import { Lexer } from '../../main/pdf/lexer';
import { isArray, isDict, type PdfDict, PdfName, PdfRef, PdfString, type PdfValue } from '../../main/pdf/objects';
import { ReadPacket } from './read-packet';

/** Structure types of ISO 32000-1, 14.8.4. */
const STANDARD = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody
   Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu Figure Formula Form`.split(
    /\s+/,
  ),
);
const SHOWING = new Set(`Tj TJ ' " Do sh f F f* B B* b b* S s EI`.split(' '));

type Element = {
  readonly ref: PdfRef | undefined;
  readonly entries: PdfDict;
  readonly type: string;
  readonly parent: Element | undefined;
};

/**
 * What of PDF/UA-1 (ISO 14289-1) a machine can check and a file breaks, each as a short sentence; none when it passes. A
 * validator of our own, of the conditions of the Matterhorn protocol that concern what this project writes.
 */
export function accessibilityProblems(bytes: Buffer): readonly string[] {
  const packet = new ReadPacket(bytes);
  return [...new Checker(packet).run()];
}

class Checker {
  private readonly problems = new Set<string>();
  private readonly elements = new Map<number, Element>();
  private readonly reader: ReadPacket['reader'];
  private readonly root: PdfDict | undefined;
  private readonly parents = new Map<number, PdfValue>();
  /** By element: the marked content it lists, as `page/MCID`. */
  private readonly claims = new Map<string, Element>();
  private readonly annotationClaims = new Map<number, Element>();

  constructor(private readonly packet: ReadPacket) {
    this.reader = packet.reader;
    this.root = this.reader.dictAt(packet.catalog.get('StructTreeRoot'));
  }

  run(): ReadonlySet<string> {
    this.checkCatalog();
    if (this.root === undefined) return this.problems.add('no structure tree');
    this.readParents(this.root.get('ParentTree'));
    this.walk(this.root.get('K'), undefined, undefined, 0);
    this.checkHeadings();
    this.packet.pages.forEach((page, index) => {
      this.checkContent(page, index);
      this.checkAnnotations(page, index);
      this.checkFonts(page, index);
    });
    return this.problems;
  }

  private found(problem: string): void {
    this.problems.add(problem);
  }

  private checkCatalog(): void {
    const { catalog } = this.packet;
    const lang = this.reader.resolve(catalog.get('Lang'));
    if (!(lang instanceof PdfString) || !/^[a-z]{2,3}(-[A-Z]{2})?$/.test(lang.value)) this.found('no language');
    if (this.reader.dictAt(catalog.get('MarkInfo'))?.get('Marked') !== true) this.found('not marked as tagged');
    const preferences = this.reader.dictAt(catalog.get('ViewerPreferences'));
    if (preferences?.get('DisplayDocTitle') !== true) this.found('title is not displayed');
    const metadata = catalog.get('Metadata');
    const stream = metadata instanceof PdfRef ? this.reader.fetch(metadata.num) : undefined;
    const xmp = stream?.stream && isDict(stream.value) ? this.reader.decodeStream(stream.value, stream.stream) : '';
    if (!/<dc:title>.*<rdf:li[^>]*>[^<]+</s.test(xmp.toString())) this.found('no title in the metadata');
  }

  private readParents(value: PdfValue | undefined): void {
    const node = this.reader.dictAt(value);
    const pairs = this.reader.arrayAt(node?.get('Nums')) ?? [];
    for (let at = 0; at + 1 < pairs.length; at += 2) {
      const key = pairs[at];
      if (typeof key === 'number') this.parents.set(key, pairs[at + 1] ?? null);
    }
    for (const kid of this.reader.arrayAt(node?.get('Kids')) ?? []) this.readParents(kid);
  }

  private readonly headings: number[] = [];

  private walk(
    value: PdfValue | undefined,
    parent: Element | undefined,
    page: number | undefined,
    depth: number,
  ): void {
    if (depth > 100) {
      this.found('structure too deep');
      return;
    }
    if (isArray(value)) {
      for (const item of value) this.walk(item, parent, page, depth + 1);
      return;
    }
    if (typeof value === 'number') {
      if (parent) this.claim(page, value, parent);
      return;
    }
    const entries = this.reader.dictAt(value);
    if (entries === undefined) {
      const list = this.reader.arrayAt(value);
      if (list) this.walk(list, parent, page, depth + 1);
      else this.found('structure with an empty kid');
      return;
    }
    const ownPage = this.pageOf(entries.get('Pg')) ?? page;
    const kind = this.reader.nameAt(entries.get('Type'));
    const marked = this.reader.numberAt(entries.get('MCID'));
    if (kind === 'OBJR') {
      const object = entries.get('Obj');
      if (object instanceof PdfRef && parent) this.annotationClaims.set(object.num, parent);
      else this.found('reference to an object that is missing');
      return;
    }
    if (kind === 'MCR' || marked !== undefined) {
      if (parent && marked !== undefined) this.claim(ownPage, marked, parent);
      return;
    }
    const type = this.roleOf(this.reader.nameAt(entries.get('S')) ?? '');
    const element: Element = { ref: value instanceof PdfRef ? value : undefined, entries, type, parent };
    if (value instanceof PdfRef) {
      if (this.elements.has(value.num)) {
        this.found('element twice in the tree');
        return;
      }
      this.elements.set(value.num, element);
    }
    this.checkElement(element);
    this.walk(entries.get('K'), element, ownPage, depth + 1);
  }

  private claim(page: number | undefined, marked: number, element: Element): void {
    if (page === undefined || page < 0) this.found('content of no page');
    else this.claims.set(`${page}/${marked}`, element);
  }

  private pageOf(value: PdfValue | undefined): number | undefined {
    return value instanceof PdfRef ? this.packet.pageNumbers.indexOf(value.num) : undefined;
  }

  private roleOf(type: string): string {
    const roles = this.reader.dictAt(this.root?.get('RoleMap'));
    let role = type;
    for (let hops = 0; !STANDARD.has(role) && hops < 8; hops++) role = this.reader.nameAt(roles?.get(role)) ?? '';
    if (!STANDARD.has(role)) this.found(`structure type ${type} is not known`);
    return role;
  }

  private checkElement({ entries, type, parent }: Element): void {
    const up = entries.get('P');
    const expected = parent?.ref ?? this.packet.catalog.get('StructTreeRoot');
    const isRight = up instanceof PdfRef && expected instanceof PdfRef && up.num === expected.num;
    if (!isRight) this.found('element that does not point at its parent');
    const text = ['Alt', 'ActualText'].some((key) => {
      const value = this.reader.resolve(entries.get(key));
      return value instanceof PdfString && value.value.length > 0;
    });
    if ((type === 'Figure' || type === 'Formula') && !text) this.found(`${type} without a text in its place`);
    if (/^H[1-6]$/.test(type)) this.headings.push(Number(type.slice(1)));
    const above = parent?.type ?? '';
    if (type === 'TR' && !['Table', 'THead', 'TBody', 'TFoot'].includes(above)) this.found('TR outside a table');
    if ((type === 'TH' || type === 'TD') && above !== 'TR') this.found(`${type} outside a row`);
    if (type === 'LI' && above !== 'L') this.found('LI outside a list');
    if (type === 'TH' && !this.hasScope(entries.get('A'))) this.found('TH without a scope');
    if (type === 'Table' && !this.holdsHeader(entries.get('K'), 0)) this.found('table without a header cell');
  }

  private hasScope(value: PdfValue | undefined): boolean {
    const list = this.reader.arrayAt(value) ?? [value];
    return list.some((item) => this.reader.dictAt(item)?.has('Scope') === true);
  }

  private holdsHeader(value: PdfValue | undefined, depth: number): boolean {
    return (this.reader.arrayAt(value) ?? [value]).some((item) => {
      const entries = this.reader.dictAt(item);
      if (entries === undefined || depth > 4) return false;
      return this.reader.nameAt(entries.get('S')) === 'TH' || this.holdsHeader(entries.get('K'), depth + 1);
    });
  }

  private checkHeadings(): void {
    let last = 0;
    for (const level of this.headings) {
      if (level > last + 1) this.found(`heading H${level} after ${last === 0 ? 'nothing' : `H${last}`}`);
      last = level;
    }
  }

  private checkContent(page: PdfDict, index: number): void {
    const key = this.reader.numberAt(page.get('StructParents'));
    const owners = key === undefined ? undefined : this.reader.arrayAt(this.parents.get(key) ?? null);
    const seen = new Set<number>();
    for (const { marked, isShown } of markedContent(this.contentOf(page), (name) => this.propertyId(page, name))) {
      if (marked === 'none') {
        if (isShown) this.found(`page ${index + 1}: content that is neither tagged nor an artifact`);
      } else if (marked !== 'artifact') {
        seen.add(marked);
        const owner = owners?.[marked];
        const claimed = this.claims.get(`${index}/${marked}`);
        if (!(owner instanceof PdfRef)) this.found(`page ${index + 1}: marked content without a parent`);
        else if (claimed?.ref?.num !== owner.num)
          this.found(`page ${index + 1}: marked content that its parent disowns`);
      }
    }
    for (const claim of this.claims.keys()) {
      const [on, marked] = claim.split('/').map(Number);
      if (on === index && !seen.has(marked ?? -1)) this.found(`page ${index + 1}: tag of content that is not there`);
    }
  }

  private contentOf(page: PdfDict): Buffer {
    const value = page.get('Contents');
    const list = this.reader.arrayAt(value) ?? [value ?? null];
    return Buffer.concat(
      list.flatMap((item) => {
        const found = item instanceof PdfRef ? this.reader.fetch(item.num) : undefined;
        if (!found?.stream || !isDict(found.value)) return [];
        return [this.reader.decodeStream(found.value, found.stream), Buffer.from('\n')];
      }),
    );
  }

  private propertyId(page: PdfDict, name: string): number | undefined {
    const properties = this.reader.dictAt(this.reader.dictAt(page.get('Resources'))?.get('Properties'));
    return this.reader.numberAt(this.reader.dictAt(properties?.get(name))?.get('MCID'));
  }

  private checkAnnotations(page: PdfDict, index: number): void {
    const annotations = this.reader.arrayAt(page.get('Annots')) ?? [];
    if (annotations.length > 0 && this.reader.nameAt(page.get('Tabs')) !== 'S') {
      this.found(`page ${index + 1}: tab order is not the structure's`);
    }
    for (const item of annotations) {
      const entries = this.reader.dictAt(item);
      if (!(item instanceof PdfRef) || entries === undefined) continue;
      const owner = this.annotationClaims.get(item.num);
      const key = this.reader.numberAt(entries.get('StructParent'));
      const parent = key === undefined ? undefined : this.parents.get(key);
      const kind = this.reader.nameAt(entries.get('Subtype'));
      if (owner === undefined) this.found(`page ${index + 1}: ${kind} annotation without a tag`);
      else if (!(parent instanceof PdfRef) || parent.num !== owner.ref?.num) {
        this.found(`page ${index + 1}: ${kind} annotation that does not lead to its tag`);
      } else if (owner.type !== (kind === 'Link' ? 'Link' : 'Annot')) this.found(`${kind} tagged as ${owner.type}`);
      const says = [entries.get('Contents'), owner?.entries.get('Alt')].some((text) => {
        const value = this.reader.resolve(text);
        return value instanceof PdfString && value.value.length > 0;
      });
      if (!says) this.found(`page ${index + 1}: ${kind} annotation that says nothing`);
    }
  }

  private checkFonts(page: PdfDict, index: number): void {
    const fonts = this.reader.dictAt(this.reader.dictAt(page.get('Resources'))?.get('Font'));
    const used = new Set(
      [
        ...this.contentOf(page)
          .toString('latin1')
          .matchAll(/\/([^\s/]+)\s+[\d.]+\s+Tf/g),
      ].map(([, name]) => name),
    );
    for (const [name, value] of fonts ?? []) {
      if (!used.has(name)) continue;
      const font = this.reader.dictAt(value);
      const below = this.reader.dictAt(this.reader.arrayAt(font?.get('DescendantFonts'))?.[0]) ?? font;
      const descriptor = this.reader.dictAt(below?.get('FontDescriptor'));
      const isEmbedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(key) === true);
      if (!isEmbedded) this.found(`page ${index + 1}: font ${name} is not embedded`);
      if (font?.has('ToUnicode') !== true) this.found(`page ${index + 1}: font ${name} has no text`);
    }
  }
}

type Marked = { readonly marked: number | 'artifact' | 'none'; readonly isShown: boolean };

/** Everything a content stream shows, with the marks it is in. */
function* markedContent(bytes: Buffer, propertyId: (name: string) => number | undefined): Iterable<Marked> {
  const lexer = new Lexer(bytes, 0, true);
  const stack: Marked['marked'][] = [];
  let operands: PdfValue[] = [];
  for (;;) {
    lexer.skipWhite();
    if (lexer.at >= bytes.length) return;
    const start = lexer.at;
    const word = lexer.word();
    if (word === '' || /^[+\-.\d]/.test(word)) {
      lexer.at = start;
      operands.push(lexer.value());
      continue;
    }
    if (word === 'BMC' || word === 'BDC') {
      const [tag, properties] = operands;
      const id = isDict(properties)
        ? properties.get('MCID')
        : properties instanceof PdfName
          ? propertyId(properties.value)
          : undefined;
      const outer = stack.find((mark) => mark !== 'none') ?? 'none';
      stack.push(tag instanceof PdfName && tag.value === 'Artifact' ? 'artifact' : typeof id === 'number' ? id : outer);
      if (typeof id === 'number') yield { marked: id, isShown: false };
    } else if (word === 'EMC') stack.pop();
    else if (SHOWING.has(word)) yield { marked: stack[stack.length - 1] ?? 'none', isShown: true };
    operands = [];
  }
}
