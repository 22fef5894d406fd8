import { pageGroup } from './allowlist';
import { type CopiedAnnotations, copyAnnotations } from './annotations';
import { infoDictionary, pageLabels, writeOutline, xmpPacket } from './catalog';
import { Copier, hiddenGroups } from './copier';
import { Destinations, type TargetPage } from './destinations';
import {
  dict,
  name,
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
  PreparedDocument,
  Treatment,
  TreatmentReason,
} from './packet-types';
import { type PlacedContent, placeContent, placeGenerated } from './page-content';
import { PageFrame } from './page-frame';
import { type PageGeometry, placePage, viewRectToPage } from './page-geometry';
import { loadPage, type PageEntry, readRotation, visibleBox } from './page-tree';
import { placeholderContent } from './placeholder-page';
import { openPages } from './prepare';
import { PdfReader } from './reader';
import type { RandomAccessSource } from './source';
import { round, StampFonts } from './stamp-fonts';
import { drawStamps } from './stamps';
import { PacketStructure, SourceStructure } from './structure';

/** A part whose pages are known. */
export interface PlannedPart {
  readonly part: PacketPart;
  readonly prepared: PreparedDocument | undefined;
  /** 0-based source pages in packet order; for a placeholder, one that stands for the document. */
  readonly pages: readonly number[];
  readonly firstPage: number;
}

/** Everything of one packet while it is written. */
export class PacketWriter {
  private readonly frame: PageFrame;
  private readonly fonts: StampFonts;
  private readonly structure: PacketStructure;
  private readonly shown: PdfRef[] = [];
  private readonly hidden: PdfRef[] = [];

  constructor(
    private readonly request: PacketRequest,
    private readonly output: PdfOutput,
    private readonly total: number,
  ) {
    this.frame = new PageFrame(output, total);
    this.fonts = new StampFonts(request.fonts, output);
    this.structure = new PacketStructure(output);
  }

  async writePart(
    planned: PlannedPart,
    index: number,
    checkpoint: () => void,
  ): Promise<{ treatment: Treatment; reason?: TreatmentReason | undefined }> {
    const { part, prepared } = planned;
    const onPage = (indexInPart: number) => {
      this.request.onProgress?.({ page: planned.firstPage + indexInPart, total: this.total, part: index });
      checkpoint();
    };
    if (part.kind === 'generated') {
      this.writeGenerated(planned, part, onPage);
      return { treatment: 'copied' };
    }
    if (prepared === undefined || prepared.treatment === 'placeholder') {
      this.writePlaceholder(part, planned.firstPage, 0);
      onPage(0);
      return { treatment: 'placeholder', reason: prepared?.reason };
    }
    const source = await prepared.open();
    const failed = this.writeDocument(planned, part, source, onPage);
    // One page that could not be carried makes the whole part say so.
    if (failed) return { treatment: 'placeholder', reason: 'unreadable' };
    return { treatment: prepared.treatment, reason: prepared.reason };
  }

  private writeDocument(
    planned: PlannedPart,
    part: DocumentPart,
    source: RandomAccessSource,
    onPage: (indexInPart: number) => void,
  ): boolean {
    const reader = new PdfReader(source);
    const { entries } = openPages(reader);
    const copier = new Copier(reader, this.output);
    const geometryAt = (indexInPart: number, page: PdfDict) => {
      const stamp = part.stamp?.(indexInPart, planned.firstPage + indexInPart);
      const turn = (part.rotate ?? 0) + (part.rotatePage?.(indexInPart) ?? 0);
      return { stamp, geometry: placePage(visibleBox(reader, page), readRotation(reader, page, turn), stamp, true) };
    };
    const destinations = this.destinationsOf(
      reader,
      planned,
      entries,
      (indexInPart, page) => geometryAt(indexInPart, page).geometry,
    );
    let hasFailed = false;
    planned.pages.forEach((sourcePage, indexInPart) => {
      const number = planned.firstPage + indexInPart;
      const entry = entries[sourcePage];
      try {
        if (entry === undefined) throw new PdfSyntaxError('page is gone');
        const page = loadPage(reader, entry);
        const isUndrawn = planned.prepared?.treatment === 'pictures' && !page.has('Contents');
        if (isUndrawn) throw new PdfSyntaxError('page could not be drawn');
        const { stamp, geometry } = geometryAt(indexInPart, page);
        copier.startPage(page);
        const annotations = copyAnnotations({ reader, copier, destinations, fonts: this.fonts }, page, geometry);
        const stamps = stamp === undefined ? '' : drawStamps(this.fonts, geometry, stamp);
        const placed = placeContent(copier, page, geometry, stamps, annotations, this.fonts.resources());
        this.writePage(number, geometry, placed, annotations, part, indexInPart, {
          Group: copier.copy(page.get('Group'), pageGroup),
          UserUnit: reader.numberAt(page.get('UserUnit')) ?? null,
        });
        copier.drain();
      } catch (error) {
        if (!(error instanceof PdfSyntaxError) && !(error instanceof PdfLimitError)) throw error;
        copier.forget();
        hasFailed = true;
        this.writePlaceholder(part, number, indexInPart);
      }
      onPage(indexInPart);
    });
    const { shown, hidden } = hiddenGroups(reader, copier);
    this.shown.push(...shown);
    this.hidden.push(...hidden);
    return hasFailed;
  }

