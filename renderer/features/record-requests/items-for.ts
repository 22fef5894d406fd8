import type { RequestedItem } from '@shared/contract/record-requests';
import { CHECKLIST_RULES, type ChecklistCode, isChecklistCode } from '@shared/domain/checklist-items';

/** What to tick for an item of the checklist; `other` is said in words where nothing on the list means just that. */
export type WantedItems = { readonly items: readonly RequestedItem[]; readonly other: ChecklistCode | null };

/** Starts a request for one item of the checklist, so that sending it turns the item to "requested". */
export function itemsFor(code: string | null): WantedItems {
  if (code === null || !isChecklistCode(code)) return { items: [], other: null };
  const { requestedBy = [], isInChart } = CHECKLIST_RULES[code];
  const wanted = requestedBy.filter((item) => item !== 'complete_chart');
  if (wanted.length > 0) return { items: wanted, other: null };
  // Only the whole chart brings it: the words say what is wanted of it.
  return { items: isInChart ? ['complete_chart'] : [], other: code };
}
