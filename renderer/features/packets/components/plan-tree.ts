import type { DocumentId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import type { PacketPlan, PacketSectionKind, PageTurn, PlanItem } from '@shared/contract/packet-plan';
import type { PacketOutline } from '@shared/contract/packets';
import { hasDocuments } from '@shared/domain/packet-sections';
import { chosenPages } from './plan-edits';

/** What one line of the tree is about. */
export type NodeTarget =
  | { readonly kind: 'section'; readonly section: PacketSectionKind }
  /** What the application says of a part that holds documents: its own pages, or its lines in the summary. */
  | { readonly kind: 'own'; readonly section: PacketSectionKind }
  | { readonly kind: 'document'; readonly section: PacketSectionKind; readonly document: Document }
  | {
      readonly kind: 'page';
      readonly section: PacketSectionKind;
      readonly document: Document;
      /** 1-based page of the document. */
      readonly page: number;
      readonly turn: PageTurn;
    };

export type TreeNode = NodeTarget & {
  readonly key: string;
  /** 1-based, as in ARIA, like the two that follow. */
  readonly level: 1 | 2 | 3;
  readonly position: number;
  readonly setSize: number;
  readonly isChecked: boolean;
  /** False for the cover, which stays first, and for pages that were dropped. */
  readonly isMovable: boolean;
  /** Ticked, and so is all it stands in. */
  readonly isInEffect: boolean;
  /** Null for what cannot be opened. */
  readonly isExpanded: boolean | null;
  /** As printed; null while unknown or not in the packet. */
  readonly firstPage: number | null;
  /** In the packet; null while unknown. */
  readonly pageCount: number | null;
  /** A part that has nothing to say. */
  readonly isEmpty: boolean;
};

/** What a line's menu opens elsewhere: its pages to choose, its page to black out, the document itself. */
export type TreeAction = 'pages' | 'redact' | 'open';

/** A part with documents starts open, a document closed; the set holds what differs. */
type ToggledKeys = ReadonlySet<string>;

export const sectionKey = (kind: PacketSectionKind): string => kind;
const ownKey = (kind: PacketSectionKind): string => `own.${kind}`;
export const documentKey = (id: DocumentId): string => id;
export const pageKey = (id: DocumentId, page: number): string => `${id}.${page}`;

/** The tree as lines in order, the closed parts' content left out. Documents that the plan names but nobody has are skipped. */
export function treeNodes(
  plan: PacketPlan,
  documents: ReadonlyMap<DocumentId, Document>,
  outline: PacketOutline | null,
  toggled: ToggledKeys,
): readonly TreeNode[] {
  const places = new Map(outline?.documents.map((place) => [place.documentId, place]));
  return plan.sections.flatMap((section, index): readonly TreeNode[] => {
    const { kind, isIncluded } = section;
    const known = outline?.sections.find((one) => one.kind === kind);
    const ownPages = known?.ownPages ?? 0;
    const items = section.items.filter(({ documentId }) => documents.has(documentId));
    const hasLines = ownPages > 0 || known?.isSummarized === true;
    // What has nothing to say is not offered, unless it was unticked: then nobody knows.
    const hasOwn = hasDocuments(kind) && (hasLines || !section.hasOwnPages);
    const summary = outline?.sections.find((one) => one.kind === 'summary');
    const children = items.length + (hasOwn ? 1 : 0);
    const key = sectionKey(kind);
    const isExpanded = children > 0 ? !toggled.has(key) : null;
    const line: TreeNode = {
      kind: 'section',
      section: kind,
      key,
      level: 1,
      position: index + 1,
      setSize: plan.sections.length,
      isChecked: isIncluded,
      isMovable: index > 0,
      isInEffect: isIncluded,
      isExpanded,
      firstPage: isIncluded && known && known.pageCount > 0 ? known.firstPage : null,
      pageCount: known && isIncluded ? known.pageCount : null,
      isEmpty: outline !== null && isIncluded && !known && items.length === 0,
    };
    if (isExpanded !== true) return [line];
    const own: readonly TreeNode[] = hasOwn
      ? [
          {
            kind: 'own',
            section: kind,
            key: ownKey(kind),
            level: 2,
            position: 1,
            setSize: children,
            isChecked: section.hasOwnPages,
            isMovable: false,
            isInEffect: isIncluded && section.hasOwnPages,
            isExpanded: null,
            firstPage: isIncluded && hasLines ? ((ownPages > 0 ? known : summary)?.firstPage ?? null) : null,
            pageCount: ownPages > 0 ? ownPages : null,
            isEmpty: false,
          },
        ]
      : [];
    const rows = items.flatMap((item, at) => {
      const document = documents.get(item.documentId);
      if (!document) return [];
      const position = at + own.length + 1;
      return documentNodes({
        item,
        document,
        section: kind,
        isIncluded,
        place: places.get(item.documentId),
        toggled,
        position,
        setSize: children,
      });
    });
    return [line, ...own, ...rows];
  });
}

type DocumentParts = {
  readonly item: PlanItem;
  readonly document: Document;
  readonly section: PacketSectionKind;
  readonly isIncluded: boolean;
  /** Unknown until it was laid out, or when it is left out. */
  readonly place: PacketOutline['documents'][number] | undefined;
  readonly toggled: ToggledKeys;
  readonly position: number;
  readonly setSize: number;
};

function documentNodes(parts: DocumentParts): readonly TreeNode[] {
  const { item, document, section, isIncluded, place, toggled, position, setSize } = parts;
  const key = documentKey(document.id);
  const isInEffect = isIncluded && item.isIncluded;
  const known = isInEffect ? place : undefined;
  const isExpanded = document.pageCount > 0 ? toggled.has(key) : null;
  const line: TreeNode = {
    kind: 'document',
    section,
    document,
    key,
    level: 2,
    position,
    setSize,
    isChecked: item.isIncluded,
    isMovable: true,
    isInEffect,
    isExpanded,
    firstPage: known?.firstPage ?? null,
    pageCount: chosenPages(item, document.pageCount).length,
    isEmpty: false,
  };
  if (isExpanded !== true) return [line];
  const pages = allPages(item, document.pageCount);
  return [
    line,
    ...pages.map(
      ({ page, turn, order }, index): TreeNode => ({
        kind: 'page',
        section,
        document,
        page,
        turn,
        key: pageKey(document.id, page),
        level: 3,
        position: index + 1,
        setSize: pages.length,
        isChecked: order !== null,
        isMovable: order !== null,
        isInEffect: isInEffect && order !== null,
        isExpanded: null,
        firstPage: known && order !== null ? known.firstPage + order : null,
        pageCount: 1,
        isEmpty: false,
      }),
    ),
  ];
}

/** Chosen pages in packet order, each dropped one before the first chosen page of a higher number. */
function allPages(item: PlanItem, pageCount: number) {
  const chosen = chosenPages(item, pageCount).map((one, order) => ({ ...one, order: order as number | null }));
  if (item.pages === null) return chosen;
  const has = new Set(chosen.map(({ page }) => page));
  const lines = [...chosen];
  for (let page = 1; page <= pageCount; page++) {
    if (has.has(page)) continue;
    const next = lines.findIndex((one) => one.page > page);
    lines.splice(next < 0 ? lines.length : next, 0, { page, turn: 0, order: null });
  }
  return lines;
}

/** What stands on a page of the packet, by the number printed there. */
export type PagePlace =
  | { readonly kind: 'section'; readonly section: PacketSectionKind }
  | { readonly kind: 'document'; readonly documentId: DocumentId; readonly page: number };

/** Null for a page that nobody knows of, such as a blank one before a right-hand start. */
export function placeOnPage(plan: PacketPlan, outline: PacketOutline, printed: number): PagePlace | null {
  const found = outline.documents.find(
    ({ firstPage, pageCount }) => printed >= firstPage && printed < firstPage + pageCount,
  );
  if (found) {
    const item = plan.sections.flatMap(({ items }) => items).find(({ documentId }) => documentId === found.documentId);
    const at = printed - found.firstPage;
    const page = item?.pages === null || item === undefined ? at + 1 : (item.pages[at]?.page ?? 1);
    return { kind: 'document', documentId: found.documentId, page };
  }
  const section = outline.sections.find(
    ({ firstPage, pageCount }) => printed >= firstPage && printed < firstPage + pageCount,
  );
  return section ? { kind: 'section', section: section.kind } : null;
}
