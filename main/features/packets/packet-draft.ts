import type { CaseSpecialty } from '@shared/contract/cases';
import type { Language } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import type { PacketPlan, PlanItem, PlanSection } from '@shared/contract/packet-plan';
import type { Packet } from '@shared/contract/packets';
import { hasDocuments, sectionOf, sectionOrder } from '@shared/domain/packet-sections';

type Dated = Pick<Document, 'documentDate' | 'importedAt'>;

/** Newest first, undated last, as they came in within a day. */
function newestFirst(left: Dated, right: Dated): number {
  if (left.documentDate !== right.documentDate) return (left.documentDate ?? '') > (right.documentDate ?? '') ? -1 : 1;
  return left.importedAt.localeCompare(right.importedAt);
}

/** Included also when it cannot be opened: then a page says so, and the check asks for it before the export. */
const newItem = ({ id }: Document): PlanItem => ({ documentId: id, isIncluded: true, pages: null });

const isUsable = ({ condition }: Document) => condition !== 'unreadable' && condition !== 'password_needed';

type Suggestion = {
  readonly template: CaseSpecialty;
  readonly languages: readonly Language[];
  /** Nobody when absent. */
  readonly recipient?: PacketPlan['recipient'];
};
const NOBODY: PacketPlan['recipient'] = { name: null, organization: null, fax: null };

/** A case's packet as a specialist's office expects it, before anybody changed it. */
export function suggestPlan(
  documents: readonly Document[],
  { template, languages, recipient = NOBODY }: Suggestion,
): PacketPlan {
  return {
    languages: [...languages],
    pageSize: 'letter',
    template,
    recipient,
    sections: arrange(documents, template),
    labsFrom: null,
    redactedWords: [],
    redactedAreas: [],
    delivery: { preset: 'plain', isDuplex: true, partLimitMb: 10, reduceToDpi: null },
    attachesSummary: false,
    leftAsIs: [],
    supplementTo: null,
  };
}

/** All parts in a template's order, each with its documents, newest first. The comparison of opinions is asked for. */
function arrange(documents: readonly Document[], template: CaseSpecialty): PlanSection[] {
  return sectionOrder(template).map((kind) => ({
    kind,
    isIncluded: kind !== 'opinions',
    hasOwnPages: true,
    items: documents
      .filter((document) => sectionOf(document.kind) === kind)
      .sort(newestFirst)
      .map(newItem),
  }));
}

/** The plan started over in a template's order; for whom, in which languages and how it travels stay. */
export const rearranged = (plan: PacketPlan, documents: readonly Document[], template: CaseSpecialty): PacketPlan => ({
  ...plan,
  template,
  sections: arrange(documents, template),
  supplementTo: null,
});

/**
 * A saved plan on today's documents: those gone drop out, pages that a document no longer has too, and those filed
 * since come first in the part of their kind. In a supplement, too: what is new is what it is for.
 */
export function reconciled(plan: PacketPlan, documents: readonly Document[]): PacketPlan {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const kept = plan.sections.map((section) => ({
    ...section,
    items: section.items.flatMap((item) => keptItem(item, byId.get(item.documentId))),
  }));
  const placed = new Set(kept.flatMap(({ items }) => items.map(({ documentId }) => documentId)));
  const fresh = documents.filter(({ id }) => !placed.has(id)).sort(newestFirst);
  const sections = withEveryPart(kept, plan.template).map((section) => ({
    ...section,
    items: [...fresh.filter(({ kind }) => sectionOf(kind) === section.kind).map(newItem), ...section.items],
  }));
  return {
    ...plan,
    sections,
    redactedAreas: plan.redactedAreas.filter(({ documentId, page }) => (byId.get(documentId)?.pageCount ?? 0) >= page),
  };
}

/** Parts that the plan does not name yet stand behind the one that its template puts before them. */
function withEveryPart(sections: readonly PlanSection[], template: CaseSpecialty): readonly PlanSection[] {
  const order = sectionOrder(template);
  return order.reduce((all, kind, index) => {
    if (all.some((section) => section.kind === kind)) return all;
    const at = all.findIndex((section) => section.kind === order[index - 1]) + 1;
    const made: PlanSection = { kind, isIncluded: kind !== 'opinions', hasOwnPages: true, items: [] };
    return [...all.slice(0, at), made, ...all.slice(at)];
  }, sections);
}

function keptItem(item: PlanItem, document: Document | undefined): readonly PlanItem[] {
  if (!document) return [];
  if (item.pages === null) return [item];
  const pages = item.pages.filter(({ page }) => page <= document.pageCount);
  return [{ ...item, pages: pages.length === 0 ? null : pages }];
}

/**
 * What a packet did not hold, nor any that it adds to itself (`earlier`), numbered on from it; null when nothing of that
 * can be opened. A page that only said of a document that it could not be opened did not hold it. The question and the
 * records go along anew.
 */
export function supplementPlan(
  packet: Packet,
  documents: readonly Document[],
  earlier: readonly Packet[] = [],
): PacketPlan | null {
  const told = [packet, ...earlier].flatMap(({ manifest }) => manifest);
  const named = new Set(told.map(({ documentId }) => documentId));
  const held = new Set(told.filter(({ treatment }) => treatment !== 'placeholder').map(({ documentId }) => documentId));
  const isNew = (document: Document) => !(isUsable(document) ? held : named).has(document.id);
  const fresh = documents.filter(isNew);
  if (!fresh.some(isUsable)) return null;
  const included = new Set(fresh.map(({ id }) => id));
  const sections = reconciled(packet.plan, documents).sections.map((section) => ({
    ...section,
    items: section.items.map((item): PlanItem => ({ ...item, isIncluded: included.has(item.documentId) })),
  }));
  return { ...packet.plan, sections, supplementTo: packet.id, leftAsIs: [] };
}

/** The number that follows a packet's last. */
export const numberAfter = ({ firstNumber, pageCount }: Pick<Packet, 'firstNumber' | 'pageCount'>): number =>
  firstNumber + pageCount;

/** Documents that the plan includes, in packet order. Parts without documents of their own hold none. */
export const includedItems = (plan: PacketPlan): readonly (PlanItem & { readonly section: PlanSection['kind'] })[] =>
  plan.sections
    .filter(({ isIncluded, kind }) => isIncluded && hasDocuments(kind))
    .flatMap(({ kind, items }) => items.filter((item) => item.isIncluded).map((item) => ({ ...item, section: kind })));
