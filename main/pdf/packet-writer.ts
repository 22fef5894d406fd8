import { pageGroup } from './allowlist';
import { type CopiedAnnotations, copyAnnotations } from './annotations';
import { writeAttachments } from './attachments';
import { infoDictionary, pageLabels, writeOutline, xmpPacket } from './catalog';
import { Copier, hiddenGroups } from './copier';
import { Destinations, type TargetPage } from './destinations';
import {
  dict,
  name,
  nameOf,
  type PdfArray,
  type PdfDict,
  PdfLimitError,
  type PdfRef,
  PdfSyntaxError,
  type PdfValue,
  textString,
} from './objects';
import type { PdfOutput } from './output';
import type {
  DocumentPart,
  GeneratedPart,
  PacketPart,
  PacketRequest,
  PageWindow,
  PartResult,
  Treatment,
} from './packet-types';
import { type PlacedContent, placeContent, placeGenerated } from './page-content';
import { PageFrame } from './page-frame';
import { type PageGeometry, placePage, viewRectToPage } from './page-geometry';
import { loadPage, type PageEntry, readRotation, visibleBox } from './page-tree';
import { placeholderContent } from './placeholder-page';
import type { PlannedPart } from './plan-parts';
import { openPages } from './prepare';
import { PdfReader } from './reader';
import { bytesSource, type RandomAccessSource } from './source';
import { round, StampFonts } from './stamp-fonts';
import { drawStamps } from './stamps';
import { PacketStructure, SourceStructure, type StructureSection } from './structure';

/** Of a part's pages, the first written and the one after the last. */
interface IndexRange {
  readonly start: number;
  readonly end: number;
}

/** A page's pieces, ready to be written. */
interface MadePage {
  readonly geometry: PageGeometry;
  readonly placed: PlacedContent;
  readonly annotations: CopiedAnnotations;
  readonly part: PacketPart;
  readonly index: number;
  readonly section?: StructureSection | undefined;
}

type Carried = Pick<PartResult, 'treatment' | 'reason'>;

/** Everything of one file of a packet while it is written. */
export class PacketWriter {
  private readonly frame: PageFrame;
  private readonly fonts: StampFonts;
  private readonly structure: PacketStructure;
  private readonly shown: PdfRef[] = [];
  private readonly hidden: PdfRef[] = [];
  /** Document pages get tags beside generated ones that have them. */
  private readonly isTagging: boolean;
  /** Every page so far is generated and keeps its tags. */
  private isAllTagged = true;
  private pagesWritten = 0;

  constructor(
    private readonly request: PacketRequest,
    private readonly output: PdfOutput,
    private readonly window: PageWindow,
    private readonly lead?: PlannedPart,
  ) {
    this.frame = new PageFrame(output, window, this.leadCount);
    this.fonts = new StampFonts(request.fonts, output);
    this.structure = new PacketStructure(output);
    const isWhole = request.window === undefined;
    this.isTagging = isWhole && (lead !== undefined || request.parts.some(({ kind }) => kind === 'generated'));
  }

  private get leadCount(): number {
    return this.lead?.pages.length ?? 0;
  }

  get pageCount(): number {
    return this.frame.count;
  }

  /** Writes the pages that this file alone begins with; nobody is told of them. */
  writeLead(): void {
    const { lead } = this;
    if (lead?.part.kind !== 'generated') return;
    this.writeGenerated(lead, lead.part, { start: 0, end: lead.pages.length }, () => {});
  }

  /** Writes the pages of a part that this file holds; undefined when it holds none of them. */
  async writePart(planned: PlannedPart, checkpoint: () => void): Promise<PartResult | undefined> {
    const { firstPage, pages, part } = planned;
    const indices = this.indicesInWindow(planned);
    if (indices.end <= indices.start && pages.length > 0) return undefined;
    const onPage = () => {
      this.pagesWritten += 1;
      this.request.onProgress?.({
        page: this.pagesWritten,
        total: this.pageCount - this.leadCount,
        part: planned.index,
      });
      checkpoint();
    };
    const carried =
      part.kind === 'generated'
        ? this.writeGenerated(planned, part, indices, onPage)
        : await this.writeDocument(planned, part, indices, onPage);
    const result = {
      part: planned.index,
      firstPage: firstPage + indices.start,
      pageCount: indices.end - indices.start,
    };
    return { ...result, ...carried };
  }

  private indicesInWindow({ firstPage, pages }: PlannedPart): IndexRange {
    const start = Math.max(0, this.window.from - firstPage);
    return { start, end: Math.min(pages.length, this.window.to + 1 - firstPage) };
  }

