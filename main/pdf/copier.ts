import { contentStream, decodeParameters, optionalContent, plain, type Role, resources, visibility } from './allowlist';
import { filterNames } from './filters';
import { metadataFreeSpans } from './jpeg-segments';
import {
  isArray,
  isDict,
  nameOf,
  type PdfDict,
  type PdfObject,
  PdfRef,
  type PdfValue,
  type StreamSpan,
} from './objects';
import type { PdfOutput } from './output';
import type { PdfReader } from './reader';
import { type ContentData, usedResources } from './used-resources';

/** Copies objects of one source into the output, each once per role, nothing that the allowlist does not name. */
export class Copier {
  private pageResources: PdfValue | undefined;
  /** Objects that a page's own resources name: those that may lean on them. */
  private readonly borrowers = new Set<number>();
  private readonly copied = new Map<Role, Map<number, PdfRef>>();
  private queue: { readonly num: number; readonly found: PdfObject; readonly role: Role; readonly ref: PdfRef }[] = [];

  constructor(
    readonly reader: PdfReader,
    readonly output: PdfOutput,
    /** What stands for a reference instead of a copy: pages and annotations that were written elsewhere. */
    private readonly substitute: (role: Role, num: number) => PdfValue | undefined = () => undefined,
    /** Not every page of the source is copied: of shared resources, only what content names may come along. */
    private readonly isSelective = false,
  ) {}

  /** The source's own tags stay behind; marks of theirs may still stand in its content. */
  get isSourceTagged(): boolean {
    return this.reader.dictAt(this.reader.trailer.get('Root'))?.has('StructTreeRoot') === true;
  }

  /** Resources as content may have them: all, or in a selection those that it names. */
  narrow(value: PdfValue | undefined, contents: readonly ContentData[]): PdfValue | undefined {
    return this.isSelective ? usedResources(this.reader, value, contents) : value;
  }

  /** The value as it may be written; references lead to objects that `drain` will write. */
  copy(value: PdfValue | undefined, role: Role): PdfValue {
    if (value instanceof PdfRef) return this.copyReference(value, role);
    if (isArray(value)) {
      const items = role.items?.() ?? role;
      return value.map((item) => this.copy(item, items));
    }
    if (isDict(value)) return this.copyDict(value, role);
    return value ?? null;
  }

  /**
   * Says which page is being copied. Old files leave the resources out of a page's forms and Type 3 fonts, which then
   * mean the page's; inside the packet's own form they would mean nothing, so such objects get them.
   */
  startPage(page: PdfDict): void {
    this.pageResources = page.get('Resources');
    const own = this.reader.dictAt(this.pageResources);
    for (const category of ['XObject', 'Font']) {
      for (const item of this.reader.dictAt(own?.get(category))?.values() ?? []) {
        if (item instanceof PdfRef) this.borrowers.add(item.num);
      }
    }
  }

  private lendResources(num: number, value: PdfDict, made: PdfDict, span: StreamSpan | undefined): void {
    if (!this.borrowers.has(num) || value.has('Resources') || this.pageResources === undefined) return;
    const subtype = this.reader.nameAt(value.get('Subtype'));
    if (subtype !== 'Form' && subtype !== 'Type3') return;
    const lent = this.narrow(this.pageResources, this.contentsOf(value, span));
    put(made, 'Resources', this.copy(lent, resources));
  }

  /** The content that leans on an object's resources: a form's or pattern's own data, a font's glyphs. */
  private contentsOf(value: PdfDict, span: StreamSpan | undefined): readonly ContentData[] {
    if (span !== undefined) return [{ value, span }];
    return [...(this.reader.dictAt(value.get('CharProcs'))?.values() ?? [])].flatMap((glyph) => {
      const found = glyph instanceof PdfRef ? this.reader.fetch(glyph.num) : undefined;
      return found?.stream && isDict(found.value) ? [{ value: found.value, span: found.stream }] : [];
    });
  }

  /** A dictionary's allowed entries. */
  copyDict(value: PdfDict, role: Role, span?: StreamSpan): PdfDict | null {
    const made: PdfDict = new Map();
    if (role.each !== undefined) {
      const each = role.each();
      for (const [key, item] of value) put(made, key, this.copy(item, each));
      return made;
    }
    if (role.keys === undefined) return null;
    const keys = role.keys();
    for (const [key, item] of value) {
      const itemRole = keys[key];
      if (itemRole === undefined) continue;
      const copied = itemRole === resources ? this.narrow(item, this.contentsOf(value, span)) : item;
      put(made, key, this.copy(copied, itemRole));
    }
    return made;
  }

