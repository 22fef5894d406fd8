import { pageGroup } from './allowlist';
import { copyAnnotations } from './annotations';
import { Copier } from './copier';
import { Destinations } from './destinations';
import type { FileContext, IndexRange } from './file-context';
import { name, nameOf, type PdfDict, PdfLimitError, type PdfRef, PdfSyntaxError, type PdfValue } from './objects';
import type { DocumentPart, PartResult, Treatment } from './packet-types';
import { placeContent } from './page-content';
import { type PageGeometry, placePage, viewMatrix } from './page-geometry';
import { loadPage, readRotation, visibleBox } from './page-tree';
import { placeholderContent } from './placeholder-page';
import type { PlannedPart } from './plan-parts';
import { openPages } from './prepare';
import { PdfReader } from './reader';
import { bytesSource, type RandomAccessSource } from './source';
import { drawStamps } from './stamps';
import type { StructureSection } from './structure';

/** How a document was carried. */
export type Carried = Pick<PartResult, 'treatment' | 'reason'>;

/** Writes a person's document: its pages copied, redrawn, or stood for by placeholders that say so. */
export async function writeDocument(
  context: FileContext,
  planned: PlannedPart,
  part: DocumentPart,
  indices: IndexRange,
  onPage: () => void,
): Promise<Carried> {
  const prepared = await planned.prepare();
  const section = context.isTagging ? context.structure.openSection() : undefined;
  const pages = new DocumentPages(context, planned, part, section);
  let carried: Carried = { treatment: 'placeholder', ...(prepared?.reason && { reason: prepared.reason }) };
  if (prepared === undefined || prepared.treatment === 'placeholder') {
    for (let index = indices.start; index < indices.end; index++) {
      pages.writePlaceholder(index);
      onPage();
    }
  } else {
    const source = await prepared.open();
    const isWhole = await pages.copy(prepared.treatment, source, indices, onPage);
    // One page that could not be carried makes the whole part say so.
    carried = isWhole
      ? { ...carried, treatment: prepared.treatment }
      : { treatment: 'placeholder', reason: 'unreadable' };
  }
  if (section !== undefined) context.structure.closeSection(section);
  return carried;
}

class DocumentPages {
  constructor(
    private readonly context: FileContext,
    private readonly planned: PlannedPart,
    private readonly part: DocumentPart,
    private readonly section: StructureSection | undefined,
  ) {}

  /** Answers false when a page had to be left to a placeholder. */
  async copy(
    treatment: Treatment,
    source: RandomAccessSource,
    indices: IndexRange,
    onPage: () => void,
  ): Promise<boolean> {
    const { context, part, planned, section } = this;
    const reader = new PdfReader(source);
    const { entries } = openPages(reader);
    const copied = new Set(planned.pages.slice(indices.start, indices.end));
    const isSelective = copied.size < entries.length || part.replacePage !== undefined;
    const copier = new Copier(reader, context.output, undefined, isSelective);
    const destinations = context.destinationsOf(reader, planned, entries, indices, (indexInPart, page) =>
      part.replacePage === undefined ? this.place(reader, indexInPart, page).geometry : undefined,
    );
    let isWhole = true;
    for (let index = indices.start; index < indices.end; index++) {
      const sourcePage = planned.pages[index] ?? -1;
      const tagsBefore = section?.kids.length ?? 0;
      try {
        const replacement = await part.replacePage?.(sourcePage);
        if (replacement !== undefined) this.writeReplacement(index, replacement);
        else {
          const entry = entries[sourcePage];
          if (entry === undefined) throw new PdfSyntaxError('page is gone');
          const page = loadPage(reader, entry);
          if (treatment === 'pictures' && !page.has('Contents')) throw new PdfSyntaxError('page could not be drawn');
          this.writeCopy(index, page, copier, destinations);
        }
      } catch (error) {
        if (!(error instanceof PdfSyntaxError) && !(error instanceof PdfLimitError)) throw error;
        copier.forget();
        section?.kids.splice(tagsBefore);
        isWhole = false;
        this.writePlaceholder(index);
      }
      onPage();
    }
    context.addGroups(reader, copier);
    return isWhole;
  }