  private async writeDocument(
    planned: PlannedPart,
    part: DocumentPart,
    indices: IndexRange,
    onPage: () => void,
  ): Promise<Carried> {
    this.isAllTagged = false;
    const prepared = await planned.prepare();
    const section = this.isTagging ? this.structure.openSection() : undefined;
    let carried: Carried = { treatment: 'placeholder', ...(prepared?.reason && { reason: prepared.reason }) };
    if (prepared === undefined || prepared.treatment === 'placeholder') {
      for (let index = indices.start; index < indices.end; index++) {
        this.writePlaceholder(planned, part, index, section);
        onPage();
      }
    } else {
      const source = await prepared.open();
      const isWhole = await this.copyPages(planned, part, prepared.treatment, source, indices, section, onPage);
      // One page that could not be carried makes the whole part say so.
      carried = isWhole
        ? { ...carried, treatment: prepared.treatment }
        : { treatment: 'placeholder', reason: 'unreadable' };
    }
    if (section !== undefined) this.structure.closeSection(section);
    return carried;
  }

  /** Answers false when a page had to be left to a placeholder. */
  private async copyPages(
    planned: PlannedPart,
    part: DocumentPart,
    treatment: Treatment,
    source: RandomAccessSource,
    indices: IndexRange,
    section: StructureSection | undefined,
    onPage: () => void,
  ): Promise<boolean> {
    const reader = new PdfReader(source);
    const { entries } = openPages(reader);
    const copied = new Set(planned.pages.slice(indices.start, indices.end));
    const isSelective = copied.size < entries.length || part.replacePage !== undefined;
    const copier = new Copier(reader, this.output, undefined, isSelective);
    const destinations = this.destinationsOf(reader, planned, entries, indices, (indexInPart, page) =>
      part.replacePage === undefined
        ? this.placeDocumentPage(reader, planned, part, indexInPart, page).geometry
        : undefined,
    );
    let isWhole = true;
    for (let index = indices.start; index < indices.end; index++) {
      const sourcePage = planned.pages[index] ?? -1;
      const tagsBefore = section?.kids.length ?? 0;
      try {
        const replacement = await part.replacePage?.(sourcePage);
        if (replacement !== undefined) this.writeReplacement(planned, part, index, replacement, section);
        else {
          const entry = entries[sourcePage];
          if (entry === undefined) throw new PdfSyntaxError('page is gone');
          const page = loadPage(reader, entry);
          if (treatment === 'pictures' && !page.has('Contents')) throw new PdfSyntaxError('page could not be drawn');
          this.writeDocumentPage(planned, part, index, page, copier, destinations, section);
        }
      } catch (error) {
        if (!(error instanceof PdfSyntaxError) && !(error instanceof PdfLimitError)) throw error;
        copier.forget();
        section?.kids.splice(tagsBefore);
        isWhole = false;
        this.writePlaceholder(planned, part, index, section);
      }
      onPage();
    }
    this.addGroups(reader, copier);
    return isWhole;
  }

  private placeDocumentPage(reader: PdfReader, planned: PlannedPart, part: DocumentPart, index: number, page: PdfDict) {
    const stamp = part.stamp?.(index, planned.firstPage + index);
    const turn = (part.rotate ?? 0) + (part.rotatePage?.(index) ?? 0);
    return { stamp, geometry: placePage(visibleBox(reader, page), readRotation(reader, page, turn), stamp, true) };
  }