  /** The entries that say how a stream's data is coded. */
  codingEntries(value: PdfDict): PdfDict {
    const made: PdfDict = new Map();
    put(made, 'Filter', this.copy(this.reader.resolve(value.get('Filter')), plain));
    put(made, 'DecodeParms', this.copy(this.reader.resolve(value.get('DecodeParms')), decodeParameters));
    return made;
  }

  /** Copies one stream's data now, under `ref`, with `entries` beside its coding. */
  copyStreamAs(ref: PdfRef, entries: PdfDict, value: PdfDict, span: StreamSpan): void {
    const made = this.codingEntries(value);
    for (const [key, item] of entries) made.set(key, item);
    this.output.copyStream(ref, made, this.reader.blocks, this.spans(value, span));
  }

  /** Writes everything the copies so far refer to. */
  drain(): void {
    for (let next = this.queue.shift(); next !== undefined; next = this.queue.shift()) {
      const { num, found, role, ref } = next;
      const made = isDict(found.value) ? this.copyDict(found.value, role, found.stream) : this.copy(found.value, role);
      if (isDict(found.value) && isDict(made)) this.lendResources(num, found.value, made, found.stream);
      if (found.stream !== undefined && isDict(found.value)) {
        this.copyStreamAs(ref, isDict(made) ? made : new Map(), found.value, found.stream);
      } else this.output.object(ref, made);
    }
  }

  /** Gives up what is queued after a page failed; references to it stay empty. */
  forget(): void {
    this.queue = [];
  }

  /** Where objects of a role went: by the source's number. */
  copiesOf(role: Role): ReadonlyMap<number, PdfRef> {
    return this.copied.get(role) ?? new Map();
  }

  private copyReference(value: PdfRef, role: Role): PdfValue {
    const substitute = this.substitute(role, value.num);
    if (substitute !== undefined) return substitute;
    let refs = this.copied.get(role);
    if (refs === undefined) {
      refs = new Map();
      this.copied.set(role, refs);
    }
    const known = refs.get(value.num);
    if (known !== undefined) return known;
    const found = this.reader.fetch(value.num);
    if (found.stream !== undefined) {
      if (role.isStream !== true || !isDict(found.value)) return null;
      if (this.reader.nameAt(found.value.get('Subtype')) === 'PS') return null;
    } else if (found.value instanceof PdfRef) {
      return this.copy(this.reader.resolve(found.value), role);
    } else if (role === contentStream && isDict(found.value)) {
      return null;
    } else if (!isDict(found.value) && !isArray(found.value)) return found.value;
    const ref = this.output.allocate();
    refs.set(value.num, ref);
    this.queue.push({ num: value.num, found, role, ref });
    return ref;
  }

  private spans(value: PdfDict, span: StreamSpan): readonly StreamSpan[] {
    const filters = filterNames(this.reader.resolve(value.get('Filter')));
    return filters.length === 1 && filters[0] === 'DCTDecode' ? metadataFreeSpans(this.reader.blocks, span) : [span];
  }
}

function put(into: PdfDict, key: string, value: PdfValue): void {
  if (value !== null) into.set(key, value);
}

/** The optional content groups a source hides at first. */
export function hiddenGroups(reader: PdfReader, copier: Copier): { shown: PdfRef[]; hidden: PdfRef[] } {
  const catalog = reader.dictAt(reader.trailer.get('Root'));
  const properties = reader.dictAt(catalog?.get('OCProperties'));
  const config = reader.dictAt(properties?.get('D'));
  const numbers = (key: string) =>
    new Set((reader.arrayAt(config?.get(key)) ?? []).map((item) => (item instanceof PdfRef ? item.num : 0)));
  const off = numbers('OFF');
  const on = numbers('ON');
  const isOffByDefault = nameOf(config?.get('BaseState')) === 'OFF';
  const shown: PdfRef[] = [];
  const hidden: PdfRef[] = [];
  const visit = (num: number, ref: PdfRef) => {
    const group = reader.dictAt(new PdfRef(num, 0));
    if (nameOf(group?.get('Type')) !== 'OCG') return;
    (off.has(num) || (isOffByDefault && !on.has(num)) ? hidden : shown).push(ref);
  };
  for (const role of [optionalContent, visibility]) for (const [num, ref] of copier.copiesOf(role)) visit(num, ref);
  return { shown, hidden };
}
