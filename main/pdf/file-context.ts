import type { CopiedAnnotations } from './annotations';
import { type Copier, hiddenGroups } from './copier';
import { Destinations, type TargetPage } from './destinations';
import { dict, name, type PdfArray, type PdfDict, type PdfRef, type PdfValue, textString } from './objects';
import type { PdfOutput } from './output';
import type { PacketPart, PageWindow } from './packet-types';
import type { PlacedContent } from './page-content';
import { PageFrame } from './page-frame';
import { type PageGeometry, viewRectToPage } from './page-geometry';
import { loadPage, type PageEntry } from './page-tree';
import { TextLayer } from './pictures/text-layer';
import type { PlannedPart } from './plan-parts';
import type { PdfReader } from './reader';
import { round, StampFonts } from './stamp-fonts';
import { PacketStructure, type StructureSection } from './structure';

/** Of a part's pages, the first written and the one after the last. */
export interface IndexRange {
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

/** What the parts of one file share while it is written. */
export class FileContext {
  readonly frame: PageFrame;
  readonly fonts: StampFonts;
  readonly textLayer: TextLayer;
  readonly structure: PacketStructure;
  /** Optional content groups, and those of them that are hidden at first. */
  readonly shown: PdfRef[] = [];
  readonly hidden: PdfRef[] = [];

  constructor(
    readonly output: PdfOutput,
    fonts: readonly Uint8Array[],
    window: PageWindow,
    leadCount: number,
    /** Document pages get tags beside generated ones that have them. */
    readonly isTagging: boolean,
  ) {
    this.frame = new PageFrame(output, window, leadCount);
    this.fonts = new StampFonts(fonts, output);
    this.textLayer = new TextLayer(output);
    this.structure = new PacketStructure(output);
  }

  addGroups(reader: PdfReader, copier: Copier): void {
    const { shown, hidden } = hiddenGroups(reader, copier);
    this.shown.push(...shown);
    this.hidden.push(...hidden);
  }

  /** Writes a page with the links laid over it. `more` are entries of its own; null is left out. */
  writePage(number: number, made: MadePage, more: Readonly<Record<string, PdfValue>>): void {
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
  destinationsOf(
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
}
