import { contentStream, font as fontRole, resources as resourcesRole, xObject } from './allowlist';
import type { CopiedAnnotations } from './annotations';
import type { Copier } from './copier';
import { dict, isDict, name, type PdfArray, type PdfDict, PdfRef, PdfSyntaxError, type PdfValue } from './objects';
import { contentMatrix, type PageGeometry } from './page-geometry';
import { round } from './stamp-fonts';
import { PAGE_TAG } from './structure';
import type { ContentData } from './used-resources';

const CONTENT_LIMIT = 64 * 1024 * 1024;
/** A page's unbalanced `Q`s take these instead of the state that clips it to its place. */
const GUARDS = 12;

export interface PlacedContent {
  readonly contents: PdfArray;
  readonly resources: PdfDict;
  /** The content is marked as one element. */
  readonly isTagged: boolean;
}

interface ContentStream extends ContentData {
  readonly ref: PdfRef;
}

function contentStreams(copier: Copier, page: PdfDict): ContentStream[] {
  const { reader } = copier;
  const value = page.get('Contents');
  const single = value instanceof PdfRef && reader.fetch(value.num).stream !== undefined;
  const items = single ? [value] : (reader.arrayAt(value) ?? []);
  return items.flatMap((item) => {
    if (!(item instanceof PdfRef)) return [];
    const found = reader.fetch(item.num);
    return found.stream !== undefined && isDict(found.value)
      ? [{ ref: item, value: found.value, span: found.stream }]
      : [];
  });
}

/** A small stream of our own operators. */
function operatorStream(copier: Copier, operators: string): PdfRef {
  const ref = copier.output.allocate();
  copier.output.stream(ref, new Map(), Buffer.from(operators, 'latin1'));
  return ref;
}

function clip({ box }: PageGeometry): string {
  return `${[box[0], box[1], box[2] - box[0], box[3] - box[1]].map(round).join(' ')} re W n`;
}

/**
 * Puts a source page's content on its packet page. A page with one content stream becomes a form XObject, which nothing
 * in it can leave. Several streams cannot be one form without being decoded: they stay as they are, behind the
 * stamps and several saved states. They are decoded and joined when something is to be drawn on top, and when they may
 * carry tags of their own, which would mingle with the packet's.
 */
export function placeContent(
  copier: Copier,
  page: PdfDict,
  geometry: PageGeometry,
  stamps: string,
  annotations: CopiedAnnotations,
  fonts: PdfDict,
  isTagged: boolean,
): PlacedContent {
  const streams = contentStreams(copier, page);
  const place = `q ${contentMatrix(geometry)} ${clip(geometry)}\n`;
  const isMingled = isTagged && copier.isSourceTagged;
  if (streams.length > 1) {
    const joined = annotations.operators === '' && !isMingled ? undefined : join(copier, streams);
    if (joined === undefined) {
      const tag = isTagged && !isMingled ? PAGE_TAG : undefined;
      return placeStreams(copier, page, streams, stamps, place, annotations, fonts, tag);
    }
    const form = copier.output.allocate();
    copier.output.compressed(form, formEntries(copier, page, streams, geometry), joined);
    return placeForm(copier, form, stamps, place, annotations, fonts, isTagged);
  }
  const [only] = streams;
  let form: PdfRef | undefined;
  if (only !== undefined) {
    form = copier.output.allocate();
    copier.copyStreamAs(form, formEntries(copier, page, streams, geometry), only.value, only.span);
  }
  return placeForm(copier, form, stamps, place, annotations, fonts, isTagged);
}

