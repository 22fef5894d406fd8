import { isArray, isDict, nameOf, type PdfArray, PdfName, PdfRef, PdfString, type PdfValue } from './objects';
import { movePoints, type PageGeometry } from './page-geometry';
import type { PdfReader } from './reader';

const MAX_NAMES = 100_000;

/** A selected page of the source, at its place in the packet. */
export interface TargetPage {
  readonly ref: PdfRef;
  /** Undefined when places on the page are not to be told: destinations become the page's top. */
  readonly geometry: PageGeometry | undefined;
}

/** Turns a source's destinations into explicit ones in the packet; null for whatever is not among the selected pages. */
export class Destinations {
  private named: Map<string, PdfValue> | undefined;

  constructor(
    private readonly reader: PdfReader,
    /** By the source's page: its object number, or minus its index minus one. */
    private readonly target: (page: { readonly num: number } | { readonly index: number }) => TargetPage | undefined,
  ) {}

  /** `value` is an explicit destination, a name, or a string. */
  translate(value: PdfValue | undefined, hops = 0): PdfArray | null {
    const found = this.reader.resolve(value);
    if (hops > 4) return null;
    if (found instanceof PdfName || found instanceof PdfString) {
      return this.translate(this.names().get(found.value), hops + 1);
    }
    if (isDict(found)) return this.translate(found.get('D'), hops + 1);
    if (!isArray(found)) return null;
    const [page, fit, ...rest] = found;
    const at =
      page instanceof PdfRef
        ? this.target({ num: page.num })
        : typeof page === 'number'
          ? this.target({ index: page })
          : undefined;
    if (at === undefined) return null;
    if (at.geometry === undefined) return [at.ref, new PdfName('XYZ'), null, null, null];
    return [
      at.ref,
      ...moveFit(
        nameOf(this.reader.resolve(fit)) ?? 'Fit',
        rest.map((item) => this.reader.numberAt(item)),
        at.geometry,
      ),
    ];
  }

  private names(): Map<string, PdfValue> {
    if (this.named !== undefined) return this.named;
    const found = new Map<string, PdfValue>();
    this.named = found;
    const catalog = this.reader.dictAt(this.reader.trailer.get('Root'));
    for (const [key, value] of this.reader.dictAt(catalog?.get('Dests')) ?? []) found.set(key, value);
    const seen = new Set<number>();
    const visit = (value: PdfValue | undefined, depth: number): void => {
      if (value instanceof PdfRef) {
        if (seen.has(value.num)) return;
        seen.add(value.num);
      }
      const node = this.reader.dictAt(value);
      if (node === undefined || depth > 32 || found.size > MAX_NAMES) return;
      const pairs = this.reader.arrayAt(node.get('Names')) ?? [];
      for (let at = 0; at + 1 < pairs.length; at += 2) {
        const key = this.reader.resolve(pairs[at]);
        const target = pairs[at + 1];
        if (key instanceof PdfString && target !== undefined && found.size <= MAX_NAMES) found.set(key.value, target);
      }
      for (const kid of this.reader.arrayAt(node.get('Kids')) ?? []) visit(kid, depth + 1);
    };
    visit(this.reader.dictAt(catalog?.get('Names'))?.get('Dests'), 0);
    return found;
  }
}

/** Moves a destination's coordinates to where the page's content went. */
function moveFit(fit: string, numbers: readonly (number | undefined)[], geometry: PageGeometry): PdfArray {
  const [first, second, third, fourth] = numbers;
  const x = (value: number | undefined) => (value === undefined ? null : (movePoints(geometry, [value, 0])[0] ?? null));
  const y = (value: number | undefined) => (value === undefined ? null : (movePoints(geometry, [0, value])[1] ?? null));
  const kind = new PdfName(fit);
  if (fit === 'XYZ') return [kind, x(first), y(second), third ?? null];
  if (fit === 'FitH' || fit === 'FitBH') return [kind, y(first)];
  if (fit === 'FitV' || fit === 'FitBV') return [kind, x(first)];
  if (fit === 'FitR' && fourth !== undefined) return [kind, x(first), y(second), x(third), y(fourth)];
  return [new PdfName(fit === 'FitB' ? 'FitB' : 'Fit')];
}
