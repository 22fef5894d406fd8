import { annotationKeys, plain, visibility, xObject } from './allowlist';
import type { Copier } from './copier';
import type { Destinations } from './destinations';
import {
  isArray,
  isDict,
  name,
  nameOf,
  type PdfDict,
  PdfLimitError,
  PdfRef,
  PdfSyntaxError,
  type PdfValue,
} from './objects';
import { movePoints, type PageGeometry } from './page-geometry';
import { type Box, readBox } from './page-tree';
import type { PdfReader } from './reader';
import type { StampFonts } from './stamp-fonts';
import { round } from './stamp-fonts';
import { drawField, hasTextValue } from './widget-value';

const MAX_ANNOTATIONS = 5000;
/** Markup whose words and shape belong to the record; they stay annotations. */
const MARKUP = new Set(
  'Text FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink'.split(' '),
);
const HIDDEN = 2;
const NO_VIEW = 32;

/** What a page's annotations became. */
export interface CopiedAnnotations {
  readonly refs: PdfRef[];
  /** XObjects to be drawn with the page, by resource name. */
  readonly drawn: PdfDict;
  /** Operators in the source's user space that draw the flattened appearances. */
  readonly operators: string;
}

export interface AnnotationContext {
  readonly reader: PdfReader;
  readonly copier: Copier;
  readonly destinations: Destinations;
  readonly fonts: StampFonts;
  /** Told where an annotation went before it is written, so that tags can point at it. `num` is 0 for a direct one. */
  readonly onCopied?: (num: number, ref: PdfRef, entries: PdfDict, source: PdfDict) => void;
}

/**
 * Carries a page's annotations over. Form fields and whatever else has an appearance are drawn into the page, so their
 * values stay visible and nothing stays active; markup stays markup; links stay when they lead to a selected page.
 */
export function copyAnnotations(context: AnnotationContext, page: PdfDict, geometry: PageGeometry): CopiedAnnotations {
  const { reader, copier } = context;
  const refs: PdfRef[] = [];
  const drawn: PdfDict = new Map();
  let operators = '';
  for (const item of (reader.arrayAt(page.get('Annots')) ?? []).slice(0, MAX_ANNOTATIONS)) {
    const source = reader.dictAt(item);
    const rect = readBox(reader, source?.get('Rect'));
    if (source === undefined || rect === undefined) continue;
    const flags = reader.numberAt(source.get('F')) ?? 0;
    const subtype = reader.nameAt(source.get('Subtype')) ?? '';
    if (flags & (HIDDEN | NO_VIEW) || subtype === 'Popup') continue;
    const appearance = normalAppearance(reader, source);
    if (subtype === 'Link' || MARKUP.has(subtype)) {
      const entries = subtype === 'Link' ? linkEntries(context, source) : markupEntries(context, source, appearance);
      if (entries === null) continue;
      moveEntries(reader, entries, source, rect, geometry);
      const ref = copier.output.allocate();
      context.onCopied?.(item instanceof PdfRef ? item.num : 0, ref, entries, source);
      copier.output.object(ref, entries);
      refs.push(ref);
    } else if (appearance !== undefined && !(subtype === 'Widget' && isStale(reader, appearance, source))) {
      const matrix = appearanceMatrix(reader, appearance, rect);
      const copied = copier.copy(appearance, xObject);
      if (matrix === undefined || !(copied instanceof PdfRef)) continue;
      const key = `DsA${drawn.size}`;
      drawn.set(key, copied);
      operators += `q ${matrix.map(round).join(' ')} cm /${key} Do Q\n`;
    } else if (subtype === 'Widget') operators += drawField(reader, context.fonts, source, rect);
  }
  return { refs, drawn, operators };
}

/**
 * A field that holds a text its appearance does not show, in a form that says its appearances are to be made anew: such
 * files come from programs that fill in values and leave the drawing to the viewer.
 */
