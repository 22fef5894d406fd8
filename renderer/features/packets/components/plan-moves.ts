import type { PacketPlan } from '@shared/contract/packet-plan';
import { hasDocuments } from '@shared/domain/packet-sections';
import {
  chosenPages,
  dropPages,
  includeDocument,
  includeOwnPages,
  includeSection,
  moveDocument,
  moveSection,
  placeOf,
  restorePage,
  stepDocument,
  stepPage,
  stepSection,
  turnPages,
} from './plan-edits';
import type { NodeTarget } from './plan-tree';

/*
 * What a line of the tree asks of the plan. As in plan-edits, the same plan comes back for what cannot be done.
 */

/** Where a dragged line would come to stand: before or after another, or into a part. */
export type DropTarget = { readonly key: string; readonly node: NodeTarget; readonly side: 'before' | 'after' };

type Checkable = NodeTarget & { readonly isChecked: boolean };

/** Ticks what is not ticked, and the other way round. */
export function checkNode(plan: PacketPlan, node: Checkable): PacketPlan {
  const isIncluded = !node.isChecked;
  switch (node.kind) {
    case 'section':
      return includeSection(plan, node.section, isIncluded);
    case 'own':
      return includeOwnPages(plan, node.section, isIncluded);
    case 'document':
      return includeDocument(plan, node.document.id, isIncluded);
    case 'page':
      return isIncluded
        ? restorePage(plan, node.document.id, node.page, node.document.pageCount)
        : dropPages(plan, node.document.id, [node.page], node.document.pageCount);
  }
}

export function stepNode(plan: PacketPlan, node: NodeTarget, by: -1 | 1): PacketPlan {
  if (node.kind === 'section') return stepSection(plan, node.section, by);
  if (node.kind === 'document') return stepDocument(plan, node.document.id, by);
  if (node.kind === 'page') return stepPage(plan, node.document.id, node.page, by, node.document.pageCount);
  return plan;
}

export const canStep = (plan: PacketPlan, node: NodeTarget, by: -1 | 1): boolean => stepNode(plan, node, by) !== plan;

/** Turns a page, or all chosen pages of a document, clockwise. */
export function turnNode(plan: PacketPlan, node: NodeTarget, by: 90 | 180 | 270): PacketPlan {
  if (node.kind !== 'page' && node.kind !== 'document') return plan;
  const { id, pageCount } = node.document;
  const item = placeOf(plan, id)?.item;
  if (!item) return plan;
  const pages = node.kind === 'page' ? [node.page] : chosenPages(item, pageCount).map(({ page }) => page);
  return turnPages(plan, id, pages, by, pageCount);
}

/** A part goes before or after another part; a document beside another one, or to the start of a part. */
export function dropNode(plan: PacketPlan, dragged: NodeTarget, { node, side }: DropTarget): PacketPlan {
  if (dragged.kind === 'section') {
    const from = plan.sections.findIndex(({ kind }) => kind === dragged.section);
    const over = plan.sections.findIndex(({ kind }) => kind === node.section);
    // Over the lines of an open part there is no "before": it would land in its middle.
    const isAfter = node.kind === 'section' ? side === 'after' : true;
    const to = over + (isAfter ? 1 : 0);
    return moveSection(plan, dragged.section, to > from ? to - 1 : to);
  }
  if (dragged.kind !== 'document' || !hasDocuments(node.section)) return plan;
  if (node.kind !== 'document') return moveDocument(plan, dragged.document.id, node.section, 0);
  const others = plan.sections
    .find(({ kind }) => kind === node.section)
    ?.items.filter(({ documentId }) => documentId !== dragged.document.id);
  const over = others?.findIndex(({ documentId }) => documentId === node.document.id) ?? -1;
  return over < 0 ? plan : moveDocument(plan, dragged.document.id, node.section, over + (side === 'after' ? 1 : 0));
}
