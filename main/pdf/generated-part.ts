import { pageGroup } from './allowlist';
import { copyAnnotations } from './annotations';
import { Copier } from './copier';
import type { FileContext, IndexRange } from './file-context';
import { name, type PdfDict, type PdfRef } from './objects';
import type { GeneratedPart } from './packet-types';
import { placeGenerated } from './page-content';
import { placePage } from './page-geometry';
import { loadPage, readRotation, visibleBox } from './page-tree';
import type { PlannedPart } from './plan-parts';
import { openPages } from './prepare';
import { PdfReader } from './reader';
import { drawStamps } from './stamps';
import { SourceStructure, type StructureSection } from './structure';

/** Writes pages that this application made. Answers whether they keep their tags; those of a cut part do not. */
export function writeGenerated(
  context: FileContext,
  planned: PlannedPart,
  part: GeneratedPart,
  indices: IndexRange,
  onPage: () => void,
): boolean {
  const { output, fonts, structure, frame } = context;
  const reader = new PdfReader(part.source);
  const { entries } = openPages(reader);
  const isCut = indices.start > 0 || indices.end < entries.length;
  const tags = isCut ? undefined : new SourceStructure(reader, structure);
  const copier = new Copier(reader, output, tags?.substitute, isCut);
  const geometryAt = (index: number, page: PdfDict) => {
    const stamp = part.stamp?.(index, planned.firstPage + index);
    return { stamp, geometry: placePage(visibleBox(reader, page), readRotation(reader, page), stamp, false) };
  };
  const destinations = context.destinationsOf(
    reader,
    planned,
    entries,
    indices,
    (index, page) => geometryAt(index, page).geometry,
  );
  // Links laid over the pages are read after what the pages say.
  const links: StructureSection = { ref: structure.root, kids: [] };
  const chosen = entries.slice(indices.start, indices.end);
  for (const [at, entry] of chosen.entries()) {
    tags?.addPage(entry.num, frame.page(planned.firstPage + indices.start + at));
  }
  for (const [at, entry] of chosen.entries()) {
    const index = indices.start + at;
    const page = loadPage(reader, entry);
    const { stamp, geometry } = geometryAt(index, page);
    const onCopied = (num: number, ref: PdfRef, made: PdfDict, source: PdfDict) =>
      tags?.addAnnotation(num, ref, made, source);
    const annotations = copyAnnotations({ reader, copier, destinations, fonts, onCopied }, page, geometry);
    const stamps = stamp === undefined ? '' : drawStamps(fonts, geometry, stamp);
    const placed = placeGenerated(copier, page, stamps, fonts.resources());
    context.writePage(
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
  structure.addKids(links.kids);
  return tags?.isPresent === true;
}