function placeForm(
  copier: Copier,
  form: PdfRef | undefined,
  stamps: string,
  place: string,
  annotations: CopiedAnnotations,
  fonts: PdfDict,
  isTagged: boolean,
): PlacedContent {
  const xObjects: PdfDict = new Map(annotations.drawn);
  if (form !== undefined) xObjects.set('DsP', form);
  const content = `${place}${form === undefined ? '' : '/DsP Do\n'}${annotations.operators}Q\n`;
  const operators = isTagged ? `${stamps}${PAGE_TAG.begin}${content}${PAGE_TAG.end}` : `${stamps}${content}`;
  const resources = dict({ XObject: xObjects, Font: fonts });
  return { contents: [operatorStream(copier, operators)], resources, isTagged };
}

function formEntries(
  copier: Copier,
  page: PdfDict,
  streams: readonly ContentStream[],
  geometry: PageGeometry,
): PdfDict {
  const resources = copier.copy(copier.narrow(page.get('Resources'), streams), resourcesRole);
  return dict({
    Type: name('XObject'),
    Subtype: name('Form'),
    BBox: geometry.box.map(round),
    Resources: resources ?? new Map<string, PdfValue>(),
  });
}

function join(copier: Copier, streams: readonly ContentStream[]): Buffer | undefined {
  try {
    const parts: Buffer[] = [];
    let size = 0;
    for (const { value, span } of streams) {
      const part = copier.reader.decodeStream(value, span, CONTENT_LIMIT);
      size += part.length;
      if (size > CONTENT_LIMIT) return undefined;
      parts.push(part, Buffer.from('\n'));
    }
    return Buffer.concat(parts);
  } catch (error) {
    if (error instanceof PdfSyntaxError) return undefined;
    throw error;
  }
}

function placeStreams(
  copier: Copier,
  page: PdfDict,
  streams: readonly ContentStream[],
  stamps: string,
  place: string,
  annotations: CopiedAnnotations,
  fonts: PdfDict,
  tag: typeof PAGE_TAG | undefined,
): PlacedContent {
  const begin = operatorStream(copier, `${stamps}${tag?.begin ?? ''}${place}${'q '.repeat(GUARDS)}\n`);
  const copies = streams.map(({ ref }) => copier.copy(ref, contentStream));
  const after = annotations.operators === '' ? '' : `${place}${annotations.operators}Q\n`;
  const end = operatorStream(copier, `\n${'Q '.repeat(GUARDS + 1)}\n${after}${tag?.end ?? ''}`);
  const resources = mergedResources(copier, page, streams, annotations.drawn, fonts);
  return { contents: [begin, ...copies, end], resources, isTagged: tag !== undefined };
}

/** A page's own resources with ours beside them; ours have names that begin with `Ds`. */
function mergedResources(
  copier: Copier,
  page: PdfDict,
  streams: readonly ContentStream[],
  xObjects: PdfDict,
  fonts: PdfDict,
): PdfDict {
  const { reader } = copier;
  const own = reader.dictAt(copier.narrow(page.get('Resources'), streams)) ?? new Map<string, PdfValue>();
  const made = copier.copyDict(own, resourcesRole) ?? new Map<string, PdfValue>();
  const merge = (category: string, role: typeof xObject, ours: PdfDict) => {
    if (ours.size === 0) return;
    const merged: PdfDict = new Map();
    for (const [key, value] of reader.dictAt(own.get(category)) ?? []) {
      const copied = copier.copy(value, role);
      if (copied !== null) merged.set(key, copied);
    }
    for (const [key, value] of ours) merged.set(key, value);
    made.set(category, merged);
  };
  merge('XObject', xObject, xObjects);
  merge('Font', fontRole, fonts);
  return made;
}

/** A generated page's content: its streams as they are, stamps before them. */
export function placeGenerated(copier: Copier, page: PdfDict, stamps: string, fonts: PdfDict): PlacedContent {
  const contents: PdfArray = stamps === '' ? [] : [operatorStream(copier, stamps)];
  const streams = contentStreams(copier, page);
  for (const { ref } of streams) contents.push(copier.copy(ref, contentStream));
  return {
    contents,
    resources: mergedResources(copier, page, streams, new Map(), stamps === '' ? new Map() : fonts),
    isTagged: true,
  };
}