  private writeDocumentPage(
    planned: PlannedPart,
    part: DocumentPart,
    index: number,
    page: PdfDict,
    copier: Copier,
    destinations: Destinations,
    section: StructureSection | undefined,
  ): void {
    const { reader } = copier;
    const number = planned.firstPage + index;
    const { stamp, geometry } = this.placeDocumentPage(reader, planned, part, index, page);
    const tagsBefore = section?.kids.length ?? 0;
    const onCopied = (_: number, ref: PdfRef, made: PdfDict) => {
      if (section === undefined) return;
      const kind = nameOf(made.get('Subtype')) === 'Link' ? 'Link' : 'Annot';
      const key = this.structure.addAnnotation(kind, this.frame.page(number), ref, undefined, section);
      made.set('StructParent', key);
    };
    copier.startPage(page);
    const annotations = copyAnnotations({ reader, copier, destinations, fonts: this.fonts, onCopied }, page, geometry);
    const stamps = stamp === undefined ? '' : drawStamps(this.fonts, geometry, stamp);
    const fonts = this.fonts.resources();
    const placed = placeContent(copier, page, geometry, stamps, annotations, fonts, section !== undefined);
    const tags = placed.isTagged ? this.tagPage(number, part, index, section, tagsBefore) : {};
    this.writePage(
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

  /** A document page's entries that lead to its tag; none without a section. */
  private tagPage(
    number: number,
    part: DocumentPart,
    index: number,
    section: StructureSection | undefined,
    at: number,
  ): Readonly<Record<string, PdfValue>> {
    if (section === undefined) return {};
    const key = this.structure.addPage(section, this.frame.page(number), part.alternative?.(index), at);
    return { StructParents: key, Tabs: name('S') };
  }

  /** Writes a page drawn anew; the source's reader and copier have no part in it. */
  private writeReplacement(
    planned: PlannedPart,
    part: DocumentPart,
    index: number,
    bytes: Uint8Array,
    section: StructureSection | undefined,
  ): void {
    const reader = new PdfReader(bytesSource(bytes));
    const [entry] = openPages(reader).entries;
    if (entry === undefined) throw new PdfSyntaxError('replacement has no page');
    const copier = new Copier(reader, this.output);
    const nowhere = new Destinations(reader, () => undefined);
    this.writeDocumentPage(planned, part, index, loadPage(reader, entry), copier, nowhere, section);
    this.addGroups(reader, copier);
  }

  private addGroups(reader: PdfReader, copier: Copier): void {
    const { shown, hidden } = hiddenGroups(reader, copier);
    this.shown.push(...shown);
    this.hidden.push(...hidden);
  }

  private writeGenerated(planned: PlannedPart, part: GeneratedPart, indices: IndexRange, onPage: () => void): Carried {
    const reader = new PdfReader(part.source);
    const { entries } = openPages(reader);
    const isCut = indices.start > 0 || indices.end < entries.length;
    const tags = isCut ? undefined : new SourceStructure(reader, this.structure);
    if (tags?.isPresent !== true) this.isAllTagged = false;
    const copier = new Copier(reader, this.output, tags?.substitute, isCut);
    const geometryAt = (index: number, page: PdfDict) => {
      const stamp = part.stamp?.(index, planned.firstPage + index);
      return { stamp, geometry: placePage(visibleBox(reader, page), readRotation(reader, page), stamp, false) };
    };
    const destinations = this.destinationsOf(
      reader,
      planned,
      entries,
      indices,
      (index, page) => geometryAt(index, page).geometry,
    );
    // Links laid over the pages are read after what the pages say.
    const links: StructureSection = { ref: this.structure.root, kids: [] };
    const chosen = entries.slice(indices.start, indices.end);
    for (const [at, entry] of chosen.entries()) {
      tags?.addPage(entry.num, this.frame.page(planned.firstPage + indices.start + at));
    }
    for (const [at, entry] of chosen.entries()) {
      const index = indices.start + at;
      const page = loadPage(reader, entry);
      const { stamp, geometry } = geometryAt(index, page);
      const onCopied = (num: number, ref: PdfRef, made: PdfDict, source: PdfDict) =>
        tags?.addAnnotation(num, ref, made, source);
      const annotations = copyAnnotations(
        { reader, copier, destinations, fonts: this.fonts, onCopied },
        page,
        geometry,
      );
      const stamps = stamp === undefined ? '' : drawStamps(this.fonts, geometry, stamp);
      const placed = placeGenerated(copier, page, stamps, this.fonts.resources());
      this.writePage(
        planned.firstPage + index,
        { geometry, placed, annotations, part, index, section: links },
        {
          Group: copier.copy(page.get('Group'), pageGroup),
          StructParents: tags?.newKey(page.get('StructParents')) ?? null,
          Tabs: tags?.isPresent ? name('S') : null,
        },
      );
      copier.drain();
      onPage();
    }
    tags?.finish(copier);
    this.structure.addKids(links.kids);
    return { treatment: 'copied' };
  }

  private writePlaceholder(
    planned: PlannedPart,
    part: DocumentPart,
    index: number,
    section: StructureSection | undefined,
  ): void {
    const number = planned.firstPage + index;
    const stamp = part.stamp?.(index, number);
    const isTagged = section !== undefined;
    const { geometry, placed } = placeholderContent(this.output, this.fonts, part.placeholder, stamp, isTagged);
    const annotations = { refs: [], drawn: new Map(), operators: '' };
    const tags = this.tagPage(
      number,
      { ...part, alternative: () => undefined },
      index,
      section,
      section?.kids.length ?? 0,
    );
    this.writePage(number, { geometry, placed, annotations, part, index, section }, tags);
  }

  private writePage(number: number, made: MadePage, more: Readonly<Record<string, PdfValue>>): void {
    const { geometry, placed, annotations, part, index, section } = made;
    if (geometry.rotate === 0) this.frame.setTop(number, round(geometry.box[3]));
    const annots: PdfArray = [...annotations.refs];
    for (const link of part.links?.(index) ?? []) {
      if (!this.frame.has(link.targetPage)) continue;
      const ref = this.output.allocate();
      // Tags only mean something on pages that have them.
      const key =
        typeof more.StructParents === 'number' && section !== undefined
          ? this.structure.addAnnotation('Link', this.frame.page(number), ref, link.description, section)
          : undefined;
      this.output.object(
        ref,
        dict({
          Type: name('Annot'),
          Subtype: name('Link'),
          Rect: viewRectToPage(geometry, link.rect),
          Border: [0, 0, 0],
          F: 4,
          Dest: this.frame.destination(link.targetPage),
          Contents: link.description === undefined ? undefined : textString(link.description),
          StructParent: key,
        }),
      );
      annots.push(ref);
    }
    const entries = dict({
      MediaBox: geometry.box.map(round),
      Rotate: geometry.rotate === 0 ? undefined : geometry.rotate,
      Resources: placed.resources,
      Contents: placed.contents.length === 1 ? placed.contents[0] : placed.contents,
      Annots: annots.length > 0 ? annots : undefined,
    });
    for (const [key, value] of Object.entries(more)) if (value !== null) entries.set(key, value);
    this.frame.write(number, entries);
  }

  /** The source's own links, to those of its pages that this file holds. */
  private destinationsOf(
    reader: PdfReader,
    planned: PlannedPart,
    entries: readonly PageEntry[],
    indices: IndexRange,
    /** Undefined when links are to lead to the page, not to a place on it. */
    geometryOf: (indexInPart: number, page: PdfDict) => PageGeometry | undefined,
  ): Destinations {
    const byNumber = new Map<number, number>();
    const byIndex = new Map<number, number>();
    for (let index = indices.start; index < indices.end; index++) {
      const sourcePage = planned.pages[index] ?? -1;
      const entry = entries[sourcePage];
      if (entry === undefined) continue;
      if (entry.num > 0 && !byNumber.has(entry.num)) byNumber.set(entry.num, index);
      if (!byIndex.has(sourcePage)) byIndex.set(sourcePage, index);
    }
    return new Destinations(reader, (wanted): TargetPage | undefined => {
      const index = 'num' in wanted ? byNumber.get(wanted.num) : byIndex.get(wanted.index);
      const entry = index === undefined ? undefined : entries[planned.pages[index] ?? -1];
      if (index === undefined || entry === undefined) return undefined;
      return { ref: this.frame.page(planned.firstPage + index), geometry: geometryOf(index, loadPage(reader, entry)) };
    });
  }

  /** Writes what speaks of the whole packet; answers its size in bytes. */
  finish(): number {
    const { info, outline = [], pageLabels: labels = [] } = this.request;
    const { output } = this;
    const outlineRef = writeOutline(output, this.frame, outline);
    const pages = this.frame.finish();
    this.fonts.finish();
    const isTagged = !this.structure.isEmpty;
    if (isTagged) this.structure.finish();
    const metadata = output.allocate();
    output.stream(
      metadata,
      dict({ Type: name('Metadata'), Subtype: name('XML') }),
      xmpPacket(info, isTagged && this.isAllTagged),
    );
    const isFirst = this.window.from === (this.request.numbering?.first ?? 1);
    const attached = isFirst ? writeAttachments(output, this.request.attachments ?? [], info.createdAt) : undefined;
    const groups = [...this.shown, ...this.hidden];
    const root = output.allocate();
    output.object(
      root,
      dict({
        Type: name('Catalog'),
        Pages: pages,
        Lang: textString(info.language),
        Metadata: metadata,
        Outlines: outlineRef,
        PageMode: name(outlineRef === undefined ? 'UseNone' : 'UseOutlines'),
        PageLabels: pageLabels(labels, this.window, this.leadCount),
        ViewerPreferences: dict({ DisplayDocTitle: true }),
        Names: attached && dict({ EmbeddedFiles: attached.names }),
        AF: attached?.files,
        MarkInfo: isTagged ? dict({ Marked: true }) : undefined,
        StructTreeRoot: isTagged ? this.structure.root : undefined,
        OCProperties:
          groups.length > 0
            ? dict({ OCGs: groups, D: dict({ Name: textString('Layers'), BaseState: name('ON'), OFF: this.hidden }) })
            : undefined,
      }),
    );
    const infoRef = output.allocate();
    output.object(infoRef, infoDictionary(info));
    return output.finish(root, infoRef);
  }
}