  private writeGenerated(planned: PlannedPart, part: GeneratedPart, onPage: (indexInPart: number) => void): void {
    const reader = new PdfReader(part.source);
    const { entries } = openPages(reader);
    const tags = new SourceStructure(reader, this.structure);
    const copier = new Copier(reader, this.output, tags.substitute);
    const geometryAt = (indexInPart: number, page: PdfDict) => {
      const stamp = part.stamp?.(indexInPart, planned.firstPage + indexInPart);
      return { stamp, geometry: placePage(visibleBox(reader, page), readRotation(reader, page), stamp, false) };
    };
    const destinations = this.destinationsOf(
      reader,
      planned,
      entries,
      (indexInPart, page) => geometryAt(indexInPart, page).geometry,
    );
    entries.forEach((entry, index) => {
      tags.addPage(entry.num, this.frame.page(planned.firstPage + index));
    });
    entries.forEach((entry, index) => {
      const page = loadPage(reader, entry);
      const { stamp, geometry } = geometryAt(index, page);
      const onCopied = (num: number, ref: PdfRef, made: PdfDict, source: PdfDict) =>
        tags.addAnnotation(num, ref, made, source);
      const annotations = copyAnnotations(
        { reader, copier, destinations, fonts: this.fonts, onCopied },
        page,
        geometry,
      );
      const stamps = stamp === undefined ? '' : drawStamps(this.fonts, geometry, stamp);
      const placed = placeGenerated(copier, page, stamps, this.fonts.resources());
      this.writePage(planned.firstPage + index, geometry, placed, annotations, part, index, {
        Group: copier.copy(page.get('Group'), pageGroup),
        StructParents: tags.newKey(page.get('StructParents')) ?? null,
        Tabs: tags.isPresent ? name('S') : null,
      });
      copier.drain();
      onPage(index);
    });
    tags.finish(copier);
  }

  private writePlaceholder(part: DocumentPart, number: number, indexInPart: number): void {
    const { geometry, placed } = placeholderContent(
      this.output,
      this.fonts,
      part.placeholder,
      part.stamp?.(indexInPart, number),
    );
    this.writePage(number, geometry, placed, { refs: [], drawn: new Map(), operators: '' }, part, indexInPart, {});
  }

  private writePage(
    number: number,
    geometry: PageGeometry,
    placed: PlacedContent,
    annotations: CopiedAnnotations,
    part: PacketPart,
    indexInPart: number,
    more: Readonly<Record<string, PdfValue>>,
  ): void {
    if (geometry.rotate === 0) this.frame.setTop(number, round(geometry.box[3]));
    const annots: PdfArray = [...annotations.refs];
    for (const link of part.links?.(indexInPart) ?? []) {
      const ref = this.output.allocate();
      const description = link.description === undefined ? undefined : textString(link.description);
      // Tags only mean something on pages that have them.
      const key =
        typeof more.StructParents === 'number'
          ? this.structure.addLink(this.frame.page(number), ref, link.description, description ?? null)
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
          Contents: description,
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

  private destinationsOf(
    reader: PdfReader,
    planned: PlannedPart,
    entries: readonly PageEntry[],
    geometryOf: (indexInPart: number, page: PdfDict) => PageGeometry,
  ): Destinations {
    const byNumber = new Map<number, number>();
    const byIndex = new Map<number, number>();
    planned.pages.forEach((sourcePage, indexInPart) => {
      const entry = entries[sourcePage];
      if (entry === undefined) return;
      if (entry.num > 0 && !byNumber.has(entry.num)) byNumber.set(entry.num, indexInPart);
      if (!byIndex.has(sourcePage)) byIndex.set(sourcePage, indexInPart);
    });
    return new Destinations(reader, (wanted): TargetPage | undefined => {
      const indexInPart = 'num' in wanted ? byNumber.get(wanted.num) : byIndex.get(wanted.index);
      const entry = indexInPart === undefined ? undefined : entries[planned.pages[indexInPart] ?? -1];
      if (indexInPart === undefined || entry === undefined) return undefined;
      return {
        ref: this.frame.page(planned.firstPage + indexInPart),
        geometry: geometryOf(indexInPart, loadPage(reader, entry)),
      };
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
    output.stream(metadata, dict({ Type: name('Metadata'), Subtype: name('XML') }), xmpPacket(info));
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
        PageLabels: pageLabels(labels),
        ViewerPreferences: dict({ DisplayDocTitle: true }),
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
