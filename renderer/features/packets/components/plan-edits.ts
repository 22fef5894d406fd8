import type { DocumentId } from '@shared/contract/common';
import type {
  PacketPlan,
  PacketSectionKind,
  PageTurn,
  PlanItem,
  PlanPage,
  PlanSection,
} from '@shared/contract/packet-plan';
import { hasDocuments } from '@shared/domain/packet-sections';

/*
 * Every change that the builder makes to a plan, as a function from plan to plan. What cannot be done answers the same
 * plan, so that `before === after` says that nothing happened.
 */

const mapSections = (plan: PacketPlan, change: (section: PlanSection) => PlanSection): PacketPlan => ({
  ...plan,
  sections: plan.sections.map(change),
});

const changeSection = (plan: PacketPlan, kind: PacketSectionKind, part: Partial<PlanSection>): PacketPlan =>
  mapSections(plan, (section) => (section.kind === kind ? { ...section, ...part } : section));

export const includeSection = (plan: PacketPlan, kind: PacketSectionKind, isIncluded: boolean): PacketPlan =>
  changeSection(plan, kind, { isIncluded });

export const includeOwnPages = (plan: PacketPlan, kind: PacketSectionKind, hasOwnPages: boolean): PacketPlan =>
  changeSection(plan, kind, { hasOwnPages });

const changeItem = (plan: PacketPlan, id: DocumentId, change: (item: PlanItem) => PlanItem): PacketPlan =>
  mapSections(plan, (section) =>
    section.items.some(({ documentId }) => documentId === id)
      ? { ...section, items: section.items.map((item) => (item.documentId === id ? change(item) : item)) }
      : section,
  );

export const includeDocument = (plan: PacketPlan, id: DocumentId, isIncluded: boolean): PacketPlan =>
  changeItem(plan, id, (item) => ({ ...item, isIncluded }));

/** Moves one to another place; the others keep their order. */
function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = items.filter((_, index) => index !== from);
  return [...rest.slice(0, to), ...items.slice(from, from + 1), ...rest.slice(to)];
}

/** `to` is the place among the others; the cover stays first. */
export function moveSection(plan: PacketPlan, kind: PacketSectionKind, to: number): PacketPlan {
  const from = plan.sections.findIndex((section) => section.kind === kind);
  const isPossible = from > 0 && to > 0 && to < plan.sections.length && to !== from;
  return isPossible ? { ...plan, sections: moved(plan.sections, from, to) } : plan;
}

export function stepSection(plan: PacketPlan, kind: PacketSectionKind, by: -1 | 1): PacketPlan {
  return moveSection(plan, kind, plan.sections.findIndex((section) => section.kind === kind) + by);
}

/** The document's section and its place there; null when the plan has no such document. */
export function placeOf(plan: PacketPlan, id: DocumentId) {
  for (const section of plan.sections) {
    const index = section.items.findIndex(({ documentId }) => documentId === id);
    const item = section.items[index];
    if (item) return { section, index, item };
  }
  return null;
}

/** `index` counts without the document itself. A part that holds only the application's pages takes none. */
export function moveDocument(plan: PacketPlan, id: DocumentId, kind: PacketSectionKind, index: number): PacketPlan {
  const place = placeOf(plan, id);
  if (!place || !hasDocuments(kind) || !plan.sections.some((section) => section.kind === kind)) return plan;
  const target = plan.sections.find((section) => section.kind === kind);
  const others = (target?.items ?? []).filter(({ documentId }) => documentId !== id);
  const at = Math.min(Math.max(0, index), others.length);
  if (place.section.kind === kind && place.index === at) return plan;
  return mapSections(plan, (section) => {
    const items = section.items.filter(({ documentId }) => documentId !== id);
    if (section.kind === kind) return { ...section, items: [...items.slice(0, at), place.item, ...items.slice(at)] };
    return section === place.section ? { ...section, items } : section;
  });
}

