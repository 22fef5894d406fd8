import type { InputOf, OutputOf } from '@shared/contract';
import type { CaseId, DocumentId } from '@shared/contract/common';
import type { PacketPlan, PlanPage } from '@shared/contract/packet-plan';

type Session = {
  get(name: 'packets.draft', input: InputOf<'packets.draft'>): Promise<OutputOf<'packets.draft'>>;
};

/** The case's suggested plan with these documents alone, in this order within each part. */
export async function planWith(
  session: Session,
  caseId: CaseId,
  ids: readonly DocumentId[],
  over: Partial<PacketPlan> = {},
  pages: ReadonlyMap<DocumentId, PlanPage[]> = new Map(),
): Promise<PacketPlan> {
  const { plan } = await session.get('packets.draft', { caseId, language: 'en' });
  const sections = plan.sections.map((section) => ({
    ...section,
    items: section.items
      .filter(({ documentId }) => ids.includes(documentId))
      .sort((left, right) => ids.indexOf(left.documentId) - ids.indexOf(right.documentId))
      .map((item) => ({ ...item, isIncluded: true, pages: pages.get(item.documentId) ?? null })),
  }));
  return { ...plan, sections, ...over };
}