function isStale(reader: PdfReader, appearance: PdfRef, source: PdfDict): boolean {
  const form = reader.dictAt(reader.dictAt(reader.trailer.get('Root'))?.get('AcroForm'));
  if (reader.resolve(form?.get('NeedAppearances')) !== true || !hasTextValue(reader, source)) return false;
  const { value, stream } = reader.fetch(appearance.num);
  if (stream === undefined || !isDict(value)) return false;
  try {
    return !/T[jJ]\b|['"]\s/.test(reader.decodeStream(value, stream).toString('latin1'));
  } catch (error) {
    if (error instanceof PdfSyntaxError || error instanceof PdfLimitError) return false;
    throw error;
  }
}

/** The stream that shows an annotation in its present state. */
function normalAppearance(reader: PdfReader, source: PdfDict): PdfRef | undefined {
  const normal = reader.dictAt(source.get('AP'))?.get('N');
  if (!(normal instanceof PdfRef) && !isDict(normal)) return undefined;
  if (normal instanceof PdfRef && reader.fetch(normal.num).stream !== undefined) return normal;
  const states = reader.dictAt(normal);
  const state = states?.get(reader.nameAt(source.get('AS')) ?? reader.nameAt(source.get('V')) ?? 'Off');
  return state instanceof PdfRef && reader.fetch(state.num).stream !== undefined ? state : undefined;
}

/** The matrix that fits an appearance's box into the annotation's rectangle (ISO 32000-2, 12.5.5). */
function appearanceMatrix(reader: PdfReader, appearance: PdfRef, rect: Box): number[] | undefined {
  const form = reader.dictAt(appearance);
  const box = readBox(reader, form?.get('BBox'));
  if (box === undefined) return undefined;
  const given = (reader.arrayAt(form?.get('Matrix')) ?? []).map((item) => reader.numberAt(item) ?? 0);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = given.length === 6 ? given : [];
  const corners = [
    [box[0], box[1]],
    [box[2], box[1]],
    [box[0], box[3]],
    [box[2], box[3]],
  ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const);
  const left = Math.min(...corners.map(([x]) => x));
  const right = Math.max(...corners.map(([x]) => x));
  const bottom = Math.min(...corners.map(([, y]) => y));
  const top = Math.max(...corners.map(([, y]) => y));
  if (right - left <= 0 || top - bottom <= 0) return undefined;
  const scaleX = (rect[2] - rect[0]) / (right - left);
  const scaleY = (rect[3] - rect[1]) / (top - bottom);
  return [scaleX, 0, 0, scaleY, rect[0] - left * scaleX, rect[1] - bottom * scaleY];
}

function markupEntries(context: AnnotationContext, source: PdfDict, appearance: PdfRef | undefined): PdfDict | null {
  const entries = plainEntries(context.copier, source, annotationKeys);
  entries.set('Type', name('Annot'));
  const optional = context.copier.copy(source.get('OC'), visibility);
  if (optional !== null) entries.set('OC', optional);
  const copied = appearance === undefined ? null : context.copier.copy(appearance, xObject);
  if (copied !== null) entries.set('AP', new Map<string, PdfValue>([['N', copied]]));
  return entries;
}

const LINK_KEYS = ['Rect', 'F', 'C', 'Border', 'H', 'QuadPoints', 'Contents'] as const;

/** A link to a selected page, or a link's visible frame alone; null when nothing of it may stay. */
function linkEntries(context: AnnotationContext, source: PdfDict): PdfDict | null {
  const { reader, copier, destinations } = context;
  const action = reader.dictAt(source.get('A'));
  const isGoTo = reader.nameAt(action?.get('S')) === 'GoTo';
  const target = source.get('Dest') ?? (isGoTo ? action?.get('D') : undefined);
  const destination = target === undefined ? null : destinations.translate(target);
  if (destination === null && !hasVisibleFrame(reader, source)) return null;
  const entries = plainEntries(copier, source, destination === null ? LINK_KEYS.slice(0, -1) : LINK_KEYS);
  entries.set('Type', name('Annot')).set('Subtype', name('Link'));
  const style = reader.dictAt(source.get('BS'));
  if (style !== undefined) entries.set('BS', plainEntries(copier, style, ['W', 'S', 'D']));
  if (destination !== null) entries.set('Dest', destination);
  return entries;
}

function hasVisibleFrame(reader: PdfReader, source: PdfDict): boolean {
  const style = reader.dictAt(source.get('BS'));
  if (style !== undefined) return (reader.numberAt(style.get('W')) ?? 1) > 0;
  const border = reader.arrayAt(source.get('Border'));
  return border === undefined || (reader.numberAt(border[2]) ?? 1) > 0;
}

/** Entries of plain values; dictionaries among them (border styles) with plain values of their own. */
function plainEntries(copier: Copier, source: PdfDict, keys: readonly string[]): PdfDict {
  const entries: PdfDict = new Map();
  for (const key of keys) {
    const value = copier.reader.resolve(source.get(key));
    if (isDict(value)) entries.set(key, plainEntries(copier, value, ['W', 'S', 'D', 'I', 'Type']));
    else {
      const copied = copier.copy(value, plain);
      if (copied !== null) entries.set(key, copied);
    }
  }
  return entries;
}

const POINT_KEYS = ['QuadPoints', 'L', 'CL', 'Vertices'] as const;

/** Moves everything measured on the page along with the page's content. */
function moveEntries(reader: PdfReader, entries: PdfDict, source: PdfDict, rect: Box, geometry: PageGeometry): void {
  entries.set('Rect', movePoints(geometry, rect));
  const numbers = (value: PdfValue | undefined) =>
    (reader.arrayAt(value) ?? []).map((item) => reader.numberAt(item) ?? 0);
  for (const key of POINT_KEYS) if (entries.has(key)) entries.set(key, movePoints(geometry, numbers(source.get(key))));
  const ink = reader.arrayAt(source.get('InkList'));
  if (entries.has('InkList') && isArray(ink)) {
    entries.set(
      'InkList',
      ink.map((stroke) => movePoints(geometry, numbers(stroke))),
    );
  }
  if (entries.has('RD'))
    entries.set(
      'RD',
      numbers(source.get('RD')).map((side) => round(side * geometry.scale)),
    );
  if (nameOf(entries.get('Subtype')) === 'Link' && !entries.has('Border') && !entries.has('BS'))
    entries.set('Border', [0, 0, 1]);
}