/** One place up or down; past the end of its part, into the next included part that takes documents. */
export function stepDocument(plan: PacketPlan, id: DocumentId, by: -1 | 1): PacketPlan {
  const place = placeOf(plan, id);
  if (!place) return plan;
  const next = place.index + by;
  if (next >= 0 && next < place.section.items.length) return moveDocument(plan, id, place.section.kind, next);
  const from = plan.sections.indexOf(place.section);
  const rest = by < 0 ? plan.sections.slice(0, from).reverse() : plan.sections.slice(from + 1);
  const target = rest.find(({ kind, isIncluded }) => isIncluded && hasDocuments(kind));
  return target ? moveDocument(plan, id, target.kind, by < 0 ? target.items.length : 0) : plan;
}

/** The pages that go in, in packet order. */
export const chosenPages = (item: PlanItem, pageCount: number): readonly PlanPage[] =>
  item.pages ?? Array.from({ length: pageCount }, (_, index) => ({ page: index + 1, turn: 0 as const }));

/** All pages in order and none turned is the same as "as they are". */
function tidy(pages: readonly PlanPage[], pageCount: number): PlanItem['pages'] {
  const isWhole =
    pages.length === pageCount && pages.every(({ page, turn }, index) => page === index + 1 && turn === 0);
  return isWhole ? null : [...pages];
}

/** The pages typed or chosen; those that stay keep their turn. None at all leaves the document out instead. */
export function choosePages(
  plan: PacketPlan,
  id: DocumentId,
  pages: readonly number[] | null,
  pageCount: number,
): PacketPlan {
  return changeItem(plan, id, (item) => {
    if (pages?.length === 0) return { ...item, isIncluded: false };
    const turns = new Map((item.pages ?? []).map(({ page, turn }) => [page, turn]));
    const all = pages ?? Array.from({ length: pageCount }, (_, index) => index + 1);
    const chosen = all.map((page) => ({ page, turn: turns.get(page) ?? (0 as const) }));
    return { ...item, isIncluded: true, pages: tidy(chosen, pageCount) };
  });
}

/** Takes pages out. Without any left, the document itself is left out and keeps the pages it had. */
export function dropPages(plan: PacketPlan, id: DocumentId, pages: readonly number[], pageCount: number): PacketPlan {
  return changeItem(plan, id, (item) => {
    const rest = chosenPages(item, pageCount).filter(({ page }) => !pages.includes(page));
    return rest.length === 0 ? { ...item, isIncluded: false } : { ...item, pages: tidy(rest, pageCount) };
  });
}

/** Puts a dropped page back where it stands in the document: before the first page of a higher number. */
export function restorePage(plan: PacketPlan, id: DocumentId, page: number, pageCount: number): PacketPlan {
  return changeItem(plan, id, (item) => {
    const chosen = chosenPages(item, pageCount);
    if (chosen.some((one) => one.page === page)) return item;
    const next = chosen.findIndex((one) => one.page > page);
    const at = next < 0 ? chosen.length : next;
    const pages = [...chosen.slice(0, at), { page, turn: 0 as const }, ...chosen.slice(at)];
    return { ...item, isIncluded: true, pages: tidy(pages, pageCount) };
  });
}

const turned = (turn: PageTurn, by: 90 | 180 | 270): PageTurn =>
  // Quarter turns add up to a quarter turn.
  ((turn + by) % 360) as PageTurn;

/** Turns pages clockwise on top of how they stand now. */
export function turnPages(
  plan: PacketPlan,
  id: DocumentId,
  pages: readonly number[],
  by: 90 | 180 | 270,
  pageCount: number,
): PacketPlan {
  return changeItem(plan, id, (item) => {
    const next = chosenPages(item, pageCount).map((one) =>
      pages.includes(one.page) ? { ...one, turn: turned(one.turn, by) } : one,
    );
    return { ...item, pages: tidy(next, pageCount) };
  });
}

/** One page up or down within its document. */
export function stepPage(plan: PacketPlan, id: DocumentId, page: number, by: -1 | 1, pageCount: number): PacketPlan {
  const place = placeOf(plan, id);
  if (!place) return plan;
  const chosen = chosenPages(place.item, pageCount);
  const from = chosen.findIndex((one) => one.page === page);
  const to = from + by;
  if (from < 0 || to < 0 || to >= chosen.length) return plan;
  return changeItem(plan, id, (item) => ({ ...item, pages: tidy(moved(chosen, from, to), pageCount) }));
}
