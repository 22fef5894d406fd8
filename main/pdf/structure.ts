import { annotationReference, pageReference, plain, type Role, structureElement } from './allowlist';
import type { Copier } from './copier';
import { dict, isArray, name, type PdfArray, type PdfDict, PdfRef, type PdfValue, textString } from './objects';
import type { PdfOutput } from './output';
import type { PdfReader } from './reader';

/** A document's pages in the structure tree. */
export interface StructureSection {
  readonly ref: PdfRef;
  readonly kids: PdfArray;
}

/** Around the content of a page that is one element. */
export const PAGE_TAG = { begin: '/P <</MCID 0>> BDC\n', end: 'EMC\n' } as const;

/** The packet's structure tree: the trees of all generated parts side by side, renumbered into one parent tree. */
export class PacketStructure {
  readonly root: PdfRef;
  private readonly kids: PdfArray = [];
  private readonly parents: PdfArray = [];
  private readonly roles: PdfDict = new Map();
  private nextKey = 0;

  constructor(private readonly output: PdfOutput) {
    this.root = output.allocate();
  }

  get isEmpty(): boolean {
    return this.kids.length === 0;
  }

  /** A new key of the parent tree, and what it leads to. */
  private addParent(value: PdfValue): number {
    this.parents.push(this.nextKey, value);
    return this.nextKey++;
  }

  /** Reserves a key whose value `setParent` gives later. */
  reserveParent(): number {
    return this.addParent(null);
  }

  setParent(key: number, value: PdfValue): void {
    this.parents[key * 2 + 1] = value;
  }

  addKids(kids: PdfValue): void {
    if (isArray(kids)) this.kids.push(...kids);
    else if (kids !== null) this.kids.push(kids);
  }

  /** Begins a section for a document's pages. */
  openSection(): StructureSection {
    const section = { ref: this.output.allocate(), kids: [] };
    this.kids.push(section.ref);
    return section;
  }

  closeSection({ ref, kids }: StructureSection): void {
    this.output.object(ref, dict({ Type: name('StructElem'), S: name('Sect'), P: this.root, K: kids }));
  }

  /** Tags a page whose whole content is marked as `PAGE_TAG` says, before the section's kids from `at` on. Answers the page's parent key. */
  addPage(section: StructureSection, page: PdfRef, alternative: string | undefined, at: number): number {
    const element = this.output.allocate();
    this.output.object(
      element,
      dict({
        Type: name('StructElem'),
        S: name(alternative === undefined ? 'P' : 'Figure'),
        P: section.ref,
        Pg: page,
        K: 0,
        Alt: alternative === undefined ? undefined : textString(alternative),
      }),
    );
    section.kids.splice(at, 0, element);
    return this.addParent([element]);
  }

  /** Tags an annotation that was laid over a page, or came with it. Answers its parent key. */
  addAnnotation(
    kind: 'Link' | 'Annot',
    page: PdfRef,
    annotation: PdfRef,
    description: string | undefined,
    section: StructureSection,
  ): number {
    const element = this.output.allocate();
    const reference = dict({ Type: name('OBJR'), Obj: annotation, Pg: page });
    this.output.object(
      element,
      dict({
        Type: name('StructElem'),
        S: name(kind),
        P: section.ref,
        Pg: page,
        K: [reference],
        Alt: description === undefined ? undefined : textString(description),
      }),
    );
    section.kids.push(element);
    return this.addParent(element);
  }

  mergeRoles(roles: PdfDict): void {
    for (const [key, value] of roles) this.roles.set(key, value);
  }

  finish(): void {
    const tree = this.output.allocate();
    this.output.object(tree, dict({ Nums: this.parents }));
    this.output.object(
      this.root,
      dict({
        Type: name('StructTreeRoot'),
        K: this.kids,
        ParentTree: tree,
        ParentTreeNextKey: this.nextKey,
        RoleMap: this.roles.size > 0 ? this.roles : undefined,
      }),
    );
  }
}

/** Carries one generated source's tags over while its pages are copied. */
export class SourceStructure {
  private readonly rootNum: number;
  private readonly tree: PdfDict | undefined;
  private readonly pageRefs = new Map<number, PdfRef>();
  private readonly annotationRefs = new Map<number, PdfRef>();
  private readonly waiting: { key: number; value: PdfValue }[] = [];
  private readonly parents: ReadonlyMap<number, PdfValue>;

  constructor(
    private readonly reader: PdfReader,
    private readonly merged: PacketStructure,
  ) {
    const root = reader.dictAt(reader.trailer.get('Root'))?.get('StructTreeRoot');
    this.rootNum = root instanceof PdfRef ? root.num : -1;
    this.tree = reader.dictAt(root);
    this.parents = readNumberTree(reader, this.tree?.get('ParentTree'));
  }

  get isPresent(): boolean {
    return this.tree !== undefined;
  }

  /** For the copier: what stands for references of tags to pages, annotations and the tree's root. */
  readonly substitute = (role: Role, num: number): PdfValue | undefined => {
    if (role === pageReference) return this.pageRefs.get(num) ?? null;
    if (role === annotationReference) return this.annotationRefs.get(num) ?? null;
    return role === structureElement && num === this.rootNum ? this.merged.root : undefined;
  };

  addPage(num: number, ref: PdfRef): void {
    this.pageRefs.set(num, ref);
  }

  addAnnotation(num: number, ref: PdfRef, entries: PdfDict, source: PdfDict): void {
    this.annotationRefs.set(num, ref);
    const key = this.newKey(source.get('StructParent'));
    if (key !== undefined) entries.set('StructParent', key);
  }

  /** The packet's key for a page's or annotation's own; undefined when it has none. */
  newKey(sourceKey: PdfValue | undefined): number | undefined {
    const value = typeof sourceKey === 'number' ? this.parents.get(sourceKey) : undefined;
    if (value === undefined) return undefined;
    const key = this.merged.reserveParent();
    this.waiting.push({ key, value });
    return key;
  }

  /** Copies the tags, after all pages and annotations of the part have their places. */
  finish(copier: Copier): void {
    if (this.tree === undefined) return;
    for (const { key, value } of this.waiting) {
      const found = this.reader.resolve(value);
      this.merged.setParent(key, copier.copy(isArray(found) ? found : value, structureElement));
    }
    const kids = this.tree.get('K');
    const found = this.reader.resolve(kids);
    this.merged.addKids(copier.copy(isArray(found) ? found : kids, structureElement));
    for (const [key, value] of this.reader.dictAt(this.tree.get('RoleMap')) ?? []) {
      this.merged.mergeRoles(new Map([[key, copier.copy(value, plain)]]));
    }
    copier.drain();
  }
}

function readNumberTree(reader: PdfReader, value: PdfValue | undefined): Map<number, PdfValue> {
  const found = new Map<number, PdfValue>();
  const visit = (at: PdfValue | undefined, depth: number): void => {
    const node = reader.dictAt(at);
    if (node === undefined || depth > 32) return;
    const pairs = reader.arrayAt(node.get('Nums')) ?? [];
    for (let index = 0; index + 1 < pairs.length; index += 2) {
      const key = pairs[index];
      const target = pairs[index + 1];
      if (typeof key === 'number' && target !== undefined) found.set(key, target);
    }
    for (const kid of reader.arrayAt(node.get('Kids')) ?? []) visit(kid, depth + 1);
  };
  visit(value, 0);
  return found;
}
