import type { PacketPlan } from '@shared/contract/packet-plan';
import type { PreflightFinding } from '@shared/contract/packets';
import { dropPages, includeDocument, turnPages } from './plan-edits';

/** What one click does to the plan about a finding; the same plan where the mend is done elsewhere. */
export function mendPlan(
  plan: PacketPlan,
  { mend, documentId, pages }: PreflightFinding,
  pageCount: number,
): PacketPlan {
  if (!mend || !documentId) return plan;
  if (mend.kind === 'leave_out') return includeDocument(plan, documentId, false);
  if (mend.kind === 'drop_pages') return dropPages(plan, documentId, pages, pageCount);
  if (mend.kind === 'turn_pages') return turnPages(plan, documentId, pages, mend.turn, pageCount);
  return plan;
}