  private place(reader: PdfReader, index: number, page: PdfDict) {
    const { part, planned } = this;
    const stamp = part.stamp?.(index, planned.firstPage + index);
    const turn = (part.rotate ?? 0) + (part.rotatePage?.(index) ?? 0);
    return { stamp, geometry: placePage(visibleBox(reader, page), readRotation(reader, page, turn), stamp, true) };
  }

  private writeCopy(index: number, page: PdfDict, copier: Copier, destinations: Destinations): void {
    const { context, part, section } = this;
    const { reader } = copier;
    const number = this.planned.firstPage + index;
    const { stamp, geometry } = this.place(reader, index, page);
    const tagsBefore = section?.kids.length ?? 0;
    const onCopied = (_: number, ref: PdfRef, made: PdfDict) => {
      if (section === undefined) return;
      const kind = nameOf(made.get('Subtype')) === 'Link' ? 'Link' : 'Annot';
      const key = context.structure.addAnnotation(kind, context.frame.page(number), ref, undefined, section);
      made.set('StructParent', key);
    };
    copier.startPage(page);
    const copied = copyAnnotations({ reader, copier, destinations, fonts: context.fonts, onCopied }, page, geometry);
    const laid = this.layText(index, geometry);
    const annotations = { ...copied, operators: `${copied.operators}${laid}` };
    const stamps = stamp === undefined ? '' : drawStamps(context.fonts, geometry, stamp);
    const layerFonts = laid === '' ? undefined : context.textLayer.fonts();
    const fonts = new Map([...context.fonts.resources(), ...(layerFonts ?? [])]);
    const placed = placeContent(copier, page, geometry, stamps, annotations, fonts, section !== undefined);
    const tags = placed.isTagged ? this.tagPage(number, part.alternative?.(index), tagsBefore) : {};
    context.writePage(
      number,
      { geometry, placed, annotations, part, index, section },
      {
        Group: copier.copy(page.get('Group'), pageGroup),
        UserUnit: reader.numberAt(page.get('UserUnit')) ?? null,
        ...tags,
      },
    );
    copier.drain();
  }

  /** Operators for the text that was read from the page's picture, in the source's own coordinates. */
  private layText(index: number, geometry: PageGeometry): string {
    const runs = this.part.layText?.(this.planned.pages[index] ?? -1) ?? [];
    const operators = this.context.textLayer.show(runs, geometry.width, geometry.height);
    return operators === '' ? '' : `q ${viewMatrix(geometry)}\n${operators}Q\n`;
  }

  /** A document page's entries that lead to its tag; none without a section. */
  private tagPage(number: number, alternative: string | undefined, at: number): Readonly<Record<string, PdfValue>> {
    const { context, section } = this;
    if (section === undefined) return {};
    const key = context.structure.addPage(section, context.frame.page(number), alternative, at);
    return { StructParents: key, Tabs: name('S') };
  }

  /** Writes a page drawn anew; the source's reader and copier have no part in it. */
  private writeReplacement(index: number, bytes: Uint8Array): void {
    const reader = new PdfReader(bytesSource(bytes));
    const [entry] = openPages(reader).entries;
    if (entry === undefined) throw new PdfSyntaxError('replacement has no page');
    const copier = new Copier(reader, this.context.output);
    const nowhere = new Destinations(reader, () => undefined);
    this.writeCopy(index, loadPage(reader, entry), copier, nowhere);
    this.context.addGroups(reader, copier);
  }

  writePlaceholder(index: number): void {
    const { context, part, section } = this;
    const number = this.planned.firstPage + index;
    const stamp = part.stamp?.(index, number);
    const isTagged = section !== undefined;
    const { geometry, placed } = placeholderContent(context.output, context.fonts, part.placeholder, stamp, isTagged);
    const annotations = { refs: [], drawn: new Map(), operators: '' };
    const tags = this.tagPage(number, undefined, section?.kids.length ?? 0);
    context.writePage(number, { geometry, placed, annotations, part, index, section }, tags);
  }
}
